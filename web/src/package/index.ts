// For browsers and bundlers. engine.wasm lies beside this file and is fetched from there.

import { deflate, inflate } from '../page/deflate.ts';
import type { FromWorker } from '../shared/messages.ts';
import { makeApi, type Api } from './api.ts';

export type * from './api.ts';
export type * from './comparison.ts';
export { SynopticError, errorCodes, type ErrorCode } from './errors.ts';
export type { Progress, RunOptions } from './thread.ts';

const api = makeApi({
  async wasm() {
    const answer = await fetch(new URL('./engine.wasm', import.meta.url));
    if (!answer.ok) throw new Error(`engine.wasm could not be loaded (${answer.status})`);
    return new Uint8Array(await answer.arrayBuffer());
  },
  open(hear, broken) {
    const worker = new Worker(new URL('../worker/main.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
    worker.addEventListener('error', ({ message }) => broken(message || 'its worker did not start; { thread: "main" } does without one'));
    return { post: (message) => worker.postMessage(message), hold: () => undefined, end: () => worker.terminate() };
  },
  deflate,
  inflate,
});

export const compare: Api['compare'] = api.compare;
export const report: Api['report'] = api.report;
export const makeLink: Api['makeLink'] = api.makeLink;
export const readLink: Api['readLink'] = api.readLink;
export const writeBundle: Api['writeBundle'] = api.writeBundle;
export const readBundle: Api['readBundle'] = api.readBundle;

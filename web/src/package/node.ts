// For Node. engine.wasm lies beside this file; nothing else is read.

import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { constants, deflateRaw, inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';

import type { FromWorker } from '../shared/messages.ts';
import { makeApi, type Api } from './api.ts';

export type * from './api.ts';
export type * from './comparison.ts';
export { SynopticError, errorCodes, type ErrorCode } from './errors.ts';
export type { Progress, RunOptions } from './thread.ts';

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

function codeOf(thrown: unknown): unknown {
  return thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
}

const api = makeApi({
  wasm: async () => new Uint8Array(await readFile(new URL('./engine.wasm', import.meta.url))),
  open(hear, broken) {
    const worker = new Worker(new URL('./node-worker.js', import.meta.url));
    worker.on('message', (message: FromWorker) => hear(message));
    worker.on('error', (error) => broken(error instanceof Error ? error.message : String(error)));
    return {
      post: (message) => worker.postMessage(message),
      hold: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
      end: () => void worker.terminate(),
    };
  },
  deflate: (bytes) => pack(bytes, { level: constants.Z_BEST_COMPRESSION }),
  async inflate(bytes, limit) {
    try {
      return await unpack(bytes, { maxOutputLength: limit });
    } catch (thrown) {
      return codeOf(thrown) === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : undefined;
    }
  },
});

export const compare: Api['compare'] = api.compare;
export const report: Api['report'] = api.report;
export const makeLink: Api['makeLink'] = api.makeLink;
export const readLink: Api['readLink'] = api.readLink;
export const writeBundle: Api['writeBundle'] = api.writeBundle;
export const readBundle: Api['readBundle'] = api.readBundle;

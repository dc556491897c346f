// The page's side of the engine's worker. Requests wait for their turn; stopping the one under way it ends the worker, and the next
// request starts a fresh one with the bytes already loaded.

import type { FromWorker, ToWorker } from '../shared/messages.ts';
import type { Replies, Reply, Request } from '../shared/protocol.ts';
import { parseReply, requestBytes, splitReply } from './engine-bytes.ts';
import { addressOf, loadFile, loadText } from './files.ts';
import { workerAddress } from './trusted.ts';

export type Watch = (fraction: number, stage: string) => void;

interface Asked {
  readonly id: number;
  readonly settle: (reply: Uint8Array) => void;
  readonly fail: (reason: Error) => void;
  readonly watch: Watch | undefined;
}

// What a stopped request rejects with; anything else is a failure to tell the reader.
export class Stopped extends Error {}

export class EngineClient {
  #worker: Promise<Worker> | undefined;
  #wasm: Promise<Uint8Array> | undefined;
  #asked: Asked | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #count = 0;

  async ask<Op extends keyof Replies>(
    request: Extract<Request, { op: Op }>,
    watch?: Watch,
  ): Promise<{ readonly reply: Reply<Op>; readonly comparison: Uint8Array }> {
    const sent = this.#turn.then(() => this.#send(requestBytes(request), watch));
    this.#turn = sent.then(() => undefined, () => undefined); // the answer is large: nothing here keeps it
    const { head, comparison } = splitReply(await sent);
    return { reply: parseReply<Op>(head), comparison };
  }

  // Loads and compiles ahead of the first request, so that this costs no waiting later.
  warm(): void {
    this.#start().catch(() => undefined);
  }

  stop(): void {
    const asked = this.#asked;
    this.#end();
    asked?.fail(new Stopped());
  }

  #send(request: Uint8Array, watch: Watch | undefined): Promise<Uint8Array> {
    const id = ++this.#count;
    const answer = new Promise<Uint8Array>((settle, fail) => {
      this.#asked = { id, settle, fail, watch };
    });
    this.#start().then(
      (worker) => {
        if (this.#asked?.id === id) worker.postMessage({ type: 'ask', id, request } satisfies ToWorker);
      },
      (reason: unknown) => this.#broken(reason),
    );
    return answer;
  }

  #start(): Promise<Worker> {
    this.#worker ??= this.#open();
    return this.#worker;
  }

  async #open(): Promise<Worker> {
    this.#wasm ??= loadFile('engine.wasm');
    const [address, wasm] = await Promise.all([workerScript(), this.#wasm]);
    const worker = new Worker(workerAddress(address));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#heard(data));
    worker.addEventListener('error', (event) => this.#broken(new Error(event.message || 'its worker did not start')));
    worker.postMessage({ type: 'start', wasm: wasm.slice().buffer } satisfies ToWorker);
    return worker;
  }

  #heard(message: FromWorker): void {
    if (message.type === 'ready') return;
    if (message.type === 'failed') this.#broken(new Error(message.reason));
    if (this.#asked === undefined || message.type === 'failed' || message.id !== this.#asked.id) return;
    if (message.type === 'progress') {
      this.#asked.watch?.(message.fraction, message.stage);
      return;
    }
    const { settle } = this.#asked;
    this.#asked = undefined;
    settle(message.reply);
  }

  // A worker that failed once is not asked again; bytes that could not be loaded are loaded anew.
  #broken(reason: unknown): void {
    const asked = this.#asked;
    this.#end();
    this.#wasm = undefined;
    asked?.fail(reason instanceof Error ? reason : new Error(String(reason)));
  }

  #end(): void {
    this.#asked = undefined;
    this.#worker?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
    this.#worker = undefined;
  }
}

// A classic worker: module workers from a blob do not start in Chromium under file://.
async function workerScript(): Promise<string> {
  const address = addressOf('engine-worker.js');
  if (address !== undefined) return address;
  const script = new Blob([await loadText('engine-worker.js')], { type: 'text/javascript' });
  return URL.createObjectURL(script);
}

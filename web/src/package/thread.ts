// Runs the engine's requests one after the other, in a thread of its own or here. In a thread an abort ends it at once, and
// the next request starts another; here the engine looks up between its stages only.

import { openEngine, type Engine } from '../engine-module.ts';
import type { FromWorker, ToWorker } from '../shared/messages.ts';
import { SynopticError } from './errors.ts';

export interface Thread {
  post(message: ToWorker): void;
  hold(isBusy: boolean): void; // a program must not end while it waits for an answer, and must not wait for an idle thread
  end(): void;
}

// What differs between browsers and Node.
export interface Host {
  wasm(): Promise<Uint8Array<ArrayBuffer>>;
  open(hear: (message: FromWorker) => void, broken: (reason: string) => void): Promise<Thread> | Thread;
  deflate(bytes: Uint8Array): Promise<Uint8Array>;
  inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array | 'too_large' | undefined>;
}

export interface Progress {
  readonly fraction: number; // 0 to 1
  readonly stage: string; // "reading", "claims", "aligning", "differences", "writing"
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly thread?: 'worker' | 'main' | undefined; // where it runs; "worker" unless given
}

interface Asked extends RunOptions {
  readonly id: number;
  readonly settle: (reply: Uint8Array) => void;
  readonly fail: (reason: unknown) => void;
}

function failed(reason: unknown): SynopticError {
  const why = reason instanceof Error ? reason.message : String(reason);
  return new SynopticError('engine_failed', `The comparison engine did not run: ${why}`);
}

export class Runner {
  readonly #host: Host;
  #wasm: Promise<Uint8Array<ArrayBuffer>> | undefined;
  #thread: Promise<Thread> | undefined;
  #here: Promise<Engine> | undefined;
  #asked: Asked | undefined;
  #current: RunOptions = {}; // of what runs here
  #turn: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  run(request: Uint8Array, options: RunOptions): Promise<Uint8Array> {
    const done = this.#turn.then(() => {
      options.signal?.throwIfAborted();
      return options.thread === 'main' ? this.#runHere(request, options) : this.#send(request, options);
    });
    this.#turn = done.then(() => undefined, () => undefined);
    return this.#unlessAborted(done, options.signal);
  }

  // Who waits for a turn hears of an abort at once too.
  #unlessAborted(done: Promise<Uint8Array>, signal: AbortSignal | undefined): Promise<Uint8Array> {
    if (!signal) return done;
    return new Promise((settle, fail) => {
      const abort = (): void => fail(signal.reason);
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort, { once: true });
      done.then(settle, fail).finally(() => signal.removeEventListener('abort', abort));
    });
  }

  #load(): Promise<Uint8Array<ArrayBuffer>> {
    this.#wasm ??= this.#host.wasm();
    this.#wasm.catch(() => (this.#wasm = undefined)); // the next request tries again
    return this.#wasm;
  }

  async #runHere(request: Uint8Array, options: RunOptions): Promise<Uint8Array> {
    this.#current = options;
    try {
      this.#here ??= this.#load().then((wasm) => openEngine(wasm, (fraction, stage) => this.#passed(fraction, stage)));
      const reply = (await this.#here).handle(request);
      options.signal?.throwIfAborted();
      return reply;
    } catch (thrown) {
      options.signal?.throwIfAborted();
      this.#here = undefined;
      throw failed(thrown);
    }
  }

  // False stops the engine.
  #passed(fraction: number, stage: string): boolean {
    this.#current.onProgress?.({ fraction, stage });
    return !this.#current.signal?.aborted;
  }

  #send(request: Uint8Array, options: RunOptions): Promise<Uint8Array> {
    const id = ++this.#count;
    const abort = (): void => this.#broken(options.signal?.reason, id);
    options.signal?.addEventListener('abort', abort, { once: true });
    const answer = new Promise<Uint8Array>((settle, fail) => (this.#asked = { ...options, id, settle, fail }));
    this.#start().then(
      (thread) => {
        if (this.#asked?.id !== id) return;
        thread.hold(true);
        thread.post({ type: 'ask', id, request });
      },
      (reason: unknown) => this.#broken(failed(reason), id),
    );
    return answer.finally(() => options.signal?.removeEventListener('abort', abort));
  }

  #start(): Promise<Thread> {
    this.#thread ??= (async () => {
      const wasm = await this.#load();
      const thread = await this.#host.open((message) => this.#heard(message), (reason) => this.#broken(failed(reason)));
      thread.post({ type: 'start', wasm: wasm.slice().buffer });
      return thread;
    })();
    return this.#thread;
  }

  #heard(message: FromWorker): void {
    const { fail, settle, id, onProgress } = this.#asked ?? {};
    if (message.type === 'ready') return;
    if (message.type === 'failed') return this.#broken(failed(message.reason));
    if (!settle || !fail || message.id !== id) return;
    if (message.type === 'progress') return onProgress?.({ fraction: message.fraction, stage: message.stage });
    this.#asked = undefined;
    void this.#thread?.then((thread) => thread.hold(false));
    settle(message.reply);
  }

  // The thread is not asked again.
  #broken(reason: unknown, id?: number): void {
    const { fail } = this.#asked ?? {};
    if (id !== undefined && this.#asked?.id !== id) return;
    this.#asked = undefined;
    this.#thread?.then((thread) => thread.end()).catch(() => undefined);
    this.#thread = undefined;
    fail?.(reason);
  }
}

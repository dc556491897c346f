// Loads engine.wasm, which has no JavaScript of its own, so that it runs the same in a classic worker made from
// a Blob URL, in a module worker, in Node and on the page. Contract: src/platform/README.md.

export type Progress = (fraction: number, stage: string) => boolean;

export interface Engine {
  /** One request of src/engine/engine.h; returns a copy of the reply. */
  handle(request: Uint8Array): Uint8Array;
}

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  engine_alloc(size: number): number;
  engine_free(at: number): void;
  engine_handle(at: number, size: number): number;
  engine_reply_size(): number;
}

export async function openEngine(
  wasm: BufferSource | WebAssembly.Module,
  progress: Progress = () => true,
): Promise<Engine> {
  const decoder = new TextDecoder();
  let exports: Exports;
  const bytes = (at: number, size: number): Uint8Array => new Uint8Array(exports.memory.buffer, at, size);
  const stop = (): never => {
    throw new Error('The engine stopped: there was not enough memory.');
  };
  const imports: WebAssembly.Imports = {
    env: {
      synoptic_progress: (fraction: number, at: number, size: number) =>
        progress(fraction, decoder.decode(bytes(at, size).slice())) ? 1 : 0,
      emscripten_notify_memory_growth: () => {},
    },
    wasi_snapshot_preview1: { proc_exit: stop, fd_write: () => 8, fd_close: () => 8, fd_seek: () => 8 },
  };
  const module = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
  const instance = await WebAssembly.instantiate(module, imports);
  exports = instance.exports as unknown as Exports;
  exports._initialize();
  return {
    handle(request) {
      const at = exports.engine_alloc(request.length || 1);
      if (at === 0) stop();
      bytes(at, request.length).set(request);
      const reply = exports.engine_handle(at, request.length);
      exports.engine_free(at);
      return bytes(reply, exports.engine_reply_size()).slice();
    },
  };
}

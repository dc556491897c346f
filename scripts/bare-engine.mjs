// build/wasm/engine.wasm by itself, without page or browser: what is asked goes in and comes back as JSON (src/engine/engine.h).
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export async function openEngine() {
  const none = () => 8;
  const stop = () => {
    throw new Error('the engine stopped');
  };
  const { instance } = await WebAssembly.instantiate(readFileSync(join(root, 'build/wasm/engine.wasm')), {
    env: { synoptic_progress: () => 1, emscripten_notify_memory_growth: () => {} },
    wasi_snapshot_preview1: { proc_exit: stop, fd_write: none, fd_close: none, fd_seek: none },
  });
  const { memory, _initialize, engine_alloc, engine_free, engine_handle, engine_reply_size } = instance.exports;
  _initialize();
  return (request) => {
    const bytes = new TextEncoder().encode(JSON.stringify(request));
    const at = engine_alloc(bytes.length);
    new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
    const reply = engine_handle(at, bytes.length);
    engine_free(at);
    return JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, reply, engine_reply_size()).slice()));
  };
}

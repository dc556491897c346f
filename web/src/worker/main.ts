// The engine's worker: classic, one module instance, one request at a time. It decides nothing; bytes go in and
// out as engine/engine.h says.

import { openEngine, type Engine } from '../engine-module.ts';
import type { FromWorker, ToWorker } from '../shared/messages.ts';

declare const self: DedicatedWorkerGlobalScope;

let engine: Promise<Engine> | undefined;
let asked: number | null = null;

function tell(message: FromWorker): void {
  self.postMessage(message);
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function progress(fraction: number, stage: string): boolean {
  if (asked !== null) tell({ type: 'progress', id: asked, fraction, stage });
  return true;
}

async function start(wasm: ArrayBuffer): Promise<void> {
  engine = openEngine(wasm, progress);
  await engine;
  tell({ type: 'ready' });
}

async function answer(id: number, request: Uint8Array): Promise<void> {
  if (!engine) throw new Error('the engine was asked before it was started');
  const ready = await engine;
  asked = id;
  const reply = ready.handle(request);
  tell({ type: 'reply', id, reply });
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const done = data.type === 'start' ? start(data.wasm) : answer(data.id, data.request);
  done.catch((thrown: unknown) => tell({ type: 'failed', id: data.type === 'ask' ? data.id : null, reason: reasonOf(thrown) }));
});

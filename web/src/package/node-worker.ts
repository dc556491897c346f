// The engine's thread in Node; worker/main.ts is the one of browsers.

import { parentPort } from 'node:worker_threads';

import { openEngine, type Engine } from '../engine-module.ts';
import type { FromWorker, ToWorker } from '../shared/messages.ts';

let engine: Promise<Engine> | undefined;
let asked: number | null = null;

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

async function hear(message: ToWorker): Promise<void> {
  if (message.type === 'start') {
    engine = openEngine(message.wasm, (fraction, stage) => {
      if (asked !== null) tell({ type: 'progress', id: asked, fraction, stage });
      return true;
    });
    await engine;
    return tell({ type: 'ready' });
  }
  const ready = await engine;
  if (!ready) throw new Error('the engine was asked before it was started');
  asked = message.id;
  tell({ type: 'reply', id: message.id, reply: ready.handle(message.request) });
}

parentPort?.on('message', (message: ToWorker) => {
  hear(message).catch((thrown: unknown) =>
    tell({ type: 'failed', id: null, reason: thrown instanceof Error ? thrown.message : String(thrown) }),
  );
});

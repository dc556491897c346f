// Everything page and worker say to each other, one union for each direction. The worker answers every `ask`
// with exactly one `reply` or `failed`, after any number of `progress`. Replies are bytes of engine/engine.h.

export type ToWorker =
  | { readonly type: 'start'; readonly wasm: ArrayBuffer }
  | { readonly type: 'ask'; readonly id: number; readonly request: Uint8Array };

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number; readonly fraction: number; readonly stage: string }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Uint8Array }
  | { readonly type: 'failed'; readonly id: number | null; readonly reason: string };

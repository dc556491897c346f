// Requests and replies of the engine as the bytes they travel as.

import type { Replies, Reply, Request } from '../shared/protocol.ts';

export function requestBytes(request: Request): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(request));
}

// The engine's bytes are the project's own; a reply that is no object is told as a refusal all the same.
export function parseReply<Op extends keyof Replies>(bytes: Uint8Array): Reply<Op> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value === 'object' && value !== null && 'ok' in value) return value as Reply<Op>;
  } catch {
    // told below
  }
  return { ok: false, code: 'bad_reply', error: 'The engine gave an answer that could not be read.' };
}

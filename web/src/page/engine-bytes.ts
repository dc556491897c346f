// Requests and replies of the engine as the bytes they travel as.

import type { Replies, Reply, Request } from '../shared/protocol.ts';

export function requestBytes(request: Request): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(request));
}

// A comparison is the last key of its reply. Most of the page wants the rest, and the canvas only this; both at once
// are large. Inside strings every quotation mark is escaped, so the key is told by its bytes.
const lastKey = new TextEncoder().encode(',"comparison":');
const closing = new TextEncoder().encode('}');

export function splitReply(bytes: Uint8Array): { readonly head: Uint8Array; readonly comparison: Uint8Array } {
  const at = placeOf(lastKey, bytes);
  if (at < 0) return { head: bytes, comparison: bytes };
  const head = new Uint8Array(at + 1);
  head.set(bytes.subarray(0, at));
  head.set(closing, at);
  return { head, comparison: bytes.slice(at + lastKey.length, -1) };
}

function placeOf(wanted: Uint8Array, bytes: Uint8Array): number {
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
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

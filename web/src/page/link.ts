// A whole comparison in the page's address. The engine writes, checks and reads it (src/share/bundle.h);
// the browser only deflates.

import { decodeBase64url, encodeBase64url } from '../shared/base64url.ts';
import type { Work } from '../shared/protocol.ts';
import { Declined } from './compare.ts';
import { deflate, inflate } from './deflate.ts';
import type { EngineClient } from './engine-client.ts';

// As in engine.h: more than this out of one link is refused while it is being inflated.
const inflatedLimit = 64 * 1024 * 1024;

export const canPack = typeof CompressionStream === 'function';

// Any other fragment is a place on the page.
export function looksLikeLink(fragment: string): boolean {
  return /^#?s\d/.test(fragment);
}

// What bundle.write and excerpt.write give.
export interface Written {
  readonly json: string;
  readonly checksum: string;
}

export async function writeBundle(engine: EngineClient, work: Work): Promise<Written> {
  const { reply } = await engine.ask<'bundle.write'>({ ...work, op: 'bundle.write' });
  if (!reply.ok) throw new Declined(reply.error);
  return reply;
}

// The fragment, without "#".
export async function packLink(engine: EngineClient, { json, checksum }: Written): Promise<string> {
  const body = encodeBase64url(await deflate(new TextEncoder().encode(json)));
  const { reply } = await engine.ask<'link.make'>({ op: 'link.make', body, checksum });
  if (!reply.ok) throw new Declined(reply.error);
  return reply.fragment;
}

export async function readLink(engine: EngineClient, fragment: string): Promise<Work> {
  const { reply: parts } = await engine.ask<'link.parse'>({ op: 'link.parse', fragment });
  if (!parts.ok) throw new Declined(parts.error);
  const deflated = decodeBase64url(parts.body);
  const json = deflated && (await inflate(deflated, inflatedLimit));
  // What does not inflate is handed on as an empty text: the engine has the sentence for an altered link.
  const text = json instanceof Uint8Array ? new TextDecoder().decode(json) : '';
  return readBundle(engine, text, parts.checksum);
}

export async function readBundle(engine: EngineClient, json: string, checksum?: string): Promise<Work> {
  const request = { op: 'bundle.read', json } as const;
  const { reply } = await engine.ask<'bundle.read'>(checksum === undefined ? request : { ...request, checksum });
  if (!reply.ok) throw new Declined(reply.error);
  return reply.bundle;
}

// The comparison that this very page was saved with.
export function carriedBundle(): string {
  return document.getElementById('synoptic-bundle')?.textContent.trim() ?? '';
}

// A whole comparison in the page's address. The engine writes, checks and reads it (src/share/bundle.h);
// the browser only deflates.

import { decodeBase64url, encodeBase64url } from '../shared/base64url.ts';
import type { Work } from '../shared/protocol.ts';
import { Declined } from './compare.ts';
import { deflate, inflate } from './deflate.ts';
import type { EngineClient } from './engine-client.ts';

// As in engine.h: more than this out of one link is refused while it is being inflated.
const inflatedLimit = 64 * 1024 * 1024;

// Any other fragment is a place on the page.
export function looksLikeLink(fragment: string): boolean {
  return /^#?s\d/.test(fragment);
}

export async function makeLink(engine: EngineClient, work: Work): Promise<string> {
  const written = (await engine.ask<'bundle.write'>({ ...work, op: 'bundle.write' })).reply;
  if (!written.ok) throw new Declined(written.error);
  const body = encodeBase64url(await deflate(new TextEncoder().encode(written.json)));
  const { reply } = await engine.ask<'link.make'>({ op: 'link.make', body, checksum: written.checksum });
  if (!reply.ok) throw new Declined(reply.error);
  const page = new URL(location.href);
  page.search = ''; // what was asked for there is inside now
  page.hash = reply.fragment;
  return page.href;
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

// The comparison that `synoptic compare --format page` put into this very page.
export function carriedBundle(): string {
  return document.getElementById('synoptic-bundle')?.textContent.trim() ?? '';
}

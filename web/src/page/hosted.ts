// A comparison from a file of the site: `?story=FILE.json`. The page's policy lets it fetch from its own origin only,
// shared/story-address.ts nothing but files beside it, and no redirect leads from there to anything else.

import { boundedText } from '../shared/bounded-text.ts';
import type { Work } from '../shared/protocol.ts';
import { storyAddress } from '../shared/story-address.ts';
import { Declined } from './compare.ts';
import type { EngineClient } from './engine-client.ts';
import { hostedWords as say } from './hosted-words.ts';
import { readBundle } from './link.ts';

const limit = 64 * 1024 * 1024; // bytes, as for links

async function answerOf(address: URL, name: string): Promise<Response> {
  try {
    return await fetch(address, { mode: 'same-origin', credentials: 'same-origin', redirect: 'error' });
  } catch {
    throw new Declined(say.unanswered(name));
  }
}

async function textOf(address: URL, name: string): Promise<string> {
  const answer = await answerOf(address, name);
  if (answer.status === 404 || answer.status === 410) throw new Declined(say.gone(name, address.pathname));
  if (!answer.ok) throw new Declined(say.failed(name, answer.status));
  const text = await boundedText(answer, limit).catch(() => {
    throw new Declined(say.unanswered(name));
  });
  if (text === undefined) throw new Declined(say.tooLarge(name));
  return text;
}

// Hosts that answer every address with some page say so by their first sign.
function check(text: string, name: string): void {
  const begin = text.slice(0, 200).trimStart();
  if (begin === '') throw new Declined(say.empty(name));
  if (begin.startsWith('<')) throw new Declined(say.page(name));
  if (/^\{\s*"schema"\s*:\s*"synoptic\.comparison\//.test(begin)) throw new Declined(say.results(name));
}

export async function readHosted(engine: EngineClient, name: string): Promise<Work> {
  const address = storyAddress(name, location.href);
  if (!address) throw new Declined(say.notTaken(name.length > 200 ? `${name.slice(0, 200)}…` : name));
  const text = await textOf(address, name);
  check(text, name);
  return readBundle(engine, text).catch((thrown: unknown) => {
    throw thrown instanceof Declined ? new Declined(say.declined(name, thrown.message)) : thrown;
  });
}

// Where the page's other files come from: the site serves them beside the page under hashed names, the one-file
// page carries them inside itself, packed, in <script type="application/octet-stream" data-file="NAME">: gzipped, and
// the two modules together with LZMA.

import { decodeBase94 } from '../shared/base94.ts';
import { gunzip } from './deflate.ts';

function carrier(name: string): HTMLScriptElement | null {
  return document.querySelector<HTMLScriptElement>(`script[data-file="${name}"]`);
}

interface Place {
  readonly begin: number;
  readonly length: number;
}

// Where a module stands among those that are packed together.
function placeInModules(name: string): Place | undefined {
  const held = carrier('modules')?.dataset['holds']?.split(' ') ?? [];
  let begin = 0;
  for (let at = 0; at + 1 < held.length; at += 2) {
    const length = Number(held[at + 1]);
    if (held[at] === name) return { begin, length };
    begin += length;
  }
  return undefined;
}

function addresses(): Readonly<Record<string, string>> {
  const list = document.getElementById('files');
  return list ? (JSON.parse(list.textContent) as Record<string, string>) : {};
}

// The address of a file of the site; the one-file page has none.
export function addressOf(name: string): string | undefined {
  const address = addresses()[name];
  return address === undefined ? undefined : new URL(address, document.baseURI).href;
}

export function hasFile(name: string): boolean {
  return carrier(name) !== null || placeInModules(name) !== undefined || addressOf(name) !== undefined;
}

let modules: Promise<Uint8Array> | undefined;

async function unpackModules(): Promise<Uint8Array> {
  const { unlzma } = await import('../one-file/unlzma.ts');
  return unlzma(decodeBase94(carrier('modules')?.textContent ?? ''));
}

async function moduleAt({ begin, length }: Place): Promise<Uint8Array> {
  const bytes = await (modules ??= unpackModules());
  return bytes.slice(begin, begin + length);
}

// Rejects with an Error whose message names the file.
export async function loadFile(name: string): Promise<Uint8Array> {
  const place = placeInModules(name);
  if (place) return moduleAt(place);
  const inside = carrier(name);
  if (inside) return gunzip(decodeBase94(inside.textContent));
  const address = addressOf(name);
  if (address === undefined) throw new Error(`${name} is not part of this page`);
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${name} could not be loaded (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}

export async function loadText(name: string): Promise<string> {
  return new TextDecoder().decode(await loadFile(name));
}

// Where the page's other files come from: the site serves them beside the page under hashed names, the one-file
// page carries them inside itself, packed, in <script type="application/octet-stream" data-file="NAME">: gzipped, or
// with data-packed="lzma".

import { decodeBase94 } from '../shared/base94.ts';
import { gunzip } from './deflate.ts';

function carrier(name: string): HTMLScriptElement | null {
  return document.querySelector<HTMLScriptElement>(`script[data-file="${name}"]`);
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
  return carrier(name) !== null || addressOf(name) !== undefined;
}

async function unpack(inside: HTMLScriptElement): Promise<Uint8Array> {
  const bytes = decodeBase94(inside.textContent);
  if (inside.dataset['packed'] !== 'lzma') return gunzip(bytes);
  const { unlzma } = await import('../one-file/unlzma.ts');
  return unlzma(bytes);
}

// Rejects with an Error whose message names the file.
export async function loadFile(name: string): Promise<Uint8Array> {
  const inside = carrier(name);
  if (inside) return unpack(inside);
  const address = addressOf(name);
  if (address === undefined) throw new Error(`${name} is not part of this page`);
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${name} could not be loaded (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}

export async function loadText(name: string): Promise<string> {
  return new TextDecoder().decode(await loadFile(name));
}

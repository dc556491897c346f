// The texts of a link, to be read while the engine is still starting: a page that was opened with one shows them in its
// place until the comparison is there. Only a link that came whole and unaltered; of any other the engine says what is
// the matter with it (src/share/link.cpp).

import { decodeBase64url } from '../shared/base64url.ts';
import type { Version, Work } from '../shared/protocol.ts';
import { inflate } from './deflate.ts';
import { byId, make } from './dom.ts';
import { isOpening } from './opening.ts';
import { words } from './words.ts';

const largest = 4 * 1024 * 1024; // bytes inflated: more takes longer to lay out than to compare
const enough = 8000; // characters of a version until all of it is there

// CRC-32 (ISO 3309), as the engine has it.
function checksumOf(bytes: Uint8Array): number {
  const table = Int32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let sum = -1;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

// Nothing for a link that is not as it should be.
export async function textsIn(fragment: string): Promise<readonly Version[]> {
  const [, length, checksum = '', body = ''] = /^#s1\.(\d+)\.([0-9a-fA-F]{8})\.([\w-]+)$/.exec(fragment) ?? [];
  const deflated = Number(length) === body.length ? decodeBase64url(body) : undefined;
  const json = deflated && (await inflate(deflated, largest));
  if (!(json instanceof Uint8Array) || checksumOf(json) !== parseInt(checksum, 16)) return [];
  try {
    const { schema, articles } = JSON.parse(new TextDecoder().decode(json)) as Partial<Work> & { schema?: string };
    return schema === 'synoptic.bundle/1' && Array.isArray(articles) ? articles.filter(({ text }) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

export async function showTextsEarly(fragment: string): Promise<void> {
  const texts = await textsIn(fragment);
  const place = byId('opening-texts', HTMLDivElement);
  const isRefused = byId('opening-ways', HTMLDivElement).hidden === false;
  if (texts.length === 0 || isRefused || !isOpening()) return;
  const article = ({ label, source, text }: Version, at: number): HTMLElement => {
    const file = source.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
    const paragraphs = text.slice(0, enough).split(/\n\s*\n/);
    return make('article', { dir: 'auto' }, make('h2', {}, label || file || words.compose.unnamed(at + 1)), ...paragraphs.map((line) => make('p', {}, line)));
  };
  byId('opening-text', HTMLParagraphElement).textContent = words.link.early;
  place.replaceChildren(...texts.map(article));
  performance.mark('synoptic:readable');
}

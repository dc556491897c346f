// "Save as one page": the program, the texts and what the reader marked in one HTML file, with the report in it as
// plain HTML. The site takes the empty page from beside itself, the one-file page is its own.

import { fillPage, type SavedPage } from '../shared/page-slots.ts';
import { Declined } from './compare.ts';
import { ownMarkup } from './own-markup.ts';
import { shareWords as words } from './share-words.ts';

async function emptyPage(): Promise<string> {
  const own = ownMarkup();
  if (own !== undefined) return own;
  try {
    const answer = await fetch(new URL('./synoptic.html', document.baseURI), { credentials: 'same-origin' });
    if (answer.ok) return await answer.text();
  } catch {
    throw new Declined(words.page.offline);
  }
  throw new Declined(words.page.missing);
}

// Rejects with a sentence for the reader.
export async function makeOnePage(saved: SavedPage): Promise<Blob> {
  const filled = fillPage(await emptyPage(), saved);
  if (filled === undefined) throw new Declined(words.page.foreign);
  return new Blob([filled], { type: 'text/html' });
}

const longestName = 60; // characters; file systems take 255 bytes

// "Weaver's Bridge" as weavers-bridge.html; letters and figures of any script stay.
export function fileName(title: string, suffix: string): string {
  const words = title.normalize('NFC').toLowerCase().replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = Array.from(words.join('-')).slice(0, longestName).join('').replace(/-$/, '');
  return `${name === '' ? 'synoptic' : name}${suffix}`;
}

export function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

export function downloadBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  download(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // a slow disk reads it after the press
}

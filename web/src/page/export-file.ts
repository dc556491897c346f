// A file for the reader's own folder. Under file:// too: the bytes never leave the page but by the download.

import { make } from './dom.ts';

const longestName = 80; // characters: with an ending it fits every file system
const kept = 60_000; // ms that the bytes stay for a slow "Save as"

// Names that Windows keeps for devices, whatever comes after the first dot.
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

// A name that every file system takes and that shows what it is: no separators, no signs that turn the direction of
// writing or are not seen, no dot in front, nothing but a dot or blank at the end.
export function fileName(title: string, part: string, ending: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/:*?"<>|%#]+/g, ' ')
    .replace(/\s+/g, ' ');
  const short = Array.from(plain).slice(0, longestName).join('').replace(/^[\s.]+|[\s.]+$/g, '');
  const named = short === '' ? 'Synoptic' : devices.test(short) ? `Synoptic ${short}` : short;
  return `${named}${part === '' ? '' : ` ${part}`}.${ending}`;
}

export function save(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  make('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), kept);
}

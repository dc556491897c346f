// Dropped or picked files and folders become versions, or a sentence that names the file and says what to do.
// Fetched when the first of them comes.

import { isDocument, kindOf, type DocumentKind, type FileKind } from '../shared/file-kind.ts';
import { maxTotalBytes, maxVersionBytes, maxVersions } from '../shared/limits.ts';
import type { Version } from '../shared/protocol.ts';
import { decodeUnicode } from '../shared/unicode.ts';
import { readDocument, readLegacyText } from './documents.ts';
import { filesIn } from './dropped.ts';
import { fileWords } from './file-words.ts';

export interface Imported {
  readonly versions: readonly Version[];
  readonly bundles: readonly string[]; // JSON: whole comparisons
  readonly notes: readonly string[]; // what the reader should know of those
  readonly refusals: readonly string[];
}

// What stands already, so that limits hold for all of it.
export interface Room {
  readonly versions: number;
  readonly bytes: number;
}

interface Taken {
  readonly text: string;
  readonly encoding?: string; // an older one, and guessed
}

async function takeText(name: string, bytes: Uint8Array): Promise<Taken | string> {
  const text = decodeUnicode(bytes);
  if (text !== undefined) return { text };
  try {
    return (await readLegacyText(bytes)) ?? fileWords.unknownEncoding(name);
  } catch {
    return fileWords.notLoaded(name);
  }
}

async function takeDocument(name: string, kind: DocumentKind, bytes: Uint8Array<ArrayBuffer>): Promise<Taken | string> {
  try {
    const outcome = await readDocument(kind, bytes);
    return 'text' in outcome ? outcome : fileWords.refused(name, kind, outcome.refused);
  } catch {
    return fileWords.notLoaded(name);
  }
}

function takeKind(name: string, kind: FileKind, bytes: Uint8Array<ArrayBuffer>): Promise<Taken | string> | Taken | string {
  if (isDocument(kind)) return takeDocument(name, kind, bytes);
  return kind === 'text' ? takeText(name, bytes) : fileWords.foreign(name, kind);
}

interface Bundle {
  readonly bundle: string;
}

interface One {
  readonly version: Version;
  readonly note: string;
}

// A bundle, or a page that was saved with one inside (src/cli/page_file.h): a whole comparison, no version of one.
function bundleIn(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  if (/^\s*\{/.test(text) && text.slice(0, 4096).includes('"synoptic.bundle/')) return text;
  return /<script type="application\/json" id="synoptic-bundle">(\{[^]*?)<\/script>/.exec(text)?.[1];
}

async function importOne(file: File, room: Room): Promise<One | Bundle | string> {
  if (room.versions >= maxVersions) return fileWords.tooMany(file.name);
  if (file.size > maxVersionBytes) return fileWords.tooLarge(file.name);
  if (room.bytes + file.size > maxTotalBytes) return fileWords.tooMuch(file.name);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return fileWords.unreadable(file.name);
  }
  if (bytes.length === 0) return fileWords.empty(file.name);
  const kind = kindOf(bytes, file.name);
  const bundle = kind === 'text' || kind === 'html' ? bundleIn(bytes) : undefined;
  if (bundle !== undefined) return { bundle };
  const taken = await takeKind(file.name, kind, bytes);
  if (typeof taken === 'string') return taken;
  if (taken.text.trim() === '') return fileWords.empty(file.name);
  const version = { source: file.name, label: file.name.replace(/\.[^.]{1,8}$/, ''), text: taken.text };
  return { version, note: taken.encoding ? fileWords.guessed(file.name, taken.encoding) : '' };
}

export async function importFiles(given: readonly (File | FileSystemEntry)[], start: Room): Promise<Imported> {
  const versions: Version[] = [];
  const refusals: string[] = [];
  const notes: string[] = [];
  const bundles: string[] = [];
  let room = start;
  const { files, leftOut } = await filesIn(given);
  for (const file of files) {
    const result = await importOne(file, room);
    if (typeof result === 'string') {
      refusals.push(result);
    } else if ('bundle' in result) {
      bundles.push(result.bundle);
    } else {
      versions.push(result.version);
      if (result.note) notes.push(result.note);
      room = { versions: room.versions + 1, bytes: room.bytes + result.version.text.length };
    }
  }
  if (leftOut.length > 0) refusals.push(fileWords.leftOut(leftOut));
  return { versions, bundles, notes, refusals };
}

// Dropped or picked files and folders become versions, or a sentence that names the file and says what to do.
// Fetched when the first of them comes.

import { isDocument, kindOf, type DocumentKind, type FileKind } from '../shared/file-kind.ts';
import { maxTotalBytes, maxVersionBytes, maxVersions } from '../shared/limits.ts';
import type { Version } from '../shared/protocol.ts';
import { readDocument } from './documents.ts';
import { filesIn } from './dropped.ts';
import { fileWords } from './file-words.ts';

export interface Imported {
  readonly versions: readonly Version[];
  readonly refusals: readonly string[];
}

// What stands already, so that limits hold for all of it.
export interface Room {
  readonly versions: number;
  readonly bytes: number;
}

function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // what old editors save; any byte is some letter of it
  }
}

interface Taken {
  readonly text: string;
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
  return kind === 'text' ? { text: decodeText(bytes) } : fileWords.foreign(name, kind);
}

async function importOne(file: File, room: Room): Promise<Version | string> {
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
  const taken = await takeKind(file.name, kindOf(bytes, file.name), bytes);
  if (typeof taken === 'string') return taken;
  if (taken.text.trim() === '') return fileWords.empty(file.name);
  return { source: file.name, label: file.name.replace(/\.[^.]{1,8}$/, ''), text: taken.text };
}

export async function importFiles(given: readonly (File | FileSystemEntry)[], start: Room): Promise<Imported> {
  const versions: Version[] = [];
  const refusals: string[] = [];
  let room = start;
  const { files, leftOut } = await filesIn(given);
  for (const file of files) {
    const result = await importOne(file, room);
    if (typeof result === 'string') {
      refusals.push(result);
    } else {
      versions.push(result);
      room = { versions: room.versions + 1, bytes: room.bytes + result.text.length };
    }
  }
  if (leftOut.length > 0) refusals.push(fileWords.leftOut(leftOut));
  return { versions, refusals };
}

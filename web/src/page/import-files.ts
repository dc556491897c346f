// Dropped or picked files become versions, or a sentence that names the file and says what to do.

import { maxTotalBytes, maxVersionBytes, maxVersions } from '../shared/limits.ts';
import type { Version } from '../shared/protocol.ts';
import { words } from './words.ts';

export interface Imported {
  readonly versions: readonly Version[];
  readonly refusals: readonly string[];
}

// What stands already, so that limits hold for all of it.
export interface Room {
  readonly versions: number;
  readonly bytes: number;
}

// Zero bytes stand in no text but UTF-16's, and that announces itself with a mark.
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).includes(0);
}

export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (looksBinary(bytes)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // what old editors save; any byte is some letter of it
  }
}

async function importOne(file: File, room: Room): Promise<Version | string> {
  if (room.versions >= maxVersions) return words.files.tooMany(file.name);
  if (file.size > maxVersionBytes) return words.files.tooLarge(file.name);
  if (room.bytes + file.size > maxTotalBytes) return words.files.tooMuch(file.name);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return words.files.unreadable(file.name);
  }
  const text = decodeText(bytes);
  if (text === undefined) return words.files.binary(file.name);
  if (text.trim() === '') return words.files.empty(file.name);
  return { source: file.name, label: file.name.replace(/\.[^.]{1,8}$/, ''), text };
}

export async function importFiles(files: readonly File[], start: Room): Promise<Imported> {
  const versions: Version[] = [];
  const refusals: string[] = [];
  let room = start;
  for (const file of files) {
    const result = await importOne(file, room);
    if (typeof result === 'string') {
      refusals.push(result);
    } else {
      versions.push(result);
      room = { versions: room.versions + 1, bytes: room.bytes + file.size };
    }
  }
  return { versions, refusals };
}

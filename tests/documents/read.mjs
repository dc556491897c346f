// What the tests of documents share: the reader as the command line runs it, and the measure of a body.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '..', '..');
export const script = join(root, 'build', 'documents', 'synoptic-documents.mjs');

export function read(kind, bytes) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, kind], { input: bytes, maxBuffer: 1 << 28 });
  return { status, text: stdout.toString(), stderr: stderr.toString() };
}

export function words(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

// F1 of two texts' words as multisets.
export function wordF1(found, expected) {
  const left = new Map();
  for (const word of words(expected)) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words(found)) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  const total = words(found).length + words(expected).length;
  return total === 0 ? 1 : (2 * shared) / total;
}

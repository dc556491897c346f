// Usage: node scripts/check-engine.mjs
//
// Compares every built-in story with build/wasm/engine.wasm, twice, and with build/release/synoptic: the JSON
// must be the same, byte for byte. The engine runs by itself here, without page or browser, so that a module that
// was compiled wrongly is named as such before anything is built around it. Exit status: 0 same, 1 not.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openEngine } from './bare-engine.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'assets/stories');

// What the program writes for a bundle of the same versions.
function nativeJson(bundle) {
  const place = mkdtempSync(join(tmpdir(), 'synoptic-'));
  try {
    writeFileSync(join(place, 'story.json'), bundle);
    const words = ['compare', join(place, 'story.json'), '--format', 'json'];
    return execFileSync(join(root, 'build/release/synoptic'), words, { encoding: 'utf8' });
  } finally {
    rmSync(place, { recursive: true });
  }
}

const ask = await openEngine();
const { stories } = JSON.parse(readFileSync(join(folder, 'stories.json'), 'utf8'));
let wrong = 0;
for (const { id, files } of stories) {
  const text = (file) => readFileSync(join(folder, id, file), 'utf8');
  const articles = files.map(({ file, label }) => ({ source: file, label, text: text(file) }));
  const once = ask({ op: 'report', format: 'json', articles }).text;
  const twice = ask({ op: 'report', format: 'json', articles }).text;
  const native = nativeJson(ask({ op: 'bundle.write', articles }).json);
  const same = once === twice && once.trimEnd() === native.trimEnd();
  console.log(`${id}: ${same ? 'the same' : 'DIFFERENT'}, ${once.length} characters`);
  wrong += !same;
}
process.exitCode = wrong > 0 ? 1 : 0;

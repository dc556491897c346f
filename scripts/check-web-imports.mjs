// The realms of web/ and what each may import: `shared` nothing, `worker` and `page` shared, `service-worker` shared
// and the library that keeps files, the build shared. `documents` may import the packages that know a format; the
// page reaches it by import() of its one entry, so that nothing of it is in the first load. `one-file`, what only the
// page that is one file unpacks itself with, and `qr`, what draws a link as a code, are reached in the same way. `embed`, the
// element for article pages, imports shared; `package`, what is published for npm, shared, the engine, the page's deflate and
// node's own. Anything else, and any other package outside the build, is told. `--self-test` plants wrong imports.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'web');

// The files at the top of src/ are the page's way to the two wasm modules; the engine's runs in any realm.
const realmOf = (path) => {
  if (path.startsWith('build/') || /^vite\.(?:documents\.)?config\.ts$/.test(path)) return 'build';
  if (path === 'src/engine-module.ts') return 'engine';
  if (path === 'src/page/deflate.ts') return 'deflate';
  return /^src\/(page|worker|service-worker|shared|documents|documents-cli|one-file|qr|embed|package)\//.exec(path)?.[1] ?? (path.startsWith('src/') ? 'canvas' : 'outside');
};

const allowed = {
  shared: [],
  engine: ['shared'],
  canvas: ['shared'],
  worker: ['shared', 'engine'],
  'service-worker': ['shared'],
  page: ['shared', 'canvas', 'deflate'],
  deflate: [],
  embed: ['shared'],
  package: ['shared', 'engine', 'deflate'],
  documents: ['shared'],
  'one-file': [],
  qr: [],
  'documents-cli': ['shared', 'documents'],
  build: ['shared', 'engine'],
};

const packages = {
  documents: /^(?:@mozilla\/readability|chardet|mammoth|pdfjs-dist(?:\/.*)?)$/,
  'documents-cli': /^(?:linkedom|pdfjs-dist\/.*|node:fs)$/,
  'service-worker': /^workbox-precaching$/,
  'one-file': /^lzma1$/,
  qr: /^lean-qr\/nano$/,
  package: /^node:/,
  build: /./,
};

const lateEntries = ['src/documents/read.ts', 'src/one-file/unlzma.ts', 'src/qr/code.ts'];

// The page may load these entries later, and use their types, which are gone when it runs.
function isLateEntry(statement, to) {
  return lateEntries.includes(to) && (/^\s*import\s*\(/.test(statement) || /^\s*import\s+type\b/.test(statement));
}

const pattern = /(?:^|\s)(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

export function check(path, source) {
  const realm = realmOf(path);
  const found = [];
  for (const match of source.matchAll(pattern)) {
    const target = match[1] ?? match[2];
    if (!target.startsWith('.')) {
      if (!packages[realm]?.test(target)) found.push(`${path}: ${realm} may not import the package ${target}`);
      continue;
    }
    const to = posix.normalize(posix.join(posix.dirname(path), target));
    if (realm === 'canvas' && /build\/wasm\/canvas\.js$/.test(to)) continue; // the generated glue
    if (realm === 'page' && isLateEntry(match[0], to)) continue;
    const other = realmOf(to);
    if (other !== realm && !allowed[realm]?.includes(other)) found.push(`${path}: ${realm} may not import ${target}`);
  }
  return found;
}

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.ts$/.test(name) ? [path] : [];
  });
}

function selfTest() {
  const planted = [
    ['src/shared/a.ts', "import { x } from '../page/dom.ts';"],
    ['src/worker/a.ts', "import { x } from '../page/dom.ts';"],
    ['src/page/a.ts', "import { x } from '../worker/main.ts';"],
    ['src/page/a.ts', "import 'left-pad';"],
    ['src/page/a.ts', "const a = await import('../../build/pages.ts');"],
    ['src/canvas.ts', "export { x } from './page/app.ts';"],
    ['src/page/a.ts', "import { readDocument } from '../documents/read.ts';"],
    ['src/page/a.ts', "const a = await import('../documents/html.ts');"],
    ['src/page/a.ts', "const a = await import('mammoth');"],
    ['src/documents/a.ts', "import { x } from '../page/trusted.ts';"],
    ['src/documents/a.ts', "import 'left-pad';"],
    ['src/documents/a.ts', "import { parseHTML } from 'linkedom';"],
    ['src/documents-cli/a.ts', "import { x } from '../page/words.ts';"],
    ['src/worker/a.ts', "import { x } from '../documents/blocks.ts';"],
    ['src/service-worker/a.ts', "import { x } from '../page/words.ts';"],
    ['src/page/a.ts', "import { unlzma } from '../one-file/unlzma.ts';"],
    ['src/one-file/a.ts', "import { x } from '../shared/protocol.ts';"],
    ['src/page/a.ts', "import { codeOf } from '../qr/code.ts';"],
    ['src/qr/a.ts', "import { x } from '../page/words.ts';"],
    ['src/embed/a.ts', "import { x } from '../page/dom.ts';"],
    ['src/embed/a.ts', "import 'lit';"],
    ['src/package/a.ts', "import { x } from '../page/link.ts';"],
    ['src/package/a.ts', "import 'left-pad';"],
    ['src/page/a.ts', "import { compare } from '../package/index.ts';"],
  ];
  const fine = [
    ['src/page/a.ts', "import type { Work } from '../shared/protocol.ts';"],
    ['src/page/a.ts', "import { openCanvas } from '../canvas.ts';"],
    ['src/worker/a.ts', "import { openEngine } from '../engine-module.ts';"],
    ['build/a.ts', "import { build } from 'vite';"],
    ['src/page/a.ts', "const a = await import('../documents/read.ts');"],
    ['src/page/a.ts', "import type { Outcome } from '../documents/read.ts';"],
    ['src/documents/a.ts', "import { Readability } from '@mozilla/readability';"],
    ['src/documents/a.ts', "import * as pdfjs from 'pdfjs-dist';"],
    ['src/documents/a.ts', "const a = await import('./pdf.ts');"],
    ['src/documents-cli/a.ts', "import { readHtml } from '../documents/html.ts';"],
    ['src/page/a.ts', "const a = await import('../one-file/unlzma.ts');"],
    ['src/one-file/a.ts', "import { decompress } from 'lzma1';"],
    ['src/page/a.ts', "const a = await import('../qr/code.ts');"],
    ['src/qr/a.ts', "import { generate } from 'lean-qr/nano';"],
    ['src/embed/a.ts', "import { tell } from '../shared/embed.ts';"],
    ['src/package/a.ts', "import { inflate } from '../page/deflate.ts';"],
    ['src/package/a.ts', "import { readFile } from 'node:fs/promises';"],
  ];
  const missed = planted.filter(([path, text]) => check(path, text).length !== 1);
  const silly = fine.filter(([path, text]) => check(path, text).length !== 0);
  for (const [path, text] of missed) console.error(`not noticed: ${path}: ${text}`);
  for (const [path, text] of silly) console.error(`wrongly noticed: ${path}: ${text}`);
  return missed.length + silly.length;
}

if (process.argv.includes('--self-test')) process.exit(selfTest() === 0 ? 0 : 1);
const all = files(root);
const broken = all.flatMap((path) => check(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')));
for (const line of broken) console.error(line);
console.log(`${all.length} files, ${broken.length} imports against the realms`);
process.exit(broken.length === 0 ? 0 : 1);

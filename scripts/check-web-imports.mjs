// The realms of web/ and what each may import: `shared` nothing, `worker` and `page` shared, the build shared.
// Anything else, and any package outside the build, is told. `--self-test` plants wrong imports.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'web');

// The files at the top of src/ are the page's way to the two wasm modules; the engine's runs in any realm.
const realmOf = (path) => {
  if (path.startsWith('build/') || path === 'vite.config.ts') return 'build';
  if (path === 'src/engine-module.ts') return 'engine';
  return /^src\/(page|worker|shared)\//.exec(path)?.[1] ?? (path.startsWith('src/') ? 'canvas' : 'outside');
};

const allowed = {
  shared: [],
  engine: ['shared'],
  canvas: ['shared'],
  worker: ['shared', 'engine'],
  page: ['shared', 'canvas'],
  build: ['shared', 'engine'],
};

const pattern = /(?:^|\s)(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

export function check(path, source) {
  const realm = realmOf(path);
  const found = [];
  for (const match of source.matchAll(pattern)) {
    const target = match[1] ?? match[2];
    if (!target.startsWith('.')) {
      if (realm !== 'build') found.push(`${path}: ${realm} may not import the package ${target}`);
      continue;
    }
    const to = posix.normalize(posix.join(posix.dirname(path), target));
    if (realm === 'canvas' && /build\/wasm\/canvas\.js$/.test(to)) continue; // the generated glue
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
  ];
  const fine = [
    ['src/page/a.ts', "import type { Work } from '../shared/protocol.ts';"],
    ['src/page/a.ts', "import { openCanvas } from '../canvas.ts';"],
    ['src/worker/a.ts', "import { openEngine } from '../engine-module.ts';"],
    ['build/a.ts', "import { build } from 'vite';"],
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

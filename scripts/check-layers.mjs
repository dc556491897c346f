// Checks that every #include "layer/file.h" below src/ points to its own layer or one below it,
// and that only the named layers know Emscripten, ImGui, JSON and the standard streams.
// `--self-test` plants wrong includes and expects to be told about each of them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

// What each folder may include beside itself, as in docs/architecture.md.
const core = ['text', 'diff', 'lexicon', 'values', 'article', 'claims', 'align', 'divergence'];
const analysis = [...core, 'lineage', 'phrases', 'comparison'];
const allowed = {
  text: [],
  diff: ['text'],
  lexicon: ['text'],
  values: ['text', 'lexicon'],
  article: ['text', 'lexicon', 'values'],
  claims: ['text', 'lexicon', 'values', 'article'],
  align: ['text', 'diff', 'lexicon', 'values', 'article', 'claims'],
  divergence: core,
  lineage: core,
  phrases: core,
  comparison: [...core, 'lineage', 'phrases'],
  report: analysis,
  share: analysis,
  engine: [...analysis, 'report', 'share'],
  viewer: [...analysis, 'share'],
  platform: [...analysis, 'report', 'share', 'engine', 'viewer'],
  cli: [...analysis, 'report', 'share', 'engine'],
};

// Third-party and environment headers, and the only layers that may name them.
const restricted = [
  [/^emscripten/, ['platform']],
  [/^(GLES|GL|webgl)/, ['platform']],
  [/^(imgui|imstb)/, ['viewer', 'platform']],
  [/^nlohmann\//, ['comparison', 'share', 'engine', 'cli', 'viewer', 'platform']],
  [/^CLI\//, ['cli']],
  [/^(utf8proc|wordbreak|stem_UTF_8|api\.h)/, ['text']],
  [/^zlib/, ['share']],
  [/^(iostream|fstream|cstdio|filesystem|locale|clocale|chrono|ctime|thread|random)$/, ['cli', 'platform']],
];

export function check(path, source) {
  const layer = path.split('/')[0];
  const found = [];
  if (!allowed[layer]) return [`${path}: "${layer}" is not a layer`];
  source.split('\n').forEach((line, index) => {
    const match = /^\s*#\s*include\s+([<"])([^>"]+)[>"]/.exec(line);
    if (!match) return;
    const [, quote, target] = match;
    const where = `${path}:${index + 1}`;
    const to = target.split('/')[0];
    if (quote === '"' && allowed[to]) {
      if (to !== layer && !allowed[layer].includes(to)) found.push(`${where}: ${layer} may not include ${target}`);
      return;
    }
    for (const [pattern, layers] of restricted)
      if (pattern.test(target) && !layers.includes(layer)) found.push(`${where}: only ${layers.join(', ')} may include ${target}`);
  });
  return found;
}

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.(cpp|h)$/.test(name) ? [path] : [];
  });
}

function selfTest() {
  const planted = [
    ['text/a.h', '#include "align/synopsis.h"'],
    ['diff/a.cpp', '#include "claims/claims.h"'],
    ['report/a.cpp', '#include "share/link.h"'],
    ['engine/a.cpp', '#include <emscripten.h>'],
    ['claims/a.cpp', '#include <nlohmann/json.hpp>'],
    ['comparison/a.cpp', '#include <chrono>'],
    ['cli/a.cpp', '#include "viewer/synopsis_view.h"'],
  ];
  const fine = [
    ['align/a.cpp', '#include "claims/claims.h"'],
    ['platform/a.cpp', '#include <emscripten.h>'],
    ['viewer/a.cpp', '#include "imgui.h"'],
  ];
  const missed = planted.filter(([path, text]) => check(path, text).length !== 1);
  const silly = fine.filter(([path, text]) => check(path, text).length !== 0);
  for (const [path, text] of missed) console.error(`not noticed: ${path}: ${text}`);
  for (const [path, text] of silly) console.error(`wrongly noticed: ${path}: ${text}`);
  return missed.length + silly.length;
}

if (process.argv.includes('--self-test')) {
  process.exit(selfTest() === 0 ? 0 : 1);
}
const all = files(root);
const broken = all.flatMap((path) => check(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')));
for (const line of broken) console.error(line);
console.log(`${all.length} files, ${broken.length} includes against the layers`);
process.exit(broken.length === 0 ? 0 : 1);

// Checks what the documents say about the tree: every link between them leads to a file, every path in the
// table of layers is a folder of src/ and every folder has its row.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const left = new Set(['build', 'dist', 'node_modules', '.git']);

function documents(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (left.has(name)) return [];
    if (statSync(path).isDirectory()) return documents(path);
    return name.endsWith('.md') ? [path] : [];
  });
}

function brokenLinks(path) {
  const links = [...readFileSync(path, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target);
  return links
    .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(path), target)))
    .map((target) => `${relative(root, path)}: ${target} is not there`);
}

function wrongLayers() {
  const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name);
  const folders = readdirSync(join(root, 'src')).filter((name) => statSync(join(root, 'src', name)).isDirectory());
  return [
    ...rows.filter((name) => !folders.includes(name)).map((name) => `docs/architecture.md: src/${name} is not there`),
    ...folders.filter((name) => !rows.includes(name)).map((name) => `docs/architecture.md: no row for src/${name}`),
  ];
}

const all = documents(root);
const wrong = [...all.flatMap(brokenLinks), ...wrongLayers()];
for (const line of wrong) console.error(line);
console.log(`${all.length} documents, ${wrong.length} statements that do not hold`);
process.exit(wrong.length === 0 ? 0 : 1);

// What the tests of exports share: the program, its stories, and texts that try to break out of every format.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const program = join(root, 'build', 'release', 'synoptic');

const stories = join(root, 'assets', 'stories');
const folders = join(root, 'tests', 'cases');
const textsIn = (folder) => readdirSync(folder).sort().filter((name) => name.endsWith('.txt')).map((name) => join(folder, name));

// Signs that end a section, a cell, a comment or a line in some format, and those that stand for nothing in print.
export const signs = '</script><b>&amp;]]>-->"\'`|*_[x](y)\u202e\u2066\u200f\ufffe\uffff\ufdd0\u0007\u001b[31m\u0085\u2028';

const town = (start, figure, end) =>
  `${start}Fire at the ${signs} bakery\n\n=HYPERLINK("x") A fire destroyed the old bakery in Lower Mill Street on Tuesday night. ` +
  `Police said ${figure} people were taken to hospital;=1+1 the cause of the fire is not known.\n\n` +
  `@mayor Ines Calder said the town "would rebuild ${signs} the bakery before the winter".\n\n${end}`;

export const hostile = [
  ['=cmd|calc.txt', town('', 12, '+49 is the number to call, -5 degrees were measured.')],
  ['"quoted", \']]>.txt', town('\u0000', 19, 'بيت 家 🦊👩‍👩‍👧 é stood beside it. \ud83e\udd8a')],
];

// A file with NUL is no text; a saved comparison may hold it.
const saved = (versions) => JSON.stringify({ schema: 'synoptic.bundle/1', articles: versions.map(([source, text], at) => ({ source, label: at === 0 ? '=A;-B' : '', text })) });

// Stories by name, each the files of its versions. `done` removes what was written for them.
export function samples() {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
  const written = (name, files) => files.map(([file, text]) => {
    const path = join(folder, `${name}-${file.replaceAll('/', '_')}`);
    writeFileSync(path, text);
    return path;
  });
  const built = readdirSync(stories, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const all = new Map(built.map(({ name }) => [name, textsIn(join(stories, name))]));
  const cases = readdirSync(folders).map((name) => [name, textsIn(join(folders, name))]).filter(([, texts]) => texts.length > 1);
  cases.filter((_, at) => at % 30 === 0).forEach(([name, texts]) => all.set(name, texts));
  all.set('hostile', written('', [['hostile.json', saved(hostile)]]));
  all.set('one beside nothing in common', written('far', [['a.txt', 'Rain fell.'], ['b.txt', 'The market opened late on Monday.']]));
  return { all, done: () => rmSync(folder, { recursive: true }) };
}

export function exported(files, format, ...more) {
  return execFileSync(program, ['compare', ...files, '--format', format, ...more], {
    encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28,
  });
}

// Runs the measurements one after the other and prints a table; a measurement that cannot run says why.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { argv, exit } from 'node:process';

import { measureAlign } from './align.mjs';
import { measureAnalysis } from './analysis.mjs';
import { measureFrames, measureIdle } from './frames.mjs';
import { measureOpening, measureScrolling, measureSize } from './page.mjs';
import { root } from './places.mjs';
import { measureReading } from './reading.mjs';
import { measureWasm } from './wasm.mjs';
import { measureWords } from './words.mjs';

const measurements = {
  analysis: measureAnalysis,
  reading: measureReading,
  align: measureAlign,
  wasm: measureWasm,
  diff: measureWords,
  size: measureSize,
  open: measureOpening,
  idle: measureIdle,
  scroll: measureScrolling,
  frames: measureFrames,
};

function readArguments(words) {
  const found = {
    folder: join(root, 'assets/stories/two-rivers-ai'),
    only: Object.keys(measurements),
    json: join(root, 'build/bench.json'),
  };
  while (words.length > 0) {
    const word = words.shift();
    if (word === '--only') found.only = words.shift().split(',');
    else if (word === '--json') found.json = resolve(words.shift());
    else found.folder = resolve(word);
  }
  return found;
}

const { folder, only, json } = readArguments(argv.slice(2));
const unknown = only.filter((name) => !measurements[name]);
if (unknown.length > 0) {
  console.error(`There is no measurement "${unknown[0]}". Known: ${Object.keys(measurements).join(' ')}.`);
  exit(2);
}
const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => join(folder, name));

const rows = [];
for (const name of only) {
  try {
    rows.push(...(await measurements[name](files)).map((row) => ({ measurement: name, ...row })));
  } catch (error) {
    rows.push({ measurement: name, what: `not measured: ${error.message.split('\n')[0]}` });
  }
}

function shown(value) {
  if (value === undefined) return '';
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1);
}

console.log(`Story: ${basename(folder)}, ${files.length} versions. Medians.\n`);
console.log('| measurement | what | value | unit | aim |\n|---|---|---:|---|---|');
for (const { measurement, what, value, unit = '', aim = '' } of rows)
  console.log(`| ${measurement} | ${what} | ${shown(value)} | ${unit} | ${aim} |`);
mkdirSync(dirname(json), { recursive: true });
writeFileSync(json, `${JSON.stringify({ story: basename(folder), rows }, null, 2)}\n`);

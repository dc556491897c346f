// Reading a long text (decoding, repair, furniture, sentences) against `wc -mw` on the same file, natively and as
// WebAssembly in node: CPU time, growth when the text doubles, memory. The text is made of the built-in stories'
// paragraphs, each with a word of its own moved, so that no two are alike.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { median, need, root } from './places.mjs';

const runs = 9;
const megabytes = 1_000_000;

function paragraphs() {
  const stories = join(root, 'assets/stories');
  const folders = readdirSync(stories, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = folders.flatMap(({ name }) => readdirSync(join(stories, name)).filter((file) => file.endsWith('.txt')).map((file) => join(stories, name, file)));
  return files.sort().flatMap((file) => readFileSync(file, 'utf8').split('\n\n')).filter((text) => text.length > 80);
}

function makeText(size) {
  const all = paragraphs();
  const pieces = ['A long day in the harbour of Linden'];
  let state = 12345;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
  for (let bytes = 0; bytes < size; ) {
    const words = all[random(all.length)].split(' ');
    words.splice(random(words.length), 0, words[random(words.length)]);
    pieces.push(words.join(' '));
    bytes += Buffer.byteLength(pieces.at(-1)) + 2;
  }
  return pieces.join('\n\n');
}

function build(preset, target) {
  execFileSync('cmake', ['--build', join(root, 'build', preset), '--target', target], { stdio: 'pipe' });
}

function native(file, ...more) {
  const program = need('build/release/bench/reading_time', 'configure with: cmake --preset release');
  const [time, memory] = execFileSync(program, [file, ...more], { encoding: 'utf8' }).split(' ').map(Number);
  return { time, memory };
}

function wordCount(file) {
  const timed = "TIMEFORMAT='%3U %3S'; time wc -mw \"$1\" >/dev/null";
  const told = execFileSync('bash', ['-c', `{ ${timed}; } 2>&1`, 'bench', file], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const [user, system] = told.trim().split(' ').map(Number);
  return (user + system) * 1000;
}

async function openModule() {
  build('wasm', 'reading');
  const bytes = readFileSync(need('build/wasm/bench/reading.wasm', 'build the site with ./build-wasm.sh first'));
  const nothing = new Proxy({}, { get: () => () => 0 });
  const module = await WebAssembly.compile(bytes);
  const wanted = Object.fromEntries(WebAssembly.Module.imports(module).map(({ module: from }) => [from, nothing]));
  const { exports } = await WebAssembly.instantiate(module, wanted);
  exports._initialize?.();
  return exports;
}

function timeModule(module, at, size) {
  const start = process.cpuUsage();
  module.reading_run(at, size);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export async function measureReading() {
  build('release', 'reading_time');
  const folder = join(root, 'build/bench/reading');
  mkdirSync(folder, { recursive: true });
  const [half, whole] = [5, 10].map((size) => {
    const file = join(folder, `${size}.txt`);
    writeFileSync(file, makeText(size * megabytes));
    return file;
  });
  const ours = [];
  const halves = [];
  const theirs = [];
  for (let run = 0; run < runs; ++run) {
    ours.push(native(whole));
    theirs.push(wordCount(whole));
    halves.push(native(half));
  }
  const time = median(ours.map((one) => one.time));
  const size = readFileSync(whole).length;
  const rows = [
    { what: '10 MB: decoding, repair, furniture, sentences, CPU', value: time, unit: 'ms' },
    { what: '10 MB: wc -mw in C.UTF-8, CPU', value: median(theirs), unit: 'ms' },
    { what: 'ratio', value: median(ours.map((one, run) => one.time / theirs[run])), aim: '8 or less' },
    { what: 'time of 10 MB against 5 MB', value: median(ours.map((one, run) => one.time / halves[run].time)), aim: '2.1 or less' },
    { what: 'memory against input', value: median(ours.map(({ memory }) => memory)) / size, aim: '12 or less' },
    { what: 'memory against input, with tokens', value: native(whole, 'all').memory / size },
  ];
  const module = await openModule();
  const given = readFileSync(whole);
  const at = module.reading_alloc(given.length);
  new Uint8Array(module.memory.buffer, at, given.length).set(given);
  for (let run = 0; run < 3; ++run) timeModule(module, at, given.length); // until the compiler has done its work
  const wasm = [];
  const again = [];
  for (let run = 0; run < 5; ++run) {
    wasm.push(timeModule(module, at, given.length));
    again.push(native(whole).time);
  }
  rows.push({ what: 'WebAssembly in node against native', value: median(wasm) / median(again), aim: '2 or less' });
  return rows;
}

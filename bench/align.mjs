// The alignment of many versions against scikit-learn's sparse TF-IDF product, on stories of bench/make_stories.py: CPU
// time of our whole synopsis, reading included, and of the product alone, interleaved on one thread; pairs found against
// the true links; peak memory; growth with the number of sentences; the same as WebAssembly in node.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { median, need, root } from './places.mjs';

const folder = join(root, 'build/bench/align');
const python = '/usr/bin/python3'; // Debian's own, which has Debian's packages
const sizes = [
  { versions: 20, sentences: 100, runs: 9, aim: 8 },
  { versions: 50, sentences: 300, runs: 5, aim: 5 },
  { versions: 200, sentences: 300, runs: 1, aim: 3 },
  { versions: 1000, sentences: 50, runs: 1, aim: 2 },
];
const growth = { versions: 20, sentences: [100, 200, 400, 800], runs: 3 };

const run = (program, words) =>
  execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, OMP_NUM_THREADS: '1' } });
const script = (name, words) => JSON.parse(run(python, [join(root, 'bench', name), ...words]));

function makeStory(versions, sentences) {
  const story = join(folder, `${versions}x${sentences}`);
  const maker = join(root, 'bench/make_stories.py');
  const truth = join(story, 'truth.json');
  if (!existsSync(truth) || statSync(truth).mtimeMs < statSync(maker).mtimeMs) run(python, [maker, story, String(versions), String(sentences)]);
  return story;
}

function timeOurs(story, ...more) {
  return JSON.parse(run(need('build/release/bench/align_time', 'configure with: cmake --preset release'), [story, ...more]));
}

function measureSize({ versions, sentences, runs, aim }) {
  const story = makeStory(versions, sentences);
  const rowsFile = `${story}.rows`;
  const ours = [];
  const theirs = [];
  const everyWord = [];
  for (let i = 0; i < runs; ++i) {
    ours.push(timeOurs(story, '--rows', rowsFile));
    theirs.push(script('align_peer.py', [story, '--sample', '4']));
    if (versions * sentences <= 2000) everyWord.push(script('align_peer.py', [story, '--words', 'all']));
  }
  const found = script('align_score.py', [story, rowsFile]);
  const whole = ours.map(({ reading, synopsis }) => reading + synopsis);
  const name = `${versions} x ${sentences}`;
  const rows = [
    { what: `${name}: reading and synopsis, CPU`, value: median(whole), unit: 's' },
    { what: `${name}: of that reading`, value: median(ours.map(({ reading }) => reading)), unit: 's' },
    { what: `${name}: scikit-learn, product alone, CPU`, value: median(theirs.map(({ product }) => product)), unit: 's' },
    { what: `${name}: scikit-learn, vectorising, CPU`, value: median(theirs.map(({ vectorising }) => vectorising)), unit: 's' },
    { what: `${name}: ratio to the product`, value: median(whole.map((time, i) => time / theirs[i].product)), aim: `${aim} or less` },
    { what: `${name}: peak memory`, value: Math.max(...ours.map(({ memory }) => memory)) / 1e6, unit: 'MB', aim: '600 or less' },
    { what: `${name}: pair precision`, value: found.precision, aim: '.97' },
    { what: `${name}: pair recall`, value: found.recall, aim: '.93' },
    { what: `${name}: TF-IDF at its best threshold, precision`, value: theirs[0].precision },
    { what: `${name}: TF-IDF at its best threshold, recall`, value: theirs[0].recall },
  ];
  if (everyWord.length > 0) {
    rows.push({ what: `${name}: scikit-learn with stop words, product alone`, value: median(everyWord.map(({ product }) => product)), unit: 's' });
    rows.push({ what: `${name}: the same, recall`, value: everyWord[0].recall });
  }
  return rows;
}

// The exponent between neighbouring sizes, each twice the other.
function measureGrowth() {
  const times = growth.sentences.map((sentences) => {
    const story = makeStory(growth.versions, sentences);
    const runs = Array.from({ length: growth.runs }, () => timeOurs(story));
    return median(runs.map(({ reading, synopsis }) => reading + synopsis));
  });
  const exponent = Math.log2(times.at(-1) / times[0]) / Math.log2(growth.sentences.at(-1) / growth.sentences[0]);
  return [
    {
      what: `${growth.versions} versions, ${growth.sentences.join(', ')} sentences: exponent of growth`,
      value: exponent,
      aim: '1.3 or less',
    },
  ];
}

async function openModule() {
  const build = need('build/wasm', 'build the site with ./build-wasm.sh first');
  execFileSync('cmake', ['--build', build, '--target', 'aligning'], { stdio: 'pipe' });
  const nothing = new Proxy({}, { get: () => () => 0 });
  const module = await WebAssembly.compile(readFileSync(join(build, 'bench/aligning.wasm')));
  const wanted = Object.fromEntries(WebAssembly.Module.imports(module).map(({ module: from }) => [from, nothing]));
  const { exports } = await WebAssembly.instantiate(module, wanted);
  exports._initialize?.();
  return exports;
}

async function measureWasm() {
  const story = makeStory(20, 100);
  const texts = readdirSync(story).filter((name) => name.endsWith('.txt')).sort();
  const bytes = Buffer.concat(texts.flatMap((name) => [readFileSync(join(story, name)), Buffer.from([0])]));
  const module = await openModule();
  const at = module.align_alloc(bytes.length);
  const native = [];
  const wasm = [];
  let hash = 0;
  for (let i = 0; i < 13; ++i) {
    new Uint8Array(module.memory.buffer, at, bytes.length).set(bytes);
    const start = process.cpuUsage();
    hash = module.align_run(at, bytes.length) >>> 0;
    const { user, system } = process.cpuUsage(start);
    const { reading, synopsis } = timeOurs(story);
    if (i < 4) continue; // until the compiler has done its work
    wasm.push((user + system) / 1e6);
    native.push(reading + synopsis);
  }
  return [
    { what: '20 x 100: WebAssembly in node against native', value: median(wasm) / median(native), aim: '2 or less' },
    { what: '20 x 100: same rows natively and as WebAssembly', value: hash === timeOurs(story).hash ? 1 : 0, unit: '1 = yes', aim: '1' },
  ];
}

export async function measureAlign() {
  execFileSync(join(root, 'bench/setup.sh'), { stdio: 'inherit' });
  execFileSync('cmake', ['--build', join(root, 'build/release'), '--target', 'align_time'], { stdio: 'pipe' });
  const rows = [...sizes.flatMap(measureSize), ...measureGrowth()];
  try {
    return [...rows, ...(await measureWasm())];
  } catch (error) {
    return [...rows, { what: `WebAssembly not measured: ${error.message.split('\n')[0]}` }];
  }
}

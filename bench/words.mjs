// The word diff of long texts against other people's: jsdiff and diff-match-patch (npm), git diff and, where it is
// installed, dwdiff. CPU time, runs interleaved. The texts are made here, always the same: 100,000 words of a
// vocabulary whose k-th word is k times rarer than the first, and a copy with some of its words replaced, dropped
// or joined by new ones.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { median, need, root } from './places.mjs';

const size = 100_000;
const runs = 7;
const patience = 60_000; // milliseconds for one run of a contestant
const folder = join(root, 'build/bench/words');

function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 0x1000000;
  };
}

// "ba", "be" ... "zuzuzu": letters only, so that every program cuts the same tokens.
function spelling(number) {
  let word = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / 100))
    word += 'bcdfghklmnprstvwxyzj'[Math.floor((rest % 100) / 5)] + 'aeiou'[rest % 5];
  return word;
}

function makeWord(random) {
  const vocabulary = 20_000;
  return spelling(Math.floor(vocabulary ** random()) - 1);
}

function makeTexts(share) {
  const random = chance(4711);
  const first = Array.from({ length: size }, () => makeWord(random));
  const second = first.flatMap((word) => {
    if (random() >= share) return [word];
    const kind = random();
    if (kind < 0.7) return [makeWord(random)];
    return kind < 0.85 ? [] : [word, makeWord(random)];
  });
  return [first, second];
}

// Each side twice: as a text, and with one token a line.
function writeTexts(share) {
  const texts = makeTexts(share);
  const name = (side, kind) => join(folder, `${share * 100}-${side}.${kind}`);
  return Object.fromEntries(
    [['text', ' '], ['lines', '\n']].map(([kind, gap]) => [
      kind,
      texts.map((words, side) => {
        writeFileSync(name(side, kind), `${words.join(gap)}\n`);
        return name(side, kind);
      }),
    ]),
  );
}

function installContestants() {
  if (existsSync(join(folder, 'node_modules/diff-match-patch'))) return;
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, 'diff', 'diff-match-patch'], { stdio: 'pipe' });
}

function library(name, files) {
  const program = join(root, 'bench/words_contestant.mjs');
  const done = spawnSync(process.execPath, [program, folder, name, ...files], { encoding: 'utf8', timeout: patience });
  if (done.status !== 0) return null;
  const [time, edits] = done.stdout.split(' ').map(Number);
  return { time, edits };
}

function ours(files) {
  const program = need('build/release/bench/diff_time', 'configure with: cmake --preset release');
  const [time, script, edits, shown] = execFileSync(program, files, { encoding: 'utf8' }).split(' ').map(Number);
  return { time, script, edits, shown };
}

// A whole process: user and system time in milliseconds.
function processTime(command, files) {
  const timed = `TIMEFORMAT='%3U %3S'; time { ${command} >/dev/null || :; }`;
  const told = execFileSync('bash', ['-c', `{ ${timed}; } 2>&1`, 'bench', ...files], { encoding: 'utf8' });
  const [user, system] = told.trim().split('\n').at(-1).split(' ').map(Number);
  return (user + system) * 1000;
}

const git = 'git diff --no-index --diff-algorithm=myers "$1" "$2"';

function minimum(files) {
  const counted = spawnSync('git', ['diff', '--no-index', '--minimal', '--numstat', ...files], { encoding: 'utf8' }).stdout;
  const [inserted, deleted] = counted.split('\t').map(Number);
  return inserted + deleted;
}

const libraries = [
  ['jsdiff, diffArrays', 'diff-arrays'],
  ['jsdiff, diffWords', 'diff-words'],
  ['diff-match-patch, word mode, no time limit', 'dmp-words'],
  ['diff-match-patch as it comes, which gives up after a second', 'dmp-default'],
];

// One slow run is enough: interleaving matters for what ends quickly.
function measureLibrary(name, files) {
  const results = [];
  do {
    const result = library(name, files);
    if (!result) return { cut: true };
    results.push(result);
  } while (results.length < 3 && results[0].time < 5000);
  return { time: median(results.map(({ time }) => time)), edits: results[0].edits };
}

function measureShare(share) {
  const { text, lines } = writeTexts(share);
  const least = minimum(lines);
  const label = `${share * 100} % changed: `;
  const own = [];
  const gits = [];
  const dwdiffs = [];
  const dwdiff = spawnSync('which', ['dwdiff']).status === 0;
  for (let run = 0; run < runs; ++run) {
    own.push(ours(text));
    gits.push(processTime(git, lines));
    if (dwdiff) dwdiffs.push(processTime('dwdiff "$1" "$2"', text));
  }
  const time = median(own.map((one) => one.time));
  const rows = [
    { what: `${label}synoptic, words to moves, CPU`, value: time, unit: 'ms' },
    { what: `${label}of that the shortest edit script`, value: median(own.map((one) => one.script)), unit: 'ms' },
    { what: `${label}git diff, a token a line, CPU`, value: median(gits), unit: 'ms' },
    { what: `${label}synoptic against git diff`, value: median(own.map((one, run) => one.time / gits[run])) },
    { what: `${label}edit script against the minimum of ${least}`, value: own[0].edits / least, aim: '1.02 or less' },
    { what: `${label}what the reader sees changed, against it`, value: own[0].shown / least },
  ];
  if (dwdiff) rows.push({ what: `${label}dwdiff, CPU`, value: median(dwdiffs), unit: 'ms' });
  for (const [called, name] of libraries) {
    const { cut, time: theirs, edits } = measureLibrary(name, lines);
    if (cut) {
      rows.push({ what: `${label}${called}: cut off, synoptic faster by more than`, value: patience / time, aim: '5 or more' });
      continue;
    }
    rows.push({ what: `${label}${called}, CPU`, value: theirs, unit: 'ms' });
    rows.push({ what: `${label}synoptic faster by`, value: theirs / time, aim: '5 or more' });
    rows.push({ what: `${label}its edits against the minimum`, value: edits / least });
  }
  return rows;
}

export async function measureWords() {
  execFileSync('cmake', ['--build', join(root, 'build/release'), '--target', 'diff_time'], { stdio: 'pipe' });
  mkdirSync(folder, { recursive: true });
  installContestants();
  return [0.1, 0.5].flatMap(measureShare);
}

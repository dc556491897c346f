// The whole comparison of a story against `git diff --no-index --word-diff` over all pairs of its versions: CPU time
// of both processes and their children, runs interleaved, so that whatever else the machine does hits both.
import { execFileSync } from 'node:child_process';

import { median, need } from './places.mjs';

const runs = 15;
const repeats = 5; // within one run, because bash counts in milliseconds

// User and system time in milliseconds of `script`, which sees the files as "$@".
function cpuTime(script, files) {
  const timed = `TIMEFORMAT='%3U %3S'; time { for n in {1..${repeats}}; do ${script}; done >/dev/null 2>&1; }`;
  const told = execFileSync('bash', ['-c', `{ ${timed}; } 2>&1`, 'bench', ...files], { encoding: 'utf8' });
  const [user, system] = told.trim().split(' ').map(Number);
  return ((user + system) * 1000) / repeats;
}

const allPairs = `for ((i = 1; i < $#; ++i)); do for ((j = i + 1; j <= $#; ++j)); do
  git diff --no-index --word-diff "\${!i}" "\${!j}" || :
done; done`;

export async function measureAnalysis(files) {
  const synoptic = need('build/release/synoptic', 'build it: cmake --preset release && cmake --build --preset release');
  const compare = `'${synoptic}' compare --format json "$@"`;
  const ours = [];
  const theirs = [];
  for (let run = 0; run < runs; ++run) {
    ours.push(cpuTime(compare, files));
    theirs.push(cpuTime(allPairs, files));
  }
  const count = (files.length * (files.length - 1)) / 2;
  return [
    { what: 'synoptic compare --format json, CPU', value: median(ours), unit: 'ms' },
    { what: `git diff --word-diff over ${count} pairs, CPU`, value: median(theirs), unit: 'ms' },
    { what: 'ratio', value: median(ours) / median(theirs), aim: '0.5 or less' },
  ];
}

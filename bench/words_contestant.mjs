// node words_contestant.mjs FOLDER NAME FIRST SECOND: runs one library on two texts and prints CPU milliseconds and
// how many tokens its result deletes and inserts. Only the library's own work is timed, loading it is not.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv, cpuUsage } from 'node:process';

const [, , folder, name, ...files] = argv;
const load = createRequire(join(folder, 'package.json'));
const [first, second] = files.map((file) => readFileSync(file, 'utf8'));
const lines = (text) => text.split('\n').filter((line) => line !== '');

function timed(work) {
  const start = cpuUsage();
  const result = work();
  const { user, system } = cpuUsage(start);
  return { time: (user + system) / 1000, result };
}

const changed = (parts, size) => parts.reduce((sum, part) => sum + (part.added || part.removed ? size(part) : 0), 0);

// "Line or word diffs" in its wiki: every token becomes one character, then characters are compared.
function byToken(patch) {
  const { chars1, chars2, lineArray } = patch.diff_linesToChars_(first, second);
  const diffs = patch.diff_main(chars1, chars2, false);
  patch.diff_charsToLines_(diffs, lineArray);
  return diffs;
}

function matchPatch(limit, work) {
  const { diff_match_patch: Patch } = load('diff-match-patch');
  const patch = new Patch();
  if (limit !== undefined) patch.Diff_Timeout = limit;
  const { time, result } = timed(() => work(patch));
  return { time, size: result.reduce((sum, [kind, text]) => sum + (kind === 0 ? 0 : lines(text).length), 0) };
}

const contestants = {
  'diff-words': () => {
    const { time, result } = timed(() => load('diff').diffWords(first.replaceAll('\n', ' '), second.replaceAll('\n', ' ')));
    return { time, size: changed(result, (part) => part.value.trim().split(/\s+/).length) };
  },
  'diff-arrays': () => {
    const { time, result } = timed(() => load('diff').diffArrays(lines(first), lines(second)));
    return { time, size: changed(result, (part) => part.value.length) };
  },
  'dmp-default': () => matchPatch(undefined, (patch) => patch.diff_main(first, second)),
  'dmp-words': () => matchPatch(0, byToken),
};

const { time, size } = contestants[name]();
console.log(`${time} ${size}`);

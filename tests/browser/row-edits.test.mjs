// What a move or a join does to the list of corrections, without a page around it.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './harness.mjs';

async function rowEdits() {
  const entry = join(root, 'web/src/page/row-edits.ts');
  const lib = { entry, formats: ['es'], fileName: 'row-edits' };
  const [{ output }] = await build({ configFile: false, logLevel: 'error', root: join(root, 'web'), build: { write: false, lib } });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

const told = (name) => ({ article: 0, name, words: `${name} said so`, place: { article: name, begin: 0, end: 9 } });
const [a, b, c, d, x] = ['a', 'b', 'c', 'd', 'x'].map(told);
const part = (one, other = one) => ({ kind: 'part', first: one.place, second: other.place });
const said = (list) => list.map(({ kind, first, second }) => `${kind} ${first.article} ${second.article}`);

export default function (test) {
  test('row edits: a move parts the passage from itself and joins it to one of the other row', async () => {
    const { move, groups } = await rowEdits();
    const moved = move([], [x], [a, b], [c, d]);
    assert.deepEqual(said(moved), ['part x x', 'join x c']);
    assert.equal(groups(moved).length, 1);
    assert.deepEqual(said(move(moved, [x], [c, d], [])), ['part x x'], 'a row of its own again');
    assert.deepEqual(said(move([], [x, d], [a], [c])), ['part x x', 'part d d', 'join d x', 'join x c']);
  });

  test('row edits: what was joined through a passage that moves on stays together', async () => {
    const { move } = await rowEdits();
    const before = move([], [x], [a], [c]);
    assert.deepEqual(said(move(before, [c], [x, d], [a])), ['part x x', 'join d x', 'part c c', 'join c a']);
  });

  test('row edits: rows that are joined are no longer parted, and nothing else is forgotten', async () => {
    const { joinRows } = await rowEdits();
    assert.deepEqual(said(joinRows([part(a, d), part(a), part(b, c)], [a, b], [d])), ['part a a', 'part b c', 'join a d']);
  });

  test('row edits: corrections follow their sentences into a changed text', async () => {
    const { follow } = await rowEdits();
    const newer = { ...x, place: { article: 'x2', begin: 40, end: 49 } };
    assert.deepEqual(said(follow([part(x, a)], [[x, a]], [[newer], [a]])), ['part x2 a']);
    const kept = [part(x, a)];
    assert.equal(follow(kept, [[x, a]], [[a], [{ ...newer, words: 'other words' }]]), kept, 'gone: as it was');
    assert.equal(follow(kept, [[x, a]], [[x], [a]]), kept);
  });
}

// There is room for so many comparisons. When one more comes, the reader is told which will make room for it; it goes
// when the page is next opened, unless the reader wants it kept.

import type { KeptRecord } from './kept-record.ts';

export const mostKept = 50;
export const mostCharacters = 100_000_000; // of all texts together

// What was only looked at goes first, then what has no mark and no correction; the oldest of them before others.
function worth({ origin, isTouched }: KeptRecord): number {
  return isTouched ? 2 : Number(origin === 'own');
}

// Marks in built-in stories take next to nothing: they stay.
export function whoMakesRoom(all: readonly KeptRecord[], inUse: readonly string[]): readonly KeptRecord[] {
  const counted = all.filter(({ origin }) => origin !== 'story');
  let count = counted.length;
  let size = counted.reduce((sum, one) => sum + one.size, 0);
  const order = counted
    .filter(({ id }) => !inUse.includes(id))
    .sort((a, b) => worth(a) - worth(b) || a.changed - b.changed || Number(a.id > b.id));
  const going: KeptRecord[] = [];
  for (const one of order) {
    if (count <= mostKept && size <= mostCharacters) break;
    going.push(one);
    count--;
    size -= one.size;
  }
  return going;
}

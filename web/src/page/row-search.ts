// Where a passage may belong: rows of other versions that share rare words with it, or rows that say what was searched.

import type { ToldRow } from './told-rows.ts';

const most = 5;

function wordsOf(row: ToldRow): ReadonlySet<string> {
  const text = row.map(({ words }) => words).join(' ');
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu));
}

// The likeliest first. Rows that only the passages' own versions tell are no place for them.
export function likelyRows(rows: readonly ToldRow[], at: number, chosen: ToldRow): readonly number[] {
  const spoken = rows.map(wordsOf);
  const told = new Map<string, number>();
  for (const row of spoken) for (const word of row) told.set(word, (told.get(word) ?? 0) + 1);
  const own = wordsOf(chosen);
  const score = (row: ReadonlySet<string>): number => {
    let sum = 0;
    for (const word of row) if (own.has(word)) sum += Math.log(rows.length / (told.get(word) ?? 1));
    return sum / Math.sqrt(row.size + 1);
  };
  const isElsewhere = (row: ToldRow): boolean => row.some(({ article }) => chosen.every((one) => one.article !== article));
  return spoken
    .map((row, index) => ({ index, score: score(row) }))
    .filter(({ index, score: value }) => index !== at && value > 0 && isElsewhere(rows[index] ?? []))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, most)
    .map(({ index }) => index);
}

// Rows with all the words that were typed, in the order of the table.
export function rowsWith(rows: readonly ToldRow[], search: string): readonly number[] {
  const wanted = search.toLowerCase().split(/\s+/);
  return rows.flatMap((row, index) => {
    const text = row.map(({ words }) => words).join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word)) ? [index] : [];
  });
}

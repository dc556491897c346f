// Where a passage may belong: rows of other versions that share rare words with it, or rows that say what was searched.

import type { ToldRow } from './told-rows.ts';

const most = { likely: 5, found: 40 };

function wordsOf(row: ToldRow): ReadonlySet<string> {
  const text = row.map(({ words }) => words).join(' ');
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu));
}

export interface RowIndex {
  readonly rows: readonly ToldRow[];
  readonly spoken: readonly ReadonlySet<string>[];
  readonly told: ReadonlyMap<string, number>; // in so many rows
}

export function indexRows(rows: readonly ToldRow[]): RowIndex {
  const spoken = rows.map(wordsOf);
  const told = new Map<string, number>();
  for (const row of spoken) for (const word of row) told.set(word, (told.get(word) ?? 0) + 1);
  return { rows, spoken, told };
}

// The likeliest first. Rows that only the passages' own versions tell are no place for them.
export function likelyRows({ rows, spoken, told }: RowIndex, at: number, chosen: ToldRow): readonly number[] {
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
    .slice(0, most.likely)
    .map(({ index }) => index);
}

// The first rows with all the words that were typed.
export function rowsWith(rows: readonly ToldRow[], search: string): readonly number[] {
  const wanted = search.toLowerCase().split(/\s+/);
  const found: number[] = [];
  for (let at = 0; at < rows.length && found.length < most.found; at++) {
    const text = (rows[at] ?? []).map(({ words }) => words).join(' ').toLowerCase();
    if (wanted.every((word) => text.includes(word))) found.push(at);
  }
  return found;
}

// The rows of a comparison with every passage in them, out of the engine's reply: the report folds what is alike.

import type { Passage, Place } from '../shared/protocol.ts';

export interface Told {
  readonly article: number;
  readonly name: string; // of its version
  readonly words: string;
  readonly place: Passage;
}

export type ToldRow = readonly Told[];

interface Comparison {
  readonly articles: readonly { readonly label: string; readonly hash: string; readonly text: string }[];
  readonly rows: readonly { readonly cells: readonly (readonly Place[] | null)[] }[];
}

export function toldRows(comparison: Uint8Array): readonly ToldRow[] {
  const decoder = new TextDecoder();
  const { articles, rows } = JSON.parse(decoder.decode(comparison)) as Comparison;
  const texts = articles.map(({ text }) => new TextEncoder().encode(text));
  return rows.map(({ cells }) =>
    cells.flatMap((places, at) => {
      const { label = '', hash = '' } = articles[at] ?? {};
      return (places ?? []).map(([begin, end]) => ({
        article: at,
        name: label,
        words: decoder.decode(texts[at]?.subarray(begin, end)),
        place: { article: hash, begin, end },
      }));
    }),
  );
}

export function isSame(a: Passage, b: Passage): boolean {
  return a.article === b.article && a.begin === b.begin;
}

// -1 when no row has it.
export function rowOf(rows: readonly ToldRow[], place: Passage): number {
  return rows.findIndex((row) => row.some((told) => isSame(told.place, place)));
}

// What moving, parting and joining passages does to the reader's corrections of rows. Values in, values out; the
// engine makes the rows of them (src/align/row_corrections.h says what they mean).

import type { Passage, RowCorrection } from '../shared/protocol.ts';
import { isSame, type Told, type ToldRow } from './told-rows.ts';

type Corrections = readonly RowCorrection[];

function has(row: ToldRow, place: Passage): boolean {
  return row.some((told) => isSame(told.place, place));
}

function joins(first: Told, others: ToldRow): Corrections {
  return others.map((other) => ({ kind: 'join', first: other.place, second: first.place }));
}

function isAlone({ first, second }: RowCorrection): boolean {
  return isSame(first, second);
}

function alone({ place }: Told): RowCorrection {
  return { kind: 'part', first: place, second: place };
}

// Two rows become one: what parted them no longer holds.
export function joinRows(before: Corrections, row: ToldRow, target: ToldRow): Corrections {
  const parts = ({ kind, first, second }: RowCorrection): boolean =>
    kind === 'part' && ((has(row, first) && has(target, second)) || (has(row, second) && has(target, first)));
  const [one] = row;
  const [other] = target;
  if (!one || !other) return before;
  return [...before.filter((correction) => !parts(correction)), ...joins(other, [one])];
}

// `chosen` leave the rest of their row together, into `target` or, where that is empty, a row of their own. What was
// joined through them stays together without them.
export function move(before: Corrections, chosen: ToldRow, rest: ToldRow, target: ToldRow): Corrections {
  const [leader, ...followers] = chosen;
  const [stays, ...others] = rest.filter(({ place }) => !has(chosen, place));
  if (!leader) return before;
  const touches = ({ first, second }: RowCorrection): boolean => has(chosen, first) || has(chosen, second);
  const isStale = (correction: RowCorrection): boolean =>
    touches(correction) &&
    (correction.kind === 'join' || [...chosen, ...target].some(({ place }) => isOther(correction, chosen, place)));
  const links = before.filter(
    (correction) => correction.kind === 'join' && touches(correction) && (has(rest, correction.first) || has(rest, correction.second)),
  );
  // Passages that one join alone held here leave nobody behind.
  const wasMoved = ({ place }: Told): boolean => before.some((one) => isAlone(one) && isSame(one.first, place));
  const wasLink = links.length > 1 || (links.length === 1 && !chosen.every(wasMoved));
  return [
    ...before.filter((correction) => !isStale(correction)),
    ...(wasLink && stays ? joins(stays, others) : []),
    ...chosen.map(alone),
    ...joins(leader, followers),
    ...joins(target[0] ?? leader, target[0] ? [leader] : []),
  ];
}

// `place` is the passage that the correction sets one of `chosen` against.
function isOther({ first, second }: RowCorrection, chosen: ToldRow, place: Passage): boolean {
  return isSame(has(chosen, first) ? second : first, place);
}

// Corrections of one passage, as one line of the list: it was parted from itself, and then perhaps joined.
export function groups(corrections: Corrections): readonly Corrections[] {
  const moved = corrections.filter(isAlone).map(({ first }) => corrections.filter((one) => isSame(one.first, first)));
  const rest = corrections.filter((one) => !moved.some((group) => group.includes(one)));
  return [...moved, ...rest.map((one) => [one])];
}

function byArticle(rows: readonly ToldRow[]): ReadonlyMap<string, ToldRow> {
  const tellings = new Map<string, Told[]>();
  for (const told of rows.flat()) {
    const own = tellings.get(told.place.article);
    if (own) own.push(told);
    else tellings.set(told.place.article, [told]);
  }
  return tellings;
}

// The texts were read or written otherwise: corrections follow their sentences into them as far as these still say
// the same. A correction whose sentence is gone stays as it is.
export function follow(corrections: Corrections, before: readonly ToldRow[], after: readonly ToldRow[]): Corrections {
  const old = byArticle(before);
  const fresh = byArticle(after);
  const shared = (a: ToldRow, b: ToldRow): number => {
    const words = new Set(b.map((told) => told.words));
    return a.filter((told) => words.has(told.words)).length;
  };
  const heirOf = (hash: string): ToldRow => {
    const own = old.get(hash) ?? [];
    const heirs = [...fresh].filter(([other]) => !old.has(other)).map(([, tellings]) => tellings);
    return heirs.sort((a, b) => shared(own, b) - shared(own, a))[0] ?? [];
  };
  const moved = (place: Passage): Passage => {
    const told = fresh.has(place.article) ? undefined : old.get(place.article)?.find((one) => isSame(one.place, place));
    if (!told) return place;
    const distance = (other: Told): number => Math.abs(other.place.begin - place.begin);
    const found = heirOf(place.article).filter(({ words }) => words === told.words);
    return found.sort((a, b) => distance(a) - distance(b))[0]?.place ?? place;
  };
  const followed = corrections.map((one) => ({ ...one, first: moved(one.first), second: moved(one.second) }));
  const isMoved = followed.some(({ first, second }, at) => first !== corrections[at]?.first || second !== corrections[at]?.second);
  return isMoved ? followed : corrections;
}

// What a press in the view of a version as it was given does to the reader's decisions about it. Values in, values
// out; where nothing is left of a decision, no trace of it stays.

import type { Corrections, Fact, Place, Version } from '../shared/protocol.ts';

function overlap(a: Place, b: Place): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

function tidy({ keep = [], drop = [], ...facts }: Corrections): Corrections {
  return { ...(keep.length > 0 && { keep }), ...(drop.length > 0 && { drop }), ...facts };
}

// What the reader had set aside is story again; everything else is kept from now on.
export function putBack(before: Corrections, place: Place, wasReaders: boolean): Corrections {
  const { keep = [], drop = [] } = before;
  if (!wasReaders) return tidy({ ...before, keep: [...keep, place] });
  return tidy({ ...before, drop: drop.filter((other) => overlap(other, place) === 0) });
}

// What the reader had put back goes where it came from; everything else is dropped from now on.
export function setAside(before: Corrections, place: Place): Corrections {
  const { keep = [], drop = [] } = before;
  const isIt = (other: Place): boolean => overlap(other, place) * 2 > other[1] - other[0];
  if (keep.some(isIt)) return tidy({ ...before, keep: keep.filter((other) => !isIt(other)) });
  return tidy({ ...before, drop: [...drop, place] });
}

// `undefined` takes the statement back: the fact is again as it was read.
export function state(before: Corrections, fact: Fact, value: string | undefined): Corrections {
  const { [fact]: _, ...others } = before;
  return value === undefined ? others : { ...others, [fact]: value };
}

export function withReading(version: Version, reading: Corrections): Version {
  const { reading: _, ...others } = version;
  return Object.keys(reading).length === 0 ? others : { ...others, reading };
}

// Half of both texts at least, from the beginning and to the end, are the same.
function isSameArticle(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return (head + tail) * 2 >= Math.max(before.length, after.length);
}

// The text was edited: places mean nothing in another text. What the reader said of the version stays said as long as
// it is the same article.
export function afterEdit({ keep: _, drop: __, ...facts }: Corrections, before: string, after: string): Corrections {
  return isSameArticle(before, after) ? facts : {};
}

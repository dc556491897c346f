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

// Places mean nothing in another text; what the reader said about the version stays said.
export function withoutPlaces({ keep: _, drop: __, ...facts }: Corrections): Corrections {
  return facts;
}

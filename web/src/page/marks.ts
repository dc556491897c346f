// What the reader said of findings: important, not a difference, a note. Values in, values out. A mark whose finding is
// gone is kept and told, never dropped.

import type { Mark } from '../shared/protocol.ts';

export type Marks = readonly Mark[];
export type Verdict = Mark['verdict'];

interface Known {
  readonly id: string;
  readonly summary: string;
}

export function markOf(marks: Marks, id: string): Mark {
  return marks.find(({ finding }) => finding === id) ?? { finding: id, verdict: '', note: '' };
}

// A mark that says nothing leaves no trace. A changed one stays where it is, a new one comes last or `at` a place.
export function withMark(marks: Marks, id: string, change: Partial<Mark>, at = marks.length): Marks {
  const mark = { ...markOf(marks, id), ...change, finding: id };
  const there = marks.findIndex(({ finding }) => finding === id);
  const others = marks.filter((_, place) => place !== there);
  if (mark.verdict === '' && mark.note === '') return others;
  const place = there < 0 ? at : there;
  return [...others.slice(0, place), mark, ...others.slice(place)];
}

// Where it stands, for putting it back there.
export function placeOf(marks: Marks, id: string): number | undefined {
  const at = marks.findIndex(({ finding }) => finding === id);
  return at < 0 ? undefined : at;
}

export function idsWith(marks: Marks, verdict: Verdict): readonly string[] {
  return marks.flatMap((mark) => (mark.verdict === verdict ? [mark.finding] : []));
}

export function lostMarks(marks: Marks, findings: readonly Known[]): Marks {
  const there = new Set(findings.map(({ id }) => id));
  return marks.filter(({ finding }) => !there.has(finding));
}

// A finding's id follows the text of its versions. Where these were read otherwise, a mark goes with its finding to the
// one that says the same now.
export function followMarks(marks: Marks, before: readonly Known[], after: readonly Known[]): Marks {
  const lost = new Set(lostMarks(marks, after));
  if (lost.size === 0) return marks;
  return marks.map((mark) => {
    const told = lost.has(mark) ? before.find(({ id }) => id === mark.finding)?.summary : undefined;
    const heir = after.find(({ id, summary }) => summary === told && marks.every(({ finding }) => finding !== id));
    return heir ? { ...mark, finding: heir.id } : mark;
  });
}

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

// A mark that says nothing leaves no trace.
export function withMark(marks: Marks, id: string, change: Partial<Mark>): Marks {
  const mark = { ...markOf(marks, id), ...change, finding: id };
  const others = marks.filter(({ finding }) => finding !== id);
  return mark.verdict === '' && mark.note === '' ? others : [...others, mark];
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

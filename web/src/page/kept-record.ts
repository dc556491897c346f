// What is kept of one comparison in this browser: a small record, written at each mark, and its texts, written when they
// change. What comes out of the store may be of any age or hand: it is checked here, once.

import type { Mark, Version, View, Work, WorkOptions } from '../shared/protocol.ts';

export type Origin = 'own' | 'link' | 'file' | 'page' | 'story';

export interface KeptRecord {
  readonly id: string;
  readonly origin: Origin;
  readonly source: string; // of a brought one, what it is known again by; of a built-in story its name
  readonly title: string;
  readonly names: readonly string[]; // of its versions
  readonly changed: number; // milliseconds since 1970
  readonly size: number; // of its texts, in characters
  readonly isCompared: boolean; // it was on screen, not only in the fields
  readonly isTouched: boolean; // the reader corrected or marked something
  readonly isLeaving?: boolean; // the reader was told that it makes room
  readonly marks: readonly Mark[];
  readonly options: WorkOptions;
  readonly selected: string;
  readonly view: View;
  readonly part?: Pick<Work, 'excerpt' | 'selected'>; // of the texts, around one finding
}

export interface KeptTexts {
  readonly fields: readonly Version[]; // as the reader has them in the fields
  readonly compared?: readonly Version[]; // as they are on screen, where that is something else
}

export function isVersion(value: unknown): value is Version {
  if (typeof value !== 'object' || value === null) return false;
  const { source, label, text } = value as Partial<Record<keyof Version, unknown>>;
  return typeof source === 'string' && typeof label === 'string' && typeof text === 'string';
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { finding, verdict, note } = value as Partial<Record<keyof Mark, unknown>>;
  return typeof finding === 'string' && typeof verdict === 'string' && typeof note === 'string';
}

export function listOf<T>(value: unknown, is: (one: unknown) => one is T): readonly T[] {
  return Array.isArray(value) ? value.filter(is) : [];
}

export const marksIn = (value: unknown): readonly Mark[] => listOf(value, isMark);

export function recordIn(value: unknown): KeptRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as KeptRecord;
  const { id, title, changed, names, options, view } = record as Partial<Record<keyof KeptRecord, unknown>>;
  if (typeof id !== 'string' || typeof title !== 'string' || typeof changed !== 'number') return undefined;
  return {
    ...record,
    names: listOf(names, (name): name is string => typeof name === 'string'),
    marks: marksIn(record.marks),
    options: typeof options === 'object' && options !== null ? options : {}, // the engine reads any
    view: typeof view === 'object' && view !== null ? view : {},
  };
}

export function textsIn(value: unknown): KeptTexts | undefined {
  const { fields, compared } = (value ?? {}) as Partial<Record<keyof KeptTexts, unknown>>;
  const kept = listOf(fields, isVersion);
  if (kept.length === 0) return undefined;
  return Array.isArray(compared) ? { fields: kept, compared: listOf(compared, isVersion) } : { fields: kept };
}

export function nameOf({ label, source }: Version, at: number): string {
  return label || source || String(at + 1);
}

// The first line that is long enough for a headline, of the first version that has one.
export function titleOf(versions: readonly Version[]): string {
  const lines = versions.flatMap(({ text }) => text.slice(0, 2000).split('\n').map((line) => line.trim()));
  const line = lines.find((one) => one.split(/\s+/).length > 2) ?? lines.find((one) => one !== '') ?? '';
  return line.length > 120 ? `${line.slice(0, 118).trimEnd()}…` : line;
}

export function sizeOf(versions: readonly Version[]): number {
  return versions.reduce((sum, { text }) => sum + text.length, 0);
}

// Those with text are these, whatever the empty fields between them; a field without a source was compared under its number.
export function areSame(fields: readonly Version[], compared: readonly Version[]): boolean {
  const filled = fields.filter(({ text }) => text.trim() !== '');
  return filled.length === compared.length && filled.every((field, at) => {
    const other = compared[at];
    const isNamed = field.source === '' || field.source === other?.source;
    return isNamed && field.text === other?.text && field.label === other.label;
  });
}

function areEqual(one: Version | undefined, other: Version | undefined): boolean {
  const same = one?.text === other?.text && one?.label === other?.label && one?.source === other?.source;
  return same && JSON.stringify(one?.reading) === JSON.stringify(other?.reading);
}

// Nothing was changed in the fields; empty ones at the end do not count.
export function areUnchanged(before: readonly Version[], after: readonly Version[]): boolean {
  const filled = (list: readonly Version[]): number =>
    list.reduce((count, { text, label }, at) => (text !== '' || label !== '' ? at + 1 : count), 0);
  const count = filled(after);
  return count === filled(before) && after.slice(0, count).every((one, at) => areEqual(one, before[at]));
}

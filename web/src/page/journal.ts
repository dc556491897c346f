// A browser that takes a page away may drop what it has not begun to write, committed or not: a slow disk, a reading that
// is under way before it. Until the database says that a change is done it stands here as well, in the small store that
// takes it at once; whatever is left there is done when a page is opened next.

import { marksIn, recordIn, sizeOf, textsIn, type KeptRecord, type KeptTexts } from './kept-record.ts';
import type { Mark } from '../shared/protocol.ts';

export interface Noted {
  readonly put: KeptRecord;
  readonly texts?: KeptTexts;
}

const prefix = 'synoptic:pending ';
const most = 300_000; // characters of texts: the small store is small

function isSmall({ fields, compared = [] }: KeptTexts): boolean {
  return sizeOf(fields) + sizeOf(compared) <= most;
}

// Gives what strikes it out again, unless a later change of the same comparison stands there by then.
export function note({ put, texts }: Noted): () => void {
  const key = prefix + put.id;
  try {
    const before = texts ? undefined : notedAt(key)?.texts;
    const latest = texts ?? before; // those of a change that is not done yet
    const text = JSON.stringify({ put, ...(latest && isSmall(latest) && { texts: latest }) });
    localStorage.setItem(key, text);
    return () => {
      if (localStorage.getItem(key) === text) localStorage.removeItem(key);
    };
  } catch {
    return () => undefined; // no such store, or it is full: the database does it alone
  }
}

export function strike(ids: readonly string[]): void {
  try {
    for (const id of ids) localStorage.removeItem(prefix + id);
  } catch {
    // nothing is noted
  }
}

export function noted(): readonly Noted[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(prefix) ? (notedAt(key) ?? []) : []));
  } catch {
    return [];
  }
}

const said = 'synoptic:said ';

// Marks in a built-in story, made before the store could say what it has of it.
export function noteSaid(story: string, marks: readonly Mark[]): void {
  try {
    localStorage.setItem(said + story, JSON.stringify(marks));
  } catch {
    // as above
  }
}

export function takeSaid(story: string): readonly Mark[] {
  try {
    const text = localStorage.getItem(said + story);
    localStorage.removeItem(said + story);
    return marksIn(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}

function notedAt(key: string): Noted | undefined {
  const { put, texts } = JSON.parse(localStorage.getItem(key) ?? '{}') as { put?: unknown; texts?: unknown };
  const record = recordIn(put);
  const kept = textsIn(texts);
  return record && { put: record, ...(kept && { texts: kept }) };
}

// The reader's own versions, kept in this browser while they are being put together. IndexedDB, because the
// smaller stores of a browser would refuse long articles.

import type { Mark, RowCorrection, Version } from '../shared/protocol.ts';

const database = 'synoptic';
const store = 'drafts';
// Under file:// all pages share one database; each page file keeps its own draft.
const key = location.protocol === 'file:' ? location.pathname : 'draft';

let opened: Promise<IDBDatabase> | undefined;

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((settle, fail) => {
    request.addEventListener('success', () => settle(request.result));
    request.addEventListener('error', () => fail(request.error ?? new Error('the store refused')));
  });
}

function open(): Promise<IDBDatabase> {
  opened ??= (async () => {
    const request = indexedDB.open(database, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store));
    return settled(request);
  })();
  return opened;
}

// A page that the browser sets aside keeps no connection: in WebKit those of the next page would wait for it.
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) return;
  void opened?.then((base) => base.close()).catch(() => undefined);
  opened = undefined;
});

function isVersion(value: unknown): value is Version {
  if (typeof value !== 'object' || value === null) return false;
  const { source, label, text } = value as Partial<Record<keyof Version, unknown>>;
  return typeof source === 'string' && typeof label === 'string' && typeof text === 'string';
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { finding, verdict, note } = value as Partial<Record<keyof Mark, unknown>>;
  return typeof finding === 'string' && typeof verdict === 'string' && typeof note === 'string';
}

export interface Draft {
  readonly versions: readonly Version[];
  readonly corrections: readonly RowCorrection[];
  readonly marks: readonly Mark[];
}

export const emptyDraft: Draft = { versions: [], corrections: [], marks: [] };

function marksIn(value: unknown): readonly Mark[] {
  return Array.isArray(value) ? value.filter(isMark) : [];
}

// Nothing kept, or nothing that can be read: empty lists.
export async function readDraft(): Promise<Draft> {
  try {
    const objects = (await open()).transaction(store).objectStore(store);
    const of = (name: string): Promise<unknown> => settled(objects.get(key + name));
    const [kept, corrections, marks] = await Promise.all([of(''), of(' rows'), of(' marks')]);
    return {
      versions: Array.isArray(kept) ? kept.filter(isVersion) : [],
      corrections: Array.isArray(corrections) ? (corrections as readonly RowCorrection[]) : [], // the engine reads any
      marks: marksIn(marks),
    };
  } catch {
    return emptyDraft;
  }
}

// False when this browser keeps nothing.
export async function writeDraft({ versions, corrections, marks }: Draft): Promise<boolean> {
  return write([['', versions], [' rows', corrections], [' marks', marks]]);
}

async function write(values: readonly (readonly [name: string, value: unknown])[]): Promise<boolean> {
  try {
    const objects = (await open()).transaction(store, 'readwrite').objectStore(store);
    await Promise.all(values.map(([name, value]) => settled(objects.put(value, key + name))));
    return true;
  } catch {
    return false;
  }
}

// Marks in a built-in story.
export async function readMarks(story: string): Promise<readonly Mark[]> {
  try {
    return marksIn(await settled((await open()).transaction(store).objectStore(store).get(`${key} marks ${story}`)));
  } catch {
    return [];
  }
}

export async function writeMarks(story: string, marks: readonly Mark[]): Promise<void> {
  await write([[` marks ${story}`, marks]]);
}

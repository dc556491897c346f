// The reader's own versions, kept in this browser while they are being put together. IndexedDB, because the
// smaller stores of a browser would refuse long articles.

import type { RowCorrection, Version } from '../shared/protocol.ts';

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

function isVersion(value: unknown): value is Version {
  if (typeof value !== 'object' || value === null) return false;
  const { source, label, text } = value as Partial<Record<keyof Version, unknown>>;
  return typeof source === 'string' && typeof label === 'string' && typeof text === 'string';
}

export interface Draft {
  readonly versions: readonly Version[];
  readonly corrections: readonly RowCorrection[];
}

// Nothing kept, or nothing that can be read: empty lists.
export async function readDraft(): Promise<Draft> {
  try {
    const objects = (await open()).transaction(store).objectStore(store);
    const [kept, corrections] = await Promise.all<unknown>([settled(objects.get(key)), settled(objects.get(`${key} rows`))]);
    return {
      versions: Array.isArray(kept) ? kept.filter(isVersion) : [],
      corrections: Array.isArray(corrections) ? (corrections as readonly RowCorrection[]) : [], // the engine reads any
    };
  } catch {
    return { versions: [], corrections: [] };
  }
}

// False when this browser keeps nothing.
export async function writeDraft({ versions, corrections }: Draft): Promise<boolean> {
  try {
    const objects = (await open()).transaction(store, 'readwrite').objectStore(store);
    await Promise.all([settled(objects.put(versions, key)), settled(objects.put(corrections, `${key} rows`))]);
    return true;
  } catch {
    return false;
  }
}

// The reader's own versions, kept in this browser while they are being put together. IndexedDB, because the
// smaller stores of a browser would refuse long articles.

import type { Version } from '../shared/protocol.ts';

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

// Nothing kept, or nothing that can be read: an empty list.
export async function readDraft(): Promise<readonly Version[]> {
  try {
    const kept: unknown = await settled((await open()).transaction(store).objectStore(store).get(key));
    return Array.isArray(kept) ? kept.filter(isVersion) : [];
  } catch {
    return [];
  }
}

// False when this browser keeps nothing.
export async function writeDraft(versions: readonly Version[]): Promise<boolean> {
  try {
    await settled((await open()).transaction(store, 'readwrite').objectStore(store).put(versions, key));
    return true;
  } catch {
    return false;
  }
}

// The browser's database of comparisons. Each change is one transaction, noted (journal.ts), handed over and committed in
// the same turn: a page that goes away a moment later, or crashes, takes nothing back. The browser does them in the order
// in which they were asked for. Nothing here throws: what the store refuses is told by `trouble`.

import { note, noted, strike } from './journal.ts';
import { listOf, isVersion, marksIn, recordIn, sizeOf, textsIn, titleOf, nameOf, type KeptRecord, type KeptTexts } from './kept-record.ts';
import type { RowCorrection } from '../shared/protocol.ts';

// Why nothing is kept: no store in this browser, no room in it, one of a newer page, one that an older page holds.
export type Trouble = 'blocked' | 'full' | 'newer' | 'older';

const database = 'synoptic';
const records = 'comparisons';
const texts = 'texts';
const drafts = 'drafts'; // of the first version: KEY, KEY rows, KEY marks, KEY marks STORY

interface Draft {
  versions: unknown;
  rows: unknown;
  marks: unknown;
}

function adopt({ versions, rows, marks }: Partial<Draft>, story: string): readonly [KeptRecord, KeptTexts] | undefined {
  const fields = listOf(versions, isVersion);
  const said = marksIn(marks);
  if (story === '' ? fields.every(({ text }) => text === '') : said.length === 0) return undefined;
  const record: KeptRecord = {
    id: story === '' ? crypto.getRandomValues(new Uint32Array(2)).join('') : `story ${story}`,
    origin: story === '' ? 'own' : 'story',
    source: story,
    title: titleOf(fields),
    names: fields.map(nameOf),
    changed: Date.now(),
    size: sizeOf(fields),
    isCompared: false,
    isTouched: said.length > 0,
    marks: said,
    options: Array.isArray(rows) ? { corrections: rows as readonly RowCorrection[] } : {},
    selected: '',
    view: {},
  };
  return [record, { fields }];
}

// What the first version kept, as comparisons of today.
function takeOver(change: IDBTransaction): void {
  const found = new Map<string, Partial<Draft>>();
  const walk = change.objectStore(drafts).openCursor();
  walk.onsuccess = () => {
    const { result: cursor } = walk;
    if (cursor) {
      const [, key = '', part = 'versions', story = ''] = /^(.*?)(?: (rows|marks)(?: (\S+))?)?$/.exec(String(cursor.key)) ?? [];
      const place = `${key}\n${story}`;
      found.set(place, { ...found.get(place), [part]: cursor.value as unknown });
      return cursor.continue();
    }
    for (const [place, draft] of found) {
      const [record, kept] = adopt(draft, place.split('\n')[1] ?? '') ?? [];
      if (!record || !kept) continue;
      change.objectStore(records).put(record);
      if (record.origin === 'own') change.objectStore(texts).put(kept, record.id);
    }
    change.db.deleteObjectStore(drafts);
  };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((settle, fail) => {
    request.onsuccess = () => settle(request.result);
    request.onerror = () => fail(request.error ?? new Error('the store refused'));
  });
}

export interface Change {
  readonly put?: KeptRecord;
  readonly texts?: KeptTexts; // of that record
  readonly remove?: readonly string[]; // ids
}

export class KeptStore {
  readonly #trouble: (why: Trouble) => void;
  readonly ready: Promise<void>;
  #opened: IDBDatabase | undefined;
  #waiting: (() => void)[] = [];

  constructor(trouble: (why: Trouble) => void) {
    this.#trouble = trouble;
    this.ready = Promise.resolve().then(() => this.#open()); // whoever is told must be there first
    // A page that the browser sets aside keeps no connection: in WebKit those of the next page would wait for it.
    window.addEventListener('pagehide', ({ persisted }) => {
      if (!persisted) return;
      this.#opened?.close();
      this.#opened = undefined;
    });
    window.addEventListener('pageshow', ({ persisted }) => persisted && void this.#open());
  }

  async #open(): Promise<void> {
    try {
      const request = indexedDB.open(database, 2);
      request.onblocked = () => this.#trouble('older');
      request.onupgradeneeded = () => {
        const { result, transaction } = request;
        result.createObjectStore(records, { keyPath: 'id' });
        result.createObjectStore(texts);
        if (result.objectStoreNames.contains(drafts) && transaction) takeOver(transaction);
      };
      const opened = await settled(request);
      opened.onversionchange = () => {
        opened.close(); // a newer page waits for it
        this.#opened = undefined;
        this.#trouble('newer');
      };
      opened.onclose = () => this.#fail(new Error('closed'));
      await this.#catchUp(opened);
      this.#opened = opened;
    } catch (thrown) {
      this.#fail(thrown);
    }
    for (const go of this.#waiting.splice(0)) go();
  }

  // What was noted and not done, unless another tab has done something later since.
  async #catchUp(opened: IDBDatabase): Promise<void> {
    const left = noted();
    if (left.length === 0) return;
    const change = opened.transaction([records, texts], 'readwrite');
    for (const { put, texts: kept } of left) {
      const request = change.objectStore(records).get(put.id) as IDBRequest<unknown>;
      request.onsuccess = () => {
        if ((recordIn(request.result)?.changed ?? 0) > put.changed) return;
        change.objectStore(records).put(put);
        if (kept) change.objectStore(texts).put(kept, put.id);
      };
    }
    await new Promise((settle) => {
      change.oncomplete = change.onabort = settle;
    });
    if (!change.error) strike(left.map(({ put }) => put.id));
  }

  // True when it is kept.
  async write(change: Change): Promise<boolean> {
    strike(change.remove ?? []);
    const isDone = change.put ? note({ put: change.put, ...(change.texts && { texts: change.texts }) }) : undefined;
    const isKept = await this.#write(change);
    isDone?.();
    return isKept;
  }

  #write({ put, texts: kept, remove = [] }: Change): Promise<boolean> {
    return new Promise((settle) => {
      const go = (): void => {
        let change: IDBTransaction | undefined;
        try {
          if (!this.#opened) return settle(false);
          change = this.#opened.transaction([records, texts], 'readwrite');
          change.oncomplete = () => settle(true);
          change.onabort = () => {
            this.#fail(change?.error);
            settle(false);
          };
          if (put) change.objectStore(records).put(put);
          if (put && kept) change.objectStore(texts).put(kept, put.id);
          for (const id of remove) for (const name of [records, texts]) change.objectStore(name).delete(id);
          change.commit();
        } catch (thrown) {
          this.#fail(thrown);
          settle(false);
          change?.abort(); // no record without its texts
        }
      };
      if (this.#opened) go();
      else void this.ready.then(go);
    });
  }

  async record(id: string): Promise<KeptRecord | undefined> {
    return recordIn(await this.#read(records, (store) => store.get(id) as IDBRequest<unknown>));
  }

  async texts(id: string): Promise<KeptTexts | undefined> {
    return textsIn(await this.#read(texts, (store) => store.get(id) as IDBRequest<unknown>));
  }

  // The latest first.
  async all(): Promise<readonly KeptRecord[]> {
    const found = await this.#read(records, (store) => store.getAll() as IDBRequest<unknown>);
    const list = Array.isArray(found) ? found.flatMap((one) => recordIn(one) ?? []) : [];
    return list.sort((a, b) => b.changed - a.changed);
  }

  async #read<T>(name: string, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
    await this.ready;
    try {
      return this.#opened && (await settled(ask(this.#opened.transaction(name).objectStore(name))));
    } catch {
      return undefined;
    }
  }

  #fail(thrown: unknown): void {
    const name = (thrown as { name?: unknown } | null)?.name;
    this.#trouble(name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'newer' : 'blocked');
  }
}

// Keeps every comparison of this tab: after each change, before the page can go away, and never over another tab's.

import { claim } from './claim.ts';
import type { EngineClient } from './engine-client.ts';
import { areSame, areUnchanged, nameOf, sizeOf, titleOf, type KeptRecord, type KeptTexts, type Origin } from './kept-record.ts';
import { whoMakesRoom } from './kept-room.ts';
import { KeptStore, type Trouble } from './kept-store.ts';
import type { NoticeAction } from './notice.ts';
import { recallTab, rememberTab } from './tab-memory.ts';
import type { Mark, Version, View, Work } from '../shared/protocol.ts';
import { words } from './words.ts';

// A page that is loaded anew comes a moment before the one it replaces is gone.
const patience = 1000; // milliseconds
const patienceForLast = 300; // with a tab that seems to be gone

export interface Looked {
  readonly selected: string;
  readonly view: View;
}

// A comparison of this tab, kept or about to be.
export interface Entry {
  record: KeptRecord;
  fields: readonly Version[]; // none of a built-in story, as long as it is read as it comes
  compared: readonly Version[];
  isKept: boolean; // the store has it, texts and all
  isOurs: boolean; // no other tab has it
  copyOf?: string; // as long as it is not kept under its own id
  waiting?: boolean; // for that; true: with its texts
}

// A comparison that was brought, as it is shown here: with what was changed in it before, or as it came.
export interface Met {
  readonly entry: Entry;
  readonly work: Work;
  readonly isChanged: boolean;
}

// From tab to tab.
interface Told {
  readonly story?: string;
  readonly marks?: readonly Mark[];
  readonly removed?: readonly string[];
}

export interface KeepingHooks {
  readonly firstStory: string; // the page opens with it
  readonly looked: () => Looked; // at what is on screen
  readonly say: (sentence: string, action?: NoticeAction) => void;
  readonly onMarks: (story: string, marks: readonly Mark[]) => void; // another tab's
  readonly onList: () => void; // what is kept is another list now
}

function freshId(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-');
}

function textsOf({ fields, compared }: Entry): KeptTexts {
  return compared.length === 0 || areSame(fields, compared) ? { fields } : { fields, compared };
}

function nameInStore(entry: Entry | undefined): string {
  if (!entry || entry.record.origin === 'story') return '';
  return entry.isKept ? entry.record.id : (entry.copyOf ?? '');
}

export function freshEntry(origin: Origin, source = ''): Entry {
  const record: KeptRecord = {
    id: origin === 'story' ? `story ${source}` : freshId(),
    origin,
    source,
    title: '',
    names: [],
    changed: 0,
    size: 0,
    isCompared: origin !== 'own',
    isTouched: false,
    marks: [],
    options: {},
    selected: '',
    view: {},
  };
  return { record, fields: [], compared: [], isKept: false, isOurs: true };
}

export class Keeping {
  readonly store = new KeptStore((why) => this.#troubled(why));
  readonly left = recallTab(); // what this tab had when it was left, or the last one
  #own = freshEntry('own');
  readonly #entries = new Set<Entry>(); // of this tab: there is one of each
  #shown: Entry | undefined;
  readonly #engine: EngineClient;
  readonly #hooks: KeepingHooks;
  #channel: BroadcastChannel | undefined;
  #trouble: Trouble | undefined;
  #isTold = false;
  #isRecalled = false; // what was left is found, or gone
  #mayAsk = true; // the browser to keep all this for good

  constructor(engine: EngineClient, hooks: KeepingHooks) {
    this.#engine = engine;
    this.#hooks = hooks;
    try {
      this.#channel = new BroadcastChannel('synoptic:kept');
      this.#channel.onmessage = ({ data }: MessageEvent<Told>) => this.#hear(data);
    } catch {
      // tabs then do not hear of one another
    }
    window.addEventListener('pagehide', () => this.flush());
  }

  // What is in the fields.
  get own(): Entry {
    return this.#own;
  }
  set own(entry: Entry) {
    this.#own = entry;
    this.remember();
  }

  get #here(): ReadonlySet<Entry> {
    return new Set([...this.#entries, this.#own]);
  }

  get idsInUse(): readonly string[] {
    return [this.#own, this.#shown].flatMap((one) => one?.record.id ?? []);
  }

  // What was left, as far as no living tab has it: first what goes into the fields, then what was on screen.
  async recall(): Promise<Entry | undefined> {
    const { state, isFresh = false } = this.left ?? {};
    const isFree = async (id: string): Promise<boolean> => !isFresh || id.startsWith('story ') || claim(id, patienceForLast);
    const find = async (id = ''): Promise<Entry | undefined> => (id !== '' && (await isFree(id)) ? this.open(id) : undefined);
    const own = await find(state?.own);
    if (own) this.#own = own;
    const shown = state?.shown === state?.own ? own : await find(state?.shown);
    this.#isRecalled = true;
    this.remember();
    return shown;
  }

  // Nothing when it is gone. Another tab may have it: then this is a copy as soon as that is known.
  async open(id: string): Promise<Entry | undefined> {
    const here = [...this.#entries].find((one) => one.record.id === id && one.isKept);
    if (here) return here;
    const [record, texts] = await Promise.all([this.store.record(id), this.store.texts(id)]);
    if (!record || (!texts && record.origin !== 'story')) return undefined;
    const { fields = [], compared = [] } = texts ?? {};
    const isOurs = record.origin === 'story'; // whose marks all tabs share
    const { isLeaving, ...staying } = record;
    const entry: Entry = { record: staying, fields, compared, isKept: true, isOurs };
    if (!isOurs) this.#entries.add(entry);
    if (isLeaving) void this.store.write({ put: { ...staying, changed: Date.now() } });
    if (!isOurs) void this.#claim(entry);
    return entry;
  }

  // A comparison from a link, a file or the page itself, under the checksum a link of it has. What was changed in it here
  // is there again.
  async meet(brought: Work, origin: Origin, asItCame = false): Promise<Met> {
    const { reply } = await this.#engine.ask<'bundle.write'>({ ...brought, op: 'bundle.write' });
    const source = reply.ok ? `${reply.checksum} ${reply.json.length}` : '';
    const known = asItCame || source === '' ? undefined : (await this.store.all()).find((one) => one.source === source);
    const entry = known && (await this.open(known.id));
    const texts = entry && (entry.compared.length > 0 ? entry.compared : entry.fields);
    const isIt = texts?.length === brought.articles.length && texts.every(({ text }, at) => text === brought.articles[at]?.text);
    if (entry && texts && isIt) {
      const { marks, options, isTouched } = entry.record;
      return { entry, work: { ...brought, articles: texts, marks, options }, isChanged: isTouched };
    }
    const { articles, marks = [], options = {}, excerpt, selected = '' } = brought;
    const fresh = freshEntry(origin, source);
    fresh.record = { ...fresh.record, marks, options, ...(excerpt && { part: { excerpt, selected } }) };
    fresh.fields = articles;
    return { entry: fresh, work: brought, isChanged: false };
  }

  // It is on screen now, under this headline.
  show(entry: Entry, headline = ''): void {
    this.#shown = entry;
    if (entry.record.origin !== 'story') this.#entries.add(entry);
    const { record } = entry;
    const isNew = record.origin !== 'story' && (!entry.isKept || !record.isCompared);
    entry.record = { ...record, title: headline || record.title, isCompared: true };
    if (isNew) {
      this.keep(entry, {}, { texts: true });
      void this.#warn();
    } else {
      this.#hooks.onList();
    }
    this.remember();
  }

  // It was changed. All of it is handed to the browser before this returns.
  keep(entry: Entry, change: Partial<KeptRecord>, { texts = false, isReaders = false } = {}): void {
    const { record, fields, compared } = entry;
    const versions = compared.length > 0 ? compared : fields.filter(({ text }) => text !== '');
    entry.record = {
      ...record,
      names: versions.map(nameOf),
      size: sizeOf(fields),
      ...change,
      ...(entry === this.#shown && this.#hooks.looked()),
      title: change.title ?? (record.title || titleOf(fields)),
      isTouched: record.isTouched || isReaders,
      changed: Date.now(),
    };
    this.#write(entry, texts);
    if (record.origin === 'story' && change.marks) this.#tellTabs({ story: record.source, marks: change.marks });
  }

  // What is in the fields, as it is typed.
  keepFields(fields: readonly Version[]): void {
    const own = this.#own;
    if (areUnchanged(own.fields, fields)) return;
    own.fields = fields;
    if (fields.some(({ text, label }) => text !== '' || label !== '')) {
      this.keep(own, own.record.isCompared ? {} : { title: titleOf(fields) }, { texts: true });
    } else if (own.isKept && own.compared.length === 0) {
      this.remove([own.record.id]);
    }
    this.remember();
  }

  remove(ids: readonly string[]): void {
    this.#forget(ids);
    this.#tellTabs({ removed: ids });
    void this.store.write({ remove: ids }).then(() => this.#hooks.onList());
    this.remember();
  }

  // What was deleted is in the store again.
  regain(ids: readonly string[]): void {
    for (const one of this.#here) if (ids.includes(one.record.id)) one.isKept = true;
    this.#hooks.onList();
    this.remember();
  }

  // For when this tab is loaded anew.
  remember(): void {
    if (!this.#isRecalled || !this.#shown) return; // what was left is still to come
    const { origin, source, id } = this.#shown?.record ?? {};
    const isStory = origin === 'story' && source !== this.#hooks.firstStory;
    rememberTab({
      shown: isStory ? (id ?? '') : nameInStore(this.#shown),
      own: nameInStore(this.#own),
      address: location.search + location.hash,
      ...this.#hooks.looked(),
    });
  }

  // The page goes away: what waits for another tab's answer is kept as a copy.
  flush(): void {
    for (const one of this.#here) if (one.waiting !== undefined) this.#copy(one);
    this.remember();
  }

  // What the reader was told would make room does so; called when the page is opened.
  async makeRoom(): Promise<void> {
    const going = whoMakesRoom(await this.store.all(), this.idsInUse).filter(({ isLeaving }) => isLeaving);
    if (going.length > 0) this.remove(going.map(({ id }) => id));
  }

  #write(entry: Entry, texts: boolean): void {
    if (!entry.isOurs) {
      entry.waiting = entry.waiting === true || texts;
      return;
    }
    const isNew = !entry.isKept;
    const { record } = entry;
    if (isNew && record.origin !== 'story') void claim(record.id, patience);
    entry.isKept = true;
    void this.store.write({ put: record, ...((texts || isNew) && { texts: textsOf(entry) }) }).then((isDone) => {
      if (isDone) return this.#wasKept(record);
      entry.isKept = false;
      if (record.origin === 'own' || record.isTouched) this.#tell();
    });
    if (isNew) this.remember();
  }

  #wasKept({ origin, isTouched, isCompared }: KeptRecord): void {
    this.#hooks.onList();
    if (!this.#mayAsk || !(isTouched || (origin === 'own' && isCompared))) return;
    this.#mayAsk = false;
    void navigator.storage?.persist?.().catch(() => undefined);
  }

  async #warn(): Promise<void> {
    const going = whoMakesRoom(await this.store.all(), this.idsInUse).filter(({ isLeaving }) => !isLeaving);
    const [first] = going;
    if (!first) return;
    for (const one of going) void this.store.write({ put: { ...one, isLeaving: true } });
    const keep = (): void => {
      for (const one of going) void this.store.write({ put: { ...one, changed: Date.now() } });
      this.#hooks.say(words.kept.staying);
    };
    this.#hooks.say(words.kept.leaving(first.title, going.length), { name: words.kept.keep, act: keep });
  }

  async #claim(entry: Entry): Promise<void> {
    if (entry.isOurs || (await claim(entry.record.id, patience))) {
      entry.isOurs = true;
      if (entry.waiting !== undefined) this.#release(entry);
    } else if (!entry.isOurs) {
      this.#copy(entry);
      this.#hooks.say(words.kept.elsewhere);
    }
  }

  // Under a name of its own, from the next change on.
  #copy(entry: Entry): void {
    if (entry.isKept) entry.copyOf = entry.record.id;
    entry.record = { ...entry.record, id: freshId() };
    entry.isKept = false;
    entry.isOurs = true;
    if (entry.waiting !== undefined) this.#release(entry);
  }

  #release(entry: Entry): void {
    const texts = entry.waiting === true;
    delete entry.waiting;
    this.#write(entry, texts);
  }

  #forget(ids: readonly string[]): void {
    for (const one of this.#here) {
      if (!ids.includes(one.record.id)) continue;
      one.isKept = false;
      delete one.copyOf;
    }
  }

  #tellTabs(told: Told): void {
    this.#channel?.postMessage(told);
  }

  #hear({ story, marks, removed }: Told): void {
    if (removed) this.#forget(removed);
    if (story !== undefined && marks) this.#hooks.onMarks(story, marks);
    this.#hooks.onList();
  }

  // A store that is taken away is told at once; one that was never there when there is something to keep.
  #troubled(why: Trouble): void {
    this.#trouble ??= why;
    if (why === 'newer' || why === 'older') this.#tell();
  }

  #tell(): void {
    if (this.#isTold || !this.#trouble) return;
    this.#isTold = true;
    this.#hooks.say(words.kept.trouble[this.#trouble]);
  }
}

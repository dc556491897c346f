// What is kept in this browser, as it comes on screen: what the tab was left with, built-in stories as the reader marked
// them, and any comparison out of the list.

import { asked } from './asked.ts';
import type { Compose } from './compose.ts';
import { namedIn } from './compose.ts';
import { compare, compareFollowing, type Shown } from './compare.ts';
import { byId } from './dom.ts';
import type { Given } from './drop.ts';
import { Stopped, type EngineClient, type Watch } from './engine-client.ts';
import { explain } from './explain.ts';
import { noteSaid, takeSaid } from './journal.ts';
import { freshEntry, Keeping, type Entry, type Looked } from './keeping.ts';
import { lookAgain, lookedNow } from './looked.ts';
import { withMark, type Marks } from './marks.ts';
import { hideNotice, showNotice } from './notice.ts';
import type { KeptPage } from './offline.ts';
import { endOpening, isOpening } from './opening.ts';
import type { Reading } from './reading.ts';
import { Recent } from './recent.ts';
import type { Signal } from './signal.ts';
import type { Views } from './views.ts';
import type { Version, Work } from '../shared/protocol.ts';
import { words } from './words.ts';

// The page, as far as this needs it.
export interface Stage {
  readonly shown: () => Shown;
  readonly in: (value: string) => Shown | undefined; // what the picker leads back to
  readonly placeOf: (entry: Entry) => string | undefined; // in the picker
  readonly put: (shown: Shown) => void; // the same, known otherwise
  readonly wanted: () => () => boolean; // from now on; until something else is asked for
  readonly show: (shown: Shown, html: string, value: string, fragment?: string) => void; // under this value of the picker
  readonly again: (work: Work) => Promise<unknown>;
  readonly openStory: () => Promise<void>;
  readonly openFirst: () => Promise<void>;
  readonly openCompose: () => void;
  readonly compose: () => Compose;
  readonly reading: Reading;
  readonly views: () => Views;
}

export class KeptHere implements KeptPage {
  readonly keeping: Keeping;
  readonly recent: Recent;
  readonly fields: Promise<readonly Version[]>; // as the page was left
  readonly #left: Promise<Entry | undefined>; // what was on screen then
  readonly #engine: EngineClient;
  readonly #story: HTMLSelectElement;
  readonly #stage: Stage;

  constructor(engine: EngineClient, story: HTMLSelectElement, stage: Stage) {
    this.#engine = engine;
    this.#story = story;
    this.#stage = stage;
    this.keeping = new Keeping(engine, {
      firstStory: story.value,
      looked: () => lookedNow(stage.reading, stage.views()),
      say: (sentence, action) => {
        if (asked.isEmbedded) return; // in another page's frame nothing need be kept
        showNotice(sentence, action);
        if (stage.compose().isOpen) stage.compose().tell(sentence); // which lies over the notice
      },
      onMarks: (name, marks) => name === story.value && this.#putMarks(marks),
      onList: () => this.recent.refresh(),
    });
    this.recent = new Recent(this.keeping, story, (id) => void this.openRecent(id));
    this.#left = this.keeping.recall();
    this.fields = this.#left.then(() => this.keeping.own.fields);
    void this.#left.then(() => this.keeping.makeRoom());
  }

  watch(): void {
    const { reading, views } = this.#stage;
    for (const signal of [reading.current, reading.filter, views().view, views().sheet])
      (signal as Signal<unknown>).watch(() => this.keeping.remember());
    window.addEventListener('pagehide', () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLTextAreaElement) activeElement.blur(); // a note is kept when it is left
    });
  }

  // True when what this tab had is brought back. What the page was opened for comes first, unless it was there then too.
  resumes(hasLink: boolean, carriesOne: boolean): boolean {
    const { state, isFresh } = this.keeping.left ?? {};
    if (!state || state.shown === '') return false;
    if ((hasLink || carriesOne) && (isFresh || state.address !== location.search + location.hash)) return false;
    void this.#resume(state);
    return true;
  }

  async #resume(looked: Looked): Promise<void> {
    if (isOpening()) byId('opening-text', HTMLParagraphElement).textContent = words.kept.opening;
    const entry = await this.#left;
    if (!entry) return this.#stage.openFirst();
    if (entry.record.origin !== 'story') return this.#openKept(entry, looked, location.hash);
    this.#story.value = entry.record.source;
    await this.#stage.openStory();
    endOpening();
    this.#look(looked);
  }

  flush(): void {
    this.#stage.compose().flush();
    this.keeping.flush();
  }

  // The same fields as for a drop; a sentence where there is nothing for them.
  take(given: readonly Given[], sentence: string): void {
    const compose = this.#stage.compose();
    if (given.length > 0) return void compose.takeFiles(given);
    void compose.open().then(() => compose.tell(sentence));
  }

  // What is in the fields, with the marks and corrections it has.
  async compareOwn(versions: readonly Version[], watch: Watch): Promise<void> {
    const isWanted = this.#stage.wanted();
    const { own: entry } = this.keeping;
    const { marks, options } = entry.record;
    const work = { articles: versions, options: { corrections: options.corrections ?? [] }, marks };
    const { reply } = this.#stage.shown();
    const before = [reply, this.#stage.in('own')?.reply ?? reply];
    const shown = await compareFollowing(this.#engine, work, words.ownComparison, before, watch);
    const html = await shown.html();
    if (!isWanted()) throw new Stopped();
    entry.compared = versions;
    this.#stage.show({ ...shown, entry }, html, 'own');
    this.keeping.keep(entry, { options: shown.options ?? {}, marks: this.#stage.reading.marks.value }, { texts: true });
  }

  // What was read or compared otherwise, with the texts it is about.
  async keepChanges(): Promise<void> {
    const { entry, options = {}, texts: textsOf } = this.#stage.shown();
    const texts = await textsOf();
    if (!entry) return;
    const { origin } = entry.record;
    if (origin === 'own') entry.compared = texts;
    else entry.fields = origin === 'story' && texts.every(({ reading }) => !reading) ? [] : texts;
    const { value: marks } = this.#stage.reading.marks;
    this.keeping.keep(entry, { options, marks }, { texts: true, isReaders: true });
    if (entry === this.keeping.own) await this.#stage.compose().takeReadings(texts);
  }

  setMarks(marks: Marks): void {
    this.#putMarks(marks);
    const { entry } = this.#stage.shown();
    if (entry) this.keeping.keep(entry, { marks }, { isReaders: true });
    else noteSaid(this.#story.value, marks); // until #recallStory knows what was said before
  }

  // What the page carries is kept like any other comparison, with what was marked before that was known.
  meetCarried(entry: Entry): void {
    const { value: marks } = this.#stage.reading.marks;
    takeSaid(this.#story.value);
    const shown = this.#stage.shown();
    this.#stage.put({ ...shown, entry });
    this.keeping.show(entry, shown.title);
    if (JSON.stringify(marks) !== JSON.stringify(entry.record.marks)) this.setMarks(marks);
  }

  #putMarks(marks: Marks): void {
    this.#stage.reading.marks.set(marks);
    this.#stage.put({ ...this.#stage.shown(), marks });
  }

  // A built-in story as it was left, and what was marked before that was known.
  async recallStory(isFirst = false): Promise<void> {
    const { value: name } = this.#story;
    const before = this.#stage.shown();
    const { entry: known } = before;
    if (known && known.record.origin !== 'story') return;
    const entry = (await this.keeping.open(`story ${name}`)) ?? known ?? freshEntry('story', name);
    if (before.html !== this.#stage.shown().html) return; // something else is on screen by now
    const { marks: kept, options } = entry.record;
    const { value: now } = this.#stage.reading.marks;
    const said = known ? [] : [...takeSaid(name), ...now];
    this.#stage.put({ ...this.#stage.shown(), entry });
    this.keeping.show(entry);
    if (known) this.#putMarks(kept);
    else if (said.length > 0) this.setMarks(said.reduce((all, mark) => withMark(all, mark.finding, mark), kept));
    else if (kept.length > 0) this.#putMarks(kept);
    const isOther = entry.fields.length > 0 || Object.keys(options).length > 0;
    if (isOther && !known) await this.#stage.again({ articles: entry.fields.length > 0 ? entry.fields : await before.texts(), options });
    const { state, isFresh } = this.keeping.left ?? {};
    const isSamePlace = state?.address === location.search + location.hash;
    if (isFirst && state && isSamePlace && !isFresh && state.shown === '' && !this.#stage.reading.current.value) this.#look(state);
  }

  async openRecent(id: string): Promise<void> {
    hideNotice(); // of what was on screen; what is said from now on stays
    const entry = await this.keeping.open(id);
    if (entry) await this.#openKept(entry, entry.record);
    else showNotice(words.kept.gone);
  }

  // Other texts come into the fields: those on screen, with what was said and corrected of them, or none. What was there
  // stays kept; gives the way back to it.
  otherFields(areOnScreen: boolean): () => void {
    const before = this.keeping.own;
    const entry = freshEntry('own');
    const { options = {}, marks = [] } = this.#stage.shown();
    if (areOnScreen) entry.record = { ...entry.record, options, marks };
    this.keeping.own = entry;
    return () => (this.keeping.own = before);
  }

  // Beside what is on screen: each has its own place in the picker, the reader's own the one of the fields.
  async #openKept(entry: Entry, looked: Looked, fragment = ''): Promise<void> {
    const { origin, title, isCompared, marks, options, id, part } = entry.record;
    const isOwn = origin === 'own';
    const articles = entry.compared.length > 0 ? entry.compared : isOwn ? namedIn(entry.fields) : entry.fields;
    if (isOwn) {
      this.keeping.own = entry;
      await this.#stage.compose().load(entry.fields);
    }
    if (!isCompared || articles.length < 2) return this.#stage.openCompose();
    const isWanted = this.#stage.wanted();
    try {
      const name = isOwn ? words.ownComparison : origin === 'link' ? words.linkedComparison : title;
      const shown = await compare(this.#engine, { articles, options, marks, ...part }, name);
      const html = await shown.html();
      if (!isWanted()) return;
      if (isOwn) entry.compared = articles;
      this.#stage.show({ ...shown, entry }, html, isOwn ? 'own' : (this.#stage.placeOf(entry) ?? id), origin === 'link' ? fragment : '');
      this.#look(looked);
    } catch (thrown) {
      endOpening();
      showNotice(explain(thrown).sentence);
    }
  }

  #look(looked: Looked): void {
    lookAgain(looked, this.#stage.reading, this.#stage.views());
  }
}

// "Compare your own": the reader's versions, side by side, as real text fields. Whatever happens here, nothing
// that was typed is lost: it is kept in the browser (keeping.ts), comes back after an error, and removing can be undone.

import { maxTotalBytes, maxVersions } from '../shared/limits.ts';
import type { Version } from '../shared/protocol.ts';
import { announce } from './announce.ts';
import { warmReaders } from './documents.ts';
import { byId, make } from './dom.ts';
import type { Given } from './drop.ts';
import { splitVersions } from './split-versions.ts';
import { VersionCard, type CardHooks } from './version-card.ts';
import { words } from './words.ts';

export interface ComposeHooks {
  // Rejects with what the reader should be told; resolves when the comparison is on screen.
  readonly onCompare: (versions: readonly Version[], watch: (fraction: number, stage: string) => void) => Promise<void>;
  readonly onStop: () => void;
  readonly onBundle: (json: string) => void; // a saved comparison was given instead of versions
  readonly kept: Promise<readonly Version[]>; // when the page was left
  readonly onFields: (versions: readonly Version[]) => void; // to be kept
  // Other texts come into the fields, those on screen or none. What was there stays kept; gives the way back to it.
  readonly onOthers: (areOnScreen: boolean) => () => void;
  readonly textsOnScreen: () => Promise<readonly Version[]>;
  readonly onRecent: () => void;
}

interface Before {
  readonly versions: readonly Version[];
  readonly back?: (() => void) | undefined;
}

// A failure with the version it is about, as a position among those compared.
export interface Blame {
  readonly sentence: string;
  readonly article: number | null;
  readonly stopped: boolean;
}

const emptyVersion: Version = { source: '', label: '', text: '' };

// What is compared of the fields. Without a name of the reader's the outlet is its name, and where none is stated what
// stands for the file.
export function namedIn(fields: readonly Version[]): readonly Version[] {
  const named = fields.map((version, at) => ({ ...version, source: version.source || words.compose.unnamed(at + 1) }));
  return named.filter(({ text }) => text.trim() !== '');
}

export class Compose {
  readonly #dialog = byId('compose', HTMLDialogElement);
  readonly #list = byId('cards', HTMLUListElement);
  readonly #message = byId('compose-message', HTMLParagraphElement);
  readonly #undo = byId('compose-undo', HTMLButtonElement);
  readonly #split = make('button', { type: 'button', id: 'compose-split', hidden: true }, words.compose.split(2));
  readonly #compare = byId('compose-compare', HTMLButtonElement);
  readonly #stop = byId('compose-stop', HTMLButtonElement);
  readonly #progress = byId('compose-progress', HTMLProgressElement);
  readonly #stage = byId('compose-stage', HTMLSpanElement);
  readonly #hooks: ComposeHooks;
  readonly #explain: (thrown: unknown) => Blame;
  #cards: VersionCard[] = [];
  #before: Before | null = null;
  #offered: VersionCard | null = null; // whose text may be split
  #saving: ReturnType<typeof setTimeout> | undefined;
  #ready: Promise<void>;

  constructor(hooks: ComposeHooks, explain: (thrown: unknown) => Blame) {
    this.#hooks = hooks;
    this.#explain = explain;
    this.#ready = hooks.kept.then((versions) => this.#set(versions));
    this.#listen();
  }

  async open(): Promise<void> {
    await this.#ready;
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    warmReaders();
    import('./import-files.ts').catch(() => undefined);
    (this.#cards.find((card) => card.isEmpty) ?? this.#cards[0])?.focus();
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  get isEmpty(): boolean {
    return this.#cards.every((card) => card.isEmpty);
  }

  // Other texts that were kept.
  async load(versions: readonly Version[]): Promise<void> {
    await this.#ready;
    this.#set(versions);
    this.#tell('');
  }

  // The versions on screen are these, as the reader corrected their reading since.
  async takeReadings(versions: readonly Version[]): Promise<void> {
    await this.#ready;
    const cards = [...this.#cards];
    for (const version of versions) {
      const at = cards.findIndex((card) => card.takeReading(version));
      if (at >= 0) cards.splice(at, 1);
    }
    this.#save();
  }

  tell(sentence: string): void {
    this.#tell(sentence);
  }

  async takeFiles(given: readonly Given[]): Promise<void> {
    await this.open();
    const filled = (): readonly Version[] => this.#versions().filter(({ text }) => text.trim() !== '');
    const bytes = filled().reduce((sum, { text }) => sum + text.length, 0);
    this.#tell(words.files.reading(given.length));
    const reader = await import('./import-files.ts').catch(() => null);
    if (!reader) return this.#tell(words.files.notLoaded);
    const { versions, bundles, notes, refusals } = await reader.importFiles(given, { versions: filled().length, bytes });
    const [bundle] = bundles;
    if (bundle !== undefined && versions.length === 0) {
      this.#tell('');
      this.#dialog.close();
      return this.#hooks.onBundle(bundle);
    }
    const there = filled(); // the reader may have typed meanwhile
    if (versions.length > 0) this.#set([...there, ...versions]);
    this.#save();
    this.#tell([...refusals, ...notes, ...bundles.map(() => words.files.bundleLeft)].join('\n'));
    const several = this.#cards.slice(there.length).find((card) => splitVersions(card.version.text).length > 0);
    if (several && this.#message.hidden) this.#offerSplit(several);
  }

  #listen(): void {
    const on = (id: string, action: () => void): void => {
      byId(id, HTMLButtonElement).addEventListener('click', action);
    };
    const picker = byId('compose-files', HTMLInputElement);
    on('compose-add', () => this.#add());
    on('compose-pick', () => picker.click());
    on('compose-screen', () => void this.#takeScreen());
    on('compose-clear', () => this.#others([], words.compose.cleared, false));
    on('compose-recent', () => this.#hooks.onRecent());
    on('compose-close', () => this.#dialog.close());
    picker.addEventListener('change', () => {
      const files = [...(picker.files ?? [])];
      picker.value = '';
      void this.takeFiles(files);
    });
    this.#undo.addEventListener('click', () => this.#goBack());
    this.#undo.after(this.#split);
    this.#split.addEventListener('click', () => this.#splitOffered());
    this.#compare.addEventListener('click', () => void this.#run());
    this.#stop.addEventListener('click', () => this.#hooks.onStop());
    this.#dialog.addEventListener('cancel', (event) => {
      if (this.#stop.hidden) return;
      event.preventDefault(); // Escape stops the comparison first
      this.#hooks.onStop();
    });
    for (const moment of ['pagehide', 'blur']) window.addEventListener(moment, () => this.flush());
    document.addEventListener('visibilitychange', () => this.flush());
    this.#dialog.addEventListener('close', () => this.flush());
  }

  #versions(): Version[] {
    return this.#cards.map((card) => card.version);
  }

  // Two fields at least: one text alone compares with nothing.
  #set(versions: readonly Version[]): void {
    const filled = [...versions];
    while (filled.length < 2) filled.push(emptyVersion);
    const hooks: CardHooks = {
      onChange: () => this.#changed(),
      onPaste: (card) => this.#offerSplit(card),
      onMove: (card, by) => this.#move(card, by),
      onRemove: (card) => this.#remove(card),
    };
    this.#cards = filled.map((version) => new VersionCard(version, hooks));
    this.#lay();
  }

  #lay(): void {
    this.#list.replaceChildren(...this.#cards.map(({ element }) => element));
    this.#changed();
  }

  #changed(): void {
    this.#cards.forEach((card, index) => {
      card.place(index + 1, this.#cards.length);
      card.blame(false);
    });
    byId('compose-add', HTMLButtonElement).disabled = this.#cards.length >= maxVersions;
    byId('compose-clear', HTMLButtonElement).disabled = this.isEmpty;
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#save(), 200);
  }

  // What was typed a moment ago is kept now.
  flush(): void {
    if (this.#saving !== undefined) this.#save();
  }

  #add(): void {
    this.#set([...this.#versions(), emptyVersion]);
    this.#cards.at(-1)?.focus();
  }

  #move(card: VersionCard, by: 1 | -1): void {
    const from = this.#cards.indexOf(card);
    const to = from + by;
    const other = this.#cards[to];
    if (!other) return;
    this.#cards[from] = other;
    this.#cards[to] = card;
    const { activeElement } = document;
    this.#lay();
    if (activeElement instanceof HTMLButtonElement && !activeElement.disabled) activeElement.focus();
    else card.focus();
  }

  #remove(card: VersionCard): void {
    const at = this.#cards.indexOf(card);
    const name = card.version.label || words.compose.unnamed(at + 1);
    const others = this.#versions().filter((_, index) => index !== at);
    this.#replace(others, card.isEmpty ? '' : words.compose.removed(name));
    (this.#cards[at] ?? this.#cards.at(-1))?.focus();
  }

  async #takeScreen(): Promise<void> {
    try {
      this.#others(await this.#hooks.textsOnScreen(), words.compose.replaced, true);
    } catch (thrown) {
      this.#tell(this.#explain(thrown).sentence);
    }
  }

  // Whatever stood here before can be had back with one press.
  #replace(versions: readonly Version[], sentence: string, back?: () => void): void {
    const before = this.#versions();
    this.#set(versions);
    this.#tell(sentence);
    this.#before = sentence && before.some(({ text }) => text !== '') ? { versions: before, back } : null;
    this.#undo.hidden = this.#before === null;
  }

  #others(versions: readonly Version[], sentence: string, areOnScreen: boolean): void {
    this.flush();
    this.#replace(versions, sentence, this.#hooks.onOthers(areOnScreen));
    this.#save();
  }

  // One pasted text may hold several versions. It is never split unasked.
  #offerSplit(card: VersionCard): void {
    const { length } = splitVersions(card.version.text);
    if (length === 0 || this.#cards.length - 1 + length > maxVersions) return;
    this.#tell(words.compose.several(length));
    this.#offered = card;
    this.#split.textContent = words.compose.split(length);
    this.#split.hidden = false;
  }

  #splitOffered(): void {
    const card = this.#offered;
    const texts = card ? splitVersions(card.version.text) : [];
    if (!card || texts.length === 0) return this.#tell('');
    const { source } = card.version;
    const parts = texts.map((text) => ({ source, label: '', text }));
    const others = this.#cards.filter((other) => other === card || !other.isEmpty);
    this.#replace(
      others.flatMap((other) => (other === card ? parts : [other.version])),
      words.compose.wasSplit(parts.length),
    );
  }

  #goBack(): void {
    const before = this.#before;
    this.flush();
    before?.back?.();
    if (before) this.#set(before.versions);
    this.#tell('');
    this.#save();
  }

  #tell(sentence: string): void {
    this.#message.textContent = sentence;
    this.#message.hidden = sentence === '';
    this.#before = null;
    this.#undo.hidden = true;
    this.#offered = null;
    this.#split.hidden = true;
    if (sentence) announce(sentence);
  }

  async #run(): Promise<void> {
    const chosen = this.#cards.filter((card) => !card.isEmpty);
    const versions = namedIn(this.#versions());
    if (versions.length < 2) return this.#tell(words.compose.tooFew);
    const large = versions.reduce((sum, { text }) => sum + text.length, 0) > maxTotalBytes;
    if (large) return this.#tell(words.files.tooMuch(versions.at(-1)?.label || (versions.at(-1)?.source ?? '')));
    this.#busy(true);
    this.#tell('');
    try {
      this.#save();
      await this.#hooks.onCompare(versions, (fraction, stage) => this.#advance(fraction, stage));
      this.#dialog.close();
    } catch (thrown) {
      const { sentence, article, stopped } = this.#explain(thrown);
      this.#tell(sentence);
      if (!stopped && article !== null) chosen[article]?.blame(true);
    } finally {
      this.#busy(false);
    }
  }

  #busy(isBusy: boolean): void {
    this.#compare.hidden = isBusy;
    this.#stop.hidden = !isBusy;
    this.#progress.hidden = !isBusy;
    this.#stage.textContent = '';
    this.#dialog.classList.toggle('is-busy', isBusy);
    if (isBusy) {
      this.#progress.value = 0;
      this.#stop.focus();
    } else if (this.#dialog.open) {
      this.#compare.focus();
    }
  }

  #advance(fraction: number, stage: string): void {
    this.#progress.value = fraction;
    this.#stage.textContent = words.stage(stage);
  }

  #save(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    this.#hooks.onFields(this.#versions());
  }
}

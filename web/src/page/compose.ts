// "Compare your own": the reader's versions, side by side, as real text fields. Whatever happens here, nothing
// that was typed is lost: it is kept in the browser, comes back after an error, and removing can be undone.

import { maxTotalBytes, maxVersions } from '../shared/limits.ts';
import type { Mark, RowCorrection, Version } from '../shared/protocol.ts';
import { announce } from './announce.ts';
import { warmReaders } from './documents.ts';
import { byId, make } from './dom.ts';
import { emptyDraft, readDraft, writeDraft, type Draft } from './draft.ts';
import type { Given } from './drop.ts';
import { splitVersions } from './split-versions.ts';
import { VersionCard, type CardHooks } from './version-card.ts';
import { words } from './words.ts';

export interface ComposeHooks {
  // Rejects with what the reader should be told; resolves when the comparison is on screen.
  readonly onCompare: (draft: Draft, watch: (fraction: number, stage: string) => void) => Promise<void>;
  readonly onStop: () => void;
  readonly onBundle: (json: string) => void; // a saved comparison was given instead of versions
  readonly draftOnScreen: () => Promise<Draft>;
}

// A failure with the version it is about, as a position among those compared.
export interface Blame {
  readonly sentence: string;
  readonly article: number | null;
  readonly stopped: boolean;
}

const emptyVersion: Version = { source: '', label: '', text: '' };

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
  #corrections: readonly RowCorrection[] = []; // of rows, as long as there are texts
  #marks: readonly Mark[] = []; // so are these
  #before: Draft | null = null;
  #offered: VersionCard | null = null; // whose text may be split
  #saving: ReturnType<typeof setTimeout> | undefined;
  #ready: Promise<void>;

  constructor(hooks: ComposeHooks, explain: (thrown: unknown) => Blame) {
    this.#hooks = hooks;
    this.#explain = explain;
    this.#ready = readDraft().then((kept) => this.#restore(kept));
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

  // The versions on screen are these, as the reader corrected them since: kept with them.
  async takeCorrections({ versions, corrections, marks }: Draft): Promise<void> {
    await this.#ready;
    this.#corrections = corrections;
    this.#marks = marks;
    const cards = [...this.#cards];
    for (const version of versions) {
      const at = cards.findIndex((card) => card.takeReading(version));
      if (at >= 0) cards.splice(at, 1);
    }
    this.#save();
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
    on('compose-clear', () => this.#replace(emptyDraft, words.compose.cleared));
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
    for (const moment of ['pagehide', 'blur']) window.addEventListener(moment, () => this.#saveNow());
    this.#dialog.addEventListener('close', () => this.#saveNow());
  }

  #versions(): Version[] {
    return this.#cards.map((card) => card.version);
  }

  // With other texts in their place.
  #draft(versions: readonly Version[] = this.#versions()): Draft {
    return { versions, corrections: this.#corrections, marks: this.#marks };
  }

  #restore({ versions, corrections, marks }: Draft): void {
    this.#corrections = corrections;
    this.#marks = marks;
    this.#set(versions);
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
    this.#replace(
      this.#draft(this.#versions().filter((_, index) => index !== at)),
      card.isEmpty ? '' : words.compose.removed(name),
    );
    (this.#cards[at] ?? this.#cards.at(-1))?.focus();
  }

  async #takeScreen(): Promise<void> {
    try {
      this.#replace(await this.#hooks.draftOnScreen(), words.compose.replaced);
    } catch (thrown) {
      this.#tell(this.#explain(thrown).sentence);
    }
  }

  // Whatever stood here before can be had back with one press.
  #replace(draft: Draft, sentence: string): void {
    const before = this.#draft();
    this.#restore(draft);
    this.#tell(sentence);
    this.#before = sentence && before.versions.some(({ text }) => text !== '') ? before : null;
    this.#undo.hidden = this.#before === null;
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
      this.#draft(others.flatMap((other) => (other === card ? parts : [other.version]))),
      words.compose.wasSplit(parts.length),
    );
  }

  #goBack(): void {
    if (this.#before) this.#restore(this.#before);
    this.#tell('');
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
    const versions = chosen.map((card) => this.#named(card));
    if (versions.length < 2) return this.#tell(words.compose.tooFew);
    const large = versions.reduce((sum, { text }) => sum + text.length, 0) > maxTotalBytes;
    if (large) return this.#tell(words.files.tooMuch(versions.at(-1)?.label || (versions.at(-1)?.source ?? '')));
    this.#busy(true);
    this.#tell('');
    try {
      await this.#hooks.onCompare(this.#draft(versions), (fraction, stage) => this.#advance(fraction, stage));
      this.#dialog.close();
    } catch (thrown) {
      const { sentence, article, stopped } = this.#explain(thrown);
      this.#tell(sentence);
      if (!stopped && article !== null) chosen[article]?.blame(true);
    } finally {
      this.#busy(false);
    }
  }

  #named(card: VersionCard): Version {
    const { version } = card;
    // Without a name of the reader's the outlet is its name, and where none is stated what stands for the file.
    return { ...version, source: version.source || words.compose.unnamed(this.#cards.indexOf(card) + 1) };
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

  #saveNow(): void {
    clearTimeout(this.#saving);
    this.#save();
  }

  // A page that is left before what was kept is on its cards has nothing to save yet, and must not keep that.
  #save(): void {
    void this.#ready.then(async () => {
      const versions = this.#versions();
      const isNothing = versions.every(({ text, label }) => text === '' && label === '');
      const kept = await writeDraft(isNothing ? emptyDraft : this.#draft(versions));
      if (!kept && !isNothing && this.#dialog.open) this.#tell(words.compose.notKept);
    });
  }
}

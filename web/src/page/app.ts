// Holds the parts of the page together: what is shown, where it came from, and what the reader may do with it.

import { canvasViews } from '../canvas.ts';
import { announce } from './announce.ts';
import { BaseChoice } from './base-choice.ts';
import { CanvasPanel } from './canvas-view.ts';
import { compare, compareFollowing, type Shown } from './compare.ts';
import { Compose } from './compose.ts';
import { Corrector, type Corrected, type Step } from './corrector.ts';
import { byId, isWide, onWidthChange } from './dom.ts';
import type { Draft } from './draft.ts';
import { startDrop } from './drop.ts';
import { EngineClient, Stopped, type Watch } from './engine-client.ts';
import { explain, reasonOf } from './explain.ts';
import { FiltersView } from './filters-view.ts';
import { FindingsView } from './findings-view.ts';
import { nodesFromHtml } from './inert-html.ts';
import { startKeys } from './keys.ts';
import { carriedBundle, looksLikeLink, makeLink, readBundle, readLink } from './link.ts';
import { GivenView } from './given-view.ts';
import { hideNotice, showNotice } from './notice.ts';
import { keepForOffline } from './offline.ts';
import { Reading } from './reading.ts';
import { findingsIn, splitReport, versionNames } from './report-dom.ts';
import { RowsView, type RowChange, type RowsSaid } from './rows-view.ts';
import { loadStory, storyReply, storyTexts } from './stories.ts';
import { TextView } from './text-view.ts';
import { startTheme } from './theme.ts';
import { toldRows } from './told-rows.ts';
import type { RowCorrection, Version, Work, WorkOptions } from '../shared/protocol.ts';
import { Views } from './views.ts';
import { words } from './words.ts';

function markFindings(): void {
  if (performance.getEntriesByName('synoptic:findings').length === 0) performance.mark('synoptic:findings');
}

class App {
  readonly #reading = new Reading();
  readonly #engine = new EngineClient();
  readonly #story = byId('story', HTMLSelectElement);
  readonly #findingsSlot = byId('findings-slot', HTMLDivElement);
  readonly #reportSlot = byId('report-slot', HTMLDivElement);
  readonly #views = new Views(this.#reportSlot);
  readonly #findings = new FindingsView(this.#findingsSlot, this.#reading, {
    onShowInText: (finding) => {
      this.#views.choose('text');
      this.#text.reveal(finding);
    },
  });
  readonly #filters = new FiltersView(this.#reading, {
    search: byId('search', HTMLInputElement),
    families: byId('families', HTMLDivElement),
    weights: byId('weights', HTMLDivElement),
    wording: byId('wording', HTMLButtonElement),
  });
  readonly #given = new GivenView({
    onCorrect: (change) => this.#corrector.correct(true, (work) => ({ ...work, articles: change(work.articles) })),
    onUndo: () => this.#corrector.undo(),
    canUndo: () => this.#corrector.last?.isReading === true,
    explain: (thrown) => explain(thrown).sentence,
  });
  readonly #rows = new RowsView({
    reply: () => this.#reply(),
    corrections: () => this.#corrections,
    onCorrect: (change, said) => this.#correctRows(change, said),
  });
  readonly #corrector = new Corrector({
    shown: async () => ({ articles: await this.#texts(), corrections: this.#corrections }),
    apply: (work) => this.#correct(work),
  });
  readonly #base = new BaseChoice((version) => void this.#makeBase(version));
  readonly #text = new TextView(this.#reportSlot, byId('versions', HTMLDivElement), this.#reading);
  readonly #canvas = new CanvasPanel(byId('canvas-frame', HTMLDivElement), this.#reading, {
    onView: () => undefined,
    onRefused: (sentence) => {
      this.#views.refuseCanvas();
      byId('stage-note', HTMLParagraphElement).textContent = sentence;
    },
  });
  readonly #compose = new Compose(
    {
      onCompare: (draft, watch) => this.#compareOwn(draft, watch),
      onStop: () => this.#engine.stop(),
      onBundle: (json) => void this.#openBrought(() => readBundle(this.#engine, json)),
      draftOnScreen: async () => ({ versions: await this.#texts(), corrections: this.#corrections }),
    },
    explain,
  );
  #reply: () => Promise<Uint8Array>;
  #texts: () => Promise<readonly Version[]>;
  #options: WorkOptions | undefined;
  readonly #scrolling = [this.#findingsSlot.parentElement, this.#reportSlot, document.scrollingElement];
  readonly #kept = new Map<string, Shown>(); // comparisons that are not built in, by their value in the picker
  #asked = 0; // counts what was asked for, so that a late answer does not replace a newer one

  constructor() {
    const { value: name, selectedOptions } = this.#story;
    this.#reply = () => storyReply(name);
    this.#texts = () => storyTexts(name);
    // The build put this story into the page and left it out of its file: it is kept for coming back to it.
    const html = this.#findingsSlot.innerHTML + this.#reportSlot.innerHTML;
    this.#kept.set(name, { title: selectedOptions[0]?.text ?? name, html, reply: this.#reply, texts: this.#texts });
  }

  start(): void {
    startTheme(byId('theme', HTMLButtonElement));
    this.#openReport();
    this.#wire();
    if (looksLikeLink(location.hash)) void this.#openBrought(() => readLink(this.#engine, location.hash));
    else if (carriedBundle()) void this.#openBrought(() => readBundle(this.#engine, carriedBundle()));
    else void this.#draw();
  }

  #wire(): void {
    const on = (id: string, action: () => void): void => {
      byId(id, HTMLButtonElement).addEventListener('click', action);
    };
    const keys = byId('keys', HTMLDialogElement);
    on('compose-open', () => this.#openCompose());
    on('share', () => void this.#share());
    on('keys-open', () => keys.showModal());
    on('keys-close', () => keys.close());
    on('next', () => this.#reading.step(1));
    on('previous', () => this.#reading.step(-1));
    this.#story.addEventListener('change', () => void this.#openStory());
    this.#reading.current.watch(() => this.#showPosition());
    this.#reading.shown.watch(() => this.#showPosition());
    this.#views.view.watch((view) => this.#turned(view));
    onWidthChange(() => void this.#draw());
    window.addEventListener('hashchange', () => {
      if (looksLikeLink(location.hash)) void this.#openBrought(() => readLink(this.#engine, location.hash));
    });
    on('opening-stories', () => this.#leaveOpening());
    on('opening-compose', () => {
      this.#leaveOpening();
      this.#openCompose();
    });
    startDrop(byId('drop', HTMLDivElement), (given) => void this.#compose.takeFiles(given));
    startKeys({
      next: () => this.#reading.step(1),
      previous: () => this.#reading.step(-1),
      left: () => this.#sideways(-1),
      right: () => this.#sideways(1),
      search: () => byId('search', HTMLInputElement).focus(),
      details: () => this.#details(),
      correct: () => this.#rows.showFor(this.#reading.current.value),
      back: () => this.#reading.current.set(null),
      help: () => keys.showModal(),
      undo: () => (this.#given.isOpen ? this.#given.undo() : this.#undo()),
      redo: () => !this.#given.isOpen && this.#travel(this.#corrector.next, () => this.#corrector.redo(), words.rows.redone),
      view: (at) => {
        const view = canvasViews[at - 1];
        if (!view) return;
        this.#views.choose('canvas');
        this.#canvas.turn(view);
      },
      canvas: (key) => this.#canvas.key(key),
    });
    this.#showPosition();
  }

  // The slots hold a report, by the build or by #show: everything reads it anew.
  #openReport(isSame = false): void {
    this.#reading.open(findingsIn(this.#findingsSlot));
    this.#findings.open();
    this.#filters.open(this.#findingsSlot);
    this.#text.open(this.#findingsSlot, isSame);
    this.#given.open(this.#findingsSlot, this.#reportSlot);
    this.#rows.open(this.#findingsSlot, this.#reportSlot);
    this.#base.open(this.#findingsSlot, this.#reportSlot);
    this.#showPosition();
  }

  #show(shown: Shown, isSame = false): void {
    const { findings, rest } = splitReport(nodesFromHtml(shown.html));
    this.#findingsSlot.replaceChildren(...findings);
    this.#reportSlot.replaceChildren(...rest);
    this.#reply = shown.reply;
    this.#texts = shown.texts;
    this.#options = shown.options;
    if (!isSame) this.#corrector.forget();
    this.#openReport(isSame);
    if (!isSame) for (const place of this.#scrolling) place?.scrollTo(0, 0);
    void this.#draw();
  }

  // Puts what is shown on the canvas where one is wanted: beside the findings, or chosen on a narrow page.
  async #draw(): Promise<void> {
    if (!isWide() && this.#views.view.value !== 'canvas') return;
    try {
      const reply = this.#reply();
      this.#canvas.warm();
      const drawn = await this.#canvas.show(await reply);
      if (drawn && isWide()) this.#views.offer('canvas');
    } catch (thrown) {
      byId('stage-note', HTMLParagraphElement).textContent = words.canvasFailed(reasonOf(thrown));
      this.#views.refuseCanvas();
    }
  }

  #turned(view: string): void {
    if (view === 'canvas' && !isWide()) void this.#draw(); // a wide page has drawn it before
    if (view === 'text') this.#text.reveal(this.#reading.current.value);
  }

  #sideways(by: 1 | -1): void {
    if (this.#views.view.value === 'canvas') this.#canvas.key(by === 1 ? 'right' : 'left');
    else this.#text.flip(by);
  }

  #details(): void {
    if (!this.#reading.current.value) this.#reading.step(1);
    this.#findings.openDetails();
  }

  #showPosition(): void {
    const { value: shown } = this.#reading.shown;
    const { value: current } = this.#reading.current;
    byId('stage-current', HTMLParagraphElement).textContent = current?.summary ?? words.noneChosen;
    byId('position', HTMLOutputElement).textContent = words.position(this.#reading.position(), shown.length);
    byId('next', HTMLButtonElement).disabled = shown.length === 0;
    byId('previous', HTMLButtonElement).disabled = shown.length === 0;
  }

  async #openStory(): Promise<void> {
    const { value: name, selectedOptions } = this.#story;
    const asked = ++this.#asked;
    try {
      const shown = this.#kept.get(name) ?? (await loadStory(this.#engine, name, selectedOptions[0]?.textContent ?? name));
      if (asked === this.#asked) this.#show(shown);
    } catch (thrown) {
      showNotice(words.storyFailed(reasonOf(thrown)));
    }
  }

  // The same versions, put beside another of them or read otherwise. It stays so under the story's name in the
  // picker; what is chosen, filtered and unfolded stays where it is found again, and so does the place on the page.
  // Nothing when something else was asked for meanwhile.
  async #again(work: Work): Promise<Shown | undefined> {
    const { value: name, selectedOptions } = this.#story;
    const asked = ++this.#asked;
    const shown = await compareFollowing(this.#engine, work, selectedOptions[0]?.text ?? name, [this.#reply]);
    if (asked !== this.#asked) return undefined;
    this.#kept.set(name, shown);
    const { value: chosen } = this.#reading.current;
    const { value: filter } = this.#reading.filter;
    const unfolded = [...this.#reportSlot.querySelectorAll('details[open][id]')].map(({ id }) => id);
    const tops = this.#scrolling.map((place) => place?.scrollTop ?? 0);
    this.#show(shown, true);
    for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
    this.#reading.filter.set(filter);
    const found = this.#reading.find(chosen);
    if (found) this.#reading.choose(found.id);
    this.#scrolling.forEach((place, at) => place?.scrollTo(0, tops[at] ?? 0));
    return shown;
  }

  async #makeBase(base: number): Promise<void> {
    this.#base.busy(true);
    try {
      if (!(await this.#again({ articles: await this.#texts(), options: { ...this.#options, base } }))) return;
      this.#base.focus(base);
      announce(words.base.done(versionNames(this.#findingsSlot)[base] ?? ''));
    } catch (thrown) {
      showNotice(explain(thrown).sentence);
    } finally {
      this.#base.busy(false);
    }
  }

  get #corrections(): readonly RowCorrection[] {
    return this.#options?.corrections ?? [];
  }

  // The reader corrected readings or rows: kept wherever these texts are kept.
  async #correct({ articles, corrections }: Corrected): Promise<Corrected> {
    if (!(await this.#again({ articles, options: { ...this.#options, corrections } }))) throw new Stopped();
    const { value: name } = this.#story;
    if (name === 'own') await this.#compose.takeCorrections({ versions: articles, corrections: this.#corrections });
    if (name === 'link' && looksLikeLink(location.hash)) history.replaceState(null, '', await this.#link());
    return { articles, corrections: this.#corrections };
  }

  async #correctRows(change: RowChange, said: RowsSaid): Promise<void> {
    const before = new Set(this.#reading.all.map(({ id }) => id));
    const slow = setTimeout(() => showNotice(words.stage('aligning')), 400);
    try {
      await this.#corrector.correct(false, (work) => ({ ...work, corrections: change(work.corrections) }));
      const { sentence, row } = said(toldRows(await this.#reply()));
      const fresh = this.#reading.all.filter(({ id }) => !before.has(id)).length;
      const gone = before.size + fresh - this.#reading.all.length;
      this.#tellCorrected(`${sentence} ${words.rows.findings(gone, fresh)}`, true);
      if (!this.#rows.focus(row)) this.#findings.focus();
    } catch (thrown) {
      showNotice(explain(thrown).sentence);
    } finally {
      clearTimeout(slow);
    }
  }

  #tellCorrected(sentence: string, canUndo = false): void {
    showNotice(sentence, canUndo ? { name: words.rows.undo, act: () => void this.#undo() } : undefined);
    announce(sentence);
  }

  // False when there is nothing to take back.
  #undo(): boolean {
    return this.#travel(this.#corrector.last, () => this.#corrector.undo(), words.given.undone);
  }

  #travel(step: Step | undefined, go: () => Promise<void>, said: string): boolean {
    if (!step) return false;
    const failed = (thrown: unknown): void => showNotice(explain(thrown).sentence);
    go().then(() => this.#tellCorrected(said), failed);
    return true;
  }

  #openCompose(): void {
    if (typeof WebAssembly !== 'object') return showNotice(words.noWebAssembly);
    this.#engine.warm();
    void this.#compose.open();
  }

  async #compareOwn({ versions, corrections }: Draft, watch: Watch): Promise<void> {
    const asked = ++this.#asked;
    const work = { articles: versions, options: { corrections } };
    const before = [this.#reply, this.#kept.get('own')?.reply ?? this.#reply];
    const shown = await compareFollowing(this.#engine, work, words.ownComparison, before, watch);
    if (asked !== this.#asked) throw new Stopped();
    this.#show(shown);
    this.#keep('own', shown);
    if (corrections.length > 0) await this.#compose.takeCorrections({ versions, corrections: this.#corrections });
  }

  // The picker names what is on screen, also when that is no built-in story, and leads back to it.
  #keep(value: string, shown: Shown): void {
    this.#kept.set(value, shown);
    this.#story.querySelector(`option[value="${value}"]`)?.remove();
    this.#story.prepend(new Option(shown.title, value, false, true));
  }

  // A comparison from the address or from inside the page. Until it is there, and when it cannot be had, a page
  // that was opened for it shows nothing else in its place; one that is in use stays as it is.
  async #openBrought(read: () => Promise<Work>): Promise<void> {
    const asked = ++this.#asked;
    try {
      const work = await read();
      const shown = await compare(this.#engine, work, words.linkedComparison);
      if (asked !== this.#asked) return;
      hideNotice();
      document.documentElement.classList.remove('opening');
      this.#show(shown);
      this.#keep('link', shown);
      if (work.selected) this.#reading.choose(work.selected);
      markFindings();
    } catch (thrown) {
      this.#refuseBrought(explain(thrown).sentence);
    }
  }

  #refuseBrought(sentence: string): void {
    if (!document.documentElement.classList.contains('opening')) {
      showNotice(sentence);
      void this.#draw();
      return;
    }
    byId('opening-text', HTMLParagraphElement).textContent = sentence;
    byId('opening-ways', HTMLDivElement).hidden = false;
  }

  #leaveOpening(): void {
    document.documentElement.classList.remove('opening');
    if (looksLikeLink(location.hash)) history.replaceState(null, '', location.pathname + location.search);
    void this.#draw();
  }

  async #link(): Promise<string> {
    return makeLink(this.#engine, {
      articles: await this.#texts(),
      selected: this.#reading.current.value?.id ?? '',
      ...(this.#options && { options: this.#options }),
    });
  }

  async #share(): Promise<void> {
    if (typeof CompressionStream !== 'function') return showNotice(words.link.unsupported);
    try {
      const link = await this.#link();
      try {
        await navigator.clipboard.writeText(link);
        showNotice(words.link.copied(link.length));
      } catch {
        history.replaceState(null, '', link);
        showNotice(words.link.manual);
      }
    } catch (thrown) {
      showNotice(explain(thrown).sentence);
    }
  }
}

export function startApp(): void {
  new App().start();
  keepForOffline();
}

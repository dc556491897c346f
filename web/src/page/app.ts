// Holds the parts of the page together: what is shown, where it came from, and what the reader may do with it.

import { announce } from './announce.ts';
import { BaseChoice } from './base-choice.ts';
import { CanvasPanel } from './canvas-view.ts';
import { ChosenView } from './chosen-view.ts';
import { compare, compareFollowing, type Shown } from './compare.ts';
import { Compose } from './compose.ts';
import { byId, isWide, onWidthChange } from './dom.ts';
import { readMarks, writeMarks, type Draft } from './draft.ts';
import { startDrop } from './drop.ts';
import { EngineClient, Stopped, type Watch } from './engine-client.ts';
import { explain, reasonOf } from './explain.ts';
import { FiltersView } from './filters-view.ts';
import { FindingsView } from './findings-view.ts';
import { turnFullScreen } from './full-screen.ts';
import { nodesFromHtml } from './inert-html.ts';
import { showKeys, startKeys } from './keys.ts';
import { looksLikeLink, readBundle, readLink } from './link.ts';
import { GivenView } from './given-view.ts';
import { Marking } from './marking.ts';
import { followMarks, type Marks } from './marks.ts';
import { hideNotice, showNotice } from './notice.ts';
import { keepForOffline } from './offline.ts';
import { endOpening, isOpening, leaveOpening, markFindings, refuseOpening } from './opening.ts';
import { PassageSearch } from './passage-search.ts';
import { showPosition } from './position.ts';
import { Reading } from './reading.ts';
import { baseOf, findingsIn, rowsOfFindings, splitReport, versionNames } from './report-dom.ts';
import { Revising } from './revising.ts';
import { RowsView } from './rows-view.ts';
import { setTextSize, startSettings } from './settings.ts';
import { Sharing } from './sharing.ts';
import { startStage } from './start.ts';
import { loadStory, storyReply, storyTexts } from './stories.ts';
import { TextView } from './text-view.ts';
import type { Work } from '../shared/protocol.ts';
import { Views } from './views.ts';
import { words } from './words.ts';

class App {
  readonly #reading = new Reading();
  readonly #engine = new EngineClient();
  readonly #story = byId('story', HTMLSelectElement);
  readonly #findingsSlot = byId('findings-slot', HTMLDivElement);
  readonly #reportSlot = byId('report-slot', HTMLDivElement);
  readonly #search = byId('search', HTMLInputElement);
  readonly #findings = new FindingsView(this.#findingsSlot, this.#reading, {
    onShowInText: (finding) => {
      this.#views.choose('text');
      this.#text.reveal(finding);
    },
    onNote: (finding, note) => this.#marking.note(finding, note),
    onForget: (mark) => this.#marking.forget(mark),
  });
  readonly #filters = new FiltersView(this.#reading, {
    search: this.#search,
    families: byId('families', HTMLDivElement),
    kinds: byId('kinds', HTMLDetailsElement),
    least: byId('least', HTMLInputElement),
    wording: byId('wording', HTMLOutputElement),
    order: byId('order', HTMLSelectElement),
  });
  readonly #hits = new PassageSearch(this.#reading, this.#search, {
    reply: () => this.#shown.reply(),
    onFound: (hits, wanted) => {
      this.#text.markHits(hits);
      this.#canvas.search(wanted);
    },
    onHit: (hit) => {
      if (!isWide() && this.#views.view.value === 'findings') this.#views.choose('text');
      if (this.#views.view.value === 'canvas') this.#canvas.goToRow(hit.row);
      else this.#text.revealHit(hit);
      announce(words.hits.shown(hit.row, hit.told.name));
    },
  });
  readonly #chosen = new ChosenView(this.#reading, {
    onDetails: () => (this.#views.isDetail ? this.#views.leaveDetail() : this.#details()),
    onCite: (finding) => void this.#sharing.cite(finding, this.#findingsSlot),
    onLink: () => void this.#sharing.share(),
    onVerdict: (finding, verdict) => this.#marking.toggle(finding, verdict),
    onNote: () => {
      if (!isWide()) this.#views.choose('findings');
      this.#findings.openNote();
    },
  });
  readonly #given = new GivenView({
    onCorrect: (change) => this.#revising.change('reading', (work) => ({ ...work, articles: change(work.articles) })),
    onUndo: () => this.#revising.history.undo(),
    canUndo: () => this.#revising.history.last?.kind === 'reading',
    explain: (thrown) => explain(thrown).sentence,
  });
  readonly #rows = new RowsView({
    reply: () => this.#shown.reply(),
    corrections: () => this.#revising.corrections,
    onCorrect: (change, said) => this.#revising.rows(change, said),
  });
  readonly #sharing = new Sharing(this.#engine, this.#reading, () => this.#shown);
  readonly #revising = new Revising(this.#reading, {
    shown: () => this.#shown,
    again: (work) => this.#again(work),
    keep: () => this.#keepChanges(),
    onBase: (isBusy) => this.#baseChanges(isBusy),
    focusRow: (row) => void (this.#rows.focus(row) || this.#findings.focus()),
  });
  readonly #marking = new Marking(this.#reading, this.#revising.history, (marks) => this.#setMarks(marks));
  readonly #base = new BaseChoice((version) => void this.#revising.base(version));
  readonly #text = new TextView(this.#reportSlot, byId('versions', HTMLDivElement), this.#reading);
  readonly #canvas = new CanvasPanel(byId('canvas-frame', HTMLDivElement), this.#reading, {
    onView: (sheet) => {
      this.#views.told(sheet);
      if (sheet === 'detail') this.#findings.openDetails(false);
    },
    onBase: (version) => void this.#revising.base(version),
    onMove: (move) => void this.#rows.move(move),
    onCorrectRow: (row) => void this.#rows.show(row),
    onTextSize: setTextSize,
    onRefused: (sentence) => {
      this.#views.refuseCanvas();
      byId('stage-note', HTMLParagraphElement).textContent = sentence;
    },
  });
  readonly #views = new Views(this.#reportSlot, this.#canvas.element);
  readonly #compose = new Compose(
    {
      onCompare: (draft, watch) => this.#compareOwn(draft, watch),
      onStop: () => this.#engine.stop(),
      onBundle: (json) => void this.#openBrought(() => readBundle(this.#engine, json), words.savedComparison),
      draftOnScreen: () => this.#draft(),
    },
    explain,
  );
  #shown: Shown;
  readonly #scrolling = [this.#findingsSlot.parentElement, this.#reportSlot, document.scrollingElement];
  readonly #kept = new Map<string, Shown>(); // comparisons that are not built in, by their value in the picker
  #asked = 0; // counts what was asked for, so that a late answer does not replace a newer one

  constructor() {
    const { value: name, selectedOptions } = this.#story;
    // The build put this story into the page and left it out of its file: it is kept for coming back to it.
    const first = this.#findingsSlot.innerHTML + this.#reportSlot.innerHTML;
    this.#shown = { title: selectedOptions[0]?.text ?? name, html: () => first, reply: () => storyReply(name), texts: () => storyTexts(name) };
    this.#kept.set(name, this.#shown);
  }

  start(): void {
    startSettings();
    this.#openReport();
    this.#wire();
    void startStage({
      engine: this.#engine,
      reading: this.#reading,
      views: this.#views,
      open: (read, title, place) => this.#openBrought(read, title, place),
      openBuiltIn: () => this.#draw().then(() => this.#recallMarks()),
      link: () => this.#sharing.link(),
    });
  }

  #wire(): void {
    const on = (id: string, action: () => void): void => {
      byId(id, HTMLButtonElement).addEventListener('click', action);
    };
    const keys = byId('keys', HTMLDialogElement);
    on('compose-open', () => this.#openCompose());
    on('share', () => void this.#sharing.share());
    on('keys-open', () => showKeys(keys));
    on('keys-close', () => keys.close());
    on('next', () => this.#reading.step(1));
    on('previous', () => this.#reading.step(-1));
    this.#story.addEventListener('change', () => void this.#openStory());
    for (const signal of [this.#reading.current, this.#reading.shown]) signal.watch(() => showPosition(this.#reading));
    this.#views.view.watch((view) => this.#turned(view));
    this.#views.sheet.watch((sheet) => {
      this.#canvas.turn(sheet);
      this.#chosen.showDetails(this.#views.isDetail);
    });
    onWidthChange(() => void this.#draw());
    window.addEventListener('hashchange', () => {
      if (looksLikeLink(location.hash)) void this.#openBrought(() => readLink(this.#engine, location.hash));
    });
    const leave = (): void => {
      leaveOpening();
      void this.#draw();
    };
    on('opening-stories', leave);
    on('opening-compose', () => {
      leave();
      this.#openCompose();
    });
    on('full-screen', () => void turnFullScreen());
    startDrop(byId('drop', HTMLDivElement), (given) => void this.#compose.takeFiles(given));
    startKeys({
      next: () => this.#reading.step(1),
      previous: () => this.#reading.step(-1),
      left: () => this.#sideways(-1),
      right: () => this.#sideways(1),
      search: () => this.#search.focus(),
      details: () => this.#details(),
      correct: () => this.#rows.showFor(this.#reading.current.value),
      back: () => this.#back(),
      help: () => showKeys(keys),
      fullScreen: () => void turnFullScreen(),
      print: () => window.print(),
      undo: () => (this.#given.isOpen ? this.#given.undo() : this.#revising.undo()),
      redo: () => !this.#given.isOpen && this.#revising.redo(),
      view: (at) => this.#views.chooseTab(at),
      canvas: (key) => this.#canvas.key(key),
    });
  }

  // The slots hold a report, by the build or by #show: everything reads it anew.
  #openReport(isSame = false): void {
    const findings = findingsIn(this.#findingsSlot);
    const { marks: asked = [] } = this.#shown;
    const marks = followMarks(isSame ? this.#reading.marks.value : asked, this.#reading.all, findings);
    this.#shown = { ...this.#shown, marks };
    this.#reading.open(findings, () => rowsOfFindings(this.#reportSlot, findings), marks);
    this.#findings.open();
    this.#filters.open(this.#findingsSlot);
    this.#hits.open();
    this.#text.open(this.#findingsSlot, isSame);
    this.#given.open(this.#findingsSlot, this.#reportSlot);
    this.#rows.open(this.#findingsSlot, this.#reportSlot);
    this.#base.open(this.#findingsSlot, this.#reportSlot);
    showPosition(this.#reading);
  }

  #show(shown: Shown, html: string, isSame = false): void {
    const { findings, rest } = splitReport(nodesFromHtml(html));
    this.#findingsSlot.replaceChildren(...findings);
    this.#reportSlot.replaceChildren(...rest);
    this.#shown = shown;
    if (!isSame) {
      this.#revising.history.forget();
      this.#views.leaveDetail();
    }
    this.#openReport(isSame);
    if (!isSame) for (const place of this.#scrolling) place?.scrollTo(0, 0);
    void this.#draw(isSame);
  }

  // Puts what is shown on the canvas where one is wanted: beside the findings, or chosen on a narrow page.
  async #draw(isSame = false): Promise<void> {
    if (!isWide() && this.#views.view.value !== 'canvas') return;
    try {
      const reply = this.#shown.reply();
      this.#canvas.warm();
      const drawn = await this.#canvas.show(await reply, isSame);
      if (drawn && isWide()) this.#views.offer('canvas');
    } catch (thrown) {
      byId('stage-note', HTMLParagraphElement).textContent = words.canvasFailed(reasonOf(thrown));
      this.#views.refuseCanvas();
    }
  }

  #turned(view: string): void {
    if (view === 'canvas' && !isWide()) {
      byId('stage', HTMLElement).scrollIntoView(); // all of it fits under its head
      void this.#draw(); // a wide page has drawn it before
    }
    if (view === 'text') this.#text.reveal(this.#reading.current.value);
    this.#chosen.showDetails(this.#views.isDetail);
  }

  #back(): void {
    if (this.#views.view.value === 'canvas' && this.#canvas.close()) return;
    if (this.#views.isDetail) this.#views.leaveDetail();
    else this.#reading.current.set(null);
  }

  #sideways(by: 1 | -1): void {
    if (this.#views.view.value === 'canvas') this.#canvas.key(by === 1 ? 'right' : 'left');
    else this.#text.flip(by);
  }

  // On the canvas, where there is one, and unfolded in the list. Whoever pressed a button keeps the keyboard there.
  #details(): void {
    if (!this.#reading.current.value) this.#reading.step(1);
    const isDrawn = this.#reading.current.value !== null && this.#views.openDetail();
    const isFree = document.activeElement === document.body;
    this.#findings.openDetails(isFree && !isDrawn);
    if (isFree && isDrawn) this.#canvas.element.focus({ preventScroll: true });
  }

  async #openStory(): Promise<void> {
    const { value: name, selectedOptions } = this.#story;
    const asked = ++this.#asked;
    try {
      const shown = this.#kept.get(name) ?? (await loadStory(this.#engine, name, selectedOptions[0]?.textContent ?? name));
      const html = await shown.html();
      if (asked !== this.#asked) return;
      this.#show(shown, html);
      await this.#recallMarks();
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
    const shown = await compareFollowing(this.#engine, work, selectedOptions[0]?.text ?? name, [this.#shown.reply]);
    const html = await shown.html();
    if (asked !== this.#asked) return undefined;
    const { value: chosen } = this.#reading.current;
    const { value: filter } = this.#reading.filter;
    const unfolded = [...this.#reportSlot.querySelectorAll('details[open][id]')].map(({ id }) => id);
    const tops = this.#scrolling.map((place) => place?.scrollTop ?? 0);
    this.#show(shown, html, true);
    this.#kept.set(name, this.#shown);
    for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
    this.#reading.filter.set(filter);
    const found = this.#reading.find(chosen);
    if (found) this.#reading.choose(found.id);
    this.#scrolling.forEach((place, at) => place?.scrollTo(0, tops[at] ?? 0));
    return shown;
  }

  #baseChanges(isBusy: boolean): void {
    this.#base.busy(isBusy);
    if (isBusy) return;
    const base = baseOf(this.#reportSlot);
    if (document.activeElement === document.body) this.#base.focus(base);
    announce(words.base.done(versionNames(this.#findingsSlot)[base] ?? ''));
  }

  async #draft(): Promise<Draft> {
    return { versions: await this.#shown.texts(), corrections: this.#revising.corrections, marks: this.#reading.marks.value };
  }

  // Wherever these texts are kept: with the reader's own, in the address they came from, beside a built-in story.
  async #keepChanges(): Promise<void> {
    const { value: name } = this.#story;
    if (name === 'own') await this.#compose.takeCorrections(await this.#draft());
    else if (name !== 'link') await writeMarks(name, this.#reading.marks.value);
    else if (looksLikeLink(location.hash)) history.replaceState(null, '', await this.#sharing.link());
  }

  #setMarks(marks: Marks): void {
    this.#reading.marks.set(marks);
    this.#shown = { ...this.#shown, marks };
    this.#kept.set(this.#story.value, this.#shown);
    this.#keepChanges().catch((thrown: unknown) => showNotice(explain(thrown).sentence));
  }

  // Those of a built-in story, from an earlier visit.
  async #recallMarks(): Promise<void> {
    const { value: name } = this.#story;
    const marks = await readMarks(name);
    const isFree = name === this.#story.value && this.#reading.marks.value.length === 0;
    if (isFree && marks.length > 0) this.#setMarks(marks);
  }

  #openCompose(): void {
    if (typeof WebAssembly !== 'object') return showNotice(words.noWebAssembly);
    this.#engine.warm();
    void this.#compose.open();
  }

  async #compareOwn({ versions, corrections, marks }: Draft, watch: Watch): Promise<void> {
    const asked = ++this.#asked;
    const work = { articles: versions, options: { corrections }, marks };
    const { reply } = this.#shown;
    const before = [reply, this.#kept.get('own')?.reply ?? reply];
    const shown = await compareFollowing(this.#engine, work, words.ownComparison, before, watch);
    const html = await shown.html();
    if (asked !== this.#asked) throw new Stopped();
    this.#show(shown, html);
    this.#keep('own', this.#shown);
    if (corrections.length + marks.length > 0) await this.#compose.takeCorrections({ ...(await this.#draft()), versions });
  }

  // The picker names what is on screen, also when that is no built-in story, and leads back to it.
  #keep(value: string, shown: Shown): void {
    this.#kept.set(value, shown);
    this.#story.querySelector(`option[value="${value}"]`)?.remove();
    this.#story.prepend(new Option(shown.title, value, false, true));
  }

  // A comparison from the address or from inside the page. Until it is there, and when it cannot be had, a page
  // that was opened for it shows nothing else in its place; one that is in use stays as it is.
  async #openBrought(read: () => Promise<Work>, title: string = words.linkedComparison, place = 'link'): Promise<void> {
    const asked = ++this.#asked;
    try {
      const work = await read();
      const shown = await compare(this.#engine, work, title);
      const html = await shown.html();
      if (asked !== this.#asked) return;
      hideNotice();
      endOpening();
      this.#show(shown, html);
      this.#keep(place, this.#shown);
      if (work.selected) this.#reading.choose(work.selected);
      markFindings();
    } catch (thrown) {
      const { sentence } = explain(thrown);
      if (isOpening()) return refuseOpening(sentence);
      showNotice(sentence);
      void this.#draw();
    }
  }
}

export function startApp(): void {
  new App().start();
  keepForOffline();
}

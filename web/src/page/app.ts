// Holds the parts of the page together: what is shown, where it came from, and what the reader may do with it.

import { announce } from './announce.ts';
import { asked } from './asked.ts';
import { BaseChoice } from './base-choice.ts';
import { Brought } from './brought.ts';
import { CanvasPanel } from './canvas-view.ts';
import { carriedComparison, sectionsOf } from './carried.ts';
import { ChosenView } from './chosen-view.ts';
import { compareFollowing, type Shown } from './compare.ts';
import { Compose } from './compose.ts';
import { byId, isWide, onWidthChange } from './dom.ts';
import { startDrop } from './drop.ts';
import { EngineClient } from './engine-client.ts';
import { explain, reasonOf } from './explain.ts';
import { pressExport, startExporting } from './exporting.ts';
import { FiltersView } from './filters-view.ts';
import { FindingsView } from './findings-view.ts';
import { turnFullScreen } from './full-screen.ts';
import { nodesFromHtml } from './inert-html.ts';
import { KeptHere } from './kept-here.ts';
import { showKeys, startKeys } from './keys.ts';
import { looksLikeLink } from './link.ts';
import { GivenView } from './given-view.ts';
import { Marking } from './marking.ts';
import { followMarks } from './marks.ts';
import { showNotice } from './notice.ts';
import { keepForOffline } from './offline.ts';
import { keepOwnMarkup } from './own-markup.ts';
import { showPart } from './part-bar.ts';
import { endOpening, leaveOpening, markFindings } from './opening.ts';
import { PassageSearch } from './passage-search.ts';
import { showPosition } from './position.ts';
import { Reading } from './reading.ts';
import { baseOf, findingsIn, headlineIn, rowsOfFindings, splitReport, versionNames } from './report-dom.ts';
import { Revising } from './revising.ts';
import { RowsView } from './rows-view.ts';
import { setTextSize, startSettings } from './settings.ts';
import { Sharing } from './sharing.ts';
import { Shelf } from './shelf.ts';
import { startStage } from './start.ts';
import { loadStory, storyReply, storyTexts } from './stories.ts';
import { TextView } from './text-view.ts';
import type { Work } from '../shared/protocol.ts';
import { viewOf } from './view-state.ts';
import { Views } from './views.ts';
import { words } from './words.ts';

class App {
  readonly #reading = new Reading();
  readonly #engine = new EngineClient();
  readonly #story = byId('story', HTMLSelectElement);
  readonly #shelf = new Shelf(this.#story);
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
    onCite: (finding) => void this.#sharing.cite(finding),
    onLink: () => void this.#sharing.open('difference'),
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
  readonly #sharing = new Sharing(this.#engine, this.#reading, {
    shown: () => this.#shown,
    view: () => viewOf(this.#reading, this.#views),
    shelf: this.#shelf,
    overview: this.#findingsSlot,
    passages: this.#reportSlot,
  });
  readonly #revising = new Revising(this.#reading, {
    shown: () => this.#shown,
    again: (work) => this.#again(work),
    keep: () => this.#keeper.keepChanges(),
    onBase: (isBusy) => this.#baseChanges(isBusy),
    focusRow: (row) => void (this.#rows.focus(row) || this.#findings.focus()),
  });
  readonly #marking = new Marking(this.#reading, this.#revising.history, (marks) => this.#keeper.setMarks(marks));
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
  readonly #brought = new Brought({
    engine: this.#engine,
    reading: this.#reading,
    views: this.#views,
    shelf: this.#shelf,
    keeper: () => this.#keeper,
    shown: () => this.#shown,
    show: (shown, html) => this.#show(shown, html),
    ask: () => {
      const asked = ++this.#asked;
      return () => asked !== this.#asked;
    },
    onRefused: () => void this.#draw(),
  });
  readonly #keeper: KeptHere = new KeptHere(this.#engine, this.#story, {
    shown: () => this.#shown,
    in: (value) => this.#shelf.get(value),
    placeOf: (entry) => this.#shelf.placeOf((shown) => shown.entry === entry),
    put: (shown) => {
      this.#shown = shown;
      this.#shelf.put(shown);
    },
    wanted: () => {
      const asked = ++this.#asked;
      return () => asked === this.#asked;
    },
    show: (shown, html, value, fragment) => {
      endOpening();
      this.#shelf.add(value, shown, fragment);
      this.#show(shown, html);
      markFindings();
    },
    again: (work) => this.#again(work),
    openStory: () => this.#openStory(),
    openFirst: () => this.#openFirst(),
    openCompose: () => this.#openCompose(),
    compose: () => this.#compose,
    reading: this.#reading,
    views: () => this.#views,
  });
  readonly #compose: Compose = new Compose(
    {
      kept: this.#keeper.fields,
      onCompare: (versions, watch) => this.#keeper.compareOwn(versions, watch),
      onFields: (versions) => this.#keeper.keeping.keepFields(versions),
      onOthers: (areOnScreen) => this.#keeper.otherFields(areOnScreen),
      textsOnScreen: () => this.#shown.texts(),
      onRecent: () => void this.#keeper.recent.open(),
      onStop: () => this.#engine.stop(),
      onBundle: (json) => this.#brought.openFile(json),
    },
    explain,
  );
  readonly #carried;
  #shown: Shown;
  readonly #scrolling = [this.#findingsSlot.parentElement, this.#reportSlot, document.scrollingElement];
  #asked = 0; // counts what was asked for, so that a late answer does not replace a newer one

  constructor() {
    const { name, title } = this.#shelf; // the build or the saving put this report into the page
    const first = sectionsOf([...this.#findingsSlot.childNodes, ...this.#reportSlot.childNodes]);
    this.#carried = carriedComparison(this.#engine, title, first);
    this.#shown = this.#carried?.shown ?? { title, html: () => first, reply: () => storyReply(name), texts: () => storyTexts(name) };
    this.#shelf.put(this.#shown);
  }

  start(): KeptHere {
    startSettings();
    this.#openReport();
    this.#wire();
    const isAsked = looksLikeLink(location.hash) || asked.story !== null;
    if (asked.isEmbedded || !this.#keeper.resumes(isAsked, this.#carried !== undefined)) void this.#openFirst();
    else if (this.#carried) endOpening(); // what it carries is on screen meanwhile
    return this.#keeper;
  }

  #openFirst(): Promise<void> {
    return startStage({
      engine: this.#engine,
      reading: this.#reading,
      views: this.#views,
      brought: this.#brought,
      carried: this.#carried,
      draw: () => this.#draw(),
      openBuiltIn: () => this.#openBuiltIn(),
      link: () => this.#sharing.address(),
    });
  }

  async #openBuiltIn(): Promise<void> {
    endOpening();
    void this.#draw();
    await this.#keeper.recallStory(true);
  }

  #wire(): void {
    const on = (id: string, action: () => void): void => {
      byId(id, HTMLButtonElement).addEventListener('click', action);
    };
    const keys = byId('keys', HTMLDialogElement);
    on('compose-open', () => this.#openCompose());
    on('share', () => void this.#sharing.open('everything'));
    on('keys-open', () => showKeys(keys));
    on('keys-close', () => keys.close());
    on('next', () => this.#reading.step(1));
    on('previous', () => this.#reading.step(-1));
    this.#story.addEventListener('change', () => void this.#openStory());
    for (const signal of [this.#reading.current, this.#reading.shown]) signal.watch(() => showPosition(this.#reading));
    this.#keeper.watch();
    this.#views.view.watch((view) => this.#turned(view));
    this.#views.sheet.watch((sheet) => {
      this.#canvas.turn(sheet);
      this.#chosen.showDetails(this.#views.isDetail);
    });
    onWidthChange(() => void this.#draw());
    const leave = (): void => {
      leaveOpening();
      void this.#openBuiltIn();
    };
    on('opening-stories', leave);
    on('opening-compose', () => {
      leave();
      this.#openCompose();
    });
    on('full-screen', () => void turnFullScreen());
    startExporting({ engine: this.#engine, reading: this.#reading, overview: this.#findingsSlot, canvas: this.#canvas, shown: () => this.#shown });
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
      export: pressExport,
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
    showPart(this.#findingsSlot);
    showPosition(this.#reading);
  }

  #show(shown: Shown, html: string, isSame = false): void {
    const { findings, rest } = splitReport(nodesFromHtml(html));
    this.#findingsSlot.replaceChildren(...findings);
    this.#reportSlot.replaceChildren(...rest);
    this.#shown = isSame ? { ...shown, entry: this.#shown.entry } : shown;
    if (!isSame) {
      this.#revising.history.forget();
      this.#views.leaveDetail();
    }
    this.#openReport(isSame);
    this.#shelf.put(this.#shown);
    document.title = this.#sharing.documentTitle();
    const { entry } = this.#shown;
    if (entry && !isSame) this.#keeper.keeping.show(entry, headlineIn(this.#reportSlot));
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
    const { name, title } = this.#shelf;
    if (this.#keeper.recent.has(name)) return this.#keeper.openRecent(name);
    const asked = ++this.#asked;
    try {
      const there = this.#shelf.get(name);
      const shown = there ? { ...there, marks: there.entry?.record.marks ?? there.marks } : await loadStory(this.#engine, name, title);
      const html = await shown.html();
      if (asked !== this.#asked) return;
      this.#shelf.followAddress();
      this.#show(shown, html);
      await this.#keeper.recallStory();
    } catch (thrown) {
      showNotice(words.storyFailed(reasonOf(thrown)));
    }
  }

  // The same versions, put beside another of them or read otherwise. It stays so under the story's name in the
  // picker; what is chosen, filtered and unfolded stays where it is found again, and so does the place on the page.
  // Nothing when something else was asked for meanwhile.
  async #again(work: Work): Promise<Shown | undefined> {
    const { title } = this.#shelf;
    const asked = ++this.#asked;
    const shown = await compareFollowing(this.#engine, { ...work, ...this.#shown.part }, title, [this.#shown.reply]);
    const html = await shown.html();
    if (asked !== this.#asked) return undefined;
    const { value: chosen } = this.#reading.current;
    const { value: filter } = this.#reading.filter;
    const unfolded = [...this.#reportSlot.querySelectorAll('details[open][id]')].map(({ id }) => id);
    const tops = this.#scrolling.map((place) => place?.scrollTop ?? 0);
    this.#show(shown, html, true);
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

  #openCompose(): void {
    if (typeof WebAssembly !== 'object') return showNotice(words.noWebAssembly);
    this.#engine.warm();
    void this.#compose.open();
  }
}

export function startApp(): void {
  keepOwnMarkup();
  keepForOffline(new App().start());
}

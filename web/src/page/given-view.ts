// How a version was read, and the reader's say in it: the page as it was given, with what was set aside in grey at
// its place, and what the page says of itself. The engine wrote all of it (details.given of the report); this adds
// the buttons, and every press compares anew.

import type { Corrections, Fact, Place, Version } from '../shared/protocol.ts';
import { announce } from './announce.ts';
import { putBack, setAside, state, withReading } from './corrections.ts';
import { byId, make } from './dom.ts';
import { FactForm } from './fact-form.ts';
import { givenReports, versionLines, type GivenReport } from './report-dom.ts';
import { shortened, words } from './words.ts';

export interface GivenHooks {
  // Both resolve when the comparison is on screen.
  readonly onCorrect: (change: (before: readonly Version[]) => readonly Version[]) => Promise<void>;
  readonly onUndo: () => Promise<void>;
  readonly canUndo: () => boolean;
  readonly explain: (thrown: unknown) => string;
}

function placeOf(element: HTMLElement): Place {
  return [Number(element.dataset['begin']), Number(element.dataset['end'])];
}

export class GivenView {
  readonly #dialog = byId('given', HTMLDialogElement);
  readonly #choice = byId('given-version', HTMLSelectElement);
  readonly #page = byId('given-page', HTMLDivElement);
  readonly #message = byId('given-message', HTMLParagraphElement);
  readonly #undo = byId('given-undo', HTMLButtonElement);
  readonly #form: FactForm;
  readonly #hooks: GivenHooks;
  readonly #canCompare = typeof WebAssembly === 'object';
  #reports: readonly GivenReport[] = [];
  #version = 0;

  constructor(hooks: GivenHooks) {
    this.#hooks = hooks;
    this.#form = new FactForm(byId('given-facts', HTMLFormElement), (fact, value) => this.#state(fact, value));
    this.#choice.addEventListener('change', () => this.#turnTo(Number(this.#choice.value)));
    byId('given-close', HTMLButtonElement).addEventListener('click', () => this.#dialog.close());
    this.#undo.addEventListener('click', () => this.#takeBack());
    this.#page.addEventListener('click', ({ target }) => this.#pressed(target));
    document.addEventListener('click', ({ target }) => {
      const opener = target instanceof Element ? target.closest<HTMLElement>('[data-given]') : null;
      if (opener) this.show(Number(opener.dataset['given']));
    });
  }

  // Other reports are in the slots: `overview` lists the versions, `report` holds how each was read.
  open(overview: HTMLElement, report: HTMLElement): void {
    this.#reports = givenReports(report);
    this.#addOpeners(overview, report);
    this.#choice.replaceChildren(...this.#reports.map(({ name }, at) => new Option(name, String(at))));
    if (this.#dialog.open) this.#draw();
  }

  show(version: number): void {
    if (this.#reports.length === 0) return;
    this.#tell('');
    this.#turnTo(version);
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  // Ctrl-Z outside of a field; true when there was something to take back.
  undo(): boolean {
    const can = this.#hooks.canUndo();
    if (can) this.#takeBack();
    return can;
  }

  #addOpeners(overview: HTMLElement, report: HTMLElement): void {
    const opener = (version: number, name: string, label: string): HTMLButtonElement => {
      const button = make('button', { type: 'button', className: 'given-open', title: words.given.open(name) }, label);
      button.dataset['given'] = String(version);
      button.setAttribute('aria-haspopup', 'dialog');
      return button;
    };
    versionLines(overview).forEach(({ line, name }, at) => {
      line.querySelector('.label')?.replaceChildren(opener(at, name, name));
    });
    for (const head of report.querySelectorAll<HTMLElement>('table.synopsis thead [data-article]')) {
      const name = head.textContent;
      head.replaceChildren(opener(Number(head.dataset['article']), name, name));
    }
    this.#reports.forEach(({ element, name }, at) => {
      element.querySelector(':scope > .given-open')?.remove();
      if (this.#canCompare) element.querySelector('summary')?.after(opener(at, name, words.given.correct));
    });
  }

  #turnTo(version: number): void {
    this.#version = version;
    this.#draw();
    this.#page.scrollTo(0, 0);
  }

  #draw(): void {
    const report = this.#reports[this.#version] ?? this.#reports[0];
    if (!report) return this.#dialog.close();
    this.#choice.value = String(this.#reports.indexOf(report));
    this.#form.fill(this.#version, report.facts, this.#canCompare);
    this.#page.replaceChildren(...report.copyOfPage());
    if (this.#canCompare) this.#addButtons();
    this.#undo.hidden = !this.#hooks.canUndo();
  }

  // Grey pieces can be put back, sentences set aside; the last sentence stays, for without any there is no version.
  #addButtons(): void {
    for (const piece of this.#page.querySelectorAll<HTMLElement>('.aside')) {
      const text = shortened(piece.lastElementChild?.textContent.trim() ?? '');
      piece.append(make('button', { type: 'button', ariaLabel: words.given.putBackThis(text) }, words.given.putBack));
    }
    const sentences = this.#page.querySelectorAll<HTMLElement>('.story > span');
    if (sentences.length < 2) return;
    for (const sentence of sentences) {
      const ariaLabel = words.given.setAsideThis(shortened(sentence.textContent));
      sentence.append(make('button', { type: 'button', ariaLabel }, words.given.setAside));
    }
  }

  #pressed(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const piece = button?.closest<HTMLElement>('[data-begin]');
    if (!button || !piece) return;
    const place = placeOf(piece);
    const { reason } = piece.dataset;
    button.remove(); // and with it the words that are not the page's
    const text = shortened((reason === undefined ? piece : piece.lastElementChild)?.textContent.trim() ?? '');
    const change = (before: Corrections): Corrections =>
      reason === undefined ? setAside(before, place) : putBack(before, place, reason === 'reader');
    const said = reason === undefined ? words.given.wasSetAside(text) : words.given.wasPutBack(text);
    const top = piece.getBoundingClientRect().top;
    this.#correct(change, said, () => this.#comeBackTo(place, top));
  }

  // What was pressed stands where it stood, and has the focus.
  #comeBackTo([begin, end]: Place, top: number): void {
    const pieces = [...this.#page.querySelectorAll<HTMLElement>('[data-begin]')];
    const piece = pieces.find((one) => placeOf(one)[0] < end && placeOf(one)[1] > begin);
    if (!piece) return this.#page.focus();
    this.#page.scrollTop += piece.getBoundingClientRect().top - top;
    (piece.querySelector('button') ?? this.#page).focus({ preventScroll: true });
  }

  #state(fact: Fact, value: string | undefined): void {
    const said = value === undefined ? words.given.asRead(fact) : words.given.stated(fact, value);
    this.#correct((before) => state(before, fact, value), said);
  }

  #correct(change: (before: Corrections) => Corrections, said: string, then?: () => void): void {
    const input = this.#reports[this.#version]?.input ?? 0;
    this.#next(async () => {
      await this.#hooks.onCorrect((before) =>
        before.map((version, at) => (at === input ? withReading(version, change(version.reading ?? {})) : version)),
      );
      this.#undo.hidden = false;
      this.#tell(said);
      then?.();
    });
  }

  #takeBack(): void {
    const { scrollTop } = this.#page;
    this.#next(async () => {
      await this.#hooks.onUndo();
      this.#undo.hidden = !this.#hooks.canUndo();
      this.#tell(words.given.undone);
      this.#page.scrollTop = scrollTop;
      if (this.#dialog.open && this.#undo.hidden) this.#page.focus({ preventScroll: true });
    });
  }

  #next(work: () => Promise<void>): void {
    this.#dialog.ariaBusy = 'true';
    void work()
      .catch((thrown: unknown) => {
        this.#draw();
        this.#tell(this.#hooks.explain(thrown));
      })
      .then(() => (this.#dialog.ariaBusy = 'false'));
  }

  #tell(sentence: string): void {
    this.#message.textContent = sentence;
    if (!this.#dialog.open) announce(sentence);
  }
}

// The list of findings: the engine's own HTML, made foldable, filtered, ordered, and kept in step with the choice and
// with what the reader said of each.

import { make, prefersStill } from './dom.ts';
import { lostMarks, markOf } from './marks.ts';
import type { Reading } from './reading.ts';
import { findingElementOf, findingsSection, minorFindings, sayWording, summaryElement, type Finding } from './report-dom.ts';
import type { Mark } from '../shared/protocol.ts';
import { words } from './words.ts';

export interface FindingsHooks {
  readonly onShowInText: (finding: Finding) => void;
  readonly onNote: (finding: Finding, note: string) => void;
  readonly onForget: (mark: Mark) => void; // one whose finding is gone
}

// The summary becomes a real button: it takes focus, and says whether the finding is open.
function buttonOf(finding: Finding): HTMLButtonElement | null {
  return finding.element.querySelector<HTMLButtonElement>('h3 button');
}

function addButton(finding: Finding): void {
  const summary = summaryElement(finding);
  if (!summary || buttonOf(finding)) return;
  const button = make('button', { type: 'button', className: 'finding-button', ariaExpanded: 'false' });
  button.append(...summary.childNodes);
  summary.append(button);
}

// What already stands in its place is not touched.
function arrange(parent: Element, wanted: readonly Element[], end: Element | null): void {
  let next = end;
  for (const element of [...wanted].reverse()) {
    if (element.parentElement !== parent || element.nextElementSibling !== next) parent.insertBefore(element, next);
    next = element;
  }
}

export class FindingsView {
  readonly #slot: HTMLElement;
  readonly #reading: Reading;
  readonly #hooks: FindingsHooks;
  readonly #none = make('p', { className: 'none', textContent: words.noneMatch, hidden: true });
  #aside = make('details'); // what is no difference, as the reader says
  #lost = make('details');

  constructor(slot: HTMLElement, reading: Reading, hooks: FindingsHooks) {
    this.#slot = slot;
    this.#reading = reading;
    this.#hooks = hooks;
    reading.shown.watch(() => this.#sift());
    reading.marks.watch(() => this.#tellMarks());
    reading.filter.watch(({ least }) => sayWording(slot, least === 1));
    reading.current.watch((finding) => this.#mark(finding));
    slot.addEventListener('click', (event) => this.#clicked(event));
    slot.addEventListener('toggle', (event) => this.#toggled(event), true);
  }

  // The slot holds another report's findings.
  open(): void {
    for (const finding of this.#reading.all) addButton(finding);
    this.#aside = make('details', { className: 'set-aside', open: true, hidden: true }, make('summary'));
    this.#lost = make('details', { className: 'lost-marks', hidden: true }, make('summary'), make('ul'));
    findingsSection(this.#slot)?.append(this.#aside, this.#lost);
    this.#slot.append(this.#none);
    this.#sift();
    this.#tellMarks();
  }

  // Brings the keyboard to the chosen finding.
  focus(): void {
    const { value: finding } = this.#reading.current;
    if (finding) buttonOf(finding)?.focus();
  }

  // Unfolds why the program thinks so; brings the reader there unless the keyboard is elsewhere for good.
  openDetails(takesFocus: boolean): void {
    const { value: finding } = this.#reading.current;
    const reason = finding?.element.querySelector<HTMLDetailsElement>('details.reason');
    if (!finding || !reason) return;
    reason.open = true;
    if (takesFocus) buttonOf(finding)?.focus({ preventScroll: true });
    reason.scrollIntoView({ block: 'nearest' });
  }

  // A text field under the chosen finding's sentence, until it is left.
  openNote(): void {
    const { value: finding } = this.#reading.current;
    if (!finding) return;
    const { note } = markOf(this.#reading.marks.value, finding.id);
    const field = make('textarea', { className: 'note', value: note, ariaLabel: words.marks.note, rows: 3 });
    field.placeholder = words.marks.noteHelp;
    let isOver = false;
    const save = (): void => {
      if (isOver) return;
      isOver = true; // taking it away leaves it once more
      field.remove();
      if (field.value.trim() !== note) this.#hooks.onNote(finding, field.value.trim());
      this.#tellMarks();
    };
    field.addEventListener('blur', save);
    field.addEventListener('keydown', (event) => {
      const isSaved = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (!isSaved && event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      if (!isSaved) field.value = note;
      save();
      buttonOf(finding)?.focus({ preventScroll: true });
    });
    for (const old of finding.element.querySelectorAll('.note')) old.remove();
    finding.element.querySelector('h3')?.after(field);
    field.focus();
  }

  #clicked(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('summary, textarea')) return;
    const element = findingElementOf(target);
    const finding = this.#reading.all.find((one) => one.element === element);
    if (!finding) return;
    const isCurrent = this.#reading.current.value === finding;
    if (target.closest('a[href^="#row-"]')) {
      event.preventDefault();
      this.#reading.choose(finding.id);
      this.#hooks.onShowInText(finding);
    } else if (!isCurrent) {
      this.#reading.choose(finding.id);
    } else if (target.closest('.finding-button')) {
      this.#reading.current.set(null);
    }
  }

  // J and K walk through the folded findings only once they are unfolded.
  #toggled(event: Event): void {
    const minor = minorFindings(this.#slot);
    if (event.target !== minor || !minor) return;
    const { value: filter } = this.#reading.filter;
    if (minor.open !== (filter.least === 1)) this.#reading.filter.set({ ...filter, least: minor.open ? 1 : 2 });
  }

  #mark(current: Finding | null): void {
    for (const finding of this.#reading.all) {
      const chosen = finding === current;
      finding.element.classList.toggle('is-current', chosen);
      buttonOf(finding)?.setAttribute('aria-expanded', String(chosen));
    }
    if (current && this.#aside.contains(current.element)) this.#aside.open = true;
    current?.element.scrollIntoView({ block: 'nearest', behavior: prefersStill() ? 'auto' : 'smooth' });
  }

  // What is folded stays in its fold; everything else that the filters leave out is hidden.
  #sift(): void {
    const { least } = this.#reading.filter.value;
    const shown = new Set(this.#reading.shown.value);
    const isAside = (finding: Finding): boolean => this.#reading.isSetAside(finding);
    for (const finding of this.#reading.all) {
      finding.element.hidden = !shown.has(finding) && !isAside(finding) && (finding.severity > 1 || least === 1);
    }
    const minor = minorFindings(this.#slot);
    if (minor) minor.open = least === 1;
    this.#none.hidden = shown.size > 0 || this.#reading.all.length === 0;
    this.#arrange(minor, isAside);
  }

  #arrange(minor: Element | null, isAside: (finding: Finding) => boolean): void {
    const section = findingsSection(this.#slot);
    if (!section || !this.#aside.isConnected) return;
    const { activeElement } = document;
    const elements = (is: (finding: Finding) => boolean): readonly Element[] =>
      this.#reading.ordered.filter(is).map(({ element }) => element);
    const inFold = ({ severity }: Finding): boolean => minor !== null && severity === 1;
    const aside = elements(isAside);
    arrange(section, elements((finding) => !isAside(finding) && !inFold(finding)), minor ?? this.#aside);
    if (minor) arrange(minor, elements((finding) => !isAside(finding) && inFold(finding)), null);
    arrange(this.#aside, aside, null);
    this.#aside.hidden = aside.length === 0;
    (this.#aside.firstChild as HTMLElement).textContent = words.marks.setAside(aside.length);
    // What was moved has lost the keyboard.
    if (activeElement instanceof HTMLElement && section.contains(activeElement)) activeElement.focus({ preventScroll: true });
  }

  #tellMarks(): void {
    const { value: marks } = this.#reading.marks;
    for (const finding of this.#reading.all) {
      const { verdict, note } = markOf(marks, finding.id);
      const { element } = finding;
      const isStarred = verdict === 'important';
      element.classList.toggle('is-important', isStarred);
      element.classList.toggle('is-set-aside', verdict === 'not_a_difference');
      const star = element.querySelector('.star');
      if (isStarred && !star) {
        const sign = make('span', { className: 'star', textContent: '★', title: words.marks.names.important });
        sign.setAttribute('role', 'img');
        sign.ariaLabel = words.marks.names.important;
        element.querySelector('h3')?.prepend(sign);
      } else if (!isStarred) {
        star?.remove();
      }
      if (element.querySelector('textarea.note')) continue; // it is being written
      element.querySelector('.note')?.remove();
      if (note !== '') element.querySelector('h3')?.after(make('p', { className: 'note', dir: 'auto', textContent: note }));
    }
    this.#listLost(lostMarks(marks, this.#reading.all));
  }

  #listLost(lost: readonly Mark[]): void {
    const [summary, list] = this.#lost.children;
    this.#lost.hidden = lost.length === 0;
    if (summary) summary.textContent = words.marks.lost(lost.length);
    list?.replaceChildren(...lost.map((mark) => this.#lostMark(mark)));
  }

  #lostMark(mark: Mark): HTMLElement {
    const said = words.marks.said(mark);
    const button = make('button', { type: 'button', textContent: words.marks.remove, ariaLabel: words.marks.removeThis(said) });
    button.addEventListener('click', () => {
      const at = Array.from(this.#lost.querySelectorAll('button')).indexOf(button);
      this.#hooks.onForget(mark);
      // The keyboard goes to the one that has moved up, or to the last.
      const left = this.#lost.querySelectorAll('button');
      (left[at] ?? left[at - 1])?.focus({ preventScroll: true });
    });
    return make('li', {}, make('span', { dir: 'auto' }, said), button);
  }
}

// The list of findings: the engine's own HTML, made foldable, filtered and kept in step with the choice.

import { make, prefersStill } from './dom.ts';
import type { Reading } from './reading.ts';
import { findingElementOf, minorFindings, sayWording, summaryElement, type Finding } from './report-dom.ts';
import { words } from './words.ts';

export interface FindingsHooks {
  readonly onShowInText: (finding: Finding) => void;
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

export class FindingsView {
  readonly #slot: HTMLElement;
  readonly #reading: Reading;
  readonly #hooks: FindingsHooks;
  readonly #none = make('p', { className: 'none', textContent: words.noneMatch, hidden: true });

  constructor(slot: HTMLElement, reading: Reading, hooks: FindingsHooks) {
    this.#slot = slot;
    this.#reading = reading;
    this.#hooks = hooks;
    reading.shown.watch(() => this.#sift());
    reading.filter.watch(({ wording }) => sayWording(slot, wording));
    reading.current.watch((finding) => this.#mark(finding));
    slot.addEventListener('click', (event) => this.#clicked(event));
    slot.addEventListener('toggle', (event) => this.#toggled(event), true);
  }

  // The slot holds another report's findings.
  open(): void {
    for (const finding of this.#reading.all) addButton(finding);
    this.#slot.append(this.#none);
    this.#sift();
  }

  // Brings the keyboard to the chosen finding.
  focus(): void {
    const { value: finding } = this.#reading.current;
    if (finding) buttonOf(finding)?.focus();
  }

  // Unfolds why the program thinks so, and brings the reader there.
  openDetails(): void {
    const { value: finding } = this.#reading.current;
    const reason = finding?.element.querySelector<HTMLDetailsElement>('details.reason');
    if (!finding || !reason) return;
    reason.open = true;
    buttonOf(finding)?.focus({ preventScroll: true });
    reason.scrollIntoView({ block: 'nearest' });
  }

  #clicked(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('summary')) return;
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
    this.#reading.filter.set({ ...filter, severities: { ...filter.severities, 1: minor.open } });
  }

  #mark(current: Finding | null): void {
    for (const finding of this.#reading.all) {
      const chosen = finding === current;
      finding.element.classList.toggle('is-current', chosen);
      buttonOf(finding)?.setAttribute('aria-expanded', String(chosen));
    }
    current?.element.scrollIntoView({ block: 'nearest', behavior: prefersStill() ? 'auto' : 'smooth' });
  }

  // What is folded stays in its fold; everything else that the filters leave out is hidden.
  #sift(): void {
    const { severities } = this.#reading.filter.value;
    const shown = new Set(this.#reading.shown.value);
    for (const finding of this.#reading.all) {
      finding.element.hidden = !shown.has(finding) && (finding.severity > 1 || severities[1]);
    }
    const minor = minorFindings(this.#slot);
    if (minor) minor.open = severities[1];
    this.#none.hidden = shown.size > 0 || this.#reading.all.length === 0;
  }
}

// The chosen finding's bar: its sentence, and what can be done with it.

import { byId, setPressed } from './dom.ts';
import { fadeEdges } from './edges.ts';
import { markOf } from './marks.ts';
import type { Reading } from './reading.ts';
import type { Finding } from './report-dom.ts';
import { words } from './words.ts';

export interface ChosenHooks {
  readonly onDetails: () => void; // also without a chosen finding
  readonly onCite: (finding: Finding) => void;
  readonly onLink: () => void;
  readonly onVerdict: (finding: Finding, verdict: 'important' | 'not_a_difference') => void;
  readonly onNote: (finding: Finding) => void;
}

export class ChosenView {
  readonly #reading: Reading;
  readonly #bar = byId('chosen', HTMLDivElement);
  readonly #sentence = byId('stage-current', HTMLParagraphElement);

  constructor(reading: Reading, hooks: ChosenHooks) {
    this.#reading = reading;
    reading.current.watch(() => this.#draw());
    reading.marks.watch(() => this.#draw());
    this.#bar.addEventListener('click', ({ target }) => {
      const act = target instanceof Element ? target.closest<HTMLElement>('[data-act]')?.dataset['act'] : undefined;
      const { value: finding } = reading.current;
      if (act === 'details') hooks.onDetails();
      else if (!finding) return;
      else if (act === 'cite') hooks.onCite(finding);
      else if (act === 'link') hooks.onLink();
      else if (act === 'note') hooks.onNote(finding);
      else if (act === 'important' || act === 'not_a_difference') hooks.onVerdict(finding, act);
    });
    fadeEdges(this.#sentence.nextElementSibling as HTMLElement);
    this.#draw();
  }

  showDetails(isShown: boolean): void {
    setPressed(this.#button('details'), isShown);
  }

  #button(act: string): Element {
    return this.#bar.querySelector(`[data-act="${act}"]`) as Element;
  }

  // Without a finding only its details can be asked for, and what had the keyboard hands it on to them.
  #draw(): void {
    const { value: finding } = this.#reading.current;
    const held = this.#bar.contains(document.activeElement) && !finding;
    this.#bar.classList.toggle('is-empty', !finding);
    if (held) (this.#button('details') as HTMLButtonElement).focus({ preventScroll: true });
    const { verdict, note } = markOf(this.#reading.marks.value, finding?.id ?? '');
    this.#sentence.textContent = finding?.summary ?? words.noneChosen;
    this.#sentence.title = finding?.summary ?? '';
    setPressed(this.#button('important'), verdict === 'important');
    setPressed(this.#button('not_a_difference'), verdict === 'not_a_difference');
    this.#button('note').classList.toggle('has-note', note !== '');
  }
}

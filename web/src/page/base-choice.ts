// Which version the others are put beside: a button at each line of the overview's list, pressed at the base.

import { make, setPressed } from './dom.ts';
import { baseOf, versionLines } from './report-dom.ts';
import { words } from './words.ts';

export class BaseChoice {
  readonly #onChoose: (version: number) => void;
  #buttons: readonly HTMLButtonElement[] = [];

  constructor(onChoose: (version: number) => void) {
    this.#onChoose = onChoose;
  }

  // The places hold another report: its overview with the list, and its passages.
  open(overview: ParentNode, passages: ParentNode): void {
    const base = baseOf(passages);
    this.#buttons = base < 0 ? [] : versionLines(overview).map(({ line, name }, at) => this.#add(line, name, at === base));
  }

  // While another base is being put in place.
  busy(isBusy: boolean): void {
    for (const button of this.#buttons) button.disabled = isBusy;
  }

  focus(version: number): void {
    this.#buttons[version]?.focus({ preventScroll: true });
  }

  #add(line: HTMLElement, name: string, isBase: boolean): HTMLButtonElement {
    line.querySelector('.base-choice')?.remove();
    const button = make('button', {
      type: 'button',
      className: 'base-choice',
      textContent: isBase ? words.base.is : words.base.make,
      title: words.base.help(name),
    });
    button.append(make('span', { className: 'unseen', textContent: `: ${name}` }));
    setPressed(button, isBase);
    const version = Number(line.dataset['article']);
    button.addEventListener('click', () => {
      if (!isBase) this.#onChoose(version);
    });
    line.append(button);
    return button;
  }
}

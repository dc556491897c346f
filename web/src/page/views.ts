// Which part of the page is seen. Wide pages show findings and, beside them, canvas or text; narrow ones show
// one of the three. The choice is the reader's: the page changes it by itself once, when the canvas is ready.

import { isWide, setPressed } from './dom.ts';
import { Signal } from './signal.ts';

export type View = 'findings' | 'text' | 'canvas';

function viewOf(name: string | undefined): View {
  return name === 'canvas' ? 'canvas' : name === 'text' ? 'text' : 'findings';
}

export class Views {
  readonly view = new Signal<View>('findings');
  #chosen = false;

  constructor(text: HTMLElement) {
    this.view.watch((view) => {
      document.documentElement.dataset['view'] = view;
      // Find-in-page still looks into the text behind the canvas, and brings it to the front on a hit.
      if (isWide() && view === 'canvas') text.setAttribute('hidden', 'until-found');
      else text.removeAttribute('hidden');
      this.#press();
    });
    text.addEventListener('beforematch', () => this.choose('text'));
    document.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-show]') : null;
      if (button) this.choose(viewOf(button.dataset['show']));
    });
    this.#press();
  }

  // By the reader's hand; from now on nothing else changes it.
  choose(view: View): void {
    this.#chosen = true;
    this.view.set(view);
  }

  // By the page: only as long as the reader chose nothing.
  offer(view: View): void {
    if (!this.#chosen) this.view.set(view);
  }

  refuseCanvas(): void {
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-show="canvas"]')) button.disabled = true;
    if (this.view.value === 'canvas') this.view.set('text');
  }

  #press(): void {
    const { value: view } = this.view;
    for (const button of document.querySelectorAll<HTMLElement>('[data-show]')) {
      const shows = viewOf(button.dataset['show']);
      // On a wide page the findings always stand beside; what is behind them is the text.
      setPressed(button, shows === view || (shows === 'text' && view === 'findings' && isWide()));
    }
  }
}

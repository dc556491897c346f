// A link as a QR code: beside it, on the full screen for a projector, and as a picture to save.

import type { Code } from '../qr/code.ts';
import { make } from './dom.ts';
import { download, fileName } from './one-page.ts';
import { shareWords as words } from './share-words.ts';

const fine = 105; // modules: from version 20 on a phone has to come close to a projected code

const beside = 248; // CSS pixels

// As large as the room lets it be with a whole number of device pixels a module.
function pictureOf({ picture, side }: Code, of: string, room: number): HTMLImageElement {
  const each = Math.max(1, Math.floor((room * devicePixelRatio) / side)) / devicePixelRatio;
  return make('img', { src: picture, alt: words.code.alt(of), width: side * each, height: side * each });
}

export class CodeFigure {
  readonly element = make('figure', { className: 'qr', hidden: true });
  readonly #large = make('dialog', { className: 'beamer' });
  #asked = 0;
  #turned = false; // the screen is full for the code alone

  constructor() {
    this.#large.addEventListener('close', () => {
      if (this.#turned && document.fullscreenElement) void document.exitFullscreen();
      this.#turned = false;
    });
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement) this.#large.close(); // Escape left the full screen
    });
    document.body.append(this.#large);
  }

  // Nothing, or what no code can hold, takes the figure away.
  async show(link: string | undefined, of: string): Promise<void> {
    const asked = ++this.#asked;
    if (link === undefined) this.element.hidden = true;
    const drawer = link === undefined ? undefined : await import('../qr/code.ts').catch(() => undefined);
    if (asked !== this.#asked) return;
    const code = link === undefined ? undefined : drawer?.codeOf(link);
    this.element.hidden = !code;
    if (!code) return;
    const picture = (room: number): HTMLImageElement => pictureOf(code, of, room);
    const full = make('button', { type: 'button', textContent: words.code.full });
    const save = make('button', { type: 'button', textContent: words.code.picture });
    full.addEventListener('click', () => void this.#enlarge(picture, of));
    save.addEventListener('click', () => download(code.picture, fileName(of, '.png')));
    const caption = code.side > fine ? words.code.dense : words.code.caption;
    this.element.replaceChildren(picture(beside), make('figcaption', {}, caption), make('div', { className: 'acts' }, full, save));
  }

  async #enlarge(picture: (room: number) => HTMLElement, of: string): Promise<void> {
    const leave = make('button', { type: 'button', textContent: words.code.leave });
    leave.addEventListener('click', () => this.#large.close());
    this.#large.ariaLabel = words.code.alt(of);
    // Whatever came last lies on top: first the screen, then the code. Where there is no full screen, as on some
    // phones, it fills the window.
    this.#turned = !document.fullscreenElement;
    if (this.#turned) await document.documentElement.requestFullscreen?.().catch(() => undefined);
    this.#large.replaceChildren(picture(Math.min(innerWidth - 32, innerHeight - 170)), make('p', { dir: 'auto' }, of), leave);
    this.#large.showModal();
    leave.focus();
  }
}

// The synopsis on its canvas: loads it when it is wanted, keeps it in step with what is being read, and says
// why when it cannot be had.

import { openCanvas, type CanvasView, type CanvasViewName } from '../canvas.ts';
import { make } from './dom.ts';
import { loadFile } from './files.ts';
import type { Reading } from './reading.ts';
import { isDark } from './theme.ts';
import { words } from './words.ts';

// Opening WebGL holds the page up until the graphics process has started: what can be read is painted before.
function painted(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

export interface CanvasHooks {
  readonly onView: (view: CanvasViewName) => void; // the reader turned to another view on the canvas
  readonly onRefused: (sentence: string) => void; // there is no canvas, and there will be none
}

export class CanvasPanel {
  readonly element = make('canvas', { tabIndex: 0 });
  readonly #reading: Reading;
  readonly #hooks: CanvasHooks;
  #view: Promise<CanvasView | null> | undefined;
  #json: Uint8Array | undefined;

  constructor(place: HTMLElement, reading: Reading, hooks: CanvasHooks) {
    this.#reading = reading;
    this.#hooks = hooks;
    this.element.ariaLabel = words.canvasLabel;
    this.element.setAttribute('role', 'application');
    place.append(this.element);
    isDark.watch((dark) => this.#do((view) => view.theme(dark)));
    reading.current.watch((finding) => this.#do((view) => view.select(finding?.id ?? '')));
    reading.shown.watch(() => this.#filter());
    reading.filter.watch(() => this.#filter());
  }

  // Starts loading the canvas, so that this goes on while its comparison is loaded.
  warm(): void {
    this.#view ??= this.#open();
  }

  // True when the comparison is on the canvas.
  async show(json: Uint8Array): Promise<boolean> {
    this.#json = json;
    this.warm();
    const view = await this.#view;
    if (!view || this.#json !== json) return !!view;
    if (!view.show(json)) return false;
    this.#filter();
    view.select(this.#reading.current.value?.id ?? '');
    return true;
  }

  turn(view: CanvasViewName): void {
    this.#do((canvas) => canvas.view(view));
  }

  key(name: Parameters<CanvasView['key']>[0]): void {
    this.#do((view) => view.key(name));
  }

  async #open(): Promise<CanvasView | null> {
    if (typeof WebAssembly !== 'object') return this.#refuse(words.noWebAssembly);
    try {
      const wasm = loadFile('canvas.wasm').then((bytes) => bytes as Uint8Array<ArrayBuffer>);
      wasm.catch(() => undefined); // whoever waits for it is told below
      await painted();
      const view = await openCanvas(this.element, wasm, {
        dark: isDark.value,
        onSelect: (id: string) => this.#reading.choose(id),
        onView: (view) => this.#hooks.onView(view),
        onRow: () => undefined,
        onLost: (sentence: string) => this.#refuse(sentence),
      });
      return view ?? this.#refuse(words.noWebGl);
    } catch (thrown) {
      return this.#refuse(words.canvasFailed(thrown instanceof Error ? thrown.message : String(thrown)));
    }
  }

  #refuse(sentence: string): null {
    this.#hooks.onRefused(sentence);
    return null;
  }

  #do(action: (view: CanvasView) => void): void {
    this.#view?.then((view) => view && action(view)).catch(() => undefined);
  }

  #filter(): void {
    const shown = this.#reading.shown.value.map(({ id }) => id);
    const { wording } = this.#reading.filter.value;
    this.#do((view) => view.filter({ shown, wording }));
  }
}

// The comparison on its canvas: loads it when it is wanted, keeps it in step with what is being read, and says
// why when it cannot be had.

import { openCanvas, type CanvasOptions, type CanvasView, type CanvasViewName } from '../canvas.ts';
import { make } from './dom.ts';
import { loadFile } from './files.ts';
import { idsWith } from './marks.ts';
import type { Reading } from './reading.ts';
import { look } from './settings.ts';
import { words } from './words.ts';

// Opening WebGL holds the page up until the graphics process has started: what can be read is painted before.
function painted(): Promise<void> {
  const isPainted = performance.getEntriesByName('synoptic:findings').length > 0;
  if (isPainted || document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

// What the reader's hand on the canvas asks of the page.
type Asked = Required<Pick<CanvasOptions, 'onView' | 'onBase' | 'onMove' | 'onCorrectRow' | 'onTextSize'>>;

export interface CanvasHooks extends Readonly<Asked> {
  readonly onRefused: (sentence: string) => void; // there is no canvas, and there will be none
}

export class CanvasPanel {
  readonly element = make('canvas', { tabIndex: 0 });
  readonly #reading: Reading;
  readonly #hooks: CanvasHooks;
  #view: Promise<CanvasView | null> | undefined;
  #opened: CanvasView | undefined;
  #json: Uint8Array | undefined;
  #sheet: CanvasViewName = 'synopsis';
  #search = '';

  constructor(place: HTMLElement, reading: Reading, hooks: CanvasHooks) {
    this.#reading = reading;
    this.#hooks = hooks;
    this.#name();
    this.element.setAttribute('role', 'application');
    // Whoever pressed on it knows where the keyboard is, also once keys are used there: no ring until it comes back.
    this.element.addEventListener('pointerdown', () => this.element.classList.add('is-pressed'));
    this.element.addEventListener('blur', () => this.element.classList.remove('is-pressed'));
    place.append(this.element);
    look.watch(({ dark, contrast, size, still }) =>
      this.#do((view) => {
        view.theme(dark, contrast);
        view.textSize(size);
        view.motion(still);
      }),
    );
    reading.current.watch((finding) => this.#do((view) => view.select(finding?.id ?? '')));
    reading.shown.watch(() => this.#filter());
    reading.filter.watch(() => this.#filter());
    reading.marks.watch(() => this.#verdicts());
  }

  // Starts loading the canvas, so that this goes on while its comparison is loaded.
  warm(): void {
    this.#view ??= this.#open();
  }

  // True when the comparison is on the canvas. `same`: what was on it, after a correction.
  async show(json: Uint8Array, same = false): Promise<boolean> {
    const isSame = same && this.#json !== undefined;
    this.#json = json;
    this.warm();
    const view = await this.#view;
    if (!view || this.#json !== json) return !!view;
    view.view(this.#sheet);
    if (!view.show(json, isSame)) return false;
    this.#filter();
    this.#verdicts();
    if (this.#search !== '') this.search(this.#search);
    view.select(this.#reading.current.value?.id ?? '');
    view.paint();
    return true;
  }

  turn(sheet: CanvasViewName): void {
    if (sheet === this.#sheet) return;
    this.#sheet = sheet;
    this.#name();
    this.#do((view) => view.view(sheet));
  }

  // The canvas with its view, for a picture; nothing where there is none.
  get drawn(): { readonly view: CanvasView; readonly sheet: CanvasViewName } | undefined {
    return this.#opened && this.#json && { view: this.#opened, sheet: this.#sheet };
  }

  goToRow(row: number): void {
    this.#do((view) => view.goToRow(row));
  }

  // What is open on the canvas; false when nothing is.
  close(): boolean {
    return this.#opened?.close() ?? false;
  }

  key(name: Parameters<CanvasView['key']>[0]): void {
    this.#do((view) => view.key(name));
  }

  // Marks these words on the canvas; '' marks none.
  search(wanted: string): void {
    this.#search = wanted;
    this.#do((view) => view.search(wanted));
  }

  async #open(): Promise<CanvasView | null> {
    if (typeof WebAssembly !== 'object') return this.#refuse(words.noWebAssembly);
    try {
      const wasm = loadFile('canvas.wasm').then((bytes) => bytes as Uint8Array<ArrayBuffer>);
      wasm.catch(() => undefined); // whoever waits for it is told below
      await painted();
      const hooks = this.#hooks;
      const { dark, contrast, size, still } = look.value;
      const view = await openCanvas(this.element, wasm, {
        dark,
        contrast,
        textSize: size,
        still,
        onSelect: (id: string) => this.#reading.choose(id),
        onView: (sheet) => {
          this.#sheet = sheet;
          this.#name();
          hooks.onView(sheet);
        },
        onRow: () => undefined,
        onBase: (version) => hooks.onBase(version),
        onMove: (move) => hooks.onMove(move),
        onCorrectRow: (row) => hooks.onCorrectRow(row),
        onTextSize: (pixels) => hooks.onTextSize(pixels),
        onLost: (sentence: string) => this.#refuse(sentence),
      });
      this.#opened = view ?? undefined;
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

  #name(): void {
    this.element.ariaLabel = words.canvasLabel(words.views[this.#sheet]);
  }

  #filter(): void {
    const shown = this.#reading.shown.value.map(({ id }) => id);
    const wording = this.#reading.filter.value.least === 1;
    this.#do((view) => view.filter({ shown, wording }));
  }

  #verdicts(): void {
    const { value: marks } = this.#reading.marks;
    this.#do((view) => view.verdicts(idsWith(marks, 'important'), idsWith(marks, 'not_a_difference')));
  }
}

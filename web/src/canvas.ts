// The synopsis on a <canvas>: loads canvas.wasm, listens to pointer, wheel, touch and size, draws when something
// changed and never otherwise. Contract: src/platform/README.md. Keys are the page's; it calls `key`.

import createCanvas, { type CanvasModule } from '../../build/wasm/canvas.js';
import { listen, type Hands } from './canvas-input.ts';
import { faceRules, TextRaster } from './text-raster.ts';

const patienceForBytes = 80; // ms that opening the context waits, so that compiling can go on meanwhile
const mostPixels = 32e6; // of a picture that is finer than the screen
const patience = 5000; // ms that a lost WebGL context may take to come back

/** In the order of Cursor in src/platform/canvas.cpp. */
const cursors = ['default', 'pointer', 'text', 'grab'];

/** In the order of viewer::Command. */
const commands = [
  'next', 'previous', 'left', 'right', 'details', 'back', 'up', 'down', 'pageUp', 'pageDown', 'home', 'end', 'expand',
  'nextChange', 'previousChange',
  'columnLeft', 'columnRight', 'hideColumn', 'showColumns',
] as const;
export type CanvasKey = (typeof commands)[number];

/** In the order of viewer::View. */
export const canvasViews = ['synopsis', 'detail', 'reading', 'redline', 'matrix', 'ledgers', 'timeline'] as const;
export type CanvasViewName = (typeof canvasViews)[number];

export interface CanvasFilter {
  readonly shown: readonly string[]; // ids of the findings that are listed
  readonly wording: boolean;
}

/** A passage that was carried to another row, or (-1) to one of its own; rows and versions by their numbers. */
export interface CanvasMove {
  readonly version: number;
  readonly row: number;
  readonly target: number;
}

export interface CanvasOptions {
  dark?: boolean;
  contrast?: boolean; // as the system has it, when it is not said
  textSize?: number; // CSS pixels
  still?: boolean; // nothing moves by itself
  onSelect?: (id: string) => void;
  onView?: (view: CanvasViewName) => void; // the reader turned to another view
  onRow?: (row: number) => void;
  onTextSize?: (pixels: number) => void; // the reader pinched; it is already drawn so
  onBase?: (version: number) => void; // another version is to be the base
  onMove?: (move: CanvasMove) => void; // a correction of rows is asked for
  onCorrectRow?: (row: number) => void; // the row is to be corrected: a right click or a long press
  onLost?: (sentence: string) => void;
}

declare global {
  // eslint-disable-next-line no-var
  var synoptic: { frames: number } | undefined;
}

// The canvas has as many pixels as the screen gives it; emulated screens misreport device pixels, so the ratio
// decides.
function size(element: HTMLCanvasElement): { readonly width: number; readonly height: number; readonly ratio: number } {
  const ratio = devicePixelRatio || 1;
  const box = element.getBoundingClientRect();
  const width = Math.max(1, Math.round(box.width * ratio));
  const height = Math.max(1, Math.round(box.height * ratio));
  if (element.width !== width) element.width = width;
  if (element.height !== height) element.height = height;
  return { width: width / ratio, height: height / ratio, ratio };
}

/** Null without WebGL 2; then the page stays with its HTML. */
export async function openCanvas(
  element: HTMLCanvasElement,
  wasm: BufferSource | Promise<BufferSource>,
  options: CanvasOptions = {},
): Promise<CanvasView | null> {
  size(element); // a context that has to change its size starts twice
  // Compiled while opening the context holds this thread up.
  const compiled = Promise.resolve(wasm).then((bytes) => WebAssembly.compile(bytes));
  compiled.catch(() => undefined);
  await Promise.race([wasm, new Promise((later) => setTimeout(later, patienceForBytes))]);
  const context = element.getContext('webgl2', {
    // Opaque by what is drawn: where a processor draws, leaving alpha out makes every clear a mixed drawing.
    alpha: true, antialias: false, depth: false, stencil: false, powerPreference: 'low-power',
  });
  if (!context) return null;
  const host: Partial<CanvasHost> = { context };
  const code = await compiled;
  const module = await createCanvas({
    instantiateWasm: (imports: WebAssembly.Imports, received: (instance: WebAssembly.Instance) => void) => {
      void WebAssembly.instantiate(code, imports).then(received);
      return {};
    },
    host,
  });
  const view = new CanvasView(element, module, host, options);
  return view.start() ? view : null;
}

interface CanvasHost {
  context: WebGL2RenderingContext;
  tell(what: number, text: number, number: number): void;
  measure(text: number, size: number, face: number, pixels: number, box: number): void;
  rasterise(jobs: number, count: number, pixels: number, side: number): void;
}

export class CanvasView {
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder();
  private readonly stop = new AbortController();
  private readonly resized: ResizeObserver;
  private readonly raster: TextRaster;
  private request = 0;
  private gone: ReturnType<typeof setTimeout> | undefined;
  private before = 0;
  private story = false;
  private marked = false;
  private copied = '';
  private ratio = 1;
  private dark: boolean;
  private contrast: boolean;
  private size: number;
  private still: boolean;

  constructor(
    private readonly element: HTMLCanvasElement,
    private readonly module: CanvasModule,
    host: Partial<CanvasHost>,
    private readonly options: CanvasOptions,
  ) {
    this.dark = options.dark ?? false;
    this.contrast = options.contrast ?? matchMedia('(prefers-contrast: more)').matches;
    this.size = options.textSize ?? 16;
    this.still = options.still ?? false;
    this.raster = new TextRaster(module);
    const raster = this.raster;
    host.tell = (what, text, number) => this.hear(what, text, number);
    host.measure = (...all) => raster.measure(...all);
    host.rasterise = (...all) => raster.rasterise(...all);
    this.resized = new ResizeObserver(() => this.fit());
  }

  /** Called once by openCanvas. */
  start(): boolean {
    globalThis.synoptic ??= { frames: 0 };
    if (this.module._canvas_init() !== 1) return false;
    this.look();
    this.fit();
    this.resized.observe(this.element);
    this.watchDensity();
    const { signal } = this.stop;
    addEventListener('resize', () => this.refit(), { signal });
    listen(this.element, this.module, this.hands(), signal);
    document.addEventListener('copy', (event) => this.copy(event), { signal });
    this.element.addEventListener('webglcontextlost', (event) => this.lose(event), { signal });
    this.element.addEventListener('webglcontextrestored', () => this.restore(), { signal });
    document.fonts?.addEventListener('loadingdone', () => this.fonts(), { signal });
    return true;
  }

  /** Bytes of the comparison JSON; false when they are none. `same`: what was shown, after a correction. */
  show(json: Uint8Array, same = false): boolean {
    const shown = this.pass(json, (at, size) => this.module._canvas_show(at, size, same ? 1 : 0)) === 1;
    this.story ||= shown;
    this.wake();
    return shown;
  }

  /** Draws what has changed now, instead of with the next frame. */
  paint(): void {
    if (this.request > 0) this.drawNow();
  }

  /** By id; '' lets go. Brings the evidence into view. */
  select(id: string): void {
    this.pass(this.encoder.encode(id), (at, size) => this.module._canvas_select(at, size));
    this.wake();
  }

  filter(filter: CanvasFilter): void {
    const shown = this.encoder.encode(filter.shown.join('\n'));
    this.pass(shown, (at, size) => this.module._canvas_filter(at, size, filter.wording ? 1 : 0));
    this.wake();
  }

  /** What the reader said of findings, by id. */
  verdicts(important: readonly string[], notDifferent: readonly string[]): void {
    const lines = [...important.map((id) => `!${id}`), ...notDifferent.map((id) => `-${id}`)].join('\n');
    this.pass(this.encoder.encode(lines), (at, size) => this.module._canvas_verdicts(at, size));
    this.wake();
  }

  /** What is outlined in the passages, whatever its capitals; '' for nothing. */
  search(words: string): void {
    this.pass(this.encoder.encode(words), (at, size) => this.module._canvas_search(at, size));
    this.wake();
  }

  /** The text selected on the canvas; '' when there is none. */
  selectedText(): string {
    this.copied = '';
    this.module._canvas_selected_text();
    return this.copied;
  }

  /** Esc: closes what is open on the canvas; false when nothing is. */
  close(): boolean {
    const closed = this.module._canvas_close() === 1;
    if (closed) this.wake();
    return closed;
  }

  view(name: CanvasViewName): void {
    this.module._canvas_view(canvasViews.indexOf(name));
    this.wake();
  }

  key(key: CanvasKey): void {
    this.module._canvas_command(commands.indexOf(key));
    this.wake();
  }

  theme(dark: boolean, contrast = this.contrast): void {
    this.dark = dark;
    this.contrast = contrast;
    this.look();
  }

  motion(still: boolean): void {
    this.still = still;
    this.look();
  }

  textSize(pixels: number): void {
    this.size = pixels;
    this.look();
  }

  goToRow(row: number): void {
    this.module._canvas_row(row);
    this.wake();
  }

  /** A copy of what is drawn, with two device pixels in a CSS pixel or more; null while WebGL is lost. */
  picture(): { readonly canvas: HTMLCanvasElement; readonly width: number; readonly height: number } | null {
    const { width, height, ratio } = size(this.element);
    const fine = Math.max(ratio, Math.min(2, Math.sqrt(mostPixels / (width * height))));
    const copy = Object.assign(document.createElement('canvas'), { width: Math.round(width * fine), height: Math.round(height * fine) });
    const context = copy.getContext('2d');
    if (!context || this.element.getContext('webgl2')?.isContextLost() !== false) return null;
    this.module._canvas_leave(); // nothing is lit up by the pointer
    [this.element.width, this.element.height] = [copy.width, copy.height];
    this.module._canvas_resize(width, height, fine);
    // New words may need more room than there was; the drawing is gone once this task ends.
    for (let round = 0; round < 4 && this.module._canvas_frame(0.001) === 1; round++);
    context.drawImage(this.element, 0, 0);
    this.fit();
    return { canvas: copy, width, height };
  }

  /** The same as SVG elements; their fonts are those of the classes in `style`. */
  svg(): { readonly elements: string; readonly style: string; readonly width: number; readonly height: number } {
    const { width, height } = size(this.element);
    this.copied = '';
    this.module._canvas_leave();
    this.module._canvas_svg();
    this.wake();
    return { elements: this.copied, style: faceRules, width, height };
  }

  dispose(): void {
    this.stop.abort();
    this.resized.disconnect();
    cancelAnimationFrame(this.request);
    this.request = -1;
  }

  private hands(): Hands {
    return {
      wake: () => this.wake(),
      turn: (side) => this.key(side),
      textSize: () => this.size,
      resize: (pixels) => {
        this.textSize(pixels);
        this.options.onTextSize?.(pixels);
      },
    };
  }

  private copy(event: ClipboardEvent): void {
    if (document.activeElement !== this.element) return;
    const text = this.selectedText();
    if (text === '') return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  }

  private look(): void {
    if (this.raster.ink(this.dark, this.contrast)) this.module._canvas_fonts();
    const calm = this.still || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.module._canvas_look(this.dark ? 1 : 0, this.contrast ? 1 : 0, this.size, calm ? 1 : 0);
    this.wake();
  }

  private pass<T>(bytes: Uint8Array, use: (at: number, size: number) => T): T {
    const at = this.module._canvas_alloc(bytes.length || 1);
    this.module.HEAPU8.set(bytes, at);
    const result = use(at, bytes.length);
    this.module._canvas_free(at);
    return result;
  }

  private hear(what: number, text: number, number: number): void {
    const said = (): string => this.decoder.decode(this.module.HEAPU8.subarray(text, text + number));
    if (what === 7 || what === 8) this.copied = said();
    if (what === 6) this.options.onCorrectRow?.(number);
    if (what === 5) this.options.onMove?.(JSON.parse(said()) as CanvasMove);
    if (what === 4) this.options.onBase?.(number);
    if (what === 3) this.element.style.cursor = cursors[number] ?? 'default';
    if (what === 2) this.options.onRow?.(number);
    if (what === 1) this.options.onView?.(canvasViews[number] ?? 'synopsis');
    if (what === 0) this.options.onSelect?.(said());
  }

  private wake(): void {
    if (this.request === 0) this.request = requestAnimationFrame((now) => this.draw(now));
  }

  private draw(now: number): void {
    this.request = 0;
    const seconds = Math.min(0.1, Math.max(0.001, (now - this.before) / 1000));
    this.before = now;
    if (devicePixelRatio !== this.ratio) return this.fit(); // draws
    const more = this.module._canvas_frame(seconds);
    globalThis.synoptic!.frames++;
    if (this.story && !this.marked) {
      this.marked = true;
      performance.mark('synoptic:canvas');
    }
    if (more === 1) this.wake();
  }

  private fit(): void {
    const { width, height, ratio } = size(this.element);
    this.ratio = ratio;
    this.module._canvas_resize(width, height, ratio);
    // Setting the size clears the canvas: draw before the browser shows it empty.
    if (this.request >= 0 && this.story) this.drawNow();
    else this.wake();
  }

  private drawNow(): void {
    if (this.request > 0) cancelAnimationFrame(this.request);
    this.draw(performance.now());
  }

  // Zooming and moving to another screen change the ratio without changing the size in CSS pixels.
  private watchDensity(): void {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = (): void => {
      this.fit();
      this.watchDensity();
    };
    query.addEventListener('change', changed, { once: true, signal: this.stop.signal });
  }

  // Not every change of the ratio is told: zooming without a change of size, an emulated screen.
  private refit(): void {
    if (devicePixelRatio !== this.ratio) this.fit();
  }

  private fonts(): void {
    this.module._canvas_fonts();
    this.wake();
  }

  private lose(event: Event): void {
    event.preventDefault(); // asks for it back
    this.module._canvas_lost();
    this.gone = setTimeout(
      () => this.options.onLost?.('The browser took the canvas away and did not give it back; reloading the page helps.'),
      patience,
    );
  }

  private restore(): void {
    clearTimeout(this.gone);
    this.module._canvas_restored();
    this.wake();
  }
}

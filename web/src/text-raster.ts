// Measures and rasterises words for the canvas with the browser's own fonts and shaping. The other half is
// src/platform/word_atlas.cpp: it decides where a word stands in a page of words, this file paints it there.

/** The faces of src/viewer/ink.h, in its order. Passages are a book face; the rest is the system's own. */
const passage = "Charter, 'Iowan Old Style', 'Source Serif 4', Georgia, 'Noto Serif', 'Liberation Serif', serif";
const chrome = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";
const faces = [
  { weight: 400, family: passage },
  { weight: 700, family: passage },
  { weight: 400, family: chrome },
  { weight: 600, family: chrome },
  { weight: 'italic 400', family: passage },
];

/** The same for the classes f0 to f4 of an SVG. */
export const faceRules = faces
  .map(({ weight, family }, at) => {
    const [slope, bold] = typeof weight === 'string' ? weight.split(' ') : ['normal', weight];
    return `.f${at}{font-family:${family};font-style:${slope};font-weight:${bold}}`;
  })
  .join('');

const fromRight = 8; // beside a face
const jobWords = 10; // 32-bit numbers in a RasterJob
const emoji = /\p{Emoji_Presentation}|\uFE0F|\u20E3/u;

type Job = [
  text: number, size: number, face: number, pixels: number,
  toX: number, toY: number, w: number, h: number, left: number, up: number,
];

/** A word on the surface at x, y, and where it goes in the page. */
interface Placed {
  word: string;
  face: number;
  pixels: number;
  x: number;
  y: number;
  w: number;
  h: number;
  left: number; // of the origin within the box
  up: number;
  toX: number;
  toY: number;
}

/** Where C++ keeps its memory; the view changes when memory grows. */
export interface Memory {
  readonly HEAPU8: Uint8Array;
}

type Surface = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

function surface(side: number): Surface {
  const settings: CanvasRenderingContext2DSettings = { willReadFrequently: true };
  const context =
    typeof OffscreenCanvas === 'undefined'
      ? Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext('2d', settings)
      : new OffscreenCanvas(side, side).getContext('2d', settings);
  if (!context) throw new Error('This browser cannot draw text on a canvas.');
  return context;
}

export class TextRaster {
  private readonly decoder = new TextDecoder();
  private readonly context: Surface;
  private font = '';
  private colour = '';

  constructor(
    private readonly memory: Memory,
    private readonly side = 1024,
  ) {
    this.context = surface(side);
  }

  /** Writes a WordBox: advance, ink around the origin (left, right, up, down), whether it has colours of its own. */
  measure(text: number, size: number, face: number, pixels: number, box: number): void {
    const word = this.read(text, size);
    this.use(face, pixels);
    const metrics = this.context.measureText(word);
    const out = new Float32Array(this.memory.HEAPU8.buffer, box, 6);
    out[0] = metrics.width;
    out[1] = Math.max(0, metrics.actualBoundingBoxLeft);
    out[2] = Math.max(metrics.width, metrics.actualBoundingBoxRight);
    out[3] = Math.max(0, metrics.actualBoundingBoxAscent);
    out[4] = Math.max(0, metrics.actualBoundingBoxDescent);
    out[5] = emoji.test(word) ? 1 : 0;
  }

  /** Words with colours of their own keep the ink they were painted with; true when that changes. */
  ink(dark: boolean, contrast: boolean): boolean {
    const colour = contrast ? (dark ? '#fff' : '#000') : dark ? '#e9e6df' : '#1d1b18';
    if (colour === this.colour) return false;
    this.colour = colour;
    this.font = '';
    return true;
  }

  /** Paints the jobs onto the surface, shelf by shelf, and copies each into its box of the page (RGBA). */
  rasterise(jobs: number, count: number, pixels: number, side: number): void {
    const heap = this.memory.HEAPU8.buffer;
    const integers = new Uint32Array(heap, jobs, count * jobWords);
    const sizes = new Float32Array(heap, jobs, count * jobWords);
    let batch: Placed[] = [];
    let x = 0;
    let y = 0;
    let shelf = 0;
    for (let i = 0; i < count; i++) {
      const [text, size, face, , toX, toY, w, h, left, up] = integers.subarray(i * jobWords, (i + 1) * jobWords) as unknown as Job;
      if (x + w > this.side) [x, y, shelf] = [0, y + shelf, 0];
      if (y + h > this.side) {
        this.paint(batch, pixels, side);
        [batch, x, y, shelf] = [[], 0, 0, 0];
      }
      const word = this.read(text, size);
      batch.push({ word, face, pixels: sizes[i * jobWords + 3]!, x, y, w, h, left, up, toX, toY });
      x += w;
      shelf = Math.max(shelf, h);
    }
    this.paint(batch, pixels, side);
  }

  private paint(batch: readonly Placed[], pixels: number, side: number): void {
    const last = batch[batch.length - 1];
    if (!last) return;
    const width = batch.reduce((most, { x, w }) => Math.max(most, x + w), 0);
    const height = batch.reduce((most, { y, h }) => Math.max(most, y + h), 0);
    this.context.clearRect(0, 0, width, height);
    for (const { word, face, pixels: size, x, y, left, up } of batch) {
      this.use(face, size);
      this.context.fillText(word, x + left, y + up);
    }
    const image = this.context.getImageData(0, 0, width, height).data;
    for (const placed of batch) this.copy(image, width, placed, pixels, side);
  }

  private copy(image: Uint8ClampedArray, width: number, placed: Placed, pixels: number, side: number): void {
    const heap = this.memory.HEAPU8;
    const colours = emoji.test(placed.word);
    for (let row = 0; row < placed.h; row++) {
      let from = ((placed.y + row) * width + placed.x) * 4;
      let to = pixels + ((placed.toY + row) * side + placed.toX) * 4;
      for (let column = 0; column < placed.w; column++, from += 4, to += 4) {
        heap[to] = colours ? image[from]! : 255;
        heap[to + 1] = colours ? image[from + 1]! : 255;
        heap[to + 2] = colours ? image[from + 2]! : 255;
        heap[to + 3] = image[from + 3]!;
      }
    }
  }

  private use(face: number, pixels: number): void {
    const direction = face & fromRight ? 'rtl' : 'ltr';
    const { weight, family } = faces[face & ~fromRight] ?? faces[0]!;
    const font = `${weight} ${pixels}px ${family}`;
    if (font === this.font && direction === this.context.direction) return;
    this.font = font;
    this.context.font = font;
    this.context.direction = direction;
    this.context.textAlign = 'left';
    this.context.textBaseline = 'alphabetic';
    this.context.fillStyle = this.colour;
    if ('textRendering' in this.context) this.context.textRendering = 'geometricPrecision';
    if ('fontKerning' in this.context) this.context.fontKerning = 'normal';
  }

  private read(at: number, size: number): string {
    return this.decoder.decode(this.memory.HEAPU8.subarray(at, at + size));
  }
}

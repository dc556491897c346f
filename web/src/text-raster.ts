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
];

const jobWords = 8; // 32-bit numbers in a RasterJob
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;

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

  constructor(
    private readonly memory: Memory,
    side = 1024,
  ) {
    this.context = surface(side);
  }

  /** Writes a WordBox: advance, ink left and right of the origin, whether it has colours of its own. */
  measure(text: number, size: number, face: number, pixels: number, box: number): void {
    const word = this.read(text, size);
    this.use(face, pixels);
    const metrics = this.context.measureText(word);
    const out = new Float32Array(this.memory.HEAPU8.buffer, box, 4);
    out[0] = metrics.width;
    out[1] = Math.max(0, metrics.actualBoundingBoxLeft);
    out[2] = Math.max(metrics.width, metrics.actualBoundingBoxRight);
    out[3] = emoji.test(word) ? 1 : 0;
  }

  /** Paints the jobs and copies the box that holds them into the page's pixels (RGBA, rows of `stride`). */
  rasterise(jobs: number, count: number, box: [number, number, number, number], pixels: number, stride: number): void {
    const [x, y, w, h] = box;
    const integers = new Uint32Array(this.memory.HEAPU8.buffer, jobs, count * jobWords);
    const floats = new Float32Array(this.memory.HEAPU8.buffer, jobs, count * jobWords);
    const painted = new Uint8Array(count);
    this.context.clearRect(x, y, w, h);
    for (let i = 0; i < count; i++) {
      const at = i * jobWords;
      const word = this.read(integers[at]!, integers[at + 1]!);
      this.use(integers[at + 2]!, floats[at + 3]!);
      this.paint(word, floats[at + 3]!, integers[at + 4]!, integers[at + 5]!);
      painted[i] = emoji.test(word) ? 1 : 0;
    }
    const image = this.context.getImageData(x, y, w, h).data;
    for (let i = 0; i < count; i++) {
      const at = i * jobWords;
      const job = integers.subarray(at + 4, at + 8);
      this.copy(image, w, job[0]! - x, job[1]! - y, job[2]!, job[3]!, pixels, stride, painted[i] === 1);
    }
  }

  // Only the word's own box: the rest of the page holds words of earlier frames.
  private copy(
    image: Uint8ClampedArray, width: number, x: number, y: number, w: number, h: number,
    pixels: number, stride: number, colours: boolean,
  ): void {
    const heap = this.memory.HEAPU8;
    for (let row = 0; row < h; row++) {
      let from = ((y + row) * width + x) * 4;
      let to = pixels + ((y + row) * stride + x) * 4;
      for (let column = 0; column < w; column++, from += 4, to += 4) {
        const alpha = image[from + 3]!;
        const plain = !colours || alpha === 0;
        heap[to] = plain ? 255 : image[from]!;
        heap[to + 1] = plain ? 255 : image[from + 1]!;
        heap[to + 2] = plain ? 255 : image[from + 2]!;
        heap[to + 3] = alpha;
      }
    }
  }

  private paint(word: string, pixels: number, x: number, y: number): void {
    const left = Math.ceil(Math.max(0, this.context.measureText(word).actualBoundingBoxLeft)) + 1;
    this.context.fillText(word, x + left, y + Math.ceil(pixels * 1.15));
  }

  private use(face: number, pixels: number): void {
    const { weight, family } = faces[face] ?? faces[0]!;
    const font = `${weight} ${pixels}px ${family}`;
    if (font === this.font) return;
    this.font = font;
    this.context.font = font;
    this.context.textBaseline = 'alphabetic';
    this.context.fillStyle = '#fff';
    if ('textRendering' in this.context) this.context.textRendering = 'geometricPrecision';
    if ('fontKerning' in this.context) this.context.fontKerning = 'normal';
  }

  private read(at: number, size: number): string {
    return this.decoder.decode(this.memory.HEAPU8.subarray(at, at + size));
  }
}

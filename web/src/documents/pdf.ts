// A PDF with text becomes that text. pdfjs-dist says which letters stand where; order, columns and paragraphs are
// found here, because a PDF knows none.

import type * as Pdfjs from 'pdfjs-dist';

import { textOf } from './blocks.ts';
import { Refused } from './host.ts';
import { withoutEdges, type Page } from './pdf-edges.ts';
import { linesOf, type Piece } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';

const leastLetters = 25; // a scan often carries a stamp or a page number as text

// Two of PDF's matrices, one after the other.
function multiply(a: readonly number[], b: readonly number[]): readonly number[] {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ];
}

async function readOne(page: Pdfjs.PDFPageProxy): Promise<Page> {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces: Piece[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [across = 1, slope = 0, , , x = 0, y = 0] = multiply(view.transform as number[], item.transform as number[]);
    if (Math.abs(slope) > 0.2 * Math.abs(across)) continue; // stamps and marks that run up the page
    pieces.push({ text: item.str, x, y, width: item.width, height: item.height || Math.abs(across) });
  }
  page.cleanup();
  return { lines: linesOf(pieces), height: view.height };
}

async function open(bytes: Uint8Array, pdfjs: typeof Pdfjs): Promise<Pdfjs.PDFDocumentProxy> {
  try {
    return await pdfjs.getDocument({
      data: bytes.slice(), // the worker takes what it is given
      isEvalSupported: false,
      stopAtErrors: false,
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
    }).promise;
  } catch (thrown) {
    throw new Refused(thrown instanceof Error && thrown.name === 'PasswordException' ? 'locked' : 'broken');
  }
}

export async function readPdf(bytes: Uint8Array, pdfjs: typeof Pdfjs): Promise<string> {
  const file = await open(bytes, pdfjs);
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= file.numPages; number += 1) pages.push(await readOne(await file.getPage(number)));
    const letters = pages.reduce((sum, { lines }) => sum + lines.reduce((part, { text }) => part + text.length, 0), 0);
    if (letters < leastLetters) throw new Refused('pictures');
    return textOf(paragraphsOf(withoutEdges(pages)));
  } catch (thrown) {
    throw thrown instanceof Refused ? thrown : new Refused('broken');
  } finally {
    await file.loadingTask.destroy();
  }
}

// From lines of print to paragraphs: what the typesetter broke is joined, also across columns and pages, and
// hyphens at line ends go, unless the word is written with one elsewhere in the text.

import { withPlainTitle, type Block } from './blocks.ts';
import type { Line } from './pdf-lines.ts';

const headingSize = 1.15; // times the size most letters have
const headingLetters = 160;
const paragraphGap = 1.35; // times the usual distance of two lines
const indent = 0.8; // heights of letters
const shortLine = 0.88; // of the column's width: here a sentence may have ended its paragraph
const loneLine = 0.6; // and here any words have: a byline, a row, an item
const headingGap = 1.6; // heights of letters between the lines of one heading

const ligatures: Readonly<Record<string, string>> = { 'ﬀ': 'ff', 'ﬁ': 'fi', 'ﬂ': 'fl', 'ﬃ': 'ffi', 'ﬄ': 'ffl', 'ﬅ': 'st', 'ﬆ': 'st' };
const bullet = /^[•▪◦‣●■–*]\s+/;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface Measures {
  readonly size: number; // of most letters
  readonly step: number; // from one line to the next
}

function measure(lines: readonly Line[]): Measures {
  const size = median(lines.flatMap(({ text, height }) => Array.from({ length: Math.ceil(text.length / 10) }, () => height)));
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && before.column === line.column && line.y > before.y ? [line.y - before.y] : [];
  });
  return { size, step: median(steps.filter((step) => step < 3 * size)) || 1.2 * size };
}

function isHeading(line: Line, { size }: Measures): boolean {
  return line.height >= headingSize * size && line.text.length <= headingLetters;
}

function ends(text: string): boolean {
  return /[.!?:…]["”’»“)\]]*$/.test(text);
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

// Where the lines of a column begin and end, so that indented and short ones are seen.
function edgesOf(lines: readonly Line[]): ReadonlyMap<number, Edges> {
  const columns = new Map<number, Line[]>();
  for (const line of lines) columns.set(line.column, [...(columns.get(line.column) ?? []), line]);
  return new Map(
    [...columns].map(([column, own]) => [
      column,
      { left: median(own.map(({ left }) => left)), right: own.reduce((most, { right }) => Math.max(most, right), 0) },
    ]),
  );
}

function startsAnew(before: Line, line: Line, edges: Edges, { size, step }: Measures): boolean {
  if (bullet.test(line.text) || line.isRow || before.isRow) return true;
  if (Math.abs(line.height - before.height) > 0.12 * before.height) return true;
  const reaches = (part: number): boolean => before.right >= edges.left + part * (edges.right - edges.left);
  if (before.column !== line.column || line.y < before.y) return ends(before.text) && !/^\p{Ll}/u.test(line.text);
  if (line.y - before.y > Math.max(paragraphGap * step, size * headingSize > line.height ? 0 : headingGap * line.height)) return true;
  const isIndented = line.left - edges.left > indent * line.height && before.left - edges.left <= indent * line.height;
  if (isIndented && !bullet.test(before.text)) return true;
  return !reaches(shortLine) && (ends(before.text) || (!reaches(loneLine) && /^[\p{Lu}\p{N}]/u.test(line.text)));
}

function words(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []));
}

function attach(text: string, next: string, known: ReadonlySet<string>): string {
  const broken = /(\p{L}+)[-\u00ad\u2010]$/u.exec(text);
  const rest = /^\p{Ll}[\p{L}]*/u.exec(next);
  if (!broken || !rest) return /[-–—/]$/.test(text) && broken ? text + next : `${text} ${next}`;
  const whole = text.slice(0, -1);
  const written = `${broken[1] ?? ''}-${rest[0]}`.toLowerCase();
  return known.has(written) ? `${whole}-${next}` : whole + next;
}

function clean(text: string): string {
  return text.replace(/[ﬀ-ﬆ]/g, (sign) => ligatures[sign] ?? sign).replace(/\u00ad(?!$)/g, '');
}

class ParagraphWriter {
  readonly blocks: Block[] = [];
  readonly #measures: Measures;
  readonly #known: ReadonlySet<string>;
  #before: { readonly line: Line; readonly edges: Edges } | undefined;

  constructor(all: readonly Line[]) {
    this.#measures = measure(all);
    this.#known = words(all);
  }

  add(line: Line, edges: Edges): void {
    const text = clean(line.text);
    const kind = isHeading(line, this.#measures) ? 'heading' : bullet.test(text) ? 'item' : 'paragraph';
    const last = this.blocks.at(-1);
    const isAlike = last && (last.kind === kind || (last.kind === 'item' && kind === 'paragraph'));
    if (isAlike && this.#before && !startsAnew(this.#before.line, line, this.#before.edges, this.#measures)) {
      this.blocks[this.blocks.length - 1] = { ...last, text: attach(last.text, text, this.#known) };
    } else {
      this.blocks.push({ kind, text: kind === 'item' ? text.replace(bullet, '') : text });
    }
    this.#before = { line, edges };
  }
}

export function paragraphsOf(pages: readonly (readonly Line[])[]): readonly Block[] {
  const writer = new ParagraphWriter(pages.flat());
  for (const lines of pages) {
    const edges = edgesOf(lines);
    for (const line of lines) writer.add(line, edges.get(line.column) ?? { left: line.left, right: line.right });
  }
  return withPlainTitle(writer.blocks);
}

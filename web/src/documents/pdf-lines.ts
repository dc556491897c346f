// From pieces of text at places on a PDF page to lines in the order of reading. Coordinates: points, y downwards.

export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number; // of the base line
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
  readonly isRow: boolean; // of a table: its cells stand further apart than words ever do
  readonly column: number; // counts the columns of a page; lines of one column follow each other
}

// In heights of the letters.
const wordGap = 0.18;
const columnGap = 1.1;
const cellGap = 2.5;
const sameLine = 0.5;

const leastShared = 3; // rows that must stand side by side before two columns are seen
const mostRows = 200; // looked at from one row; a printed page holds fewer
const leastLetters = 12; // a column's mean; the cells of a table hold less

type Segment = Omit<Line, 'column' | 'isRow'>;
type Row = readonly Segment[];

function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && piece.y - first.y < sameLine * Math.min(first.height, piece.height)) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

// A row falls apart where a gap is wider than any space between words.
function segmentsOf(row: readonly Piece[]): Row {
  const segments: Segment[] = [];
  let blank = false;
  for (const piece of [...row].sort((a, b) => a.x - b.x)) {
    if (piece.text.trim() === '') {
      blank = true;
      continue;
    }
    const last = segments.at(-1);
    const gap = last ? piece.x - last.right : 0;
    if (!last || gap > columnGap * piece.height) {
      segments.push({ text: piece.text, left: piece.x, right: piece.x + piece.width, y: piece.y, height: piece.height });
    } else {
      const space = (blank || gap > wordGap * piece.height) && !/\s$/.test(last.text) && !/^\s/.test(piece.text) ? ' ' : '';
      segments[segments.length - 1] = {
        ...last,
        text: last.text + space + piece.text,
        right: Math.max(last.right, piece.x + piece.width),
        height: Math.max(last.height, piece.height),
      };
    }
    blank = false;
  }
  return segments;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

// What is left of the gaps when a row's text is put over them.
function narrowed(gaps: readonly Gap[], row: Row, narrowest: number): readonly Gap[] {
  let left = gaps;
  for (const { left: from, right: to } of row) {
    left = left.flatMap((gap) => {
      if (to <= gap.from || from >= gap.to) return [gap];
      return [
        { from: gap.from, to: Math.min(gap.to, from) },
        { from: Math.max(gap.from, to), to: gap.to },
      ].filter((part) => part.to - part.from >= narrowest);
    });
  }
  return left;
}

function meanLetters(segments: readonly Segment[]): number {
  return segments.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, segments.length);
}

// The gap that parts the rows into two columns, or none.
function gutterOf(rows: readonly Row[], gaps: readonly Gap[]): number | undefined {
  for (const { from, to } of gaps) {
    const middle = (from + to) / 2;
    const shared = rows.filter((row) => row.some(({ right }) => right <= middle) && row.some(({ left }) => left >= middle));
    if (shared.length < leastShared) continue;
    const all = rows.flat();
    const sides = [all.filter(({ right }) => right <= middle), all.filter(({ left }) => left >= middle)];
    if (sides.every((side) => meanLetters(side) >= leastLetters)) return middle;
  }
  return undefined;
}

interface Region {
  readonly rows: number; // how many of the rows it takes
  readonly gutter: number;
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

// The longest run of rows from the first one that some gutter parts.
function columnsFrom(rows: readonly Row[]): Region | undefined {
  const all = rows.flat();
  const narrowest = least(all.map(({ height }) => height));
  let gaps: readonly Gap[] = [{ from: least(all.map(({ left }) => left)), to: most(all.map(({ right }) => right)) }];
  let found: Region | undefined;
  for (const [index, row] of rows.entries()) {
    gaps = narrowed(gaps, row, narrowest);
    if (gaps.length === 0) break;
    const gutter = gutterOf(rows.slice(0, index + 1), gaps);
    if (gutter !== undefined) found = { rows: index + 1, gutter };
  }
  return found;
}

function sideOf(rows: readonly Row[], keep: (segment: Segment) => boolean): readonly Row[] {
  return rows.map((row) => row.filter(keep)).filter((row) => row.length > 0);
}

function joined(row: Row): Omit<Line, 'column'> {
  const [first = { text: '', left: 0, right: 0, y: 0, height: 0 }] = row;
  return {
    ...first,
    text: row.map(({ text }) => text.trim()).join(' '),
    right: most(row.map(({ right }) => right)),
    height: most(row.map(({ height }) => height)),
    isRow: row.some(({ left, height }, index) => left - (row[index - 1]?.right ?? left) > cellGap * height),
  };
}

function order(rows: readonly Row[], out: Line[], depth: number): void {
  let column = (out.at(-1)?.column ?? -1) + 1;
  for (let at = 0; at < rows.length; ) {
    const region = depth < 4 ? columnsFrom(rows.slice(at, at + mostRows)) : undefined;
    const row = rows[at];
    if (!region && row) {
      out.push({ ...joined(row), column });
      at += 1;
    } else if (region) {
      const part = rows.slice(at, at + region.rows);
      order(sideOf(part, ({ right }) => right <= region.gutter), out, depth + 1);
      order(sideOf(part, ({ left }) => left >= region.gutter), out, depth + 1);
      at += region.rows;
      column = (out.at(-1)?.column ?? -1) + 1;
    }
  }
}

export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const rows = rowsOf(pieces).map(segmentsOf).filter((row) => row.length > 0);
  const lines: Line[] = [];
  order(rows, lines, 0);
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
}

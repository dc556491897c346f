// What a PDF repeats at the top and the bottom of its pages: running titles, addresses, numbers of pages.

import type { Line } from './pdf-lines.ts';

const edgeLines = 3;
const sameHeight = 4; // points
const edgePart = 0.08; // of the page, for a number that stands on the only page

export interface Page {
  readonly lines: readonly Line[];
  readonly height: number;
}

function keyOf(line: Line): string {
  return line.text.replace(/\d+/g, '#').toLowerCase();
}

function edgesOf({ lines }: Page): ReadonlySet<Line> {
  const byPlace = [...lines].sort((a, b) => a.y - b.y);
  return new Set([...byPlace.slice(0, edgeLines), ...byPlace.slice(-edgeLines)]);
}

function isPageNumber({ text, y }: Line, height: number): boolean {
  const atEdge = y < edgePart * height || y > (1 - edgePart) * height;
  return atEdge && /^[-–—\s]*(?:\p{L}{1,7}\.?\s*)?\d{1,4}(?:\s*(?:of|von|de|sur|\/)\s*\d{1,4})?[-–—\s]*$/iu.test(text);
}

export function withoutEdges(pages: readonly Page[]): readonly (readonly Line[])[] {
  const edges = pages.map(edgesOf);
  const isRepeated = (line: Line): boolean => {
    const key = keyOf(line);
    const on = edges.filter((all) => [...all].some((other) => keyOf(other) === key && Math.abs(other.y - line.y) < sameHeight));
    return on.length >= 2 && on.length * 2 >= pages.length;
  };
  return pages.map(({ lines, height }, index) =>
    lines.filter((line) => !edges[index]?.has(line) || !(isRepeated(line) || isPageNumber(line, height))),
  );
}

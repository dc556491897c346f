// A link of one difference brings parts of the versions. Above the findings stands that this is so, how much of each
// there is, and what it means. The engine says how much (src/report/report.h: notes).

import { byId, make } from './dom.ts';
import { words } from './words.ts';

// What it means for the finding comes before the finding: whoever opens a part sees this first.
export function revealPart(): void {
  const bar = byId('part', HTMLDivElement);
  if (bar.hidden) return;
  bar.parentElement?.scrollTo(0, 0);
  window.scrollTo(0, 0);
}

// These tell of all the texts, of which there are parts.
const ofTheWhole = ['matrix', 'ledgers', 'timeline'];

// `overview` is the place of the report's overview.
export function showPart(overview: HTMLElement): void {
  const note = overview.querySelector('ul.notes > [data-code="excerpt"]');
  const bar = byId('part', HTMLDivElement);
  bar.hidden = note === null;
  for (const sheet of ofTheWhole) {
    const tab = document.querySelector<HTMLButtonElement>(`.switch [data-sheet="${sheet}"]`);
    if (tab) tab.hidden = note !== null;
  }
  const seen = document.querySelector<HTMLButtonElement>('.switch [aria-selected="true"]');
  if (seen?.hidden) document.querySelector<HTMLButtonElement>('.switch [data-sheet="synopsis"]')?.click();
  if (!note) return bar.replaceChildren();
  bar.replaceChildren(make('p', { dir: 'auto' }, note.textContent), make('p', {}, words.partMeans));
  const list = note.parentElement;
  note.remove();
  if (list?.childElementCount === 0) list.remove();
}

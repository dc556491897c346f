// Puts the first story into index.html: findings beside, everything else into the stage, as the page itself does
// with later reports (web/src/page/report-dom.ts).

import { escapeHtml, slot, splitSections } from '../src/shared/page-slots.ts';
import type { Story } from './stories.ts';

function optionOf({ id, title, blurb }: Story): string {
  return `<option value="${escapeHtml(id)}" title="${escapeHtml(blurb)}">${escapeHtml(title)}</option>`;
}

function fill(page: string, slot: string, content: string): string {
  const mark = `<!--${slot}-->`;
  if (page.split(mark).length !== 2) throw new Error(`index.html needs exactly one ${mark}`);
  return page.replace(mark, () => content);
}

export function fillSlots(page: string, stories: readonly Story[]): string {
  const [first] = stories;
  if (!first) throw new Error('there is no story to show first');
  const { findings, rest } = splitSections(first.html);
  let filled = fill(page, 'stories', slot('story', '') + stories.map(optionOf).join(''));
  filled = fill(filled, 'findings', slot('findings', findings));
  return fill(filled, 'report', slot('report', rest));
}

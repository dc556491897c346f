// Puts the first story into index.html: findings beside, everything else into the stage, as the page itself does
// with later reports (web/src/page/report-dom.ts).

import type { Story } from './stories.ts';

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

// Sections of a report are not nested (src/report/report.h).
function sectionsOf(html: string): readonly string[] {
  return html.split(/(?=<section\b)/).filter((part) => part.trim() !== '');
}

function isLeading(section: string): boolean {
  return /^<section\b[^>]*\bid="(?:overview|findings)"/.test(section);
}

function optionOf({ id, title, blurb }: Story, index: number): string {
  return `<option value="${escapeHtml(id)}" title="${escapeHtml(blurb)}"${index === 0 ? ' selected' : ''}>${escapeHtml(title)}</option>`;
}

function fill(page: string, slot: string, content: string): string {
  const mark = `<!--${slot}-->`;
  if (page.split(mark).length !== 2) throw new Error(`index.html needs exactly one ${mark}`);
  return page.replace(mark, () => content);
}

export function fillSlots(page: string, stories: readonly Story[]): string {
  const [first] = stories;
  if (!first) throw new Error('there is no story to show first');
  const sections = sectionsOf(first.html);
  const findings = sections.filter(isLeading).join('');
  const rest = sections.filter((section) => !isLeading(section)).join('');
  let filled = fill(page, 'stories', stories.map(optionOf).join(''));
  filled = fill(filled, 'findings', findings);
  return fill(filled, 'report', rest);
}

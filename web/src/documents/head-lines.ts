// The lines above the story, in the form in which the reading stage recognises them (src/article/metadata.h).

import type { PageFacts } from './page-facts.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}

export function headLines({ title, outlet, byline, date }: PageFacts): string {
  const lines: string[] = [];
  if (title !== '') lines.push(title, '');
  if (title !== '' && outlet !== '') lines.push(`${title} | ${outlet}`);
  if (byline !== '') lines.push(`By ${byline}`);
  if (date !== '') lines.push(inWords(date));
  return lines.join('\n').trim();
}

// What a page says again around its story, though it stands above it already: headline, section, date, names.

import type { Block } from './blocks.ts';
import type { PageFacts } from './page-facts.ts';

const headBlocks = 6; // so far down a headline's surroundings reach
const shortWords = 14; // a line that only dates or names is no longer
const kickerWords = 2; // "Business" over the story is no sentence of it

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function count(text: string): number {
  return plain(text) === '' ? 0 : plain(text).split(' ').length;
}

function isProse({ kind, text }: Block): boolean {
  return kind === 'item' || kind === 'row' || /[.!?:…]["”’»“)\]]*$/.test(text) || text.length > 80;
}

// The day and the year, and the names, where the lines above say them too.
function repeats(text: string, { outlet, byline, date }: PageFacts): boolean {
  if (count(text) > shortWords) return false;
  const [year = '', , day = ''] = date.split('-');
  const numbers: readonly string[] = text.match(/\d+/g) ?? [];
  if (date !== '' && numbers.includes(year) && numbers.some((one) => Number(one) === Number(day))) return true;
  const own = plain(text).replace(/^(?:by|von|par|por|di|door) /, '');
  return own !== '' && (own === plain(byline) || own === plain(outlet));
}

// "Reporting by A in X and B; Editing by C": every name of the byline in a short last line.
function isSignOff(text: string, { byline }: PageFacts): boolean {
  const names = byline.split(/, | and /).map(plain).filter((name) => name !== '');
  return names.length > 0 && count(text) <= 2 * shortWords && names.every((name) => plain(text).includes(name));
}

export function withoutFacts(blocks: readonly Block[], facts: PageFacts): readonly Block[] {
  const firstProse = blocks.findIndex((block) => isProse(block) && !repeats(block.text, facts));
  const head = Math.min(headBlocks, firstProse === -1 ? blocks.length : firstProse);
  return blocks.filter((block, index) => {
    if (index <= headBlocks && block.kind !== 'item' && plain(block.text) === plain(facts.title)) return false;
    if (index < head) return !repeats(block.text, facts) && (block.kind !== 'paragraph' || count(block.text) > kickerWords);
    return index < blocks.length - 3 || !isSignOff(block.text, facts);
  });
}

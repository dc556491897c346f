// One finding as a block of plain text, to be quoted elsewhere.

import { quotedReadings, versionLine, type Finding } from './report-dom.ts';
import { words } from './words.ts';

export const longestLink = 2000; // characters: what every chat and mail program leaves whole

// Quotation marks within a quotation are single ones.
export function quoted(text: string): string {
  return `“${text.replace(/(^|[\s(])["“]/g, '$1‘').replace(/["“”]/g, '’')}”`;
}

// A day as readers write it; the list of versions has it as machines do.
export function inWords(line: string): string {
  return line.replace(/\b(\d{4})-(\d\d)-(\d\d)\b/g, (_, year: string, month: string, day: string) => words.citation.day(year, month, day));
}

// What the finding says and what it quotes.
export function findingLines(finding: Finding, overview: ParentNode): readonly string[] {
  const readings = quotedReadings(finding).flatMap(({ says, quotes }) => [
    `- ${says}`,
    ...quotes.map(({ text, article }) => `  ${quoted(text)} (${inWords(versionLine(overview, article))})`),
  ]);
  return [finding.summary, ...readings];
}

export function citation(finding: Finding, overview: ParentNode, title: string, link: string): string {
  const isShort = link !== '' && link.length <= longestLink;
  return [...findingLines(finding, overview), words.citation.compared(title), ...(isShort ? [link] : [])].join('\n');
}

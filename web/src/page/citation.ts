// One finding as a block of plain text, to be quoted elsewhere.

import { quotedReadings, versionLine, type Finding } from './report-dom.ts';
import { words } from './words.ts';

export const longestLink = 2000; // characters: what every chat and mail program leaves whole

// Quotation marks within a quotation are single ones.
function quoted(text: string): string {
  return `“${text.replace(/(^|[\s(])["“]/g, '$1‘').replace(/["“”]/g, '’')}”`;
}

export function citation(finding: Finding, overview: ParentNode, title: string, link: string): string {
  const readings = quotedReadings(finding).flatMap(({ says, quotes }) => [
    `- ${says}`,
    ...quotes.map(({ text, article }) => `  ${quoted(text)} (${versionLine(overview, article)})`),
  ]);
  const isShort = link !== '' && link.length <= longestLink;
  return [finding.summary, ...readings, words.citation.compared(title), ...(isShort ? [link] : [])].join('\n');
}

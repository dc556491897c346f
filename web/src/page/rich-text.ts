// Findings for the clipboard: headings, lists and quotations that a mail program or a word processor takes as its own,
// and the same as plain text for everything else. No colours and no classes: they belong to whoever pastes.

import { findingLines, inWords } from './citation.ts';
import { make } from './dom.ts';
import { exportWords as told } from './export-words.ts';
import { versionLine, type Finding } from './report-dom.ts';
import { words } from './words.ts';

export interface RichText {
  readonly html: string;
  readonly plain: string;
}

function textOf(element: Element | null): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

// The words around the evidence, and the evidence in bold.
function quotation(quote: HTMLElement, overview: ParentNode): HTMLElement {
  const pieces = Array.from(quote.querySelector('q')?.childNodes ?? [], (node) =>
    node instanceof HTMLElement && node.matches('mark') ? make('b', {}, node.textContent) : (node.textContent ?? ''),
  );
  const source = inWords(versionLine(overview, quote.dataset['article'] ?? ''));
  return make('blockquote', {}, '“', ...pieces, '”', told.from(source));
}

function richFinding(finding: Finding, overview: ParentNode): readonly HTMLElement[] {
  const readings = Array.from(finding.element.querySelectorAll('.reading'), (reading) => {
    const says = [...reading.querySelectorAll('.holders > strong, .holders > .says')].map(textOf).join(' ');
    const quotes = Array.from(reading.querySelectorAll<HTMLElement>('blockquote.evidence'), (quote) => quotation(quote, overview));
    return make('li', {}, make('b', {}, says), ...quotes);
  });
  const absent = textOf(finding.element.querySelector('.absent'));
  return [
    make('h3', {}, `${finding.kindName}: ${finding.summary}`),
    make('ul', {}, ...readings),
    ...(absent === '' ? [] : [make('p', {}, absent)]),
  ];
}

export function richText(findings: readonly Finding[], overview: ParentNode, title: string): RichText {
  const compared = words.citation.compared(title);
  const isOne = findings.length === 1;
  const parts = findings.flatMap((finding) => richFinding(finding, overview));
  const page = make('div', {}, ...(isOne ? [] : [make('h2', {}, title)]), ...parts, make('p', {}, make('i', {}, compared)));
  const lines = findings.map((finding) => findingLines(finding, overview).join('\n'));
  return { html: page.innerHTML, plain: [...(isOne ? [] : [title]), ...lines, compared].join(isOne ? '\n' : '\n\n') };
}

// How it was copied; 'not' when the browser does not allow it.
export async function copyRich({ html, plain }: RichText): Promise<'rich' | 'plain' | 'not'> {
  try {
    const blob = (type: string, text: string): Blob => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', plain) }),
    ]);
    return 'rich';
  } catch {
    return navigator.clipboard.writeText(plain).then(
      () => 'plain',
      () => 'not',
    );
  }
}

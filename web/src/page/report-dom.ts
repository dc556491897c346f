// The only place that knows how the engine's HTML is built (src/report/report.h describes it).

export type Family = 'fact' | 'voice' | 'stance' | 'presence';
export type Severity = 1 | 2 | 3;
export const families: readonly Family[] = ['fact', 'voice', 'stance', 'presence'];

export interface Finding {
  readonly id: string;
  readonly element: HTMLElement;
  readonly kind: string;
  readonly kindName: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly summary: string;
  readonly row: number | null;
}

function severityOf(text: string | undefined): Severity {
  return text === '3' ? 3 : text === '1' ? 1 : 2;
}

function summaryIn(element: HTMLElement): Element | null {
  return element.querySelector('h3 .summary') ?? element.querySelector('h3');
}

function findingOf(element: HTMLElement): Finding {
  const { kind = '', family, severity, row } = element.dataset;
  return {
    id: element.id.slice('finding-'.length),
    element,
    kind,
    kindName: element.querySelector('h3 .badge')?.textContent ?? kind,
    family: families.find((one) => one === family) ?? 'fact',
    severity: severityOf(severity),
    summary: summaryIn(element)?.textContent.trim() ?? '',
    row: row === undefined || row === '' ? null : Number(row),
  };
}

export function findingElementOf(target: Element): HTMLElement | null {
  return target.closest<HTMLElement>('article.finding');
}

export function findingsIn(place: ParentNode): readonly Finding[] {
  return Array.from(place.querySelectorAll<HTMLElement>('article.finding'), findingOf);
}

export function summaryElement(finding: Finding): Element | null {
  return summaryIn(finding.element);
}

// The line that says in which row a finding is.
export function placeLine(finding: Finding): Element | null {
  return finding.element.querySelector('.place');
}

// Findings of severity 1 stand folded at the end of the list.
export function minorFindings(place: ParentNode): HTMLDetailsElement | null {
  return place.querySelector<HTMLDetailsElement>('details.minor');
}

// "4 versions. 9 differences that change the meaning. 116 wording changes (hidden)."
const wordingInCounts = /(\d[^.]* wording changes?) \((?:hidden|marked)\)/;

// "116 wording changes" as the overview counts them; empty when there is none.
export function wordingChanges(place: ParentNode): string {
  return wordingInCounts.exec(place.querySelector('p.counts')?.textContent ?? '')?.[1] ?? '';
}

// The overview goes on saying what is on screen.
export function sayWording(place: ParentNode, shown: boolean): void {
  const counts = place.querySelector('p.counts');
  if (!counts) return;
  const said = counts.textContent.replace(wordingInCounts, `$1 (${shown ? 'marked' : 'hidden'})`);
  if (said !== counts.textContent) counts.textContent = said;
}

// On this page overview and findings stand beside the passages; the report has them one after the other.
// The build splits at the same place (web/build/story-slots.ts).
export function splitReport(report: DocumentFragment): { readonly findings: Node[]; readonly rest: Node[] } {
  const parts = [...report.children];
  const leading = (part: Element): boolean => part.id === 'overview' || part.id === 'findings';
  return { findings: parts.filter(leading), rest: parts.filter((part) => !leading(part)) };
}

export function rowElement(row: number): HTMLElement | null {
  return document.getElementById(`row-${row}`);
}

export function marksOf(place: ParentNode, finding: Finding): readonly HTMLElement[] {
  return Array.from(place.querySelectorAll<HTMLElement>(`mark[data-findings~="${CSS.escape(finding.id)}"]`));
}

export function rowOfFinding(place: ParentNode, finding: Finding): number | null {
  const row = marksOf(place, finding)[0]?.closest<HTMLElement>('.row')?.dataset['row'];
  return finding.row ?? (row === undefined ? null : Number(row));
}

// The row of every finding, or the first one it has words in.
export function rowsOfFindings(place: ParentNode, findings: readonly Finding[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const mark of place.querySelectorAll<HTMLElement>('mark[data-findings]')) {
    const row = mark.closest<HTMLElement>('.row')?.dataset['row'];
    for (const id of findingIdsOf(mark)) if (row !== undefined && !rows.has(id)) rows.set(id, Number(row));
  }
  for (const { id, row } of findings) if (row !== null) rows.set(id, row);
  return rows;
}

// A sentence where the passages are told, or where a fold holds them.
export function sentenceElement(place: ParentNode, row: number, article: number, begin: number): HTMLElement | null {
  const cells = [`td[data-article="${article}"] `, ''];
  const found = cells.map((cell) => place.querySelector<HTMLElement>(`#row-${row} ${cell}[data-begin="${begin}"]`));
  return found.find((one) => one !== null) ?? rowElement(row);
}

// What a finding says and quotes, for citing it.
export interface QuotedReading {
  readonly says: string; // "4 of 5 say 17"
  readonly quotes: readonly { readonly text: string; readonly article: string }[];
}

function trimmed(element: Element | null): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

export function quotedReadings(finding: Finding): readonly QuotedReading[] {
  return Array.from(finding.element.querySelectorAll('.reading'), (reading) => ({
    says: [...reading.querySelectorAll('.holders > strong, .holders > .says')].map(trimmed).join(' '),
    quotes: Array.from(reading.querySelectorAll<HTMLElement>('blockquote.evidence'), (quote) => ({
      text: trimmed(quote.querySelector('q')),
      article: quote.dataset['article'] ?? '',
    })),
  }));
}

// "Radio Teal, 2026-04-15": the version's name, its outlet where that is another, its day.
export function versionLine(overview: ParentNode, article: string): string {
  const line = overview.querySelector(`ol.versions > li[data-article="${CSS.escape(article)}"]`);
  const parts = ['.label', '.outlet', '.published'].map((part) => trimmed(line?.querySelector(part) ?? null));
  return [...new Set(parts)].filter((part) => part !== '').join(', ');
}

export function findingsSection(place: ParentNode): HTMLElement | null {
  return place.querySelector<HTMLElement>('#findings');
}

export function findingIdsOf(mark: HTMLElement): readonly string[] {
  return (mark.dataset['findings'] ?? '').split(' ').filter((id) => id !== '');
}

export function passageTable(place: ParentNode): HTMLTableElement | null {
  return place.querySelector<HTMLTableElement>('table.synopsis');
}

export interface NumberPlace {
  readonly row: number;
  readonly put: (button: HTMLElement) => void;
}

// Where the number of each row stands; a row in a fold has its number from the list. `put` takes a button there.
export function numberPlaces(place: ParentNode): readonly NumberPlace[] {
  return Array.from(place.querySelectorAll<HTMLElement>('.row[data-row]'), (row) => {
    const number = row.querySelector('th')?.firstChild;
    return {
      row: Number(row.dataset['row']),
      put: (button) => (number ? number.replaceWith(button) : row.append(button)),
    };
  });
}

export function correctedRows(place: ParentNode): number {
  return place.querySelectorAll('[data-tags~="corrected"]').length;
}

// So many corrections name a passage that is not there.
export function lostCorrections(overview: ParentNode): number {
  return parseInt(overview.querySelector('[data-code="lost_corrections"]')?.textContent ?? '0', 10);
}

export function passagesSection(place: ParentNode): HTMLElement | null {
  return place.querySelector<HTMLElement>('#passages');
}

// Every line of the overview's list of versions, with the version's name.
export function versionLines(place: ParentNode): readonly { readonly line: HTMLElement; readonly name: string }[] {
  return Array.from(place.querySelectorAll<HTMLElement>('ol.versions > li'), (line) => ({
    line,
    name: line.querySelector('.label')?.textContent.trim() ?? '',
  }));
}

// Which version the passages of the others stand beside; -1 without passages.
export function baseOf(place: ParentNode): number {
  return Number(place.querySelector<HTMLElement>('table.synopsis th.base')?.dataset['article'] ?? -1);
}

export function versionNames(place: ParentNode): readonly string[] {
  return Array.from(place.querySelectorAll('ol.versions .label'), (label) => label.textContent.trim());
}

// One fact of details.given: empty when the page does not say.
export interface ReadFact {
  readonly value: string;
  readonly where: string;
  readonly isStated: boolean;
}

// How one version was read.
export interface GivenReport {
  readonly element: HTMLElement;
  readonly name: string;
  readonly input: number; // its place among the texts that were compared
  readonly facts: ReadonlyMap<string, ReadFact>;
  readonly copyOfPage: () => readonly Node[];
}

function factOf(line: HTMLElement): [string, ReadFact] {
  const value = line.querySelector<HTMLElement>('.value');
  return [
    line.dataset['fact'] ?? '',
    {
      value: value?.dataset['value'] ?? value?.textContent ?? '',
      where: line.querySelector('.where')?.textContent ?? '',
      isStated: line.querySelector('[data-stated]') !== null,
    },
  ];
}

// The page and the table of its repairs, without the ids: the report has these already.
function copyOfPage(given: HTMLElement): readonly Node[] {
  const copies = [...given.querySelectorAll(':scope > .page, :scope > .repairs')].map((part) => part.cloneNode(true));
  for (const copy of copies)
    if (copy instanceof Element) for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return copies;
}

export function givenReports(place: ParentNode): readonly GivenReport[] {
  return Array.from(place.querySelectorAll<HTMLElement>('details.given'), (element) => ({
    element,
    name: element.querySelector('summary .label')?.textContent ?? '',
    input: Number(element.dataset['input']),
    facts: new Map(Array.from(element.querySelectorAll<HTMLElement>('[data-fact]'), factOf)),
    copyOfPage: () => copyOfPage(element),
  }));
}

// The title of the version that the others are put beside, else the first there is (as src/cli/page_file.h).
export function storyTitle(overview: ParentNode, passages: ParentNode): string {
  const titles = Array.from(overview.querySelectorAll('ol.versions > li'), (line) => trimmed(line.querySelector('.title')));
  return titles[baseOf(passages)] || (titles.find((title) => title !== '') ?? '');
}

// Of the first version that has one: the sentence it begins with.
export function headlineIn(place: ParentNode): string {
  return trimmed(place.querySelector('.row [data-begin="0"]'));
}

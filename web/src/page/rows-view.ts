// Which passages stand in one row, and the reader's say in it: the number of a row opens a dialog with its passages
// and the places they could go to. What was corrected is listed above the table.

import type { RowCorrection } from '../shared/protocol.ts';
import { byId, make } from './dom.ts';
import { correctedRows, findingsIn, lostCorrections, numberPlaces, passagesSection, placeLine, rowOfFinding, type Finding } from './report-dom.ts';
import { groups, joinRows, move } from './row-edits.ts';
import { indexRows, likelyRows, rowsWith } from './row-search.ts';
import { isSame, rowOf, toldRows, type ToldRow } from './told-rows.ts';
import { words } from './words.ts';

export type RowChange = (before: readonly RowCorrection[]) => readonly RowCorrection[];
// What to tell the reader once the rows are these, and where the passage stands now; -1: nowhere in particular.
export type RowsSaid = (rows: readonly ToldRow[]) => { readonly sentence: string; readonly row: number };

export interface RowsHooks {
  readonly reply: () => Promise<Uint8Array>; // of what is on screen
  readonly corrections: () => readonly RowCorrection[];
  // Compares anew, and says so together with what became of the findings.
  readonly onCorrect: (change: RowChange, said: RowsSaid) => Promise<void>;
}

export class RowsView {
  readonly #hooks: RowsHooks;
  readonly #dialog = byId('rows', HTMLDialogElement);
  readonly #heading = byId('rows-heading', HTMLHeadingElement);
  readonly #list = byId('rows-passages', HTMLUListElement);
  readonly #question = byId('rows-question', HTMLHeadingElement);
  readonly #search = byId('rows-search', HTMLInputElement);
  readonly #targets = byId('rows-targets', HTMLUListElement);
  #report: ParentNode = document;
  #rows: readonly ToldRow[] = [];
  #index = indexRows([]);
  #at = 0;

  constructor(hooks: RowsHooks) {
    this.#hooks = hooks;
    byId('rows-close', HTMLButtonElement).addEventListener('click', () => this.#dialog.close());
    this.#list.addEventListener('change', () => this.#offer());
    this.#search.addEventListener('input', () => this.#offer());
    this.#targets.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
      if (!button) return;
      this.#dialog.close();
      void this.#go(this.#chosen(), Number(button.dataset['row'] ?? -1));
    });
    document.addEventListener('click', ({ target }) => {
      const opener = target instanceof Element ? target.closest<HTMLElement>('[data-correct]') : null;
      if (opener) void this.show(Number(opener.dataset['correct']));
    });
  }

  // Another report is on screen: its overview and its passages.
  open(overview: HTMLElement, report: HTMLElement): void {
    this.#report = report;
    if (typeof WebAssembly !== 'object') return;
    for (const finding of findingsIn(overview)) {
      if (finding.row !== null) placeLine(finding)?.append(this.#opener(finding.row, words.rows.open));
    }
    for (const { row, put } of numberPlaces(report)) {
      put(this.#opener(row, String(row + 1)));
    }
    this.#listCorrections(overview, report);
  }

  // The row of a finding, or the first one it has words in.
  showFor(finding: Finding | null): void {
    const row = finding && rowOfFinding(this.#report, finding);
    if (row !== null) void this.show(row);
  }

  async show(row: number): Promise<void> {
    await this.#load(row);
    this.#draw();
  }

  // One version's passages of a row go to another one, or to a row of their own (-1), as if chosen in the dialog.
  async move({ version, row, target }: { version: number; row: number; target: number }): Promise<void> {
    await this.#load(row);
    const told = this.#rows[row] ?? [];
    const chosen = told.filter(({ article }) => article === version);
    const isNothing = chosen.length === 0 || target === row || (target < 0 && chosen.length === told.length);
    if (!isNothing && (target < 0 || this.#rows[target])) await this.#go(chosen, target);
  }

  #opener(row: number, text: string): HTMLButtonElement {
    const button = make('button', { type: 'button', className: 'row-open', title: words.rows.open }, text);
    button.dataset['correct'] = String(row);
    button.setAttribute('aria-haspopup', 'dialog');
    return button;
  }

  async #load(row: number): Promise<void> {
    this.#rows = toldRows(await this.#hooks.reply());
    this.#at = row;
  }

  #draw(): void {
    const row = this.#at;
    this.#index = indexRows(this.#rows);
    const told = this.#rows[row] ?? [];
    this.#heading.textContent = words.rows.row(row);
    this.#list.replaceChildren(
      ...told.map((one, at) => {
        const box = make('input', { type: 'checkbox', value: String(at), hidden: told.length < 2 });
        return make('li', {}, make('label', {}, box, make('span', {}, make('small', {}, one.name), one.words)));
      }),
    );
    this.#search.value = '';
    this.#offer();
    this.#dialog.showModal();
    (this.#list.querySelector<HTMLElement>('input:not([hidden])') ?? this.#search).focus();
  }

  // Nothing ticked, or everything: the row goes as a whole.
  #chosen(): ToldRow {
    const told = this.#rows[this.#at] ?? [];
    const ticked = Array.from(this.#list.querySelectorAll('input:checked'), (box) => Number((box as HTMLInputElement).value));
    return ticked.length === 0 ? told : told.filter((_, at) => ticked.includes(at));
  }

  #offer(): void {
    const chosen = this.#chosen();
    const isWhole = chosen.length === this.#rows[this.#at]?.length;
    const near = [this.#at - 1, this.#at + 1].filter((row) => this.#rows[row]);
    const search = this.#search.value.trim();
    const found = search === '' ? likelyRows(this.#index, this.#at, chosen) : rowsWith(this.#rows, search);
    const rows = [...new Set([...found, ...(search === '' ? near : [])])].filter((row) => row !== this.#at);
    this.#question.textContent = isWhole ? words.rows.joinWith(chosen.length) : words.rows.moveTo(chosen.length);
    this.#targets.replaceChildren(
      ...(isWhole || search !== '' ? [] : [this.#target(-1, words.rows.own(chosen.length), '')]),
      ...rows.map((row) => {
        const told = this.#rows[row] ?? [];
        const names = [...new Set(told.map(({ name }) => name))].join(', ');
        const place = row === this.#at - 1 ? words.rows.above : row === this.#at + 1 ? words.rows.below : '';
        return this.#target(row, told[0]?.words ?? '', `${words.rows.row(row)}${place} · ${names}`);
      }),
    );
    if (rows.length === 0 && search !== '') this.#targets.append(make('li', {}, words.rows.none));
  }

  #target(row: number, text: string, place: string): HTMLLIElement {
    const button = make('button', { type: 'button' }, make('small', {}, place), text);
    button.dataset['row'] = String(row);
    return make('li', {}, button);
  }

  async #go(chosen: ToldRow, target: number): Promise<void> {
    const row = this.#rows[this.#at] ?? [];
    const goal = this.#rows[target] ?? [];
    const isWhole = chosen.length === row.length;
    const [one] = chosen;
    await this.#hooks.onCorrect(
      (before) =>
        isWhole
          ? joinRows(before, row, goal)
          : move(before, chosen, row.filter((told) => !chosen.includes(told)), goal),
      (rows) => {
        const at = one ? rowOf(rows, one.place) : -1;
        return { row: at, sentence: words.rows[isWhole ? 'joined' : target < 0 ? 'parted' : 'moved'](at) };
      },
    );
  }

  // Brings the reader to the row of a passage, where the table is seen.
  focus(row: number): boolean {
    const button = this.#report.querySelector<HTMLElement>(`.row-open[data-correct="${row}"]`);
    button?.focus();
    return button === document.activeElement;
  }

  #listCorrections(overview: HTMLElement, report: HTMLElement): void {
    const head = passagesSection(report);
    const corrections = this.#hooks.corrections();
    head?.querySelector('.by-hand')?.remove();
    if (!head) return;
    if (corrections.length === 0) return head.prepend(make('p', { className: 'by-hand' }, words.rows.hint));
    const list = make('ul');
    const all = make('button', { type: 'button' }, words.rows.takeAllBack);
    const count = words.rows.byHand(correctedRows(report), lostCorrections(overview));
    const details = make('details', { className: 'by-hand' }, make('summary', {}, count), list, all);
    all.addEventListener('click', () => void this.#hooks.onCorrect(() => [], () => ({ sentence: words.rows.allTakenBack, row: -1 })));
    details.addEventListener('toggle', () => void this.#fill(list, corrections), { once: true });
    head.prepend(details);
  }

  async #fill(list: HTMLElement, corrections: readonly RowCorrection[]): Promise<void> {
    const rows = toldRows(await this.#hooks.reply());
    const told = rows.flat();
    const quoted = (place: RowCorrection['first']): string => {
      const found = told.find((one) => isSame(one.place, place));
      return found ? words.rows.quoted(found.words, found.name) : words.rows.notFound;
    };
    for (const group of groups(corrections)) {
      const [{ kind, first, second }] = group as [RowCorrection];
      const at = rowOf(rows, first);
      const text = isSame(first, second)
        ? words.rows.standsIn(quoted(first), at)
        : words.rows.pair(quoted(first), quoted(second), kind === 'join');
      const back = make('button', { type: 'button' }, words.rows.takeBack);
      back.addEventListener('click', () => {
        void this.#hooks.onCorrect(
          (before) => before.filter((one) => !group.includes(one)),
          (now) => ({ sentence: words.rows.takenBack, row: rowOf(now, first) }),
        );
      });
      list.append(make('li', {}, make('span', {}, text), back));
    }
  }
}

// What is being read: the findings of the comparison on screen, what the reader said of them, which of them are shown,
// in which order, and the one chosen. List, text and canvas watch this and never one another.

import { announce } from './announce.ts';
import { fold } from './fold.ts';
import { markOf, type Marks, type Verdict } from './marks.ts';
import type { Family, Finding, Severity } from './report-dom.ts';
import { Signal } from './signal.ts';
import { words } from './words.ts';

export type Order = 'consequence' | 'text';

export interface Filter {
  readonly families: Readonly<Record<Family, boolean>>;
  readonly hidden: readonly string[]; // kinds
  readonly least: Severity; // 1: passages that are only worded otherwise are marked too
  readonly order: Order;
  readonly search: string;
}

export const everyFilter: Filter = {
  families: { fact: true, voice: true, stance: true, presence: true },
  hidden: [],
  least: 2,
  order: 'consequence',
  search: '',
};

export class Reading {
  readonly current = new Signal<Finding | null>(null);
  readonly shown = new Signal<readonly Finding[]>([]); // in the order of the list
  readonly filter = new Signal<Filter>(everyFilter);
  readonly marks = new Signal<Marks>([]);
  #all: readonly Finding[] = [];
  #ordered: readonly Finding[] = [];
  #rowsIn: () => ReadonlyMap<string, number> = () => new Map();
  #rows: ReadonlyMap<string, number> | undefined;

  constructor() {
    this.filter.watch(() => this.#sift());
    this.marks.watch(() => this.#sift());
  }

  get all(): readonly Finding[] {
    return this.#all;
  }

  // All of them as the list has them, where nothing is set aside.
  get ordered(): readonly Finding[] {
    return this.#ordered;
  }

  // Another comparison is on screen; nothing of it is chosen yet. `rowsIn` looks up, when it is
  // asked, in which row of the text each stands.
  open(findings: readonly Finding[], rowsIn: () => ReadonlyMap<string, number>, marks: Marks): void {
    this.#all = findings;
    this.#rowsIn = rowsIn;
    this.#rows = undefined;
    this.current.set(null);
    this.marks.set(marks);
    this.#sift();
  }

  // The same finding in what is open now: by its id, else by its words, for an id follows the text.
  find(finding: Finding | null): Finding | undefined {
    const { all } = this;
    return all.find(({ id }) => id === finding?.id) ?? all.find(({ summary }) => summary === finding?.summary);
  }

  verdict({ id }: Finding): Verdict {
    return markOf(this.marks.value, id).verdict;
  }

  isSetAside(finding: Finding): boolean {
    return this.verdict(finding) === 'not_a_difference';
  }

  // Chosen in the list, on the canvas or by key. A finding that the filters hide is shown again by itself.
  choose(id: string): void {
    const finding = this.#all.find((one) => one.id === id) ?? null;
    if (finding && !this.shown.value.includes(finding)) this.#admit(finding);
    this.current.set(finding);
    if (finding) announce(words.chosen(this.position(), this.shown.value.length, finding.summary));
  }

  // Without a choice, a step goes to the first or the last; from a finding that was set aside to its neighbour.
  step(by: 1 | -1): void {
    const { value: shown } = this.shown;
    const { value: current } = this.current;
    const list = current && !shown.includes(current) ? this.#ordered : shown;
    const at = current ? list.indexOf(current) : by === 1 ? -1 : list.length;
    let to = at + by;
    while (list[to] && !shown.includes(list[to] as Finding)) to += by;
    const finding = list[to] ?? current ?? shown[0];
    if (finding) this.choose(finding.id);
  }

  // 1 for the first shown finding; 0 when none is chosen.
  position(): number {
    const { value: current } = this.current;
    return current ? this.shown.value.indexOf(current) + 1 : 0;
  }

  #admit(finding: Finding): void {
    const { value: filter } = this.filter;
    const { families, hidden, least } = filter;
    this.filter.set({
      ...filter,
      families: { ...families, [finding.family]: true },
      hidden: hidden.filter((kind) => kind !== finding.kind),
      least: finding.severity < least ? finding.severity : least,
      search: '',
    });
  }

  // What is important first, then by consequence as the engine ranked it, or by place; what is folded last.
  #order(): readonly Finding[] {
    const byText = this.filter.value.order === 'text';
    const rows = byText ? (this.#rows ??= this.#rowsIn()) : undefined;
    const last = Number.MAX_SAFE_INTEGER;
    const keys = this.#all.map((finding, rank) => ({
      finding,
      rank,
      fold: finding.severity === 1 ? 1 : 0,
      weight: this.verdict(finding) === 'important' ? 0 : 1,
      row: rows ? (rows.get(finding.id) ?? last) : 0,
    }));
    keys.sort((a, b) => a.fold - b.fold || a.weight - b.weight || a.row - b.row || a.rank - b.rank);
    return keys.map(({ finding }) => finding);
  }

  #sift(): void {
    const { families, hidden, least, search } = this.filter.value;
    const wanted = fold(search.trim());
    this.#ordered = this.#order();
    this.shown.set(
      this.#ordered.filter(
        (finding) =>
          families[finding.family] &&
          !hidden.includes(finding.kind) &&
          finding.severity >= least &&
          !this.isSetAside(finding) &&
          (wanted === '' || fold(finding.element.textContent ?? '').includes(wanted)),
      ),
    );
  }
}

// What is being read: the findings of the comparison on screen, which of them are shown, and the one chosen.
// List, text and canvas watch this and never one another.

import { announce } from './announce.ts';
import type { Family, Finding, Severity } from './report-dom.ts';
import { Signal } from './signal.ts';
import { words } from './words.ts';

export interface Filter {
  readonly families: Readonly<Record<Family, boolean>>;
  readonly severities: Readonly<Record<Severity, boolean>>;
  readonly search: string;
  readonly wording: boolean; // passages that are only worded otherwise are marked too
}

export const everyFilter: Filter = {
  families: { fact: true, voice: true, stance: true, presence: true },
  severities: { 3: true, 2: true, 1: false },
  search: '',
  wording: false,
};

export class Reading {
  readonly current = new Signal<Finding | null>(null);
  readonly shown = new Signal<readonly Finding[]>([]);
  readonly filter = new Signal<Filter>(everyFilter);
  #all: readonly Finding[] = [];

  constructor() {
    this.filter.watch(() => this.#sift());
  }

  get all(): readonly Finding[] {
    return this.#all;
  }

  // Another comparison is on screen; nothing of it is chosen yet.
  open(findings: readonly Finding[]): void {
    this.#all = findings;
    this.current.set(null);
    this.#sift();
  }

  // The same finding in what is open now: by its id, else by its words, for an id follows the text.
  find(finding: Finding | null): Finding | undefined {
    const { all } = this;
    return all.find(({ id }) => id === finding?.id) ?? all.find(({ summary }) => summary === finding?.summary);
  }

  // Chosen in the list, on the canvas or by key. A finding that the filters hide is shown again by itself.
  choose(id: string): void {
    const finding = this.#all.find((one) => one.id === id) ?? null;
    if (finding && !this.shown.value.includes(finding)) this.#admit(finding);
    this.current.set(finding);
    if (finding) announce(words.chosen(this.position(), this.shown.value.length, finding.summary));
  }

  // Without a choice, a step goes to the first or the last.
  step(by: 1 | -1): void {
    const { value: shown } = this.shown;
    const at = this.position();
    const to = at === 0 ? (by === 1 ? 1 : shown.length) : Math.min(Math.max(at + by, 1), shown.length);
    const finding = shown[to - 1];
    if (finding) this.choose(finding.id);
  }

  // 1 for the first shown finding; 0 when none is chosen.
  position(): number {
    const { value: current } = this.current;
    return current ? this.shown.value.indexOf(current) + 1 : 0;
  }

  #admit(finding: Finding): void {
    const { value: filter } = this.filter;
    const { families, severities } = filter;
    this.filter.set({
      ...filter,
      families: { ...families, [finding.family]: true },
      severities: { ...severities, [finding.severity]: true },
      search: '',
    });
  }

  #sift(): void {
    const { families, severities, search } = this.filter.value;
    const wanted = search.trim().toLocaleLowerCase();
    this.shown.set(
      this.#all.filter(
        ({ family, severity, element }) =>
          families[family] &&
          severities[severity] &&
          (wanted === '' || (element.textContent ?? '').toLocaleLowerCase().includes(wanted)),
      ),
    );
  }
}

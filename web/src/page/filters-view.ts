// Search field and chips above the list. Each chip says how many findings it stands for.

import { make, setPressed } from './dom.ts';
import { everyFilter, type Filter, type Reading } from './reading.ts';
import { families, type Family, type Finding } from './report-dom.ts';
import { words } from './words.ts';

interface Chip {
  readonly button: HTMLButtonElement;
  readonly isOn: (filter: Filter) => boolean;
  readonly count: (findings: readonly Finding[]) => number;
  readonly name: string;
}

export class FiltersView {
  readonly #reading: Reading;
  readonly #chips: readonly Chip[];
  readonly #search: HTMLInputElement;

  constructor(reading: Reading, search: HTMLInputElement, familyPlace: HTMLElement, weightPlace: HTMLElement) {
    this.#reading = reading;
    this.#search = search;
    const byFamily = families.map((family) => this.#familyChip(family));
    const bySeverity = ([3, 2] as const).map((severity) => this.#severityChip(severity));
    familyPlace.append(...byFamily.map(({ button }) => button));
    weightPlace.append(...bySeverity.map(({ button }) => button));
    this.#chips = [...byFamily, ...bySeverity];
    search.addEventListener('input', () => reading.filter.set({ ...reading.filter.value, search: search.value }));
    reading.filter.watch(() => this.#draw());
  }

  // Another comparison: all of it is shown again.
  open(): void {
    this.#reading.filter.set(everyFilter);
    this.#draw();
  }

  #familyChip(family: Family): Chip {
    const name = words.families[family];
    const button = make('button', { type: 'button', title: words.familyHelp[family] });
    button.dataset['family'] = family;
    button.addEventListener('click', () => {
      const { value: filter } = this.#reading.filter;
      this.#reading.filter.set({ ...filter, families: { ...filter.families, [family]: !filter.families[family] } });
    });
    const count = (all: readonly Finding[]): number =>
      all.filter((one) => one.family === family && one.severity > 1).length;
    return { button, name, count, isOn: (filter) => filter.families[family] };
  }

  #severityChip(severity: 2 | 3): Chip {
    const name = words.weights[severity];
    const button = make('button', { type: 'button', title: words.weightHelp[severity] });
    button.addEventListener('click', () => {
      const { value: filter } = this.#reading.filter;
      const severities = { ...filter.severities, [severity]: !filter.severities[severity] };
      this.#reading.filter.set({ ...filter, severities });
    });
    const count = (all: readonly Finding[]): number => all.filter((one) => one.severity === severity).length;
    return { button, name, count, isOn: (filter) => filter.severities[severity] };
  }

  #draw(): void {
    const { value: filter } = this.#reading.filter;
    if (this.#search.value !== filter.search) this.#search.value = filter.search;
    for (const { button, name, count, isOn } of this.#chips) {
      const found = count(this.#reading.all);
      button.textContent = `${name} ${found}`;
      button.disabled = found === 0;
      setPressed(button, isOn(filter));
    }
  }
}

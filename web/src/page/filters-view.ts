// Search field and chips above the list. Each chip says how many findings it stands for, and the last one how many
// changes of wording wait to be shown.

import { make, setPressed } from './dom.ts';
import { everyFilter, type Filter, type Reading } from './reading.ts';
import { families, wordingChanges, type Family, type Finding } from './report-dom.ts';
import { words } from './words.ts';

interface Chip {
  readonly button: HTMLButtonElement;
  readonly isOn: (filter: Filter) => boolean;
  readonly count: (findings: readonly Finding[]) => number;
  readonly name: string;
}

export interface FilterPlaces {
  readonly search: HTMLInputElement;
  readonly families: HTMLElement;
  readonly weights: HTMLElement;
  readonly wording: HTMLButtonElement;
}

export class FiltersView {
  readonly #reading: Reading;
  readonly #chips: readonly Chip[];
  readonly #search: HTMLInputElement;
  readonly #wording: HTMLButtonElement;
  #changes = '';

  constructor(reading: Reading, places: FilterPlaces) {
    const { search, wording } = places;
    this.#reading = reading;
    this.#search = search;
    this.#wording = wording;
    const byFamily = families.map((family) => this.#familyChip(family));
    const bySeverity = ([3, 2] as const).map((severity) => this.#severityChip(severity));
    places.families.append(...byFamily.map(({ button }) => button));
    places.weights.append(...bySeverity.map(({ button }) => button));
    this.#chips = [...byFamily, ...bySeverity];
    search.addEventListener('input', () => reading.filter.set({ ...reading.filter.value, search: search.value }));
    wording.title = words.wording.help;
    wording.addEventListener('click', () => this.#turnWording());
    reading.filter.watch(() => this.#draw());
  }

  // Another comparison: all of it is shown again. `overview` counts its changes of wording.
  open(overview: ParentNode): void {
    this.#changes = wordingChanges(overview);
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

  // Findings of severity 1 are counted among the changes of wording, and come and go with them.
  #turnWording(): void {
    const { value: filter } = this.#reading.filter;
    const wording = !filter.wording;
    this.#reading.filter.set({ ...filter, wording, severities: { ...filter.severities, 1: wording } });
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
    const { show, hide } = words.wording;
    this.#wording.textContent = filter.wording ? hide(this.#changes) : show(this.#changes);
    this.#wording.hidden = this.#changes === '';
    setPressed(this.#wording, filter.wording);
  }
}

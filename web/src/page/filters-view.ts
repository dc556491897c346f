// What stands above the list: search, chips by family and by kind, how much weight a finding must have, and the order.
// Each chip says how many findings it stands for, and the slider how many changes of wording wait to be shown.

import { make, setPressed } from './dom.ts';
import { everyFilter, type Filter, type Order, type Reading } from './reading.ts';
import { families, wordingChanges, type Finding, type Severity } from './report-dom.ts';
import { words } from './words.ts';

interface Chip {
  readonly button: HTMLButtonElement;
  readonly name: string;
  readonly isOn: (filter: Filter) => boolean;
  readonly is: (finding: Finding) => boolean;
}

export interface FilterPlaces {
  readonly search: HTMLInputElement;
  readonly families: HTMLElement;
  readonly kinds: HTMLDetailsElement;
  readonly least: HTMLInputElement;
  readonly wording: HTMLOutputElement;
  readonly order: HTMLSelectElement;
}

function without<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

export class FiltersView {
  readonly #reading: Reading;
  readonly #places: FilterPlaces;
  readonly #families: readonly Chip[];
  readonly #kinds = make('div', { className: 'chips' });
  #chips: readonly Chip[] = [];
  #changes = '';

  constructor(reading: Reading, places: FilterPlaces) {
    this.#reading = reading;
    this.#places = places;
    this.#families = families.map((family) => {
      const button = make('button', { type: 'button', title: words.familyHelp[family] });
      button.dataset['family'] = family;
      button.addEventListener('click', () => {
        const { value: filter } = reading.filter;
        this.#set({ families: { ...filter.families, [family]: !filter.families[family] } });
      });
      return { button, name: words.families[family], isOn: (filter) => filter.families[family], is: (one) => one.family === family };
    });
    places.families.append(...this.#families.map(({ button }) => button));
    places.kinds.append(this.#kinds);
    // A finding is brought into view below all this, however many lines it takes.
    const block = places.kinds.closest<HTMLElement>('.filters');
    if (block) new ResizeObserver(() => block.parentElement?.style.setProperty('--filters', `${block.offsetHeight}px`)).observe(block);
    const { search, least, order } = places;
    search.addEventListener('input', () => this.#set({ search: search.value }));
    least.addEventListener('input', () => this.#set({ least: (4 - Number(least.value)) as Severity }));
    order.addEventListener('change', () => this.#set({ order: order.value as Order }));
    reading.filter.watch(() => this.#draw());
    reading.marks.watch(() => this.#draw());
  }

  // Another comparison: all of it is shown again, in the order that was chosen. `overview` counts its changes of wording.
  open(overview: ParentNode): void {
    this.#changes = wordingChanges(overview);
    const kinds = new Map(this.#reading.all.map(({ kind, kindName }) => [kind, kindName]));
    const chips = [...kinds].map(([kind, name]): Chip => {
      const button = make('button', { type: 'button' });
      button.dataset['kind'] = kind;
      button.addEventListener('click', () => this.#set({ hidden: without(this.#reading.filter.value.hidden, kind) }));
      return { button, name, isOn: ({ hidden }) => !hidden.includes(kind), is: (one) => one.kind === kind };
    });
    chips.sort((a, b) => a.name.localeCompare(b.name));
    this.#kinds.replaceChildren(...chips.map(({ button }) => button));
    this.#chips = [...this.#families, ...chips];
    this.#reading.filter.set({ ...everyFilter, order: this.#reading.filter.value.order });
    this.#draw();
  }

  #set(change: Partial<Filter>): void {
    this.#reading.filter.set({ ...this.#reading.filter.value, ...change });
  }

  #draw(): void {
    const { value: filter } = this.#reading.filter;
    const { search, kinds, least, wording, order } = this.#places;
    if (search.value !== filter.search) search.value = filter.search;
    const counted = this.#reading.all.filter((one) => one.severity >= filter.least && !this.#reading.isSetAside(one));
    for (const { button, name, isOn, is } of this.#chips) {
      const found = counted.filter(is).length;
      button.textContent = `${name} ${found}`;
      button.disabled = found === 0 && isOn(filter);
      setPressed(button, isOn(filter));
    }
    kinds.hidden = this.#reading.all.length === 0;
    (kinds.firstElementChild as HTMLElement).textContent = words.kinds(filter.hidden.length);
    least.value = String(4 - filter.least);
    least.ariaValueText = words.levels[filter.least];
    (least.nextElementSibling as HTMLElement).textContent = words.levels[filter.least];
    wording.textContent = words.wording(this.#changes, filter.least === 1);
    order.value = filter.order;
  }
}

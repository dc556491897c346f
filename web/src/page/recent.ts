// What is kept here, as the reader finds it again: a group of the picker with the latest, and a list of all.

import { byId } from './dom.ts';
import type { Keeping } from './keeping.ts';
import type { KeptRecord } from './kept-record.ts';
import { words } from './words.ts';

const mostInPicker = 6;

export class Recent {
  readonly #keeping: Keeping;
  readonly #picker: HTMLSelectElement;
  readonly #onOpen: (id: string) => void;
  readonly #group = document.createElement('optgroup');
  #asked = 0;

  constructor(keeping: Keeping, picker: HTMLSelectElement, onOpen: (id: string) => void) {
    this.#keeping = keeping;
    this.#picker = picker;
    this.#onOpen = onOpen;
    this.#group.label = words.kept.recent;
    this.refresh();
  }

  // This value of the picker is one of them.
  has(value: string): boolean {
    return [...this.#group.children].some((option) => option instanceof HTMLOptionElement && option.value === value);
  }

  refresh(): void {
    const asked = ++this.#asked;
    void this.#keeping.store.all().then((all) => {
      if (asked === this.#asked) this.#fill(all);
    });
  }

  async open(): Promise<void> {
    const { RecentView } = await import('./recent-view.ts');
    await new RecentView(byId('recent', HTMLDialogElement), this.#keeping, this.#onOpen).open();
  }

  // Without those that stand in the picker for themselves.
  #fill(all: readonly KeptRecord[]): void {
    const { idsInUse } = this.#keeping;
    const values = [...this.#picker.options].filter(({ parentElement }) => parentElement !== this.#group).map(({ value }) => value);
    const listed = all
      .filter(({ id, origin, isCompared }) => origin !== 'story' && isCompared && !idsInUse.includes(id) && !values.includes(id))
      .slice(0, mostInPicker);
    this.#group.replaceChildren(...listed.map(({ id, title }) => new Option(title || words.kept.untitled, id)));
    if (listed.length > 0) this.#picker.append(this.#group);
    else this.#group.remove();
  }
}

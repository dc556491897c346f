// The list of all comparisons that are kept here: open one, delete it and have it back, delete all.

import { announce } from './announce.ts';
import { byId, make } from './dom.ts';
import type { Keeping } from './keeping.ts';
import type { KeptRecord, KeptTexts } from './kept-record.ts';
import { words } from './words.ts';

type Deleted = readonly (readonly [KeptRecord, KeptTexts | undefined])[];

// "today, 14:05", "yesterday, 9:30", "3 March 2026".
function whenOf(changed: number): string {
  const then = new Date(changed);
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(changed).setHours(0, 0, 0, 0)) / 86_400_000);
  if (days > 1 || days < 0) return then.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const time = then.toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit' });
  return `${days === 0 ? words.kept.today : words.kept.yesterday}, ${time}`;
}

export class RecentView {
  readonly #dialog: HTMLDialogElement;
  readonly #keeping: Keeping;
  readonly #onOpen: (id: string) => void;
  readonly #list = byId('recent-list', HTMLUListElement);
  readonly #message = byId('recent-message', HTMLParagraphElement);
  readonly #undo = byId('recent-undo', HTMLButtonElement);
  readonly #clear = byId('recent-clear', HTMLButtonElement);
  #deleted: Deleted = [];

  constructor(dialog: HTMLDialogElement, keeping: Keeping, onOpen: (id: string) => void) {
    this.#dialog = dialog;
    this.#keeping = keeping;
    this.#onOpen = onOpen;
  }

  async open(): Promise<void> {
    this.#undo.onclick = () => void this.#putBack();
    this.#clear.onclick = () => void this.#all().then((all) => this.#delete(all));
    byId('recent-close', HTMLButtonElement).onclick = () => this.#dialog.close();
    this.#tell('');
    await this.#fill();
    if (!this.#dialog.open) this.#dialog.showModal();
    (this.#list.querySelector('button') ?? byId('recent-close', HTMLButtonElement)).focus();
  }

  async #all(): Promise<readonly KeptRecord[]> {
    return (await this.#keeping.store.all()).filter(({ origin }) => origin !== 'story');
  }

  async #fill(): Promise<void> {
    const all = await this.#all();
    byId('recent-note', HTMLParagraphElement).textContent = all.length > 0 ? words.kept.note : words.kept.none;
    this.#clear.hidden = all.length < 2;
    this.#list.replaceChildren(...all.map((record) => this.#item(record)));
  }

  #item(record: KeptRecord): HTMLLIElement {
    const { id, names, changed, isCompared, isLeaving, marks, origin } = record;
    const title = record.title || words.kept.untitled;
    const facts = [
      whenOf(changed),
      words.kept.versions(names),
      words.kept.origins[origin],
      ...(isCompared ? [] : [words.kept.notCompared]),
      ...(marks.length > 0 ? [words.kept.marks(marks.length)] : []),
      ...(this.#keeping.idsInUse.includes(id) ? [words.kept.here] : []),
      ...(isLeaving ? [words.kept.goes] : []),
    ].filter((fact) => fact !== '');
    const open = make('button', { type: 'button', className: 'plain' }, make('strong', { dir: 'auto' }, title), make('span', { dir: 'auto' }, facts.join(' · ')));
    open.addEventListener('click', () => {
      this.#dialog.close();
      byId('compose', HTMLDialogElement).close();
      this.#onOpen(id);
    });
    const remove = make('button', { type: 'button', ariaLabel: words.kept.deleteThis(title) }, words.kept.delete);
    remove.addEventListener('click', () => void this.#delete([record]));
    return make('li', {}, open, remove);
  }

  // The keyboard stays in the list, at the same place.
  async #delete(gone: readonly KeptRecord[]): Promise<void> {
    const { store } = this.#keeping;
    const items = [...this.#list.children];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    this.#deleted = await Promise.all(gone.map(async (record) => [record, await store.texts(record.id)] as const));
    this.#keeping.remove(gone.map(({ id }) => id));
    await this.#fill();
    const [first] = gone;
    this.#tell(gone.length === 1 ? words.kept.deleted(first?.title || words.kept.untitled) : words.kept.allDeleted(gone.length));
    this.#undo.hidden = false;
    const next = this.#list.children[Math.min(at, this.#list.children.length - 1)]?.querySelector('button:last-child');
    if (at >= 0 && next instanceof HTMLElement) next.focus();
    else this.#undo.focus();
  }

  async #putBack(): Promise<void> {
    const [first] = this.#deleted;
    await Promise.all(this.#deleted.map(([put, texts]) => this.#keeping.store.write({ put, ...(texts && { texts }) })));
    this.#keeping.regain(this.#deleted.map(([{ id }]) => id));
    await this.#fill();
    this.#tell(words.kept.back(this.#deleted.length));
    const at = (await this.#all()).findIndex(({ id }) => id === first?.[0].id);
    this.#list.children[at]?.querySelector('button')?.focus();
  }

  #tell(sentence: string): void {
    this.#message.textContent = sentence;
    this.#undo.hidden = true;
    if (sentence) announce(sentence);
  }
}

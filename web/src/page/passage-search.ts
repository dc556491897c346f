// Hits in the passages, below the findings: version, row, and the words with some before and after. Arrow keys move
// through them, Enter opens one, Escape clears the search.

import { byId, make } from './dom.ts';
import { fold, placesOf, type Found } from './fold.ts';
import type { Reading } from './reading.ts';
import { toldRows, type Told, type ToldRow } from './told-rows.ts';
import { words } from './words.ts';

export interface Hit {
  readonly row: number;
  readonly told: Told;
  readonly place: Found; // of the told words
}

export interface SearchHooks {
  readonly reply: () => Promise<Uint8Array>; // of what is on screen
  readonly onHit: (hit: Hit) => void;
  readonly onFound: (hits: readonly Hit[], wanted: string) => void; // all of them; none when nothing is searched
}

const most = 50;
const around = 40; // signs before and after
const pause = 120; // ms: typing goes on

export function hitsIn(rows: readonly ToldRow[], search: string): readonly Hit[] {
  const wanted = fold(search.trim());
  if (wanted === '') return [];
  return rows.flatMap((told, row) => told.flatMap((one) => placesOf(one.words, wanted).map((place) => ({ row, told: one, place }))));
}

// Cut between words.
function context({ told: { words: text }, place: [begin, end] }: Hit): readonly [string, string, string] {
  let from = Math.max(0, begin - around);
  while (from > 0 && from < begin && text[from - 1] !== ' ') from++;
  let to = Math.min(text.length, end + around);
  while (to < text.length && to > end && text[to] !== ' ') to--;
  return [`${from > 0 ? '…' : ''}${text.slice(from, begin)}`, text.slice(begin, end), `${text.slice(end, to)}${to < text.length ? '…' : ''}`];
}

function line(hit: Hit): HTMLButtonElement {
  const [before, found, after] = context(hit);
  const place = make('small', {}, `${hit.told.name}, ${words.rows.row(hit.row).toLowerCase()}`);
  return make('button', { type: 'button' }, place, make('span', { dir: 'auto' }, before, make('mark', {}, found), after));
}

export class PassageSearch {
  readonly #reading: Reading;
  readonly #hooks: SearchHooks;
  readonly #search: HTMLInputElement;
  readonly #place = byId('hits', HTMLElement);
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #wanted = '';
  #rows: Promise<readonly ToldRow[]> | undefined;
  #hits: readonly Hit[] = [];

  constructor(reading: Reading, search: HTMLInputElement, hooks: SearchHooks) {
    this.#reading = reading;
    this.#search = search;
    this.#hooks = hooks;
    reading.filter.watch((filter) => this.#look(filter.search));
    search.addEventListener('keydown', (event) => this.#typed(event));
    this.#place.addEventListener('keydown', (event) => this.#walked(event));
    this.#place.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const hit = button ? this.#hits[this.#buttons().indexOf(button)] : undefined;
      if (hit) hooks.onHit(hit);
    });
  }

  // Another comparison is on screen.
  open(): void {
    this.#rows = undefined;
    this.#wanted = '';
    this.#look(this.#reading.filter.value.search);
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#place.querySelectorAll('button')];
  }

  #look(search: string): void {
    const wanted = search.trim();
    if (wanted === this.#wanted && wanted !== '') return;
    this.#wanted = wanted;
    clearTimeout(this.#waiting);
    if (wanted === '') this.#show([]);
    else this.#waiting = setTimeout(() => void this.#find(wanted), pause);
  }

  async #find(wanted: string): Promise<void> {
    const rows = (this.#rows ??= this.#hooks.reply().then(toldRows));
    const told = await rows.catch(() => []);
    if (wanted === this.#wanted && rows === this.#rows) this.#show(hitsIn(told, wanted));
  }

  #show(hits: readonly Hit[]): void {
    if (hits.length === 0 && this.#hits.length === 0) return;
    this.#hits = hits;
    this.#place.hidden = hits.length === 0;
    this.#place.replaceChildren(
      make('h2', {}, words.hits.heading(hits.length)),
      make('ol', {}, ...hits.slice(0, most).map((hit) => make('li', {}, line(hit)))),
      ...(hits.length > most ? [make('p', {}, words.hits.more(hits.length - most))] : []),
    );
    this.#hooks.onFound(hits, this.#wanted);
  }

  #typed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#search.value !== '') this.#clear(event);
    else if (event.key === 'ArrowDown') this.#buttons()[0]?.focus();
    else if (event.key !== 'Enter' || event.isComposing) return;
    else if (this.#reading.shown.value.length > 0) this.#reading.step(1);
    else this.#buttons()[0]?.click();
    event.preventDefault();
  }

  #walked(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.#clear(event);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const buttons = this.#buttons();
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement) + by;
    (at < 0 ? this.#search : buttons[at])?.focus();
    event.preventDefault();
  }

  #clear(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.#search.focus();
    this.#reading.filter.set({ ...this.#reading.filter.value, search: '' });
  }
}

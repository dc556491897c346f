// Comparisons that come from outside: in the address, in a file, or inside the page. Nothing that was on screen or being
// written is lost by opening one: it opens beside it, and the way back is shown.

import { sameReport, type Carried } from './carried.ts';
import { compare, type Shown } from './compare.ts';
import { isWide } from './dom.ts';
import type { EngineClient } from './engine-client.ts';
import type { KeptHere } from './kept-here.ts';
import { showTextsEarly } from './early-texts.ts';
import { explain } from './explain.ts';
import { looksLikeLink, readBundle, readLink } from './link.ts';
import { hideNotice, showNotice } from './notice.ts';
import { endOpening, isOpening, markFindings, refuseOpening } from './opening.ts';
import { revealPart } from './part-bar.ts';
import type { Reading } from './reading.ts';
import type { Origin, Shelf } from './shelf.ts';
import { restoreView } from './view-state.ts';
import type { Views } from './views.ts';
import type { Work } from '../shared/protocol.ts';
import { words } from './words.ts';

export interface BroughtHooks {
  readonly engine: EngineClient;
  readonly reading: Reading;
  readonly views: Views;
  readonly shelf: Shelf;
  readonly keeper: () => KeptHere;
  readonly shown: () => Shown;
  readonly show: (shown: Shown, html: string) => void;
  readonly ask: () => () => boolean; // what is asked for now; true once something else was asked for
  readonly onRefused: () => void; // what was on screen stays there
}

export class Brought {
  readonly #hooks: BroughtHooks;

  constructor(hooks: BroughtHooks) {
    this.#hooks = hooks;
    window.addEventListener('hashchange', () => void this.openAddress());
  }

  // False when there is no link in the address. One that was opened before is only chosen again.
  async openAddress(): Promise<boolean> {
    const { hash } = location;
    const { engine, shelf } = this.#hooks;
    if (!looksLikeLink(hash)) return false;
    const there = shelf.withAddress(hash);
    if (there !== undefined) shelf.choose(there);
    else await this.#open(() => readLink(engine, hash), 'link', hash);
    return true;
  }

  openFile(json: string): void {
    void this.openGiven(() => readBundle(this.#hooks.engine, json));
  }

  // Out of a file, of the reader's or of the site.
  openGiven(read: () => Promise<Work>): Promise<void> {
    return this.#open(read, 'file', '');
  }

  // What a page carries is on screen already, and must be what its texts give, or what the reader made of it here before.
  async openCarried({ work, read, compared, shown: first }: Carried): Promise<void> {
    const { engine, show, shown, keeper } = this.#hooks;
    this.#restore(work);
    try {
      const met = await keeper().keeping.meet(await read(), 'page');
      const fresh = met.isChanged ? await compare(engine, met.work, first.title) : await compared();
      const html = await fresh.html();
      if (shown().html !== first.html) return;
      keeper().meetCarried(met.entry);
      if (sameReport(html, await first.html()) && !met.isChanged) return;
      show({ ...fresh, entry: met.entry }, html);
      this.#restore(met.work);
      showNotice(met.isChanged ? words.kept.changed : words.carriedAltered);
    } catch (thrown) {
      showNotice(explain(thrown).sentence);
    }
  }

  // Until it is there, and when it cannot be had, a page that was opened for it shows nothing else in its place; one
  // that is in use stays as it is.
  async #open(read: () => Promise<Work>, origin: Origin, fragment: string, asItCame = false): Promise<void> {
    const { engine, keeper, shelf, show, ask, onRefused } = this.#hooks;
    const isLate = ask();
    const before = shelf.name;
    const wasOpening = isOpening();
    if (wasOpening) void showTextsEarly(fragment);
    try {
      const came = await read();
      if (isLate()) return;
      hideNotice(); // what is said from here on is about this one
      const { entry, work, isChanged } = await keeper().keeping.meet(came, origin, asItCame);
      const brought = await compare(engine, work, origin === 'file' ? words.savedComparison : words.linkedComparison);
      const html = await brought.html();
      if (isLate()) return;
      endOpening();
      const named = shelf.bring(origin, { ...brought, entry }, fragment);
      show(named, html);
      this.#restore(work);
      markFindings();
      const again = (): void => void this.#open(() => Promise.resolve(came), origin, fragment, true);
      if (isChanged) showNotice(words.kept.changed, { name: words.kept.asItCame, act: again });
      else if (!wasOpening) showNotice(words.link.beside(named.title), { name: words.link.back, act: () => this.#goBack(before) });
    } catch (thrown) {
      const { sentence } = explain(thrown);
      if (isOpening()) return refuseOpening(sentence);
      showNotice(sentence);
      onRefused();
    }
  }

  #goBack(name: string): void {
    hideNotice();
    this.#hooks.shelf.choose(name);
  }

  // As it was on the screen that it comes from.
  #restore({ selected, view }: Partial<Work>): void {
    const { reading, views } = this.#hooks;
    if (view) restoreView(view, reading, views, isWide());
    if (selected) reading.choose(selected);
    revealPart();
  }
}

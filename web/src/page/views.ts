// Which part of the page is seen. Wide pages show findings and, beside them, canvas or text; narrow ones show
// one of the three. On the canvas one of its views is seen. The choice is the reader's: the page changes it by itself
// once, when the canvas is ready.

import { canvasViews, type CanvasViewName } from '../canvas.ts';
import { announce } from './announce.ts';
import { isWide, setPressed } from './dom.ts';
import { fadeEdges } from './edges.ts';
import { Signal } from './signal.ts';

export type View = 'findings' | 'text' | 'canvas';

function viewOf(name: string | undefined): View {
  return name === 'canvas' ? 'canvas' : name === 'text' ? 'text' : 'findings';
}

function sheetOf(name: string | undefined): CanvasViewName | undefined {
  return canvasViews.find((one) => one === name);
}

export class Views {
  readonly view = new Signal<View>('findings');
  readonly sheet = new Signal<CanvasViewName>('synopsis'); // of the canvas
  readonly #text: HTMLElement;
  readonly #canvas: HTMLElement;
  readonly #tabs = Array.from(document.querySelectorAll<HTMLButtonElement>('.switch [role="tab"]'));
  #chosen = false;
  #hasCanvas = true;
  #before: { readonly view: View; readonly sheet: CanvasViewName } = { view: 'canvas', sheet: 'synopsis' };

  constructor(text: HTMLElement, canvas: HTMLElement) {
    this.#text = text;
    this.#canvas = canvas;
    this.view.watch((view) => this.#turned(view));
    this.sheet.watch(() => this.#press());
    text.addEventListener('beforematch', () => this.choose('text'));
    document.addEventListener('click', (event) => {
      const { target } = event;
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-show]') : null;
      if (!button) return;
      // The next key would draw a ring around what a finger or a mouse has pressed; the tab order goes on from there.
      if (event.detail > 0 && button.closest('.panels')) button.blur();
      this.choose(viewOf(button.dataset['show']), sheetOf(button.dataset['sheet']));
    });
    const row = this.#tabs[0]?.parentElement;
    row?.addEventListener('keydown', (event) => this.#walk(event));
    if (row) fadeEdges(row);
    this.#press();
  }

  // By the reader's hand; from now on nothing else changes it.
  choose(view: View, sheet?: CanvasViewName): void {
    if (view === 'canvas' && !this.#hasCanvas) return;
    this.#chosen = true;
    if (sheet) this.#turnTo(sheet);
    this.view.set(view);
  }

  // As an address or the page around this one asks for it. A wide page draws the canvas first; its view is set already.
  begin(name: string): void {
    const sheet = sheetOf(name);
    if (!sheet) this.choose(viewOf(name));
    else if (isWide() && !this.#chosen && this.view.value !== 'canvas') this.#turnTo(sheet);
    else this.choose('canvas', sheet);
  }

  // The tab with this number, from 1.
  chooseTab(at: number): void {
    const tab = this.#tabs[at - 1];
    if (!tab || tab.disabled || tab.hidden) return;
    tab.click();
    announce(tab.textContent.trim());
  }

  get isDetail(): boolean {
    return this.view.value === 'canvas' && this.sheet.value === 'detail';
  }

  // False without a canvas.
  openDetail(): boolean {
    if (!this.#hasCanvas) return false;
    this.choose('canvas', 'detail');
    return true;
  }

  // Back from the detail to where the reader came from.
  leaveDetail(): void {
    const { view, sheet } = this.#before;
    const wasSeen = this.isDetail;
    if (this.sheet.value === 'detail') this.#turnTo(sheet);
    if (wasSeen) this.view.set(view);
  }

  // The canvas turned by itself: a double click, a press on something it drew.
  told(sheet: CanvasViewName): void {
    this.#turnTo(sheet);
  }

  // By the page: only as long as the reader chose nothing.
  offer(view: View): void {
    if (!this.#chosen) this.view.set(view);
  }

  refuseCanvas(): void {
    this.#hasCanvas = false;
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-show="canvas"]')) button.disabled = true;
    if (this.view.value === 'canvas') this.view.set('text');
    this.#press();
  }

  #turnTo(sheet: CanvasViewName): void {
    if (sheet === 'detail' && !this.isDetail) this.#before = { view: this.view.value, sheet: this.#sheetBefore() };
    this.sheet.set(sheet);
  }

  #sheetBefore(): CanvasViewName {
    return this.sheet.value === 'detail' ? this.#before.sheet : this.sheet.value;
  }

  #turned(view: View): void {
    const { activeElement } = document;
    document.documentElement.dataset['view'] = view;
    // Find-in-page still looks into the text behind the canvas, and brings it to the front on a hit.
    if (isWide() && view === 'canvas') this.#text.setAttribute('hidden', 'until-found');
    else this.#text.removeAttribute('hidden');
    // The keyboard goes along from what is no longer seen.
    if (view === 'canvas' && this.#text.contains(activeElement)) this.#canvas.focus({ preventScroll: true });
    if (view === 'text' && activeElement === this.#canvas) this.#text.focus({ preventScroll: true });
    this.#press();
  }

  // As in every row of tabs: arrows turn, Home and End go to the ends.
  #walk(event: KeyboardEvent): void {
    const open = this.#tabs.filter((tab) => !tab.disabled && tab.getClientRects().length > 0);
    const at = open.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: open.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = open[(to + open.length) % open.length];
    tab?.focus();
    tab?.click();
  }

  #press(): void {
    const { value: view } = this.view;
    // On a wide page the findings always stand beside; what is behind them is the text.
    const seen = view === 'findings' && isWide() ? 'text' : view;
    for (const button of document.querySelectorAll<HTMLElement>('.panels [data-show]'))
      setPressed(button, viewOf(button.dataset['show']) === seen);
    const sheet = this.#sheetBefore();
    for (const tab of this.#tabs) {
      const isIts = tab.dataset['show'] === 'text' ? seen === 'text' : seen === 'canvas' && tab.dataset['sheet'] === sheet;
      tab.ariaSelected = String(isIts && !this.isDetail);
      tab.tabIndex = isIts || (seen === 'findings' && tab === this.#tabs[0]) ? 0 : -1;
      tab.classList.toggle('is-behind', isIts && this.isDetail);
      if (isIts) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }
}

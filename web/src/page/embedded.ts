// The page inside another one (`?embed=1`): less around the comparison, a line that leads to the full page, and, where
// the page around it said who it is, the messages of shared/embed.ts.

import { messageIn, numberIn, tell, textIn, type FromFrame } from '../shared/embed.ts';
import { asked, themeOf, viewOf } from './asked.ts';
import { byId, isWide, make } from './dom.ts';
import { isOpening } from './opening.ts';
import type { Reading } from './reading.ts';
import { askLook } from './settings.ts';
import type { Views } from './views.ts';
import { words } from './words.ts';

const drawn = 560; // CSS pixels that the canvas would like to have under its head
const wideLeast = 480; // below this height the page is laid out for a phone, and would ask for another height again
const pause = 60; // milliseconds in which several changes count as one

type Message = Readonly<Record<string, unknown>>;

// The room that what stands in a place takes, however high the place itself is.
function extent(place: Element): number {
  const range = document.createRange();
  range.selectNodeContents(place);
  return range.getBoundingClientRect().height;
}

function of(selector: string): Element {
  return document.querySelector(selector) as Element;
}

function wantedHeight(view: string): number {
  const above = of('header.bar').getBoundingClientRect().height + byId('notice', HTMLDivElement).offsetHeight;
  if (isOpening()) return above + extent(of('#opening')) + 64;
  const isNarrow = !isWide();
  if (isNarrow && view !== 'canvas') return document.body.getBoundingClientRect().height;
  const head = of('.stage-head').getBoundingClientRect().height;
  const stage = head + (view === 'canvas' ? drawn : extent(of('#report-slot')));
  if (isNarrow) return above + stage + of('.panels').getBoundingClientRect().height;
  return Math.max(wideLeast, above + Math.max(extent(of('.side')), stage) + 8);
}

// The same comparison on a page of its own. What the host handed over has no address: it goes into a link.
function fullAddress(finding: string): string {
  const page = new URL(location.href);
  for (const name of ['embed', 'host', 'handed', 'theme', 'finding']) page.searchParams.delete(name);
  if (/^#finding-/.test(page.hash)) page.hash = '';
  if (finding !== '') page.searchParams.set('finding', finding);
  return page.href;
}

class Embedded {
  readonly handed: Promise<string> | undefined;
  readonly #reading: Reading;
  readonly #views: Views;
  readonly #full = make('a', { target: '_blank', rel: 'noopener', textContent: words.openInFull });
  #receive: (json: string) => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = 0;
  #isOpen = false;

  constructor(reading: Reading, views: Views) {
    this.#reading = reading;
    this.#views = views;
    if (asked.isHanded) this.handed = new Promise((settle) => (this.#receive = settle));
    of('header.bar').append(make('p', { className: 'in-full' }, this.#full));
    reading.current.watch(() => this.#chosen());
    reading.shown.watch(() => this.#measure());
    views.view.watch(() => this.#measure());
    for (const name of ['toggle', 'resize', 'click']) window.addEventListener(name, () => this.#measure(), true);
    new ResizeObserver(() => this.#measure()).observe(byId('report-slot', HTMLDivElement));
    window.addEventListener('message', ({ source, origin, data }) => {
      const isHost = asked.host !== '' && source === window.parent && origin === asked.host;
      const message = isHost ? messageIn(data) : undefined;
      if (message) this.#heard(message);
    });
    this.#chosen();
    this.#tell({ type: 'hello' });
  }

  // Something is on screen now, or a sentence that says why not.
  async opened(link: () => Promise<string>): Promise<void> {
    this.#isOpen = true;
    if (isOpening()) this.#tell({ type: 'refused', sentence: byId('opening-text', HTMLParagraphElement).textContent });
    else this.#tell({ type: 'ready', count: this.#reading.all.length });
    this.#chosen();
    this.#measure();
    if (asked.isHanded && !isOpening()) this.#full.href = await link().catch(() => this.#full.href);
  }

  #heard(message: Message): void {
    const { type } = message;
    if (type === 'story') this.#receive(textIn(message, 'json'));
    else if (type === 'look') askLook(themeOf(textIn(message, 'theme')));
    else if (type === 'choose') this.#reading.choose(textIn(message, 'id'));
    else if (type === 'step') this.#reading.step(numberIn(message, 'by') < 0 ? -1 : 1);
    else if (type === 'view') this.#turn(viewOf(textIn(message, 'view')));
  }

  #turn(view: ReturnType<typeof viewOf>): void {
    if (view) this.#views.begin(view);
    this.#measure();
  }

  #chosen(): void {
    const { value: finding } = this.#reading.current;
    if (!asked.isHanded) this.#full.href = fullAddress(finding?.id ?? '');
    if (!this.#isOpen) return;
    const mayKnow = asked.isHanded || asked.host === location.origin;
    const summary = mayKnow ? (finding?.summary ?? '') : '';
    this.#tell({ type: 'finding', id: finding?.id ?? '', position: this.#reading.position(), summary });
    this.#measure();
  }

  #measure(): void {
    if (!this.#isOpen || asked.host === '') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const pixels = Math.ceil(wantedHeight(this.#views.view.value));
      if (pixels === this.#told) return;
      this.#told = pixels;
      this.#tell({ type: 'height', pixels });
    }, pause);
  }

  #tell(message: FromFrame): void {
    if (asked.host !== '') tell(window.parent, message, asked.host);
  }
}

export function startEmbed(reading: Reading, views: Views): Embedded {
  return new Embedded(reading, views);
}

// The passages as text. Wide: all versions in one table. Narrow: one version at a time; its tab flips the same
// passage in place, so that the eye stays where it was.

import { isWide, make, prefersStill } from './dom.ts';
import type { Hit } from './passage-search.ts';
import type { Reading } from './reading.ts';
import { findingIdsOf, marksOf, passageTable, rowElement, sentenceElement, versionNames, type Finding } from './report-dom.ts';

const mostMarked = 200; // hits

export class TextView {
  readonly #slot: HTMLElement;
  readonly #tabs: HTMLElement;
  #version = 0;

  constructor(slot: HTMLElement, tabs: HTMLElement, reading: Reading) {
    this.#slot = slot;
    this.#tabs = tabs;
    reading.current.watch((finding) => this.#mark(finding));
    reading.filter.watch(({ least }) => slot.classList.toggle('show-wording', least === 1));
    slot.addEventListener('click', ({ target }) => {
      const mark = target instanceof Element ? target.closest<HTMLElement>('mark[data-findings]') : null;
      const [id] = mark ? findingIdsOf(mark) : [];
      if (id !== undefined) reading.choose(id);
    });
    tabs.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        this.flip(event.key === 'ArrowRight' ? 1 : -1);
        this.#tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
        event.preventDefault();
      }
    });
  }

  // The slot holds another report's passages; `overview` names its versions. The same versions read otherwise go on
  // being read where they were.
  open(overview: ParentNode, isSame = false): void {
    const names = versionNames(overview);
    this.#tabs.replaceChildren(
      ...names.map((name, index) => {
        const tab = make('button', { type: 'button', role: 'tab', textContent: name });
        tab.addEventListener('click', () => this.#turnTo(index));
        return tab;
      }),
    );
    this.#version = isSame ? Math.min(this.#version, Math.max(names.length - 1, 0)) : 0;
    this.#showVersion();
  }

  flip(by: 1 | -1): void {
    const count = this.#tabs.children.length;
    if (count > 0) this.#turnTo((this.#version + by + count) % count);
  }

  // Called when the text comes into view: what was chosen meanwhile may be far from what is seen.
  reveal(finding: Finding | null): void {
    const place = this.#slot.getClientRects().length > 0 ? this.#placeOf(finding) : null;
    place?.scrollIntoView({ block: 'center', behavior: prefersStill() ? 'auto' : 'smooth' });
  }

  // What was searched is marked wherever it stands, as far as the browser can mark without touching the text.
  markHits(hits: readonly Hit[]): void {
    CSS.highlights?.delete('hits');
    const ranges = hits.slice(0, mostMarked).flatMap((hit) => this.#rangeOf(hit) ?? []);
    if (ranges.length > 0) CSS.highlights?.set('hits', new Highlight(...ranges));
  }

  revealHit(hit: Hit): void {
    const sentence = this.#sentenceOf(hit);
    const fold = sentence?.closest('details');
    if (fold) fold.open = true;
    if (!isWide()) this.#turnTo(hit.told.article);
    sentence?.scrollIntoView({ block: 'center', behavior: prefersStill() ? 'auto' : 'smooth' });
    for (const old of this.#slot.querySelectorAll('.is-hit')) old.classList.remove('is-hit');
    sentence?.classList.add('is-hit');
  }

  #sentenceOf({ row, told: { article, place } }: Hit): HTMLElement | null {
    return sentenceElement(this.#slot, row, article, place.begin);
  }

  #rangeOf(hit: Hit): Range | undefined {
    const sentence = this.#sentenceOf(hit);
    if (!sentence?.dataset['begin'] || typeof Highlight !== 'function') return undefined;
    const range = document.createRange();
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    let at = 0;
    let isBegun = false;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (node.parentElement?.closest('.spoken')) continue; // the program's words
      const [begin, end] = hit.place;
      const { length } = node;
      if (!isBegun && begin < at + length) {
        range.setStart(node, begin - at);
        isBegun = true;
      }
      if (isBegun && end <= at + length) {
        range.setEnd(node, end - at);
        return range;
      }
      at += length;
    }
    return undefined;
  }

  #placeOf(finding: Finding | null): Element | null {
    if (!finding) return null;
    const marks = marksOf(this.#slot, finding);
    const seen = marks.find((mark) => mark.getClientRects().length > 0);
    return seen ?? (finding.row === null ? null : rowElement(finding.row)) ?? marks[0] ?? null;
  }

  #mark(finding: Finding | null): void {
    for (const mark of this.#slot.querySelectorAll('.is-current')) mark.classList.remove('is-current');
    if (!finding) return;
    for (const mark of marksOf(this.#slot, finding)) mark.classList.add('is-current');
    if (finding.row !== null) rowElement(finding.row)?.classList.add('is-current');
    this.reveal(finding); // nothing happens while the text is not seen
  }

  // The row at the top of what is seen keeps its place while the other version's words take theirs.
  #turnTo(version: number): void {
    const rows = Array.from(passageTable(this.#slot)?.tBodies[0]?.rows ?? []);
    const top = this.#tabs.getBoundingClientRect().bottom;
    const row = rows.find((one) => one.getBoundingClientRect().bottom > top + 8);
    const before = row?.getBoundingClientRect().top ?? 0;
    this.#version = version;
    this.#showVersion();
    if (row && !isWide()) window.scrollBy(0, row.getBoundingClientRect().top - before);
  }

  #showVersion(): void {
    Array.from(this.#tabs.children).forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === this.#version));
      tab.setAttribute('tabindex', index === this.#version ? '0' : '-1');
      if (index === this.#version) tab.scrollIntoView({ block: 'nearest', inline: 'center' });
    });
    const version = String(this.#version);
    for (const cell of passageTable(this.#slot)?.querySelectorAll<HTMLElement>('[data-article]') ?? []) {
      cell.classList.toggle('is-turned', cell.dataset['article'] === version);
    }
  }
}

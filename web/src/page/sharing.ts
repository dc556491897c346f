// What leaves the page: the dialog with link, code and file, and a finding as a citation on the clipboard.

import { announce } from './announce.ts';
import { citation } from './citation.ts';
import type { Shown } from './compare.ts';
import { copyText } from './copy-text.ts';
import type { EngineClient } from './engine-client.ts';
import { canPack, packLink, writeBundle } from './link.ts';
import { showNotice } from './notice.ts';
import type { Reading } from './reading.ts';
import { storyTitle, versionNames, type Finding } from './report-dom.ts';
import type { ShareDialog, What } from './share-dialog.ts';
import { addressForLinks, linkTo } from './share-site.ts';
import type { Shelf } from './shelf.ts';
import type { View, Work } from '../shared/protocol.ts';
import { words } from './words.ts';

export interface SharingPlaces {
  readonly shown: () => Shown;
  readonly view: () => View;
  readonly shelf: Shelf;
  readonly overview: ParentNode; // where the report's overview is
  readonly passages: ParentNode;
}

export class Sharing {
  readonly #engine: EngineClient;
  readonly #reading: Reading;
  readonly #places: SharingPlaces;
  #dialog: ShareDialog | undefined;

  constructor(engine: EngineClient, reading: Reading, places: SharingPlaces) {
    this.#engine = engine;
    this.#reading = reading;
    this.#places = places;
  }

  // With the chosen finding, and what the reader said, corrected and has on screen. Of a part its finding is the chosen one.
  async work(): Promise<Work> {
    const { texts, options, part } = this.#places.shown();
    const { value: marks } = this.#reading.marks;
    return {
      articles: await texts(),
      selected: this.#reading.current.value?.id ?? '',
      view: this.#places.view(),
      ...(options && { options }),
      ...(marks.length > 0 && { marks }),
      ...part,
    };
  }

  // Of everything, with "#" before it.
  async fragment(): Promise<string> {
    return `#${await packLink(this.#engine, await writeBundle(this.#engine, await this.work()))}`;
  }

  // On this page.
  async address(): Promise<string> {
    return new URL(await this.fragment(), location.origin + location.pathname).href;
  }

  // What a page with this comparison is called: of one difference, its sentence.
  documentTitle(): string {
    const [only] = this.#places.shown().part ? this.#reading.all : [];
    return only?.summary ?? words.documentTitle(this.#story());
  }

  async open(what: What): Promise<void> {
    if (typeof WebAssembly === 'object') this.#engine.warm();
    const loaded = await import('./share-dialog.ts').catch(() => undefined);
    if (!loaded) return showNotice(words.link.notLoaded);
    this.#dialog ??= new loaded.ShareDialog(this.#engine);
    const { html, part } = this.#places.shown();
    const shareable = {
      finding: this.#reading.current.value,
      isPart: part !== undefined,
      story: this.#story(),
      documentTitle: this.documentTitle(),
      names: versionNames(this.#places.overview),
      work: () => this.work(),
      html,
    };
    this.#dialog.open(shareable, what);
  }

  // With a link where it is short enough to stand in a text, and can be made at all: of this finding, else of everything.
  async cite(finding: Finding): Promise<void> {
    const { overview, shown } = this.#places;
    const link = canPack ? await this.#linkFor(finding).catch(() => '') : '';
    const isCopied = await copyText(citation(finding, overview, shown().title, link));
    const said = isCopied ? words.citation.made : words.citation.notCopied;
    showNotice(said);
    announce(said);
  }

  async #linkFor(finding: Finding): Promise<string> {
    const whole = await this.work();
    const { reply } = await this.#engine.ask<'excerpt.write'>({ ...whole, op: 'excerpt.write', finding: finding.id });
    const written = reply.ok && !whole.excerpt ? reply : await writeBundle(this.#engine, whole);
    return linkTo(addressForLinks(), await packLink(this.#engine, written));
  }

  #story(): string {
    const { shelf, overview, passages } = this.#places;
    return (shelf.isStory ? '' : storyTitle(overview, passages)) || shelf.title;
  }
}

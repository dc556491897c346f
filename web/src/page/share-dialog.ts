// The dialog "Share": one difference or everything, as a link, a code or one page. The link is made while it opens, and
// the keyboard is on "Copy link".

import type { Work } from '../shared/protocol.ts';
import { announce } from './announce.ts';
import { Declined } from './compare.ts';
import { copyText } from './copy-text.ts';
import { byId, make } from './dom.ts';
import type { EngineClient } from './engine-client.ts';
import { explain } from './explain.ts';
import { canPack, packLink, writeBundle } from './link.ts';
import { downloadBlob, fileName, makeOnePage } from './one-page.ts';
import type { Finding } from './report-dom.ts';
import { CodeFigure } from './share-code.ts';
import { adviceFor, carries, meterOf } from './share-meter.ts';
import { addressForLinks, isForOthers, linkTo, siteIn, statedSite, stateSite } from './share-site.ts';
import { shareWords as words } from './share-words.ts';
import style from './share-dialog.css?inline';
import { words as pageWords } from './words.ts';

export type What = 'difference' | 'everything';

// What is on screen.
export interface Shareable {
  readonly finding: Finding | null;
  readonly isPart: boolean; // it came as a part and can be passed on as that
  readonly story: string;
  readonly documentTitle: string;
  readonly names: readonly string[]; // of the versions compared
  readonly work: () => Promise<Work>;
  readonly html: () => string | Promise<string>;
}

const longestMail = 2000; // characters of a mailto: address: Windows' mail programs take 2,083

function mustHaveEngine(): void {
  if (typeof WebAssembly !== 'object') throw new Declined(words.noEngine);
}

export class ShareDialog {
  readonly #engine: EngineClient;
  readonly #dialog = byId('sharing', HTMLDialogElement);
  readonly #choices = make('fieldset', { className: 'what' });
  readonly #site = make('div', { className: 'site' });
  readonly #field = make('input', { type: 'text', readOnly: true, ariaLabel: words.link });
  readonly #copy = make('button', { type: 'button', id: 'sharing-copy', className: 'primary', textContent: words.copy });
  readonly #send = make('button', { type: 'button', textContent: words.share });
  readonly #mail = make('a', { className: 'button', textContent: words.mail });
  readonly #said = make('p', { id: 'sharing-said' });
  readonly #meter = make('div', { className: 'length' });
  readonly #privacy = make('p', { className: 'small' });
  readonly #code = new CodeFigure();
  readonly #save = make('button', { type: 'button', id: 'sharing-save', textContent: words.page.save });
  readonly #saved = make('p', { id: 'sharing-saved' });
  #shown: Shareable | undefined;
  #what: What = 'everything';
  #refusal = ''; // why the chosen difference cannot be shared alone
  #address = addressForLinks();
  #link: Promise<string | undefined> = Promise.resolve(undefined);
  #asked = 0;

  constructor(engine: EngineClient) {
    this.#engine = engine;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets.push(sheet);
    this.#field.addEventListener('focus', () => this.#field.select());
    this.#copy.addEventListener('click', () => void this.#copyLink());
    this.#send.addEventListener('click', () => void this.#handOn());
    this.#save.addEventListener('click', () => void this.#saveOnePage());
    this.#send.hidden = typeof navigator.share !== 'function';
    for (const told of [this.#said, this.#saved]) told.role = 'status';
    const acts = make('div', { className: 'acts' }, this.#copy, this.#send, this.#mail);
    const left = make('div', {}, this.#choices, this.#site, this.#field, acts, this.#said, this.#meter, this.#privacy);
    const file = make('div', { className: 'file' }, make('p', {}, make('strong', {}, words.page.name), ` ${words.page.what}`), this.#save, this.#saved);
    this.#dialog.append(make('div', { className: 'sharing-body' }, left, this.#code.element, file));
    byId('sharing-close', HTMLButtonElement).addEventListener('click', () => this.#dialog.close());
  }

  open(shown: Shareable, what: What): void {
    this.#shown = shown;
    this.#what = shown.finding && !shown.isPart ? what : 'everything';
    this.#refusal = '';
    this.#saved.textContent = '';
    this.#drawChoices();
    this.#drawSite();
    this.#renew();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#copy.focus();
  }

  #drawChoices(): void {
    const { finding = null, isPart = false, names = [] } = this.#shown ?? {};
    const choice = (what: What, isOff: boolean, ...told: Node[]): HTMLElement => {
      const input = make('input', { type: 'radio', name: 'sharing-what', value: what, checked: this.#what === what, disabled: isOff });
      input.addEventListener('change', () => {
        this.#what = what;
        this.#renew();
      });
      return make('label', {}, input, make('span', {}, make('strong', {}, words[what]), ...told));
    };
    const line = (text: string, id = ''): HTMLElement => make('small', { id, dir: 'auto' }, text);
    const sentence = finding ? [make('q', { dir: 'auto' }, finding.summary), line(this.#refusal, 'sharing-extent')] : [line(words.chooseOne)];
    const everything = choice('everything', false, line(isPart ? words.part : words.wholes(names.length)));
    const difference = choice('difference', !finding || this.#refusal !== '', ...sentence);
    this.#choices.replaceChildren(make('legend', { className: 'unseen' }, words.what), ...(isPart ? [] : [difference]), everything);
  }

  // Only where a link to this very page would be of no use to others.
  #drawSite(): void {
    this.#site.hidden = isForOthers(location);
    if (this.#site.hidden) return;
    const stated = statedSite();
    this.#address = addressForLinks(stated);
    const input = make('input', { type: 'text', inputMode: 'url', id: 'sharing-site', placeholder: 'https://', value: stated?.href ?? '', spellcheck: false });
    const told = make('p', { className: 'small' });
    const tell = (site: URL | undefined): void => {
      const why = location.protocol === 'file:' ? words.site.file : words.site.local;
      told.textContent = site ? words.site.stated(site.host + site.pathname.replace(/\/$/, '')) : why;
    };
    input.addEventListener('change', () => {
      const site = siteIn(input.value);
      input.ariaInvalid = String(!site && input.value.trim() !== '');
      stateSite(site);
      this.#address = addressForLinks(site);
      tell(site);
      if (input.ariaInvalid === 'true') told.textContent = words.site.bad;
      this.#renew();
    });
    tell(stated);
    this.#site.replaceChildren(told, make('label', { htmlFor: input.id }, words.site.label), input);
  }

  // The link for what is chosen now; a later choice takes the place of one that is still being made.
  #renew(): void {
    const asked = ++this.#asked;
    const isLate = (): boolean => asked !== this.#asked;
    this.#field.value = '';
    this.#field.placeholder = words.making;
    this.#mail.hidden = true;
    this.#said.textContent = '';
    this.#meter.replaceChildren();
    this.#privacy.textContent = words.privacy[this.#what];
    this.#link = this.#make(isLate).then(
      (link) => {
        if (isLate()) return this.#link;
        if (link !== undefined) this.#drawLink(link);
        return link;
      },
      (thrown: unknown) => {
        if (!isLate()) this.#refuse(explain(thrown).sentence);
        return undefined;
      },
    );
  }

  async #make(isLate: () => boolean): Promise<string | undefined> {
    mustHaveEngine();
    if (!canPack) throw new Declined(pageWords.link.unsupported);
    const { finding, work } = this.#shown as Shareable;
    const whole = await work();
    if (this.#what === 'everything' || !finding) return linkTo(this.#address, await packLink(this.#engine, await writeBundle(this.#engine, whole)));
    const { reply } = await this.#engine.ask<'excerpt.write'>({ ...whole, op: 'excerpt.write', finding: finding.id });
    if (isLate()) return undefined;
    if (!reply.ok) {
      this.#refusal = reply.error;
      this.#what = 'everything';
      this.#drawChoices();
      announce(reply.error);
      this.#renew();
      return undefined;
    }
    const names = this.#shown?.names ?? [];
    const parts = reply.sentences.map(([shown, all], at) => ({ name: names[at] ?? pageWords.compose.unnamed(at + 1), shown, all }));
    byId('sharing-extent', HTMLElement).textContent = words.holds(parts);
    return linkTo(this.#address, await packLink(this.#engine, reply));
  }

  #drawLink(link: string): void {
    const { finding, story = '' } = this.#shown ?? {};
    const of = this.#what === 'difference' && finding ? finding.summary : story;
    this.#field.value = link;
    this.#meter.replaceChildren(...meterOf(link.length));
    this.#mail.href = `mailto:?subject=${encodeURIComponent(words.mailSubject(story))}&body=${encodeURIComponent(`${of}\n\n${link}\n`)}`;
    this.#mail.hidden = this.#mail.href.length > longestMail;
    const isOfUse = isForOthers(this.#address) && carries('code', link.length);
    void this.#code.show(isOfUse ? link : undefined, of);
  }

  #refuse(sentence: string): void {
    this.#field.placeholder = '';
    this.#said.textContent = sentence;
    void this.#code.show(undefined, '');
  }

  async #copyLink(): Promise<void> {
    const link = await this.#link;
    if (link === undefined) return;
    const isCopied = await copyText(link);
    this.#said.textContent = isCopied ? words.copied(link.length) : words.byHand;
    if (!isCopied) this.#field.focus();
    else if (!carries('chat', link.length)) this.#said.append(` ${adviceFor(link.length)}`);
  }

  async #handOn(): Promise<void> {
    const url = await this.#link;
    if (url === undefined) return;
    try {
      await navigator.share({ title: this.#shown?.documentTitle ?? '', url });
    } catch (thrown) {
      if (!(thrown instanceof DOMException && thrown.name === 'AbortError')) this.#said.textContent = words.notShared;
    }
  }

  async #saveOnePage(): Promise<void> {
    const { documentTitle: title, story, html, work } = this.#shown as Shareable;
    this.#save.disabled = true;
    this.#saved.textContent = words.page.saving;
    try {
      mustHaveEngine();
      const bundle = (await writeBundle(this.#engine, await work())).json;
      const page = await makeOnePage({ title, story, html: await html(), bundle });
      const name = fileName(story, '.html');
      downloadBlob(page, name);
      this.#saved.textContent = words.page.saved(name, page.size);
    } catch (thrown) {
      this.#saved.textContent = explain(thrown).sentence;
    }
    this.#save.disabled = false;
    this.#save.focus();
  }
}

// <synoptic-viewer src="story.json" finding="ID" theme="auto" view="text"> shows a comparison inside an article page, in
// a frame of its own. docs/embedding.md tells a newsroom how; shared/embed.ts is what frame and element say to each
// other.
//
//   src         the saved comparison (a bundle), relative to this page like a picture's
//   viewer      the folder of the Synoptic site; without it, where this script lies
//   finding     the finding to start at; follows the reader
//   theme       auto light dark contrast
//   view        what is seen first: findings text synopsis reading redline matrix ledgers timeline
//   max-height  CSS pixels that the frame may grow to (800)
//   label       what a screen reader calls the frame
//
// What stands inside the element is shown until the comparison is there, and where scripts are off: put a link to the
// full page there. Without one the element makes it. Nothing is stored, nothing is asked of any other host.

import { boundedText } from '../shared/bounded-text.ts';
import { messageIn, numberIn, tell, textIn, type FromHost } from '../shared/embed.ts';
import { storyAddress } from '../shared/story-address.ts';

const usualMost = 800; // CSS pixels
const least = 160;
const edge = 2; // the frame's own border, above and below
const limit = 64 * 1024 * 1024; // bytes of a comparison

// Scripts, because the page is one. Its own origin, because it loads its own modules and WebAssembly, which a host
// answers to no opaque origin. A window, for the link to the full page.
const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** A finding was chosen, or let go of (`id` ''). `summary` is '' where the viewer is of another origin and has the comparison itself. */
export interface FindingDetail {
  readonly id: string;
  readonly position: number; // 1 for the first; 0 for none
  readonly summary: string;
}
export interface ReadyDetail {
  readonly count: number; // of findings
}
export interface RefusedDetail {
  readonly sentence: string;
}

const folderOfScript = new URL('./', import.meta.url).href;
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement; // this module may be imported where no page is

const style = `:host{display:block;position:relative}:host([hidden]){display:none}
iframe{display:block;box-sizing:border-box;width:100%;border:1px solid #8886;border-radius:8px}.wait{position:absolute;inset:0;padding:16px;pointer-events:none}
.wait>*{pointer-events:auto}:host([state="ready"]) .wait{display:none}:host([state="refused"]) iframe{display:none}
:host([state="refused"]) .wait{position:static}`;

export class SynopticViewer extends Base {
  static readonly observedAttributes = ['src', 'viewer', 'finding', 'theme', 'view', 'max-height', 'label'];
  readonly #wait = document.createElement('div');
  readonly #link = document.createElement('a');
  readonly #sentence = document.createElement('p');
  #frame: HTMLIFrameElement | undefined;
  #isHeard = false; // the frame has said hello
  #handed: URL | undefined; // a comparison that the frame may not load itself
  #finding = '';
  #pixels = 0;
  readonly #onMessage = (event: MessageEvent): void => this.#heard(event);

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const slot = document.createElement('slot');
    slot.append(this.#link); // what a slot holds is shown when the element is empty
    this.#link.textContent = 'Compare the versions with Synoptic';
    this.#wait.className = 'wait';
    this.#sentence.setAttribute('role', 'status');
    this.#wait.append(this.#sentence, slot);
    root.append(this.#wait);
  }

  connectedCallback(): void {
    addEventListener('message', this.#onMessage);
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#onMessage);
    this.#frame?.remove();
    this.#frame = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    const value = now ?? '';
    if (before === now || !this.#frame || (name === 'finding' && value === this.#finding)) return;
    if (name === 'max-height') this.#grow();
    else if (name === 'label') this.#name();
    else if (name === 'src' || name === 'viewer' || this.getAttribute('state') !== 'ready') this.#load();
    else if (name === 'theme') this.#say({ type: 'look', theme: value || 'auto' });
    else if (name === 'view') this.#say({ type: 'view', view: value });
    else this.#say({ type: 'choose', id: value });
  }

  /** The chosen finding's id, or ''. */
  get finding(): string {
    return this.#finding;
  }
  set finding(id: string) {
    this.setAttribute('finding', id);
  }

  /** To the next finding (1) or the one before (-1). */
  step(by: 1 | -1): void {
    this.#say({ type: 'step', by });
  }

  #of(name: string): string {
    return this.getAttribute(name) ?? '';
  }

  // The page to show; undefined where the attributes name none that a frame could load.
  #page(): URL | undefined {
    try {
      const page = new URL('./index.html', new URL(this.#of('viewer') || folderOfScript, document.baseURI));
      return /^https?:$/.test(page.protocol) ? page : undefined;
    } catch {
      return undefined;
    }
  }

  #load(): void {
    this.#frame?.remove();
    this.#frame = undefined;
    this.#isHeard = false;
    this.#handed = undefined;
    this.removeAttribute('state');
    this.#sentence.textContent = '';
    const page = this.#page();
    if (!page) return this.#refuse('The viewer’s address is none of the web; its folder belongs into the attribute “viewer”.');
    const full = new URL(page);
    const { searchParams: query } = page;
    if (this.hasAttribute('src') && !this.#give(full, query)) return;
    this.#link.href = full.href;
    query.set('embed', '1');
    query.set('host', location.origin);
    for (const name of ['finding', 'theme', 'view']) if (this.#of(name)) query.set(name, this.#of(name));
    const frame = document.createElement('iframe');
    frame.loading = 'lazy';
    frame.setAttribute('sandbox', sandbox);
    frame.allow = 'clipboard-write';
    frame.referrerPolicy = 'no-referrer';
    this.#frame = frame;
    this.#name();
    this.#grow();
    frame.src = page.href;
    this.shadowRoot?.prepend(frame);
  }

  // The frame loads what lies beneath its own folder; anything else this page loads, by its own rules, and hands over.
  #give(full: URL, query: URLSearchParams): boolean {
    let story: URL;
    try {
      story = new URL(this.#of('src'), document.baseURI);
    } catch {
      this.#refuse(`“${this.#of('src')}” is no address.`);
      return false;
    }
    if (storyAddress(story.href, full.href)) {
      const name = story.pathname.slice(new URL('.', full).pathname.length);
      query.set('story', decodeURI(name));
      full.searchParams.set('story', decodeURI(name));
    } else {
      this.#handed = story;
      query.set('handed', '1');
    }
    return true;
  }

  async #hand(story: URL): Promise<void> {
    const name = story.pathname.split('/').pop() ?? '';
    try {
      const answer = await fetch(story);
      const text = answer.ok ? await boundedText(answer, limit) : undefined;
      if (text === undefined) {
        this.#refuse(answer.ok ? `“${name}” is larger than 64 MB.` : `“${name}” could not be loaded: the server answered ${answer.status}.`);
      } else if (this.#handed === story) this.#say({ type: 'story', json: text });
    } catch {
      this.#refuse(`“${name}” could not be loaded: no answer came, or its host does not allow this page to read it.`);
    }
  }

  #say(message: FromHost): void {
    const { contentWindow } = this.#frame ?? {};
    const page = this.#page();
    if (contentWindow && page && this.#isHeard) tell(contentWindow, message, page.origin);
  }

  #heard({ source, origin, data }: MessageEvent): void {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#page()?.origin) return;
    const message = messageIn(data);
    if (message?.['type'] === 'hello') {
      this.#isHeard = true;
      if (this.#handed) void this.#hand(this.#handed);
    } else if (message?.['type'] === 'ready') {
      this.setAttribute('state', 'ready');
      this.#tell<ReadyDetail>('ready', { count: numberIn(message, 'count') });
    } else if (message?.['type'] === 'height') {
      this.#pixels = numberIn(message, 'pixels') + edge;
      this.#grow();
    } else if (message?.['type'] === 'finding') {
      this.#choose({ id: textIn(message, 'id'), position: numberIn(message, 'position'), summary: textIn(message, 'summary') });
    } else if (message?.['type'] === 'refused') this.#refuse(textIn(message, 'sentence'));
  }

  #choose(detail: FindingDetail): void {
    if (detail.id === this.#finding) return;
    this.#finding = detail.id;
    this.setAttribute('finding', detail.id);
    this.#tell<FindingDetail>('finding', detail);
  }

  #refuse(sentence: string): void {
    this.#sentence.textContent = sentence;
    this.setAttribute('state', 'refused');
    this.#tell<RefusedDetail>('refused', { sentence });
  }

  #tell<Detail>(name: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(`synoptic-${name}`, { detail, bubbles: true, composed: true }));
  }

  #name(): void {
    if (this.#frame) this.#frame.title = this.#of('label') || 'Where versions of one story differ';
  }

  // As high as the frame would like to be. Until it says so, as high as it may be: what is below moves up once.
  #grow(): void {
    const most = Math.max(least, Number(this.#of('max-height')) || usualMost);
    if (this.#frame) this.#frame.style.height = `${Math.min(most, Math.max(least, this.#pixels || most))}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'synoptic-viewer': SynopticViewer;
  }
  interface HTMLElementEventMap {
    'synoptic-ready': CustomEvent<ReadyDetail>;
    'synoptic-finding': CustomEvent<FindingDetail>;
    'synoptic-refused': CustomEvent<RefusedDetail>;
  }
}

if (globalThis.customElements && !customElements.get('synoptic-viewer')) customElements.define('synoptic-viewer', SynopticViewer);

// One of the reader's versions: its name, its text, and what can be done with it.

import type { Corrections, Version } from '../shared/protocol.ts';
import { afterEdit, withReading } from './corrections.ts';
import { textOfRich } from './documents.ts';
import { make } from './dom.ts';
import { words } from './words.ts';

export interface CardHooks {
  readonly onChange: () => void;
  readonly onPaste: (card: VersionCard) => void; // after the text is in the field
  readonly onMove: (card: VersionCard, by: 1 | -1) => void;
  readonly onRemove: (card: VersionCard) => void;
}

const paths = {
  earlier: 'M14 6l-6 6 6 6',
  later: 'M10 6l6 6-6 6',
  remove: 'M7 7l10 10M17 7L7 17',
};

function icon(path: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const line = document.createElementNS(namespace, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

// Rich text is worth more than plain text when it says what is a paragraph, a heading or an item.
const structured = /<(?:p|h[1-6]|li|blockquote|tr|article)\b/i;

export class VersionCard {
  readonly element = make('li', { className: 'card' });
  readonly #label = make('input', { type: 'text', className: 'name', autocomplete: 'off' });
  readonly #text = make('textarea', { spellcheck: false, placeholder: words.compose.paste });
  readonly #length = make('p', { className: 'length' });
  readonly #source: string;
  #reading: Corrections;
  #before: string; // the text as it last was
  readonly #earlier: HTMLButtonElement;
  readonly #later: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;

  constructor(version: Version, hooks: CardHooks) {
    this.#source = version.source;
    this.#label.value = version.label;
    this.#text.value = version.text;
    this.#before = this.#text.value; // a field knows one sign for the end of a line
    const { reading = {} } = version;
    this.#reading = this.#before === version.text ? reading : afterEdit(reading, version.text, this.#before);
    this.#earlier = this.#button('earlier', () => hooks.onMove(this, -1));
    this.#later = this.#button('later', () => hooks.onMove(this, 1));
    this.#remove = this.#button('remove', () => hooks.onRemove(this));
    const changed = (): void => {
      this.#count();
      hooks.onChange();
    };
    this.#label.addEventListener('input', changed);
    this.#text.addEventListener('input', () => {
      this.#reading = afterEdit(this.#reading, this.#before, this.#text.value);
      this.#before = this.#text.value;
      changed();
    });
    this.#text.addEventListener('paste', (event) => void this.#paste(event).then(() => hooks.onPaste(this)));
    const head = make('div', { className: 'card-head' }, this.#label, this.#earlier, this.#later, this.#remove);
    this.element.append(head, this.#text, this.#length);
    this.#count();
  }

  get version(): Version {
    const plain = { source: this.#source, label: this.#label.value.trim(), text: this.#text.value };
    return withReading(plain, this.#reading);
  }

  get isEmpty(): boolean {
    return this.#text.value.trim() === '';
  }

  // How the reader corrected the reading of this very text, in the comparison that was made of it.
  takeReading({ source, text, reading }: Version): boolean {
    const isOther = this.#source !== '' && source !== this.#source; // without one it was sent under its number
    if (isOther || text !== this.#text.value) return false;
    this.#reading = reading ?? {};
    return true;
  }

  focus(): void {
    this.#text.focus();
  }

  // Its place among the others: names it for listeners and ends the way at both ends.
  place(at: number, of: number): void {
    const name = this.#label.value.trim() || words.compose.unnamed(at);
    this.#label.placeholder = words.compose.unnamed(at);
    this.#label.ariaLabel = words.compose.name(at);
    this.#text.ariaLabel = words.compose.text(at);
    this.#say(this.#earlier, words.compose.earlier(name), at === 1);
    this.#say(this.#later, words.compose.later(name), at === of);
    this.#say(this.#remove, words.compose.remove(name), false);
  }

  // Marks the version that a refusal was about.
  blame(isToBlame: boolean): void {
    this.element.classList.toggle('is-blamed', isToBlame);
    this.#text.ariaInvalid = String(isToBlame);
  }

  // The browser pastes plain text by itself; what it undoes must include rich text too.
  async #paste(event: ClipboardEvent): Promise<void> {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    if (!structured.test(html)) return new Promise((settle) => setTimeout(settle));
    event.preventDefault();
    const text = await textOfRich(html).catch(() => plain);
    this.#insert(text.trim() === '' ? plain : text);
  }

  #insert(text: string): void {
    this.#text.focus();
    // Deprecated, and still the one way to insert what the browser's own undo takes back.
    if (document.execCommand('insertText', false, text)) return;
    const { selectionStart, selectionEnd } = this.#text;
    this.#text.setRangeText(text, selectionStart, selectionEnd, 'end');
    this.#text.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  #say(button: HTMLButtonElement, sentence: string, disabled: boolean): void {
    button.ariaLabel = sentence;
    button.title = sentence;
    button.disabled = disabled;
  }

  #button(kind: keyof typeof paths, action: () => void): HTMLButtonElement {
    const button = make('button', { type: 'button', className: `icon plain ${kind}` }, icon(paths[kind]));
    button.addEventListener('click', action);
    return button;
  }

  #count(): void {
    this.#length.textContent = words.compose.wordCount(countWords(this.#text.value));
  }
}

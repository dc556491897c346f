// What a version says of itself, as fields: what was read stands in them, and below where it was read. An emptied
// field says that the page does not say.

import type { Fact } from '../shared/protocol.ts';
import { make } from './dom.ts';
import type { ReadFact } from './report-dom.ts';
import { words } from './words.ts';

const facts = ['title', 'outlet', 'byline', 'published', 'language'] as const;

interface Field {
  readonly input: HTMLInputElement | HTMLSelectElement;
  readonly where: HTMLElement;
  readonly reset: HTMLButtonElement;
  shown: string;
}

const isDay = (iso: string): boolean => iso === '' || /^\d{4}-\d\d-\d\d$/.test(iso);
const languages = 'en de fr es it pt nl tr pl ru uk cs sv el ar zh ja'.split(' ');

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

export class FactForm {
  readonly #fields = new Map<Fact, Field>();
  readonly #onState: (fact: Fact, value: string | undefined) => void;
  #version = -1;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, onState: (fact: Fact, value: string | undefined) => void) {
    this.#onState = onState;
    for (const fact of facts) form.append(this.#add(fact));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      for (const fact of facts) this.#commit(fact);
    });
  }

  // `version` tells one's facts from another's: what is being typed meanwhile is left alone.
  fill(version: number, read: ReadonlyMap<string, ReadFact>, enabled: boolean): void {
    const isSame = version === this.#version;
    this.#version = version;
    for (const [fact, field] of this.#fields) {
      const { value = '', where = '', isStated = false } = read.get(fact) ?? {};
      const { input } = field;
      const isTyped = isSame && input === document.activeElement && input.value.trim() !== field.shown;
      if (input instanceof HTMLSelectElement) this.#offerLanguages(input, value);
      else if (fact === 'published') input.type = isDay(value) ? 'date' : 'text'; // a month or more has no picker
      if (!isTyped) input.value = value;
      input.disabled = !enabled;
      field.shown = value;
      field.where.textContent = where || (value === '' ? words.given.unsaid : '');
      field.reset.hidden = !isStated || !enabled;
    }
  }

  #add(fact: Fact): HTMLElement {
    const id = `given-${fact}`;
    const input = fact === 'language' ? make('select', { id }) : make('input', { type: 'text', id, autocomplete: 'off' });
    const where = make('small', { id: `${id}-where` });
    const reset = make('button', { type: 'button', hidden: true }, words.given.reset);
    reset.ariaLabel = words.given.resetThis(fact);
    input.setAttribute('aria-describedby', where.id);
    this.#fields.set(fact, { input, where, reset, shown: '' });
    // A date comes piece by piece while it is typed.
    input.addEventListener('change', () => {
      clearTimeout(this.#waiting);
      if (input.type === 'date') this.#waiting = setTimeout(() => this.#commit(fact), 700);
      else this.#commit(fact);
    });
    input.addEventListener('blur', () => this.#commit(fact));
    reset.addEventListener('click', () => {
      this.#onState(fact, undefined);
      input.focus();
    });
    const label = make('label', { htmlFor: id }, words.given.facts[fact]);
    return make('div', { className: 'fact' }, label, input, where, reset);
  }

  #commit(fact: Fact): void {
    clearTimeout(this.#waiting);
    const field = this.#fields.get(fact);
    const value = field?.input.value.trim() ?? '';
    if (!field || value === field.shown || (field.input.type === 'date' && /^0/.test(value))) return;
    if (field.input instanceof HTMLInputElement && field.input.validity.badInput) return;
    field.shown = value;
    this.#onState(fact, value);
  }

  #offerLanguages(select: HTMLSelectElement, value: string): void {
    const codes = languages.includes(value) || value === '' ? languages : [value, ...languages];
    if (select.options.length === codes.length + 1 && codes.includes(select.options[1]?.value ?? '')) return;
    const options = codes.map((code) => new Option(languageName(code), code));
    select.replaceChildren(new Option(words.given.unsaid, ''), ...options);
  }
}

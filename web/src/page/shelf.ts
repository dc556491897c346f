// The comparisons of this visit by their value in the picker, which names what is on screen, also when that is no
// built-in story, and leads back to everything that was there. What was brought by a link, a file or this page has an
// entry of its own each time: nothing takes the place of another.

import type { Shown } from './compare.ts';
import { looksLikeLink } from './link.ts';
import { words } from './words.ts';

export type Origin = 'link' | 'file';

export class Shelf {
  readonly #story: HTMLSelectElement;
  readonly #kept = new Map<string, Shown>();
  readonly #addresses = new Map<string, string>(); // fragments of links
  readonly #counts = { link: 0, file: 0 };

  constructor(story: HTMLSelectElement) {
    this.#story = story;
  }

  get name(): string {
    return this.#story.value;
  }

  get title(): string {
    return this.#story.selectedOptions[0]?.text ?? this.name;
  }

  // Its title says what it is about; others are named by what they are.
  get isStory(): boolean {
    return this.name !== 'own' && !this.isBrought;
  }

  get isBrought(): boolean {
    return /^(?:link|file)-/.test(this.name);
  }

  get(name: string): Shown | undefined {
    return this.#kept.get(name);
  }

  placeOf(isIt: (shown: Shown) => boolean): string | undefined {
    return [...this.#kept].find(([, shown]) => isIt(shown))?.[0];
  }

  // What is on screen, as it is now.
  put(shown: Shown, name: string = this.name): void {
    this.#kept.set(name, shown);
  }

  // A new entry, or one in the place of the same name, which is on screen from now on. `fragment` is that of its link.
  add(name: string, shown: Shown, fragment = ''): void {
    this.put(shown, name);
    if (fragment !== '') this.#addresses.set(name, fragment);
    this.#story.querySelector(`option[value="${name}"]`)?.remove();
    this.#story.prepend(new Option(shown.title, name, false, true));
    this.followAddress();
  }

  // `fragment` is empty when it came in no link.
  bring(origin: Origin, shown: Shown, fragment: string): Shown {
    const count = ++this.#counts[origin];
    const name = `${origin}-${count}`;
    const named = { ...shown, title: words.link.again(shown.title, count) };
    this.add(name, named, fragment);
    return named;
  }

  // The entry that this link made.
  withAddress(fragment: string): string | undefined {
    return [...this.#addresses].find(([, one]) => one === fragment)?.[0];
  }

  choose(name: string): void {
    this.#story.value = name;
    this.#story.dispatchEvent(new Event('change'));
  }

  // The address says what is on screen, and the browser's way back leads to what was.
  followAddress(): void {
    const { hash, pathname, search } = location;
    const wanted = this.#addresses.get(this.name) ?? '';
    if (wanted === hash || (wanted === '' && !looksLikeLink(hash))) return;
    history.pushState(null, '', wanted === '' ? pathname + search : wanted);
  }
}

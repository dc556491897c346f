// The few ways in which this page touches its elements.

// An element that index.html is known to hold.
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no ${kind.name} #${id}`);
  return found;
}

type Properties<K extends keyof HTMLElementTagNameMap> = Partial<
  Pick<HTMLElementTagNameMap[K], Exclude<keyof HTMLElementTagNameMap[K], 'style' | 'dataset'>>
>;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties<K> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

export function setPressed(button: Element, pressed: boolean): void {
  button.setAttribute('aria-pressed', String(pressed));
}

// A page too narrow for two columns, or too low for scrolling them apart: layout.css draws the same line.
const wide = matchMedia('(min-width: 801px) and (min-height: 480px)');

export function isWide(): boolean {
  return wide.matches;
}

export function onWidthChange(watcher: () => void): void {
  wide.addEventListener('change', watcher);
}

export function prefersStill(): boolean {
  return document.documentElement.dataset['motion'] === 'none';
}

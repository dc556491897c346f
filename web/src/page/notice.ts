// One sentence across the page: why something could not be done and what to do. It stays until it is put away.
import { byId, make } from './dom.ts';
import { words } from './words.ts';

export function showNotice(sentence: string): void {
  const place = byId('notice', HTMLDivElement);
  const close = make('button', { type: 'button', textContent: words.close });
  close.addEventListener('click', hideNotice);
  place.replaceChildren(make('p', { textContent: sentence }), close);
  place.hidden = false;
}

export function hideNotice(): void {
  byId('notice', HTMLDivElement).hidden = true;
}

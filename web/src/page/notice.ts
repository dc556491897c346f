// One sentence across the page: why something could not be done and what to do. It stays until it is put away.
import { byId, make } from './dom.ts';
import { words } from './words.ts';

export interface NoticeAction {
  readonly name: string;
  readonly act: () => void;
}

export function showNotice(sentence: string, action?: NoticeAction): void {
  const place = byId('notice', HTMLDivElement);
  const close = make('button', { type: 'button', textContent: words.close });
  close.addEventListener('click', hideNotice);
  place.replaceChildren(make('p', { textContent: sentence }));
  if (action) {
    const button = make('button', { type: 'button', textContent: action.name });
    button.addEventListener('click', action.act);
    place.append(button);
  }
  place.append(close);
  place.hidden = false;
}

export function hideNotice(): void {
  byId('notice', HTMLDivElement).hidden = true;
}

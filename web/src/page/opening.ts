// A page that was opened for a comparison in its address, or carried inside, shows nothing else in its place until that
// is there, and when it cannot be had.

import { byId } from './dom.ts';
import { looksLikeLink } from './link.ts';

const root = document.documentElement;

export function isOpening(): boolean {
  return root.classList.contains('opening');
}

// When what was brought can be read.
export function markFindings(): void {
  if (performance.getEntriesByName('synoptic:findings').length === 0) performance.mark('synoptic:findings');
}

export function endOpening(): void {
  byId('opening-texts', HTMLDivElement).replaceChildren();
  root.classList.remove('opening');
}

export function refuseOpening(sentence: string): void {
  byId('opening-texts', HTMLDivElement).replaceChildren();
  byId('opening-text', HTMLParagraphElement).textContent = sentence;
  byId('opening-ways', HTMLDivElement).hidden = false;
}

export function leaveOpening(): void {
  endOpening();
  const page = new URL(location.href);
  page.searchParams.delete('story');
  if (looksLikeLink(page.hash)) page.hash = '';
  if (page.href !== location.href) history.replaceState(null, '', page);
}

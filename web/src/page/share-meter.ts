// How far a link gets: which usual ways carry this many characters. Nobody can promise more than "usually", so the
// bounds are the lowest that is common for each way.

import { make } from './dom.ts';
import { shareWords as words } from './share-words.ts';

export type Way = keyof typeof words.bounds;

export interface Bound {
  readonly way: Way;
  readonly most: number; // characters
}

export const bounds: readonly Bound[] = [
  // A message of Discord ends at 2,000 characters, of Telegram at 4,096; what others cut they cut later.
  { way: 'chat', most: 2000 },
  // ISO/IEC 18004, version 40 at level L holds 2,953 bytes; one goes to saying that the text is UTF-8.
  { way: 'code', most: 2952 },
  // RFC 9110, section 4.1: everybody should take addresses of 8,000 bytes at least. Mail programs that make links of
  // addresses were built for no more.
  { way: 'mail', most: 8000 },
  // Windows hands a pressed link to the browser in a command of at most 32,767 characters, and Chromium's address bar
  // shows 32 KB.
  { way: 'bar', most: 32000 },
];

// Links of a million characters were opened in Chromium and Firefox, of two million in neither.
export const longest = 1_000_000;

export function carries(way: Way, characters: number): boolean {
  return bounds.some((bound) => bound.way === way && characters <= bound.most);
}

export function adviceFor(characters: number): string {
  const { advice } = words;
  if (carries('chat', characters)) return advice.all;
  if (carries('code', characters)) return advice.code;
  if (carries('mail', characters)) return advice.mail;
  if (carries('bar', characters)) return advice.bar;
  return characters <= longest ? advice.none : advice.never;
}

// The sign and the word say the same as the colour.
export function meterOf(characters: number): readonly Node[] {
  const lines = bounds.map(({ way, most }) => {
    const fits = characters <= most;
    const sign = make('span', { className: 'sign', textContent: fits ? '✓' : '✕' });
    sign.ariaHidden = 'true';
    const line = make('li', {}, sign, `${words.bounds[way]}: ${fits ? words.fits : words.tooLong}`);
    line.classList.toggle('is-over', !fits);
    return line;
  });
  return [
    make('p', {}, make('strong', {}, words.length(characters)), ` ${adviceFor(characters)}`),
    make('ul', { className: 'meter' }, ...lines),
  ];
}

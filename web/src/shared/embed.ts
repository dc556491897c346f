// What an embedded page and the page around it say to each other, version 1. Each message is one object
//   { synoptic: 1, type: ..., ... }
// sent with postMessage. The page around it (embed/element.ts, or a few lines of one's own) puts its own origin into
// the frame's address as `?embed=1&host=ORIGIN`; without `host` the frame tells nobody anything and hears nobody.
//
//   frame -> host  hello                          it listens now
//                  ready     count                the comparison is on screen, with so many findings
//                  height    pixels               CSS pixels it would like to have
//                  finding   id position summary  one was chosen; id '' and position 0: none is. `summary` is its
//                                                 sentence where the host may know it: it has the frame's origin, or
//                                                 it handed the comparison over; else ''
//                  refused   sentence             there is no comparison to show, and why
//   host -> frame  story     json                 a bundle (docs/formats.md), asked for with `&handed=1`
//                  choose    id                   a finding; '' lets go of it
//                  step      by                   1 or -1
//                  look      theme                auto light dark contrast
//                  view      view                 one of `startViews`
//
// Both sides check where a message comes from, `source` (that very window) and `origin`; both address theirs to one
// origin. A page opened from a file has the origin "null", which cannot be addressed: what it is told goes to '*'.
// What is unknown is passed over, so that either side may be newer than the other.

export type Theme = 'auto' | 'light' | 'dark' | 'contrast';
export const themes: readonly Theme[] = ['auto', 'light', 'dark', 'contrast'];

export const startViews = ['findings', 'text', 'synopsis', 'reading', 'redline', 'matrix', 'ledgers', 'timeline'] as const;
export type StartView = (typeof startViews)[number];

export type FromFrame =
  | { readonly type: 'hello' }
  | { readonly type: 'ready'; readonly count: number }
  | { readonly type: 'height'; readonly pixels: number }
  | { readonly type: 'finding'; readonly id: string; readonly position: number; readonly summary: string }
  | { readonly type: 'refused'; readonly sentence: string };

export type FromHost =
  | { readonly type: 'story'; readonly json: string }
  | { readonly type: 'choose'; readonly id: string }
  | { readonly type: 'step'; readonly by: number }
  | { readonly type: 'look'; readonly theme: string }
  | { readonly type: 'view'; readonly view: string };

// One of them as it came, with every other property unproven; undefined for what is none.
export function messageIn(data: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Readonly<Record<string, unknown>>;
  return message['synoptic'] === 1 && typeof message['type'] === 'string' ? message : undefined;
}

export function tell(window: Window, message: FromFrame | FromHost, origin: string): void {
  window.postMessage({ synoptic: 1, ...message }, origin === 'null' ? '*' : origin);
}

export function textIn(message: Readonly<Record<string, unknown>>, name: string): string {
  const value = message[name];
  return typeof value === 'string' ? value : '';
}

export function numberIn(message: Readonly<Record<string, unknown>>, name: string): number {
  const value = message[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

// What the page's address asks for beside a comparison in its fragment:
//   ?story=FILE.json          a saved comparison from the page's own folder (shared/story-address.ts)
//   #finding-ID, &finding=ID  the finding to start at, of whatever is shown
//   &theme= &view=            how it looks and what is seen first (shared/embed.ts has the words)
//   &embed=1                  less around it; &host=ORIGIN, &handed=1: shared/embed.ts
// A value that is none counts as not given.

import { startViews, themes, type StartView, type Theme } from '../shared/embed.ts';

export interface Asked {
  readonly story: string | null;
  readonly finding: string;
  readonly theme: Theme;
  readonly view: StartView | undefined;
  readonly isEmbedded: boolean;
  readonly host: string; // an origin, "null" or ''
  readonly isHanded: boolean; // the host brings the comparison
}

export function themeOf(name: string | null): Theme {
  return themes.find((one) => one === name) ?? 'auto';
}

export function viewOf(name: string | null): StartView | undefined {
  return startViews.find((one) => one === name);
}

// Whoever asks for a message names an origin and nothing more.
function originOf(text: string): string {
  try {
    return new URL(text).origin === text ? text : '';
  } catch {
    return text === 'null' ? text : '';
  }
}

export function readAsked({ search, hash }: Pick<Location, 'search' | 'hash'>): Asked {
  const given = new URLSearchParams(search);
  const finding = /^#finding-([0-9a-f]{16})$/.exec(hash)?.[1] ?? given.get('finding') ?? '';
  const isEmbedded = given.get('embed') === '1';
  const host = isEmbedded && window.parent !== window ? originOf(given.get('host') ?? '') : '';
  return {
    story: given.get('story'),
    finding: /^[0-9a-f]{16}$/.test(finding) ? finding : '',
    theme: themeOf(given.get('theme')),
    view: viewOf(given.get('view')),
    isEmbedded,
    host,
    isHanded: host !== '' && given.get('handed') === '1',
  };
}

export const asked: Asked = readAsked(location);

// What the dialog "Share" says; it comes with the dialog.

import { grouped } from './words.ts';

export interface Extent {
  readonly name: string;
  readonly shown: number;
  readonly all: number;
}

const named = 4; // versions; of more than these the sum is told

function sentences(count: number): string {
  return count === 1 ? '1 sentence' : `${grouped(count)} sentences`;
}

function extentOf(parts: readonly Extent[]): string {
  const held = parts.filter(({ shown }) => shown > 0);
  if (held.length <= named) return held.map(({ name, shown, all }) => `${shown} of ${sentences(all)} of ${name}`).join(', ');
  const sum = (of: (part: Extent) => number): number => held.reduce((total, part) => total + of(part), 0);
  return `${grouped(sum(({ shown }) => shown))} of ${sentences(sum(({ all }) => all))} of ${held.length} versions`;
}

export const shareWords = {
  what: 'What to share',
  difference: 'This difference',
  everything: 'Everything',
  chooseOne: 'Choose a difference in the list to share it alone.',
  holds: (parts: readonly Extent[]): string => `The link holds ${extentOf(parts)}, and nothing of the rest.`,
  wholes: (versions: number): string =>
    `${versions === 2 ? 'Both' : `All ${versions}`} versions in full, with your marks, notes and corrections. It opens at what you have on screen.`,
  part: 'What you have on screen: a part of its versions.',
  making: 'Making the link.',
  link: 'Link',
  copy: 'Copy link',
  share: 'Share with…',
  mail: 'E-mail',
  mailSubject: (title: string): string => `Where the versions differ: ${title}`,
  copied: (characters: number): string => `Link copied: ${grouped(characters)} characters.`,
  byHand: 'The browser did not allow copying. The link is marked in the field: copy it from there.',
  noEngine: 'This browser runs no WebAssembly, without which no link and no page can be written. Printing works.',
  notShared: 'The browser did not hand the link on. Copy it instead.',
  privacy: {
    difference:
      'The link itself holds the sentences shown. Whoever gets it can read them; nobody else does, for what stands after # is sent to no server.',
    everything:
      'The link itself holds the full texts. Whoever gets it can read them; nobody else does, for what stands after # is sent to no server. Ask whether you may pass the texts on.',
  },
  length: (characters: number): string => `${grouped(characters)} characters.`,
  fits: 'fits',
  tooLong: 'too long',
  bounds: { chat: 'Chat programs', code: 'QR code', mail: 'E-mail', bar: 'Address bar' },
  advice: {
    all: 'Short enough for every usual way.',
    code: 'Some chat programs cut a link this long. Send it by e-mail, or show the code.',
    mail: 'Chat programs cut a link this long. Send it by e-mail.',
    bar: 'Most programs cut a link this long. Put it into a document or a web page, or save one page and send that.',
    none: 'Only some browsers take a link this long. Save one page and send that.',
    never: 'No browser is sure to open a link this long. Save one page and send that.',
  },
  site: {
    file: 'This page was opened from a file, so a link to it works on this computer only. Save one page and send that, or name a site where Synoptic stands: the link then leads there.',
    local: 'This site can be reached from this computer only, and so can a link to it. Save one page and send that, or name a site where Synoptic stands: the link then leads there.',
    stated: (host: string): string => `The link leads to ${host}.`,
    label: 'Address of a Synoptic site',
    bad: 'This is no address of a site. It begins with https://.',
  },
  code: {
    alt: (of: string): string => `QR code that opens: ${of}`,
    caption: 'For the camera of a phone',
    dense: 'A fine code: show it on the full screen and let phones come close.',
    full: 'Full screen',
    picture: 'Save picture',
    leave: 'Back (Esc)',
  },
  page: {
    name: 'As a file:',
    what: 'one HTML page with the texts, your marks and the program. It opens without a network, from a USB stick too, and can be read and printed even where scripts are off.',
    save: 'Save as one page',
    saving: 'Writing the page.',
    saved: (name: string, bytes: number): string => `Saved as ${name}, ${(bytes / 1e6).toFixed(1)} MB.`,
    offline:
      'The empty page (synoptic.html) could not be fetched from this site. Connect to the network and press again; the link works without.',
    missing:
      'This site has no synoptic.html beside it, so no page can be saved from here. Whoever runs the site can put it there; the link works without.',
    foreign: 'The synoptic.html of this site belongs to another version of the program. Load the page anew and press again.',
  },
} as const;

// Every sentence of the page that is not in index.html or written by the engine.

import { maxVersionBytes, maxVersions } from '../shared/limits.ts';

// What a file is that nobody reads here, with what to do (web/src/shared/file-kind.ts).
const foreign: Readonly<Record<string, string>> = {
  zip: 'is a zip archive. Unpack it and drop the files inside.',
  image: 'is a picture. A program that recognises letters can make a text of it; drop that.',
  doc: 'is an old Word file or of that kind. Save it as .docx or plain text and drop that.',
  rtf: 'is a rich text file. Save it as .docx or plain text and drop that.',
  office: 'is in an office format that is not read here. Save it as .docx or plain text and drop that.',
  mhtml: 'is a web archive. Save the page as HTML instead, or copy its text into a field.',
};

const damaged: Readonly<Record<string, string>> = {
  pdf: 'is no PDF that can be read, or is damaged. Get it anew, or copy its text into a field.',
  docx: 'is no Word file that can be read, or is damaged. Open it, save it anew as .docx or plain text, and drop that.',
  html: 'cannot be read as a page. Copy its text into a field.',
};

// Why a reader of documents gave no text (web/src/documents/host.ts).
const refusals: Readonly<Record<string, string>> = {
  locked: 'is locked with a password. Save a copy without it, or copy its text into a field.',
  pictures: 'holds pictures of pages and no text. Run it through a program that recognises letters, or type the text.',
  nothing: 'holds no words. Check that it is the right file, or copy its text into a field.',
  elsewhere:
    'cannot be read by this page, which carries no reader for such files. The page of Synoptic on the web reads it; here, save it as plain text and drop that.',
};

const megabytes = Math.round(maxVersionBytes / (1024 * 1024));

// The engine's names of its stages (src/engine/engine.h).
const stages: Readonly<Record<string, string>> = {
  starting: 'Starting',
  reading: 'Reading the versions',
  claims: 'Gathering figures, dates, names and quotations',
  aligning: 'Lining up the passages',
  differences: 'Looking for differences',
  writing: 'Writing them down',
};

export const words = {
  close: 'Close',
  theme: {
    system: 'Colours: as the system has them',
    light: 'Colours: light',
    dark: 'Colours: dark',
  },
  families: {
    fact: 'Facts',
    voice: 'Voices',
    stance: 'Certainty',
    presence: 'Presence',
  },
  familyHelp: {
    fact: 'figures, dates, names, events',
    voice: 'quotations and who speaks',
    stance: 'how sure, denials, how many, definitions',
    presence: 'only in one version, or left out of one',
  },
  weights: { 3: 'Meaning', 2: 'Weight' },
  weightHelp: {
    3: 'change what happened or who said it',
    2: 'change weight, scope or support',
  },
  position: (at: number, of: number): string => (of === 0 ? 'none shown' : at === 0 ? `${of} shown` : `${at} of ${of}`),
  chosen: (at: number, of: number, summary: string): string => `Finding ${at} of ${of}. ${summary}`,
  noneChosen: 'Step through the findings, or choose one in the list.',
  noneMatch: 'No finding matches. Change the search or the filters above.',
  ownComparison: 'Your comparison',
  linkedComparison: 'From the link',
  canvasLabel: 'The versions side by side. J and K walk through the findings; everything here is also in the text.',
  noWebGl:
    'The side-by-side view needs WebGL 2, which this browser does not offer here. All findings and passages are in the text.',
  noWebAssembly:
    'This browser runs no WebAssembly, so the side-by-side view and new comparisons are not possible. All findings and passages of the built-in stories are in the text.',
  canvasFailed: (why: string): string =>
    `The side-by-side view could not be loaded (${why}). All findings and passages are in the text.`,
  storyFailed: (why: string): string => `This story could not be loaded (${why}). The one on screen is still complete.`,
  engineFailed: (why: string): string =>
    `The comparison could not be made: ${why}. Your texts are kept; try again, or load the page anew.`,
  link: {
    copied: (characters: number): string =>
      `Link copied: ${new Intl.NumberFormat('en').format(characters)} characters, with all the texts inside.${
        characters > 8000 ? ' Some chats cut links this long; an e-mail or a file is safer.' : ''
      }`,
    manual: 'The browser did not allow copying. The link is in the address bar now; copy it from there.',
    unsupported: 'This browser cannot pack a comparison into a link. A newer one can.',
    kept: 'Your own texts are kept: “Compare your own” still holds them.',
  },
  compose: {
    paste: 'Paste the text of one version',
    name: (at: number): string => `Name of version ${at}`,
    text: (at: number): string => `Text of version ${at}`,
    unnamed: (at: number): string => `Version ${at}`,
    earlier: (name: string): string => `Move ${name} one place forward`,
    later: (name: string): string => `Move ${name} one place back`,
    remove: (name: string): string => `Remove ${name}`,
    removed: (name: string): string => `${name} removed.`,
    cleared: 'All versions cleared.',
    replaced: 'The versions on screen replaced your own.',
    wordCount: (count: number): string => (count === 1 ? '1 word' : `${new Intl.NumberFormat('en').format(count)} words`),
    several: (count: number): string => `This text seems to hold ${count} versions, with lines of signs between them.`,
    split: (count: number): string => `Split into ${count} versions`,
    wasSplit: (count: number): string => `Split into ${count} versions.`,
    tooFew: 'Two versions with text are needed. Paste a second one, or drop a file.',
    stopped: 'Stopped. Your texts are as they were.',
    notKept: 'This browser does not let the page keep your texts. They are gone when you close it.',
  },
  files: {
    foreign: (name: string, kind: string): string =>
      `“${name}” ${foreign[kind] ?? 'is not a text file. Save it as plain text (.txt) and drop that.'}`,
    refused: (name: string, kind: string, reason: string): string =>
      `“${name}” ${refusals[reason] ?? damaged[kind] ?? ''}`,
    notLoaded: (name: string): string =>
      `“${name}” could not be read, because the reader for such files did not load. Check the connection, load the page anew and drop it again.`,
    reading: (count: number): string => (count === 1 ? 'Reading the file.' : `Reading ${count} files.`),
    leftOut: (names: readonly string[]): string =>
      `Left out, because their names are not those of articles: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ` and ${names.length - 8} more` : ''}.`,
    empty: (name: string): string => `“${name}” is empty. Choose a file with text in it.`,
    tooLarge: (name: string): string =>
      `“${name}” is larger than ${megabytes} MB. Cut it to the article itself, or use the command line with its own limits.`,
    tooMuch: (name: string): string =>
      `“${name}” would take the versions over 64 MB together. Remove one, or use the command line with its own limits.`,
    tooMany: (name: string): string =>
      `“${name}” would be version ${maxVersions + 1}; one comparison takes ${maxVersions}. Remove one first.`,
    unreadable: (name: string): string => `“${name}” could not be read. Check that it is a file and still there.`,
  },
  stage: (name: string): string => stages[name] ?? stages['starting'] ?? '',
  base: {
    is: 'Base',
    make: 'Make base',
    help: (name: string): string => `${name} first, the other versions put beside it`,
    done: (name: string): string => `The other versions are put beside ${name} now.`,
  },
  wording: {
    show: (changes: string): string => `Show ${changes}`, // "116 wording changes"
    hide: (changes: string): string => `Hide ${changes}`,
    help: 'mark in the passages what is only worded otherwise, and list the smaller differences',
  },
} as const;

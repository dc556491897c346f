// Every sentence of the page that is not in index.html or written by the engine; those about files are in
// file-words.ts, which comes with the first file.

import type { Fact } from '../shared/protocol.ts';

// The engine's names of its stages (src/engine/engine.h).
const stages: Readonly<Record<string, string>> = {
  starting: 'Starting',
  reading: 'Reading the versions',
  claims: 'Gathering figures, dates, names and quotations',
  aligning: 'Lining up the passages',
  differences: 'Looking for differences',
  writing: 'Writing them down',
};

// 12345 as "12,345"; Intl would say the same after tens of milliseconds of starting up.
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

// Enough of it to know it again by.
export function shortened(text: string): string {
  return text.length > 44 ? `${text.slice(0, 42).trimEnd()}…` : text;
}

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
    wordCount: (count: number): string => (count === 1 ? '1 word' : `${grouped(count)} words`),
    several: (count: number): string => `This text seems to hold ${count} versions, with lines of signs between them.`,
    split: (count: number): string => `Split into ${count} versions`,
    wasSplit: (count: number): string => `Split into ${count} versions.`,
    tooFew: 'Two versions with text are needed. Paste a second one, or drop a file.',
    stopped: 'Stopped. Your texts are as they were.',
    notKept: 'This browser does not let the page keep your texts. They are gone when you close it.',
  },
  newerSite: 'A newer version of this site has been fetched. It is used once all tabs with the site have been closed.',
  files: {
    reading: (count: number): string => (count === 1 ? 'Reading the file.' : `Reading ${count} files.`),
    tooMuch: (name: string): string =>
      `“${name}” would take the versions over 64 MB together. Remove one, or use the command line with its own limits.`,
    bundleLeft:
      'A saved comparison was among the files and was left out. Drop it alone: it opens beside what is here.',
    notLoaded: 'The reader for files did not load. Check the connection, load the page anew and drop them again.',
  },
  stage: (name: string): string => stages[name] ?? stages['starting'] ?? '',
  base: {
    is: 'Base',
    make: 'Make base',
    help: (name: string): string => `${name} first, the other versions put beside it`,
    done: (name: string): string => `The other versions are put beside ${name} now.`,
  },
  given: {
    open: (name: string): string => `How ${name} was read, as it was given`,
    correct: 'Correct this reading',
    putBack: 'Put back',
    putBackThis: (text: string): string => `Put back: ${text}`,
    wasPutBack: (text: string): string => `“${text}” is part of the story again.`,
    setAside: 'Set aside',
    setAsideThis: (text: string): string => `Set aside: ${text}`,
    wasSetAside: (text: string): string => `“${text}” was set aside.`,
    facts: {
      title: 'Title',
      subtitle: 'Subtitle',
      outlet: 'Outlet',
      byline: 'Byline',
      published: 'Published',
      language: 'Language',
    },
    unsaid: 'not stated',
    stated: (fact: Fact, value: string): string =>
      `${words.given.facts[fact]}: ${value === '' ? words.given.unsaid : value}.`,
    reset: 'As read',
    resetThis: (fact: Fact): string => `${words.given.facts[fact]}: take it as it was read`,
    asRead: (fact: Fact): string => `${words.given.facts[fact]}: as it was read.`,
    undone: 'The last correction was taken back.',
  },
  rows: {
    open: 'Correct this row',
    hint: 'A passage stands in the wrong row? Press the number of the row.',
    row: (at: number): string => `Row ${at + 1}`,
    above: ', just above',
    below: ', just below',
    own: (count: number): string => `A row of ${count === 1 ? 'its' : 'their'} own`,
    joinWith: (count: number): string => (count === 1 ? 'Put it beside' : 'Join the whole row with'),
    moveTo: (count: number): string => (count === 1 ? 'Move the ticked passage to' : `Move the ${count} ticked passages to`),
    none: 'No row says that.',
    joined: (at: number): string => `Joined: row ${at + 1}.`,
    moved: (at: number): string => `Moved to row ${at + 1}.`,
    parted: (at: number): string => `Parted: row ${at + 1}.`,
    findings: (gone: number, fresh: number): string =>
      gone + fresh === 0 ? 'The findings are the same.' : `Findings: ${gone} gone, ${fresh} new.`,
    byHand: (rows: number, lost: number): string =>
      `Corrected by hand: ${rows === 1 ? '1 row' : `${rows} rows`}${lost > 0 ? `, ${lost} not found` : ''}`,
    quoted: (text: string, name: string): string => `“${shortened(text.replace(/^["“”\u2018\u2019]+/, ''))}” (${name})`,
    notFound: 'a passage that is not found in these texts',
    standsIn: (passage: string, at: number): string => `${passage}: ${at < 0 ? 'kept' : `put in row ${at + 1}`}`,
    pair: (first: string, second: string, isJoin: boolean): string => `${first} ${isJoin ? 'stands with' : 'stands apart from'} ${second}`,
    takeBack: 'Take back',
    takenBack: 'Taken back.',
    takeAllBack: 'Take all back',
    allTakenBack: 'All corrections of rows were taken back.',
    undo: 'Undo',
    redone: 'Done again.',
  },
  wording: {
    show: (changes: string): string => `Show ${changes}`, // "116 wording changes"
    hide: (changes: string): string => `Hide ${changes}`,
    help: 'mark in the passages what is only worded otherwise, and list the smaller differences',
  },
} as const;

// Every sentence of the page that is not in index.html or written by the engine; those about files are in
// file-words.ts, which comes with the first file.

import type { Fact, Mark } from '../shared/protocol.ts';

// The engine's names of its stages (src/engine/engine.h).
const stages: Readonly<Record<string, string>> = {
  starting: 'Starting',
  reading: 'Reading the versions',
  claims: 'Gathering figures, dates, names and quotations',
  aligning: 'Lining up the passages',
  differences: 'Looking for differences',
  writing: 'Writing them down',
};

const months = 'January February March April May June July August September October November December'.split(' ');

// 12345 as "12,345"; Intl would say the same after tens of milliseconds of starting up.
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

// Enough of it to know it again by.
export function shortened(text: string, most = 44): string {
  return text.length > most ? `${text.slice(0, most - 2).trimEnd()}…` : text;
}

export const words = {
  close: 'Close',
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
  levels: {
    3: 'only what changes the meaning',
    2: 'what changes meaning or weight',
    1: 'everything, with wording',
  },
  kinds: (hidden: number): string => (hidden === 0 ? 'Kinds' : `Kinds, ${hidden} hidden`),
  position: (at: number, of: number): string => (of === 0 ? 'none shown' : at === 0 ? `${of} shown` : `${at} of ${of}`),
  chosen: (at: number, of: number, summary: string): string =>
    at === 0 ? `Not a difference: ${summary}` : `Finding ${at} of ${of}. ${summary}`,
  noneChosen: 'Step through the findings, or choose one in the list.',
  noneMatch: 'No finding matches. Change the search or the filters above.',
  ownComparison: 'Your comparison',
  linkedComparison: 'From the link',
  savedComparison: 'From the file',
  askedFindingGone: 'The finding that this address asks for is not among these. All that was found is in the list.',
  openInFull: 'Synoptic: open in full',
  views: {
    synopsis: 'Side by side',
    detail: 'Details of the chosen finding',
    reading: 'One version straight through',
    redline: 'Two versions, one as changes of the other',
    matrix: 'Findings and versions as a table',
    ledgers: 'Figures, days, quotations and speakers',
    timeline: 'What appears, changes and goes over time',
    text: 'All passages as text',
  },
  canvasLabel: (view: string): string =>
    `${view}. J and K walk through the findings; everything here is also in the text.`,
  noWebGl:
    'The side-by-side view needs WebGL 2, which this browser does not offer here. All findings and passages are in the text.',
  noWebAssembly:
    'This browser runs no WebAssembly, so the side-by-side view and new comparisons are not possible. All findings and passages of the built-in stories are in the text.',
  canvasFailed: (why: string): string =>
    `The side-by-side view could not be loaded (${why}). All findings and passages are in the text.`,
  storyFailed: (why: string): string => `This story could not be loaded (${why}). The one on screen is still complete.`,
  engineFailed: (why: string): string =>
    `The comparison could not be made: ${why}. Your texts are kept; try again, or load the page anew.`,
  exportFailed: (why: string): string => `The exports could not be loaded (${why}). Check the connection and try again.`,
  link: {
    unsupported: 'This browser cannot pack a comparison into a link. A newer one can.',
    notLoaded: 'What makes links did not load. Check the connection and press again.',
    beside: (title: string): string => `“${title}” was opened beside what you had.`,
    back: 'Back to what you had',
    early: 'These are the texts that were sent to you. They are being compared.',
    again: (title: string, count: number): string => (count < 2 ? title : `${title} (${count})`),
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
    cleared: 'All versions cleared. What stood here stays under “Recent comparisons” until you delete it there.',
    replaced: 'These are the versions on screen. What stood here stays under “Recent comparisons”.',
    wordCount: (count: number): string => (count === 1 ? '1 word' : `${grouped(count)} words`),
    several: (count: number): string => `This text seems to hold ${count} versions, with lines of signs between them.`,
    split: (count: number): string => `Split into ${count} versions`,
    wasSplit: (count: number): string => `Split into ${count} versions.`,
    tooFew: 'Two versions with text are needed. Paste a second one, or drop a file.',
    stopped: 'Stopped. Your texts are as they were.',
  },
  documentTitle: (title: string): string => `${title} · Synoptic`,
  partMeans: 'What is not shown may differ too, or settle the matter. Whoever sent it can share everything.',
  carriedAltered: 'What stands in this page is not what its texts give. It was compared anew.',
  kept: {
    opening: 'Opening what was on screen here.',
    gone: 'This comparison is no longer kept here.',
    asItCame: 'Show it as it came',
    changed: 'You have opened this before: what you marked and corrected then is shown.',
    elsewhere: 'Another tab has this comparison open too. What you change here is kept as a copy of its own.',
    leaving: (title: string, count: number): string =>
      `There is room for 50 comparisons. ${count === 1 ? `The oldest, “${shortened(title)}”, makes` : `The oldest, “${shortened(title)}” and ${count - 1} more, make`} room for this one when the page is next opened.`,
    keep: 'Keep what would go',
    staying: 'Nothing goes. Delete what you no longer need under “Recent comparisons”.',
    trouble: {
      blocked: 'This browser does not let the page keep anything. Before you close it, save the comparison as a link or a page.',
      full: 'There is no room left to keep this. Delete what you no longer need under “Recent comparisons”, or save the comparison as a link or a page.',
      newer: 'A newer version of this page is open in another tab: this one keeps nothing any more. Load it anew, or save the comparison as a link or a page.',
      older: 'An older version of this page is open in another tab. Close that tab: until then nothing is kept here.',
    },
    recent: 'Recent comparisons',
    note: 'Kept in this browser, and nowhere else. Opening one changes nothing of the others.',
    none: 'Nothing is kept here yet. Each comparison that you make or open is listed here from then on.',
    untitled: 'Without a title',
    today: 'today',
    yesterday: 'yesterday',
    versions: (names: readonly string[]): string => {
      const told = names.filter((name, at) => name !== words.compose.unnamed(at + 1)).join(', ');
      const count = names.length === 1 ? '1 version' : `${names.length} versions`;
      return names.length === 0 ? '' : `${count}${told && ': '}${shortened(told)}`;
    },
    origins: { own: '', link: 'from a link', file: 'from a file', page: 'from this page', story: '' },
    notCompared: 'not compared yet',
    marks: (count: number): string => (count === 1 ? '1 mark' : `${count} marks`),
    here: 'open here',
    goes: 'makes room when the page is next opened',
    delete: 'Delete',
    deleteThis: (title: string): string => `Delete ${title}`,
    deleted: (title: string): string => `“${shortened(title)}” deleted.`,
    allDeleted: (count: number): string => `${count} comparisons deleted.`,
    back: (count: number): string => (count === 1 ? 'It is there again.' : `${count} comparisons are there again.`),
  },
  newerSite: {
    ready: 'A newer version of this site has been fetched. It is used when all tabs with the site have been closed, or now: what is on screen stays.',
    use: 'Use it now',
    taken: 'This site was renewed in another tab. Load it anew to go on with the newer version: what is on screen stays.',
    load: 'Load it anew',
  },
  shared: {
    nothing: 'Nothing arrived that can be compared.',
    onlyAddress: (address: string): string =>
      `Only an address was shared: ${address}. This page fetches nothing: copy the text of the article and paste it here.`,
  },
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
  wording: (changes: string, isShown: boolean): string => (changes === '' ? '' : `${changes} ${isShown ? 'shown' : 'hidden'}`),
  hits: {
    heading: (count: number): string => `In the passages (${count})`,
    more: (count: number): string => `and ${count} more`,
    shown: (row: number, name: string): string => `Row ${row + 1}, ${name}.`,
  },
  marks: {
    names: { important: 'Important', not_a_difference: 'Not a difference', '': 'Note' },
    set: { important: 'Marked as important.', not_a_difference: 'Marked as not a difference.', '': 'The mark is gone.' },
    note: 'Note',
    noteHelp: 'Your note; Ctrl+Enter saves it',
    noteKept: 'Note saved.',
    setAside: (count: number): string => `Not a difference (${count})`,
    said: ({ verdict, note }: Mark): string => [words.marks.names[verdict], note].filter((part) => part !== '').join(': '),
    remove: 'Remove',
    removeThis: (said: string): string => `Remove: ${said}`,
    removed: 'The mark is removed. Ctrl+Z brings it back.',
    lost: (count: number): string =>
      count === 1 ? '1 mark belongs to a finding that is gone' : `${count} marks belong to findings that are gone`,
  },
  undo: {
    base: 'The change of base',
    mark: (name: string, summary: string): string => `“${name}” for “${shortened(summary)}”`,
    removal: (said: string): string => `The removal of “${shortened(said)}”`,
    done: (what: string): string => `${what} was taken back.`,
    correction: 'The last correction',
  },
  // Keys, and what they do; what stands in brackets is a key too.
  keys: [
    ['J K', 'next and previous finding'],
    ['H L', 'version to the left and to the right'],
    ['1', 'side by side'],
    ['2', 'reading: one version straight through'],
    ['3', 'redline: two versions as changes'],
    ['4', 'matrix'],
    ['5', 'ledgers'],
    ['6', 'timeline'],
    ['7', 'text'],
    ['Enter 0', 'details of the chosen finding; [Esc] goes back'],
    ['N', 'next change of the redline; with [Shift] the one before'],
    ['Shift H, Shift L', 'move the column at hand; [Shift X] hides it, [Shift A] shows all'],
    ['C', 'correct the row of the chosen finding'],
    ['Ctrl Z', 'take back the last correction, mark or note; with [Shift] do it again'],
    ['/', 'search; [↓] [↑] move through the hits, [Enter] opens one'],
    ['F', 'full screen; [Esc] leaves it'],
    ['P', 'print'],
    ['E', 'export: save a report, data or a picture, copy rich text'],
    ['Esc', 'back, let go'],
    ['?', 'this list'],
  ],
  settings: {
    size: 'Size of the passages',
    theme: { name: 'Colours', system: 'As the system', light: 'Light', dark: 'Dark' },
    contrast: { name: 'Contrast', system: 'As the system', normal: 'Normal', high: 'High' },
    motion: { name: 'Motion', system: 'As the system', none: 'None' },
  },
  citation: {
    made: 'Citation copied.',
    notCopied: 'The browser did not allow copying.',
    day: (year: string, month: string, day: string): string => `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`,
    compared: (title: string): string => `${title}, compared with Synoptic`,
  },
  fullScreenRefused: 'This browser does not show the page in full screen.',
} as const;

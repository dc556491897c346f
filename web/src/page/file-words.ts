// The sentences about files: each names the file and says what to do.

import { maxVersionBytes, maxVersions } from '../shared/limits.ts';

const megabytes = Math.round(maxVersionBytes / (1024 * 1024));

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

export const fileWords = {
  foreign: (name: string, kind: string): string =>
    `“${name}” ${foreign[kind] ?? 'is not a text file. Save it as plain text (.txt) and drop that.'}`,
  refused: (name: string, kind: string, reason: string): string =>
    `“${name}” ${refusals[reason] ?? damaged[kind] ?? ''}`,
  notLoaded: (name: string): string =>
    `“${name}” could not be read, because the reader for such files did not load. Check the connection, load the page anew and drop it again.`,
  unknownEncoding: (name: string): string =>
    `“${name}” is in an old encoding that is not known here. Open it in an editor, save it as UTF-8 and drop that.`,
  guessed: (name: string, encoding: string): string =>
    `“${name}” is in an old encoding and was read as ${encoding}. If letters look wrong, save it as UTF-8 and drop that.`,
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
} as const;

// What a file is: by its first bytes, then by its name. A name alone never makes a binary file readable.

import { isMarked } from './unicode.ts';

export type DocumentKind = 'html' | 'docx' | 'pdf';

export type FileKind =
  | 'text'
  | DocumentKind
  | 'mhtml' // a page saved with its pictures in one file
  | 'rtf'
  | 'doc' // Word before 2007, and every other file of that container
  | 'office' // other formats of word processors, sheets, slides and books
  | 'zip'
  | 'image'
  | 'binary';

const searched = 8192; // bytes in which a format that has no mark at byte 0 must show itself

const images: readonly (readonly [number, string])[] = [
  [0, '\x89PNG'],
  [0, '\xff\xd8\xff'],
  [0, 'GIF8'],
  [0, 'II*\0'],
  [0, 'MM\0*'],
  [8, 'WEBP'],
  [4, 'ftypavif'],
  [4, 'ftypheic'],
];

export function isDocument(kind: FileKind): kind is DocumentKind {
  return kind === 'html' || kind === 'docx' || kind === 'pdf';
}

// Bytes as characters of the same number: good for comparing with marks, not for reading.
function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function suffixOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

// The names of a package's parts stand in the archive as they are, at its end for all of them.
function kindOfZip(bytes: Uint8Array, head: string): FileKind {
  const names = head + latin(bytes.subarray(-64 * 1024));
  if (names.includes('word/document')) return 'docx';
  if (/mimetypeapplication\/(?:vnd\.oasis|epub)/.test(head)) return 'office';
  return /(?:^|[^a-z])(?:xl|ppt)\/[a-z]/.test(names) ? 'office' : 'zip';
}

function startsLikeHtml(head: string): boolean {
  const start = head.replace(/^\xef\xbb\xbf/, '').replace(/^(?:\s|<\?xml[^>]*>|<!--[^]*?-->)+/, '');
  return /^<(?:!doctype\s+html|html|head|body)\b/i.test(start);
}

// UTF-16 and UTF-32; pages in them are rare but real.
function narrowed(bytes: Uint8Array, head: string): string {
  return isMarked(bytes) ? head.replace(/^[\0\xfe\xff]+/, '').replaceAll('\0', '') : head;
}

export function kindOf(bytes: Uint8Array, name: string): FileKind {
  const head = latin(bytes.subarray(0, searched));
  const suffix = suffixOf(name);
  if (head.startsWith('PK\x03\x04')) return kindOfZip(bytes, head);
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'doc';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (images.some(([at, mark]) => head.startsWith(mark, at))) return 'image';
  const narrow = narrowed(bytes, head);
  if (narrow.includes('\0')) return 'binary';
  if (/^(?:From: <Saved by|MIME-Version:)/i.test(head) && /multipart\/related/i.test(head)) return 'mhtml';
  if (['html', 'htm', 'xhtml'].includes(suffix) || startsLikeHtml(narrow)) return 'html';
  // Nothing of a DOCX or PDF that begins otherwise can be read; the reader says what is wrong with it.
  if (suffix === 'docx' || suffix === 'pdf') return head.trim() === '' ? 'text' : suffix;
  return 'text';
}

// The page's way to the readers of documents (web/src/documents), which are fetched when they are needed.

import type { DocumentKind } from '../shared/file-kind.ts';
import type { LegacyText, Outcome, PageHost } from '../documents/read.ts';
import { inertHtml, workerAddress } from './trusted.ts';

type Readers = typeof import('../documents/read.ts');

// The page's policy knows no foreign styles, not even in a document that nobody sees, and a browser says so each
// time. A script of an unknown type is taken apart by the parser as a style is, and does nothing.
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[^>]*>/gi, '<script type="text/css">')
    .replace(/<\/style\s*>/gi, '</script>')
    .replace(/<[a-z][^<>]*\sstyle\s*=[^<>]*>/gi, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, ' data-style'));
}

const host: PageHost = {
  parse: (html) => new DOMParser().parseFromString(inertHtml(withoutStyles(html)), 'text/html'),
  workerAddress,
};

let loading: Promise<Readers> | undefined;

function readers(): Promise<Readers> {
  loading ??= import('../documents/read.ts');
  loading.catch(() => {
    loading = undefined; // asked for anew when the next file comes
  });
  return loading;
}

// Rejects when the reader could not be fetched.
export async function readDocument(kind: DocumentKind, bytes: Uint8Array<ArrayBuffer>): Promise<Outcome> {
  return (await readers()).readDocument(kind, bytes, host);
}

export async function readLegacyText(bytes: Uint8Array): Promise<LegacyText | undefined> {
  return (await readers()).readLegacyText(bytes);
}

// Fetched ahead, so that the first paste waits for nothing.
export function warmReaders(): void {
  readers().catch(() => undefined);
}

export async function textOfRich(html: string): Promise<string> {
  return (await readers()).richText(html, host);
}

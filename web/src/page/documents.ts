// The page's way to the readers of documents (web/src/documents), which are fetched when they are needed.

import type { DocumentKind } from '../shared/file-kind.ts';
import type { Outcome, PageHost } from '../documents/read.ts';
import { inertHtml, workerAddress } from './trusted.ts';

type Readers = typeof import('../documents/read.ts');

const host: PageHost = {
  parse: (html) => new DOMParser().parseFromString(inertHtml(html), 'text/html'),
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

// Fetched ahead, so that the first paste waits for nothing.
export function warmReaders(): void {
  readers().catch(() => undefined);
}

export async function textOfRich(html: string): Promise<string> {
  return (await readers()).richText(html, host);
}

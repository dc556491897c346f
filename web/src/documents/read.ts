// The page's way to the readers of documents. Each format is a file of its own, fetched when the first such file
// arrives.

import type { DocumentKind } from '../shared/file-kind.ts';
import { Refused, type Host, type Refusal } from './host.ts';
import type { LegacyText } from './legacy.ts';
import { richText } from './rich-text.ts';

export interface PageHost extends Host {
  // Lets an address of the page's own through Trusted Types.
  workerAddress(address: string): string;
}

// `elsewhere`: this page carries no reader for it.
export type Outcome = { readonly text: string } | { readonly refused: Refusal | 'elsewhere' };

async function textOf(kind: DocumentKind, bytes: Uint8Array<ArrayBuffer>, host: PageHost): Promise<string> {
  if (kind === 'html') return (await import('./html.ts')).readHtml(bytes, host);
  if (kind === 'docx') return (await import('./docx.ts')).readDocx(bytes, { arrayBuffer: bytes.slice().buffer }, host);
  const { pdfjsWith } = await import('./pdf-browser.ts');
  const { readPdf } = await import('./pdf.ts');
  return readPdf(bytes, pdfjsWith(host));
}

// Rejects only when a reader could not be fetched.
export async function readDocument(kind: DocumentKind, bytes: Uint8Array<ArrayBuffer>, host: PageHost): Promise<Outcome> {
  try {
    return { text: await textOf(kind, bytes, host) };
  } catch (thrown) {
    if (thrown instanceof Refused) return { refused: thrown.reason };
    throw thrown;
  }
}

// Plain text from before Unicode; undefined when it is no text in any encoding that is known.
export async function readLegacyText(bytes: Uint8Array): Promise<LegacyText | undefined> {
  return (await import('./legacy.ts')).readLegacy(bytes);
}

export { richText };
export type { LegacyText };

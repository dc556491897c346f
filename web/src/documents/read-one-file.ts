// In the place of read.ts in the page that is one file: it carries no readers, and reads pasted rich text.

import type { DocumentKind } from '../shared/file-kind.ts';
import type { LegacyText } from './legacy.ts';
import type { Outcome, PageHost } from './read.ts';

// Western text alone: accented letters in words and curly quotes. `encoding` says what was taken for granted.
export function readLegacyText(bytes: Uint8Array): Promise<LegacyText | undefined> {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const isWestern = !/[^\0-\x7f]{3}/.test(text) && /[a-z]/i.test(text);
  return Promise.resolve(isWestern ? { text, encoding: 'windows-1252' } : undefined);
}

export { richText } from './rich-text.ts';

export function readDocument(_kind: DocumentKind, _bytes: Uint8Array<ArrayBuffer>, _host: PageHost): Promise<Outcome> {
  return Promise.resolve({ refused: 'elsewhere' });
}

// In the place of read.ts in the page that is one file: it carries no readers, and reads pasted rich text.

import type { DocumentKind } from '../shared/file-kind.ts';
import type { Outcome, PageHost } from './read.ts';

export { richText } from './rich-text.ts';

export function readDocument(_kind: DocumentKind, _bytes: Uint8Array<ArrayBuffer>, _host: PageHost): Promise<Outcome> {
  return Promise.resolve({ refused: 'elsewhere' });
}

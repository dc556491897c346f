// Unpacks what the one-file page carries packed with LZMA: the two modules, a fifth shorter than with gzip. Browsers
// unpack gzip themselves and this they do not, so small files are not worth it. The site never loads this.

import { decompress } from 'lzma1';

// REQUIRES: bytes of an .lzma file. About a third of a second for both modules.
export function unlzma(bytes: Uint8Array): Uint8Array {
  return decompress(bytes);
}

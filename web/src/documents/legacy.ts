// Text in an encoding from before Unicode: chardet guesses which by what letters stand beside each other, and a
// guess counts only when every byte is a character in it.

import { analyse } from 'chardet';

import { decodeWith } from './decode.ts';

export interface LegacyText {
  readonly text: string;
  readonly encoding: string;
}

const control = /[\0-\x08\x0e-\x1f\x7f-\x9f]/; // no text has them
const heard = 64 * 1024; // bytes that chardet is given: more of them tell it nothing new

// Undefined when it is no text in any of them.
export function readLegacy(bytes: Uint8Array): LegacyText | undefined {
  for (const { name } of analyse(bytes.subarray(0, heard))) {
    if (name.startsWith('UTF-') || name === 'ASCII') continue;
    const text = decodeWith(name, bytes);
    if (text !== undefined && !control.test(text)) return { text, encoding: name };
  }
  return undefined;
}

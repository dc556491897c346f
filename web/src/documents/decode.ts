// From the bytes of a saved page to its characters: a mark at the front, what the page says, UTF-8, the likeliest of
// the older encodings, windows-1252.

import { decodeUnicode, isMarked } from '../shared/unicode.ts';

// Where windows-1252 has letters and latin-1 has controls. Node 20 and 22 decode the one as the other.
const letters = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function withLetters(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (sign) => letters[sign.charCodeAt(0) - 0x80] ?? sign);
}

function isLatin(label: string): boolean {
  return /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/i.test(label);
}

// Undefined when a byte is no character there, or the encoding has no such name.
export function decodeWith(label: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return isLatin(label) ? withLetters(text) : text;
  } catch {
    return undefined;
  }
}

// Any byte is some letter of windows-1252, which is what old editors save.
async function decodeUnnamed(bytes: Uint8Array): Promise<string> {
  const { readLegacy } = await import('./legacy.ts');
  return readLegacy(bytes)?.text ?? withLetters(new TextDecoder('windows-1252').decode(bytes));
}

// `<meta charset=...>` and `<meta http-equiv=... content="...; charset=...">` stand within the first kilobytes.
export async function decodePage(bytes: Uint8Array): Promise<string> {
  const unicode = decodeUnicode(bytes);
  if (unicode !== undefined && isMarked(bytes)) return unicode;
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const label =
    /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]*encoding=["']([\w:.-]+)/.exec(head)?.[1];
  const named = label === undefined ? undefined : decodeWith(label, bytes);
  return named ?? unicode ?? (await decodeUnnamed(bytes));
}

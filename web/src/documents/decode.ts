// From the bytes of a saved page to its characters: a mark at the front, what the page says, UTF-8, windows-1252.

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function markedEncoding(bytes: Uint8Array): string | undefined {
  return marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}

// Where windows-1252 has letters and latin-1 has controls. Node 20 and 22 decode the one as the other.
const letters = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function withLetters(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (sign) => letters[sign.charCodeAt(0) - 0x80] ?? sign);
}

function isLatin(label: string): boolean {
  return /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/i.test(label);
}

function decodeWith(label: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return isLatin(label) ? withLetters(text) : text;
  } catch {
    return undefined; // not this encoding, or none that is known
  }
}

// `<meta charset=...>` and `<meta http-equiv=... content="...; charset=...">` stand within the first kilobytes.
export function decodePage(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const label =
    /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]*encoding=["']([\w:.-]+)/.exec(head)?.[1];
  const named = label === undefined ? undefined : decodeWith(label, bytes);
  // Any byte is some letter of windows-1252, which is what old editors save.
  return named ?? decodeWith('utf-8', bytes) ?? withLetters(new TextDecoder('windows-1252').decode(bytes));
}

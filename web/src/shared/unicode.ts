// Text in one of Unicode's encodings: by its mark, by valid UTF-8, by the NULs of UTF-16 and UTF-32
// (src/text/decode.cpp, which says why).

const probed = 4096;

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

// A control that is no white space, a code for private use, U+FFFE, a lone half of a pair, what did not decode.
const noText = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u{e000}-\u{f8ff}\u{fffd}-\u{ffff}\p{Cs}]/u;

function decodeUtf32(bytes: Uint8Array, big: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const code = view.getUint32(at, !big);
    text += code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
  }
  return text.replace(/^\ufeff/, '');
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32be');
  return new TextDecoder(encoding).decode(bytes);
}

function isMostlyAscii(bytes: Uint8Array): boolean {
  return bytes.filter((byte) => (byte < 0x20 || byte > 0x7e) && ![9, 10, 13].includes(byte)).length * 4 < bytes.length;
}

function spacesAs(encoding: string, probe: Uint8Array): number {
  const text = decodeAs(encoding, probe);
  return noText.test(text) ? 0 : (text.match(/[ \n]/g)?.length ?? 0);
}

// Only what has NULs is asked: no text in UTF-8 has one.
function wideEncoding(bytes: Uint8Array): string | undefined {
  const probe = bytes.subarray(0, Math.min(probed, bytes.length & ~3));
  if (!probe.includes(0) || isMostlyAscii(probe)) return undefined;
  const found = ['utf-32le', 'utf-32be'].find((encoding) => spacesAs(encoding, probe) > 0);
  if (found !== undefined && bytes.length % 4 === 0) return found;
  const [little, big] = [spacesAs('utf-16le', probe), spacesAs('utf-16be', probe)];
  if (little === big) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

// A byte order mark, or the NULs of UTF-16 or UTF-32: this is text, and no other sign of its encoding counts.
export function isMarked(bytes: Uint8Array): boolean {
  return markOf(bytes) !== undefined || wideEncoding(bytes) !== undefined;
}

function markOf(bytes: Uint8Array): string | undefined {
  return marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}

// Undefined when more bytes fit no UTF-8 sequence than there are sequences: an older encoding.
export function decodeUnicode(bytes: Uint8Array): string | undefined {
  const encoding = markOf(bytes) ?? wideEncoding(bytes);
  if (encoding !== undefined) return decodeAs(encoding, bytes);
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\ufffd')) return text;
  const stray = text.match(/\ufffd/g)?.length ?? 0;
  const fitting = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return stray > fitting ? undefined : text;
}

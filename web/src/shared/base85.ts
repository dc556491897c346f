// Bytes as text inside the one-file page: five letters for four bytes, a sixteenth less than base64 takes. The
// alphabet is printable ASCII without what HTML or a script could stumble over (< > & " ' ` \ and the space).

const alphabet =
  '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%()*+,-./:;=?@[]^_{|}';
const letters = alphabet.slice(0, 85);
const values = new Uint8Array(128);
for (let value = 0; value < letters.length; value++) values[letters.charCodeAt(value)] = value;

// A last group of n bytes becomes n + 1 letters.
export function encodeBase85(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
    let rest = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
    let group = '';
    for (let letter = 0; letter < 5; letter++) {
      group = letters.charAt(rest % 85) + group;
      rest = Math.floor(rest / 85);
    }
    groups.push(group.slice(0, Math.min(bytes.length - at, 4) + 1));
  }
  return groups.join('');
}

// REQUIRES: text of encodeBase85. A missing letter counts as the highest, which rounds the cut group up.
export function decodeBase85(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
    let group = 0;
    for (let letter = 0; letter < 5; letter++) {
      const code = text.charCodeAt(at + letter);
      group = group * 85 + (Number.isNaN(code) ? 84 : (values[code] ?? 0));
    }
    for (let byte = 0; byte < 4 && to + byte < bytes.length; byte++) {
      bytes[to + byte] = Math.floor(group / 2 ** (24 - 8 * byte)) & 0xff;
    }
  }
  return bytes;
}

// Bytes as text inside the one-file page: eleven letters for nine bytes, which is nearly all that printable ASCII can
// carry. Only "<" is left out, because in a <script> it alone could mean something. The first letter says how many
// bytes of the last group are padding.

const first = 0x20; // the space
const leftOut = '<'.charCodeAt(0);
const base = 94;
const groupBytes = 9;
const groupLetters = 11;
const limb = 2 ** 24; // a group is three numbers of 24 bits

function letterOf(value: number): number {
  const code = first + value;
  return code < leftOut ? code : code + 1;
}

function valueOf(letter: number): number {
  return letter - first - (letter > leftOut ? 1 : 0);
}

export function encodeBase94(bytes: Uint8Array): string {
  const padding = (groupBytes - (bytes.length % groupBytes)) % groupBytes;
  const padded = new Uint8Array(bytes.length + padding);
  padded.set(bytes);
  const pieces = [String.fromCharCode(letterOf(padding))];
  for (let at = 0; at < padded.length; at += groupBytes) {
    const limbs = [0, 3, 6].map((from) => {
      const [a = 0, b = 0, c = 0] = padded.subarray(at + from, at + from + 3);
      return (a << 16) | (b << 8) | c;
    });
    const letters = new Array<number>(groupLetters);
    for (let letter = groupLetters - 1; letter >= 0; letter--) {
      let rest = 0;
      for (const [index, value] of limbs.entries()) {
        const whole = rest * limb + value;
        limbs[index] = Math.floor(whole / base);
        rest = whole % base;
      }
      letters[letter] = letterOf(rest);
    }
    pieces.push(String.fromCharCode(...letters));
  }
  return pieces.join('');
}

function put(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >> 16;
  bytes[at + 1] = (value >> 8) & 0xff;
  bytes[at + 2] = value & 0xff;
}

// REQUIRES: text of encodeBase94.
export function decodeBase94(text: string): Uint8Array {
  const groups = (text.length - 1) / groupLetters;
  const bytes = new Uint8Array(groups * groupBytes);
  for (let group = 0; group < groups; group++) {
    let high = 0;
    let middle = 0;
    let low = 0;
    for (let letter = 0; letter < groupLetters; letter++) {
      low = low * base + valueOf(text.charCodeAt(1 + group * groupLetters + letter));
      middle = middle * base + Math.floor(low / limb);
      high = high * base + Math.floor(middle / limb);
      low %= limb;
      middle %= limb;
    }
    put(bytes, group * groupBytes, high);
    put(bytes, group * groupBytes + 3, middle);
    put(bytes, group * groupBytes + 6, low);
  }
  return bytes.subarray(0, bytes.length - valueOf(text.charCodeAt(0)));
}

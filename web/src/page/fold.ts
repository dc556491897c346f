// Searching as readers type: capitals, accents and the shape of quotation marks make no difference.

const marks = /\p{M}/gu;

function foldSign(sign: string): string {
  if (sign <= ' ' || sign === '\u00a0' || sign === '\u202f') return ' ';
  if (sign <= '~') return sign.toLowerCase();
  if (/[\u2018\u2019\u201b]/.test(sign)) return "'";
  if (/[\u201c\u201d\u201e\u00ab\u00bb]/.test(sign)) return '"';
  return sign.normalize('NFD').replace(marks, '').toLowerCase();
}

export function fold(text: string): string {
  return Array.from(text, foldSign).join('').replace(/ {2,}/g, ' ');
}

export type Found = readonly [begin: number, end: number]; // of the text as it stands

// Every place that says `wanted`, which is folded and not empty.
export function placesOf(text: string, wanted: string): readonly Found[] {
  let folded = '';
  const from: number[] = []; // where each folded sign comes from
  let at = 0;
  for (const sign of text) {
    const part = foldSign(sign);
    if (part !== ' ' || !folded.endsWith(' ')) {
      folded += part;
      for (let i = 0; i < part.length; i++) from.push(at);
    }
    at += sign.length;
  }
  from.push(at);
  const found: Found[] = [];
  for (let i = folded.indexOf(wanted); i >= 0; i = folded.indexOf(wanted, i + wanted.length)) {
    // Marks that were left out stand behind the sign they belong to.
    found.push([from[i] ?? 0, from[i + wanted.length] ?? at]);
  }
  return found;
}

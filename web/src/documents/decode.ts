// From the bytes of a saved page to its characters: a mark at the front, what the page says, UTF-8, windows-1252.

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function markedEncoding(bytes: Uint8Array): string | undefined {
  return marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}

function decodeWith(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
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
  return named ?? decodeWith('utf-8', bytes) ?? new TextDecoder('windows-1252').decode(bytes); // where any byte is a letter
}

// What an archive would grow to. Its directory may say anything, so the parts are inflated for counting, a piece at
// a time, before anybody holds them whole. Layout: PKWARE's APPNOTE.TXT, 4.3.

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const deflated = 8;
const endBytes = 22;
const longestComment = 65535;

interface Part {
  readonly method: number;
  readonly size: number; // compressed
  readonly at: number; // of its local header
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return -1;
}

function partsOf(view: DataView): readonly Part[] {
  const end = findEnd(view);
  if (end < 0) return [];
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === directoryEntry) {
    parts.push({
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

// Bytes that come out of `packed`; stops counting past `limit`.
async function inflatedSize(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<number> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let size = 0;
  while (size <= limit) {
    const { done, value } = await reader.read();
    if (done) return size;
    size += value.byteLength;
  }
  await reader.cancel().catch(() => undefined);
  return size;
}

// True when all parts together inflate to more than `limit` bytes. Rejects when one does not inflate.
export async function growsBeyond(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (const { method, size, at } of partsOf(view)) {
    const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const packed = bytes.subarray(begin, begin + size);
    total += method === deflated ? await inflatedSize(packed, limit - total) : packed.length;
    if (total > limit) return true;
  }
  return false;
}

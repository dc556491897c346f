// The browser's own deflate for links (shared/link.ts says what is expected of it).

async function pump(bytes: Uint8Array, through: CompressionStream | DecompressionStream, limit: number) {
  const writer = through.writable.getWriter();
  // Errors of the stream surface at the reader; these two promises only repeat them.
  writer.write(new Uint8Array(bytes)).catch(() => undefined);
  writer.close().catch(() => undefined);
  const chunks: Uint8Array[] = [];
  let length = 0;
  // WebKit's streams have no iterator.
  const reader = (through.readable as ReadableStream<Uint8Array>).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > limit) {
      reader.cancel().catch(() => undefined);
      return 'too_large' as const;
    }
    chunks.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const result = await pump(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
  return result === 'too_large' ? new Uint8Array() : result;
}

export async function inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array | 'too_large' | undefined> {
  try {
    return await pump(bytes, new DecompressionStream('deflate-raw'), limit);
  } catch {
    return undefined;
  }
}

export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const result = await pump(bytes, new DecompressionStream('gzip'), Number.POSITIVE_INFINITY);
  return result === 'too_large' ? new Uint8Array() : result;
}

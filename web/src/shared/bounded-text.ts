// The text of an answer; undefined as soon as it is longer than allowed, whatever length it stated.

export async function boundedText(answer: Response, limit: number): Promise<string | undefined> {
  const stated = Number(answer.headers.get('content-length') ?? 0);
  const reader = answer.body?.getReader();
  if (!reader) return '';
  if (stated > limit) {
    await reader.cancel();
    return undefined;
  }
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

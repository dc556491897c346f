// A Word file becomes text: mammoth makes semantic HTML of it, blocks.ts writes that down.

import mammoth from 'mammoth';

import { blocksOf, textOf, withPlainTitle } from './blocks.ts';
import { Refused, type Host } from './host.ts';
import { growsBeyond } from './zip-size.ts';

// Word's own names of a document's first lines.
const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

const mostBytes = 128 * 1024 * 1024; // unpacked; a novel with its pictures is far below

// mammoth takes a Buffer in node and an ArrayBuffer in a browser.
export type DocxInput = Parameters<typeof mammoth.convertToHtml>[0];

export async function readDocx(bytes: Uint8Array<ArrayBuffer>, input: DocxInput, host: Host): Promise<string> {
  let html: string;
  try {
    if (await growsBeyond(bytes, mostBytes)) throw new Refused('broken');
    const made = await mammoth.convertToHtml(input, {
      styleMap: styles,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    html = made.value;
  } catch {
    throw new Refused('broken');
  }
  const text = textOf(withPlainTitle(blocksOf(host.parse(html).body)));
  if (text === '') throw new Refused('nothing');
  return text;
}

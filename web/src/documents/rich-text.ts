// Pasted rich text as plain text. What is on the clipboard is a chosen part of a page: nothing is looked for in it.

import { blocksOf, textOf } from './blocks.ts';
import type { Host } from './host.ts';

export function richText(html: string, host: Host): string {
  const { body } = host.parse(html);
  return textOf(blocksOf(body));
}

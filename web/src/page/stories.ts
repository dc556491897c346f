// The built-in stories. Each is two files of the page: the engine's reply to its comparison, and the texts.

import type { Version, Work } from '../shared/protocol.ts';
import { parseReply } from './engine-bytes.ts';
import { loadFile, loadText } from './files.ts';

// What is on screen: how to show it, and how to get the texts it was made of.
export interface Shown {
  readonly title: string;
  readonly html: string;
  readonly reply: () => Promise<Uint8Array>; // the engine's, for the canvas
  readonly texts: () => Promise<readonly Version[]>;
}

export async function storyTexts(name: string): Promise<readonly Version[]> {
  return (JSON.parse(await loadText(`${name}.work.json`)) as Work).articles;
}

export function storyReply(name: string): Promise<Uint8Array> {
  return loadFile(`${name}.json`);
}

export async function loadStory(name: string, title: string): Promise<Shown> {
  const reply = await storyReply(name);
  const parsed = parseReply<'compare'>(reply);
  if (!parsed.ok) throw new Error(parsed.error);
  return { title, html: parsed.html, reply: () => Promise.resolve(reply), texts: () => storyTexts(name) };
}

// The built-in stories. Each is two files of the page: its texts, and the engine's reply to their comparison. The
// one-file page leaves the second out and compares anew.

import type { Version, Work } from '../shared/protocol.ts';
import { compare, type Shown } from './compare.ts';
import { parseReply } from './engine-bytes.ts';
import type { EngineClient } from './engine-client.ts';
import { hasFile, loadFile, loadText } from './files.ts';

export async function storyTexts(name: string): Promise<readonly Version[]> {
  return (JSON.parse(await loadText(`${name}.work.json`)) as Work).articles;
}

export function storyReply(name: string): Promise<Uint8Array> {
  return loadFile(`${name}.json`);
}

export async function loadStory(engine: EngineClient, name: string, title: string): Promise<Shown> {
  if (!hasFile(`${name}.json`)) return compare(engine, { articles: await storyTexts(name) }, title);
  const reply = await storyReply(name);
  const parsed = parseReply<'compare'>(reply);
  if (!parsed.ok) throw new Error(parsed.error);
  return { title, html: parsed.html, reply: () => Promise.resolve(reply), texts: () => storyTexts(name) };
}

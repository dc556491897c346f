// The built-in stories. Each is two files of the page: its texts, and the engine's reply to their comparison. The
// one-file page leaves the second out and compares anew.

import type { Version, Work } from '../shared/protocol.ts';
import { compare, htmlOf, type Shown } from './compare.ts';
import { parseReply, splitReply } from './engine-bytes.ts';
import type { EngineClient } from './engine-client.ts';
import { hasFile, loadFile, loadText } from './files.ts';

export async function storyTexts(name: string): Promise<readonly Version[]> {
  return (JSON.parse(await loadText(`${name}.work.json`)) as Work).articles;
}

export async function storyReply(name: string): Promise<Uint8Array> {
  return splitReply(await loadFile(`${name}.json`)).comparison;
}

export async function loadStory(engine: EngineClient, name: string, title: string): Promise<Shown> {
  if (!hasFile(`${name}.json`)) return compare(engine, { articles: await storyTexts(name) }, title);
  const { head, comparison } = splitReply(await loadFile(`${name}.json`));
  const parsed = parseReply<'compare'>(head);
  if (!parsed.ok) throw new Error(parsed.error);
  return { title, html: htmlOf(parsed.html), reply: () => Promise.resolve(comparison), texts: () => storyTexts(name) };
}

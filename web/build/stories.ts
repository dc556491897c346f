// The built-in stories as the page shows them first: made at build time by the same engine the page runs.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { openEngine } from '../src/engine-module.ts';
import type { Version, Work } from '../src/shared/protocol.ts';

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly blurb: string;
  readonly work: Work;
  readonly reply: string; // the engine's reply to the comparison
  readonly html: string; // the report within it
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly blurb: string;
  readonly files: readonly { readonly file: string; readonly label: string }[];
}

interface List {
  readonly default: string;
  readonly stories: readonly Listed[];
}

async function versionsOf(folder: string, story: Listed): Promise<readonly Version[]> {
  return Promise.all(
    story.files.map(async ({ file, label }) => ({
      source: file,
      label,
      text: await readFile(join(folder, story.id, file), 'utf8'),
    })),
  );
}

// The one that stories.json names as the default comes first.
export async function makeStories(folder: string, engineFile: string): Promise<readonly Story[]> {
  const list = JSON.parse(await readFile(join(folder, 'stories.json'), 'utf8')) as List;
  const engine = await openEngine(await readFile(engineFile));
  const compare = async (listed: Listed): Promise<Story> => {
    const work = { articles: await versionsOf(folder, listed) };
    const reply = new TextDecoder().decode(
      engine.handle(new TextEncoder().encode(JSON.stringify({ ...work, op: 'compare' }))),
    );
    const { ok, html, error } = JSON.parse(reply) as { ok: boolean; html: string; error?: string };
    if (!ok) throw new Error(`the story ${listed.id} could not be compared: ${error ?? 'no reason given'}`);
    return { id: listed.id, title: listed.title, blurb: listed.blurb, work, reply, html };
  };
  const stories: Story[] = [];
  for (const listed of list.stories) stories.push(await compare(listed));
  return stories.sort((a, b) => Number(b.id === list.default) - Number(a.id === list.default));
}

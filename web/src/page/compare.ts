// Texts in, something to show out: one comparison in the worker.

import type { Mark, Version, Work, WorkOptions } from '../shared/protocol.ts';
import { deflate, inflate } from './deflate.ts';
import type { EngineClient, Watch } from './engine-client.ts';
import type { Entry } from './keeping.ts';
import { follow } from './row-edits.ts';
import { toldRows } from './told-rows.ts';

// What is on screen: how to show it, and how to get the texts it was made of.
export interface Shown {
  readonly title: string;
  readonly html: () => string | Promise<string>; // the report, unpacked when it is asked for
  readonly reply: () => Promise<Uint8Array>; // the comparison's JSON, for the canvas
  readonly texts: () => Promise<readonly Version[]>;
  readonly options?: WorkOptions | undefined; // as the comparison was asked for
  readonly marks?: readonly Mark[] | undefined;
  readonly part?: Pick<Work, 'excerpt' | 'selected'> | undefined; // parts of the texts, around one finding
  readonly entry?: Entry | undefined; // under which it is kept
}

// The engine did its work and declines: too few words, a binary text, a link that was cut.
export class Declined extends Error {
  readonly article: number | null;
  constructor(sentence: string, article: number | null = null) {
    super(sentence);
    this.article = article;
  }
}

export async function compare(engine: EngineClient, work: Work, title: string, watch?: Watch): Promise<Shown> {
  const { reply, comparison } = await engine.ask<'compare'>({ ...work, op: 'compare' }, watch);
  if (!reply.ok) throw new Declined(reply.error, reply.article ?? null);
  const texts: readonly Version[] = work.articles;
  const { options, marks, excerpt, selected = '' } = work;
  const part = excerpt && { excerpt, selected };
  const html = htmlOf(reply.html);
  return { title, html, reply: () => Promise.resolve(comparison), texts: () => Promise.resolve(texts), options, marks, part };
}

// Shown once, a large report is kept packed: it is often never asked for again.
export function htmlOf(html: string): Shown['html'] {
  if (html.length < 1e6 || typeof CompressionStream !== 'function') return () => html;
  let once: string | undefined = html;
  const packed = deflate(new TextEncoder().encode(html));
  return async () => {
    const first = once;
    once = undefined;
    if (first !== undefined) return first;
    const bytes = await inflate(await packed, Number.POSITIVE_INFINITY);
    return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '';
  };
}

// Corrections of rows follow their sentences into texts that were changed since one of `before`, replies of the engine.
export async function compareFollowing(
  engine: EngineClient,
  work: Work,
  title: string,
  before: readonly Shown['reply'][],
  watch?: Watch,
): Promise<Shown> {
  const shown = await compare(engine, work, title, watch);
  const { corrections = [] } = work.options ?? {};
  if (corrections.length === 0) return shown;
  const old = await Promise.all(before.map(async (reply) => toldRows(await reply())));
  const followed = follow(corrections, old.flat(), toldRows(await shown.reply()));
  if (followed === corrections) return shown;
  return compare(engine, { ...work, options: { ...work.options, corrections: followed } }, title, watch);
}

// Texts in, something to show out: one comparison in the worker.

import type { Version, Work, WorkOptions } from '../shared/protocol.ts';
import type { EngineClient, Watch } from './engine-client.ts';

// What is on screen: how to show it, and how to get the texts it was made of.
export interface Shown {
  readonly title: string;
  readonly html: string;
  readonly reply: () => Promise<Uint8Array>; // the engine's, for the canvas
  readonly texts: () => Promise<readonly Version[]>;
  readonly options?: WorkOptions | undefined; // as the comparison was asked for
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
  const { reply, bytes } = await engine.ask<'compare'>({ ...work, op: 'compare' }, watch);
  if (!reply.ok) throw new Declined(reply.error, reply.article ?? null);
  const texts: readonly Version[] = work.articles;
  const { options } = work;
  return { title, html: reply.html, reply: () => Promise.resolve(bytes), texts: () => Promise.resolve(texts), options };
}

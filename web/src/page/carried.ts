// A page that was saved with a comparison shows its report before any script runs. What it was made from is beside it
// in the page, and is compared once more behind the report: for the canvas, and because only that shows what the texts
// give.

import { compare, type Shown } from './compare.ts';
import type { EngineClient } from './engine-client.ts';
import { nodesFromHtml } from './inert-html.ts';
import { carriedBundle, readBundle } from './link.ts';
import { splitReport } from './report-dom.ts';
import type { Work } from '../shared/protocol.ts';

export interface Carried {
  readonly work: Partial<Work>; // what the page says before the engine has read it
  readonly shown: Shown;
  readonly read: () => Promise<Work>; // as the engine reads it; rejects with the reader's sentence
  readonly compared: () => Promise<Shown>;
}

function workIn(json: string): Partial<Work> {
  try {
    return (JSON.parse(json) ?? {}) as Partial<Work>;
  } catch {
    return {}; // the engine says what is the matter
  }
}

export function carriedComparison(engine: EngineClient, title: string, html: string): Carried | undefined {
  const json = carriedBundle();
  if (json === '') return undefined;
  const work = workIn(json);
  const { articles = [], options, marks, excerpt, selected = '' } = work;
  let bundle: Promise<Work> | undefined;
  let asked: Promise<Shown> | undefined;
  const read = (): Promise<Work> => (bundle ??= readBundle(engine, json));
  const compared = (): Promise<Shown> => (asked ??= read().then((one) => compare(engine, one, title)));
  const reply = async (): Promise<Uint8Array> => (await compared()).reply();
  const part = excerpt && { excerpt, selected };
  const shown = { title, html: () => html, reply, texts: () => Promise.resolve(articles), options, marks, part };
  return { work, shown, read, compared };
}

// The report as this page writes it. Sections only: what the page puts between them is not the report's.
export function sectionsOf(nodes: Iterable<Node>): string {
  return Array.from(nodes, (node) => (node instanceof Element && node.localName === 'section' ? node.outerHTML : '')).join('');
}

export function sameReport(html: string, first: string): boolean {
  const { findings, rest } = splitReport(nodesFromHtml(html));
  return sectionsOf([...findings, ...rest]) === first;
}

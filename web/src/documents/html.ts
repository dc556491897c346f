// A saved page becomes the text of its article: @mozilla/readability finds the story, blocks.ts writes it down.

import { Readability } from '@mozilla/readability';

import { blocksOf, textOf, type Block } from './blocks.ts';
import { clear } from './clear-page.ts';
import { decodePage } from './decode.ts';
import { headLines } from './head-lines.ts';
import { Refused, type Host } from './host.ts';
import { factsOf, type PageFacts } from './page-facts.ts';
import { withoutFacts } from './repeated-facts.ts';

export interface PageText {
  readonly facts: PageFacts;
  readonly body: string;
}

// Readability puts the body's markup back between its attempts. Under Trusted Types a string may not become
// markup; the host's parser may make nodes of it.
function letRestore(document: Document, host: Host): void {
  const { body } = document;
  const describe = (prototype: unknown): PropertyDescriptor | undefined =>
    prototype === null || prototype === undefined
      ? undefined
      : (Object.getOwnPropertyDescriptor(prototype, 'innerHTML') ?? describe(Object.getPrototypeOf(prototype)));
  const read = describe(Object.getPrototypeOf(body))?.get;
  Object.defineProperty(body, 'innerHTML', {
    configurable: true,
    get: () => read?.call(body) as string,
    set: (html: string) => {
      const parsed = host.parse(`<!doctype html><html><head></head><body>${html}</body></html>`);
      body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
    },
  });
}

function story(document: Document, host: Host): readonly Block[] {
  letRestore(document, host);
  const found = new Readability<Node>(document, { serializer: (node) => node, charThreshold: 300 }).parse();
  return found?.content ? blocksOf(found.content) : [];
}

function countWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

const surelyStory = 150; // words: what is found is trusted
const hardlyStory = 50; // and here it is not, whatever else the page holds

// Long paragraphs are what a story is made of, but those of teasers are links.
function proseWords(body: Element): number {
  const long = blocksOf(body).filter(({ kind, text }) => kind === 'paragraph' && text.length > 80);
  const linked = [...body.querySelectorAll('a')].map((link) => link.textContent?.match(/\S+/g)?.length ?? 0);
  return countWords(long) - linked.filter((words) => words > 8).reduce((sum, words) => sum + words, 0);
}

// A page that has much more prose than was found was misread; a long list of teasers is no reason to think so.
function isTooLittle(found: readonly Block[], prose: number): boolean {
  const words = countWords(found);
  return words < hardlyStory || (words < surelyStory && words < 0.4 * prose);
}

export function readPage(html: string, host: Host): PageText {
  const document = host.parse(html);
  const facts = factsOf(document);
  clear(document);
  const all = blocksOf(document.body);
  const prose = proseWords(document.body);
  const found = story(document, host);
  const blocks = isTooLittle(found, prose) ? all : found;
  return { facts, body: textOf(withoutFacts(blocks, facts)) };
}

export async function readHtml(bytes: Uint8Array, host: Host): Promise<string> {
  const { facts, body } = readPage(await decodePage(bytes), host);
  if (body === '') throw new Refused('nothing');
  return [headLines(facts), body].filter((part) => part !== '').join('\n\n');
}

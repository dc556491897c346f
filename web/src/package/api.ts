// What the package offers, the same in browsers and in Node. Texts go in, values come out; nothing is kept and nothing
// leaves the machine.

import { decodeBase64url, encodeBase64url } from '../shared/base64url.ts';
import type { Comparison, ReadingCorrections, RowCorrection } from './comparison.ts';
import { errorOf, type Refused } from './errors.ts';
import { Runner, type Host, type RunOptions } from './thread.ts';

const inflatedLimit = 64 * 1024 * 1024; // bytes of a bundle out of one link

interface Named {
  readonly label?: string; // how sentences name this version; without it the outlet, or the file name
  readonly source?: string; // file name or address
  readonly reading?: ReadingCorrections;
}
/** Plain text or Markdown; or a file's bytes, whose encoding the program finds out. */
export type ArticleInput = string | (Named & { readonly text: string }) | (Named & { readonly bytes: Uint8Array });

export interface WorkOptions {
  readonly base?: number; // position of the article whose order the rows follow
  readonly corrections?: readonly RowCorrection[];
  readonly maxArticles?: number; // 50 unless given
  readonly maxArticleBytes?: number; // 16 MiB
  readonly maxTotalBytes?: number; // 64 MiB
}

export interface Mark {
  readonly finding: string;
  readonly verdict: 'important' | 'not_a_difference' | '';
  readonly note: string;
}

/** What a comparison is made of, and what the reader said of it. */
export interface Work {
  readonly articles: readonly ArticleInput[];
  readonly options?: WorkOptions;
  readonly marks?: readonly Mark[];
  readonly selected?: string; // id of the finding in view
}

/** Work as a bundle or a link gave it back. `bytes` of an article is base64url there. */
export interface SavedWork {
  readonly articles: readonly ({ readonly source: string; readonly label: string; readonly reading?: ReadingCorrections } & (
    | { readonly text: string }
    | { readonly bytes: string }
  ))[];
  readonly options?: { readonly base?: number; readonly corrections?: readonly RowCorrection[] };
  readonly marks?: readonly Mark[];
  readonly selected?: string;
}

export type CompareOptions = WorkOptions & RunOptions;
export type ReportFormat = 'html' | 'fragment' | 'markdown' | 'csv' | 'text' | 'json';
export type ReportOptions = RunOptions & { readonly wording?: boolean }; // also what is only worded otherwise

export interface Api {
  /** Compares two or more versions of one story. Rejects with SynopticError, or with the signal's reason. */
  compare(articles: readonly ArticleInput[], options?: CompareOptions): Promise<Comparison>;
  /** The comparison for reading: a page, a fragment of one, Markdown, CSV, plain text or JSON. */
  report(work: Work | SavedWork, format: ReportFormat, options?: ReportOptions): Promise<string>;
  /** A link that holds everything; `base` is the address of a Synoptic page, without it the link begins with "#". */
  makeLink(work: Work | SavedWork, base?: string | URL, options?: RunOptions): Promise<string>;
  /** What a link holds, of the whole link or from "#" on. */
  readLink(link: string | URL, options?: RunOptions): Promise<SavedWork>;
  /** A saved comparison as a file's text, for `?story=` and `<synoptic-viewer src>`. */
  writeBundle(work: Work | SavedWork, options?: RunOptions): Promise<string>;
  readBundle(json: string, options?: RunOptions): Promise<SavedWork>;
}

function articleOf(article: ArticleInput | SavedWork['articles'][number]): object {
  if (typeof article === 'string') return { text: article };
  if (!('bytes' in article) || typeof article.bytes === 'string') return article;
  return { ...article, bytes: encodeBase64url(article.bytes) };
}

function workOf({ articles, options, marks, selected }: Work | SavedWork): object {
  const { maxArticles, maxArticleBytes, maxTotalBytes, ...kept }: WorkOptions = options ?? {};
  const limits = { max_articles: maxArticles, max_bytes: maxArticleBytes, max_total_bytes: maxTotalBytes };
  return { articles: articles.map(articleOf), options: { ...kept, ...limits }, marks, selected };
}

export function makeApi(host: Host): Api {
  const runner = new Runner(host);
  const ask = async <Reply>(request: object, { signal, onProgress, thread }: RunOptions = {}): Promise<Reply> => {
    const bytes = await runner.run(new TextEncoder().encode(JSON.stringify(request)), { signal, onProgress, thread });
    const reply = JSON.parse(new TextDecoder().decode(bytes)) as ({ readonly ok: true } & Reply) | ({ readonly ok: false } & Refused);
    if (!reply.ok) throw errorOf(reply);
    return reply;
  };
  const write = (work: Work | SavedWork, options?: RunOptions) =>
    ask<{ json: string; checksum: string }>({ ...workOf(work), op: 'bundle.write' }, options);
  const read = async (json: string, checksum: string | undefined, options?: RunOptions) =>
    (await ask<{ bundle: SavedWork }>({ op: 'bundle.read', json, checksum }, options)).bundle;
  return {
    async compare(articles, options = {}) {
      const { signal, onProgress, thread, ...of } = options;
      const request = { ...workOf({ articles, options: of }), op: 'compare', html: false };
      return (await ask<{ comparison: Comparison }>(request, { signal, onProgress, thread })).comparison;
    },
    async report(work, format, options = {}) {
      const request = { ...workOf(work), op: 'report', format, wording: options.wording };
      return (await ask<{ text: string }>(request, options)).text;
    },
    async makeLink(work, base = '', options) {
      const { json, checksum } = await write(work, options);
      const body = encodeBase64url(await host.deflate(new TextEncoder().encode(json)));
      const { fragment } = await ask<{ fragment: string }>({ op: 'link.make', body, checksum }, options);
      return `${String(base).replace(/#.*$/s, '')}#${fragment}`;
    },
    async readLink(link, options) {
      const text = String(link);
      const fragment = text.slice(text.indexOf('#') + 1);
      const { body, checksum } = await ask<{ body: string; checksum: string }>({ op: 'link.parse', fragment }, options);
      const deflated = decodeBase64url(body);
      const json = deflated && (await host.inflate(deflated, inflatedLimit));
      if (json === 'too_large') throw errorOf({ code: 'too_large', error: 'The link holds more than 64 MB and was not opened.' });
      // What does not inflate goes on as an empty text: the engine has the sentence for an altered link.
      return read(json ? new TextDecoder().decode(json) : '', checksum, options);
    },
    async writeBundle(work, options) {
      return (await write(work, options)).json;
    },
    readBundle: (json, options) => read(json, undefined, options),
  };
}

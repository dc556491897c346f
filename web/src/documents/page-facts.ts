// What a saved page states about its article: in JSON-LD, in <meta>, in its first heading. Nothing is guessed from
// the address or the text; what is not stated is empty.

export interface PageFacts {
  readonly title: string;
  readonly outlet: string;
  readonly byline: string;
  readonly date: string; // "2026-06-23"
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
}

function tidy(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '';
}

const articleType = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;

function articlesIn(value: unknown): readonly Json[] {
  return listOf(value).flatMap((one) => {
    if (!isObject(one)) return [];
    const isArticle = listOf(one['@type']).some((type) => typeof type === 'string' && articleType.test(type));
    return [...(isArticle ? [one] : []), ...articlesIn(one['@graph'])];
  });
}

function structured(document: Document): Json {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const [first] = articlesIn(JSON.parse((script.textContent ?? '').replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')));
      if (first) return first;
    } catch {
      // many pages carry broken ones; the next or the meta elements will do
    }
  }
  return {};
}

function nameOf(value: unknown): string {
  return isObject(value) ? tidy(value['name']) : tidy(value);
}

function isPerson(value: unknown): boolean {
  return !isObject(value) || !listOf(value['@type']).some((type) => typeof type === 'string' && /Organization/.test(type));
}

function joined(names: readonly string[]): string {
  const different = [...new Set(names.filter((name) => name !== ''))];
  return different.length < 2 ? (different[0] ?? '') : `${different.slice(0, -1).join(', ')} and ${different.at(-1) ?? ''}`;
}

function meta(document: Document, ...names: readonly string[]): string {
  for (const name of names) {
    const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
    const content = tidy(found?.getAttribute('content'));
    if (content !== '') return content;
  }
  return '';
}

// A name with a space and no address: sites put their own address or a company's into the same field.
function asName(text: string, outlet: string): string {
  const name = text.replace(/^(?:by|von|par|por|di|door)\s+/i, '');
  return name.length > 80 || /[@/|]|https?:|\d/.test(name) || name.toLowerCase() === outlet.toLowerCase() ? '' : name;
}

function shownByline(document: Document): string {
  const names = [...document.querySelectorAll('[rel~="author"], [itemprop="author"], .byline .author, .author.vcard')]
    .filter((element) => element.querySelector('[rel~="author"], [itemprop="author"]') === null)
    .map((element) => tidy(element.textContent));
  return joined(names.filter((name) => name.length > 3 && name.length <= 60));
}

const shownDate =
  'article time[datetime], main time[datetime], time.published[datetime], [itemprop="datePublished"][datetime], [itemprop="datePublished"][content]';

function isoDay(text: string): string {
  return /^((?:19|20)\d\d-[01]\d-[0-3]\d)(?:$|[T\s])/.exec(text)?.[1] ?? '';
}

function dateOf(document: Document, ld: Json): string {
  const shown = document.querySelector(shownDate);
  const stated = [
    tidy(ld['datePublished']),
    meta(document, 'article:published_time', 'datePublished', 'date', 'dcterms.date', 'DC.date.issued', 'parsely-pub-date'),
    tidy(shown?.getAttribute('datetime') ?? shown?.getAttribute('content')),
  ];
  return stated.map(isoDay).find((day) => day !== '') ?? '';
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

// The heading that the page's own title repeats; site names and sections are headings too.
function titleOf(document: Document, ld: Json): string {
  const stated = [tidy(ld['headline']), meta(document, 'og:title', 'twitter:title'), tidy(document.querySelector('title')?.textContent)];
  const headings = [...document.querySelectorAll('h1')].map((heading) => tidy(heading.textContent)).filter((text) => text !== '');
  const repeated = headings
    .filter((heading) => stated.some((text) => folded(text).includes(folded(heading))))
    .sort((a, b) => b.length - a.length)[0];
  if (repeated !== undefined) return repeated;
  const [first] = stated.filter((text) => text !== '');
  return (headings.length === 1 ? headings[0] : undefined) ?? first ?? '';
}

// "Title | Outlet": what stands behind the last sign, when no field names the outlet.
function outletInTitle(document: Document, title: string): string {
  const whole = tidy(document.querySelector('title')?.textContent);
  const rest = title !== '' && whole.startsWith(title) ? whole.slice(title.length) : '';
  const name = /^\s*[|–—·-]\s+([^|–—·]{2,40})$/.exec(rest)?.[1]?.trim() ?? '';
  return /^by\s/i.test(name) ? '' : name;
}

export function factsOf(document: Document): PageFacts {
  const ld = structured(document);
  const title = titleOf(document, ld);
  const publisher = joined(listOf(ld['publisher']).map(nameOf));
  const outlet = meta(document, 'og:site_name') || publisher || outletInTitle(document, title);
  const persons = joined(listOf(ld['author']).filter(isPerson).map(nameOf));
  const stated = [persons, meta(document, 'author', 'article:author', 'parsely-author', 'dc.creator'), shownByline(document)];
  const byline = stated.map((name) => asName(name, outlet)).find((name) => name !== '') ?? '';
  return { title, outlet, byline, date: dateOf(document, ld) };
}

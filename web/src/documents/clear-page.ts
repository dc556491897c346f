// Takes out of a page, before the story is looked for, what no story holds: controls, captions, and boxes whose own
// class or role says that they are advertisement, newsletter, comments and the like. A box goes only when it holds
// a small part of the page's words: on some sites the whole page stands in an element called "related-layout".

import { isHidden } from './blocks.ts';

const never =
  'noscript, style, link, iframe, form, button, figcaption, dialog, template, [role="dialog"], [role="alertdialog"], [role="search"], ' +
  'script:not([type="application/ld+json"])';

// Whole words of a class or id, as sites build them: "ad-slot", "inline_related", "newsletterBox".
const boxWords = new Set(
  (
    'ad ads adslot advert advertisement anzeige sponsored promo promotion newsletter signup subscribe subscription paywall ' +
    'related recirculation recommended recommendations teaser teasers outbrain taboola share sharing sharedaddy social ' +
    'comments comment disqus coral cookie cookies consent cmp breadcrumb breadcrumbs caption captions ' +
    'bildunterschrift credit pullquote tags tag jp-relatedposts cta live-promo readmore trending popular ' +
    'mostread sidebar rail footer toolbar gallery teilen contact feedback'
  ).split(' '),
);
const boxPairs = /(?:read|learn)-more|more-on|most-(?:read|viewed|popular)|pull-quote|mehr-zum|top-stories|see-also|live-promo|also-read|sign-up/;
const mostOfPage = 0.3;
const storyParagraphs = 4; // so many long ones are a story, whatever it stands in
const longParagraph = 100; // letters

function partsOf(name: string): readonly string[] {
  return name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase().split(/[^a-z]+/);
}

// "post type-post tag-allotments" is the story itself: a body's labels are many, a box's few.
function isBox(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
  if (names === '' || names.length > 120) return false;
  const tokens = names.split(/\s+/);
  if (tokens.length > 4) return false;
  return tokens.some((token) => boxPairs.test(token.toLowerCase()) || partsOf(token).some((part) => boxWords.has(part)));
}

function words(node: Node): number {
  return node.textContent?.match(/\S+/g)?.length ?? 0;
}

function holdsTheStory(element: Element): boolean {
  if (element.matches('body, main, article, [role="main"], [itemprop="articleBody"]')) return true;
  if (element.querySelector('h1, article, main') !== null) return true;
  const long = [...element.querySelectorAll('p')].filter(({ textContent }) => (textContent ?? '').length > longParagraph);
  return long.length >= storyParagraphs && !/comment|coral|disqus/i.test(`${element.getAttribute('class')} ${element.id}`);
}

export function clear(document: Document): void {
  for (const element of [...document.querySelectorAll(never)]) element.remove();
  const all = words(document.body);
  // A page saved under an open dialog hides all but the dialog.
  for (const element of [...document.body.querySelectorAll('*')]) {
    if (!isHidden(element) && element.getAttribute('aria-hidden') !== 'true') continue;
    if (words(element) <= mostOfPage * all) element.remove();
  }
  for (const element of [...document.body.querySelectorAll('div, section, aside, ul, ol, p, span, h2, h3, h4')]) {
    if (!element.isConnected || !isBox(element) || holdsTheStory(element)) continue;
    if (words(element) <= mostOfPage * all) element.remove();
  }
}

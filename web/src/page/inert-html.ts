// HTML that the engine wrote, turned into nodes of this page. The engine escapes every piece of an article; this
// is the second lock: what is not on the two lists below does not come in.

import { inertHtml } from './trusted.ts';

const elements = new Set(
  (
    'a abbr article b blockquote br caption cite code col colgroup dd del details div dl dt em figure figcaption ' +
    'footer h1 h2 h3 h4 h5 h6 header hr i ins li main mark nav ol p pre q s section small span strong sub summary ' +
    'sup table tbody td tfoot th thead time tr u ul wbr'
  ).split(' '),
);
const attributes = new Set(
  'class colspan datetime dir headers hidden href id lang open role rowspan scope start tabindex title value'.split(' '),
);

function isAllowed(name: string, value: string): boolean {
  if (name === 'href') return value.startsWith('#');
  return attributes.has(name) || name.startsWith('data-') || name.startsWith('aria-');
}

function clean(element: Element): void {
  for (const child of [...element.children]) {
    if (elements.has(child.localName)) clean(child);
    else child.remove();
  }
  for (const { name, value } of [...element.attributes]) {
    if (!isAllowed(name, value)) element.removeAttribute(name);
  }
}

export function nodesFromHtml(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(inertHtml(html), 'text/html');
  clean(parsed.body);
  const fragment = document.createDocumentFragment();
  fragment.append(...parsed.body.childNodes);
  return fragment;
}

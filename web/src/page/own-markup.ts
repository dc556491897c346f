// The one-file page as it was before anything of it was changed, for saving it again. Its scripts' bytes must stay what
// they are, for its policy holds their hashes. A copy of the nodes costs a millisecond and shares their texts, the
// packed programs among them; the text of it all is written only when it is asked for.

const slots: Readonly<Record<string, string>> = { 'findings-slot': 'findings', 'report-slot': 'report' };
const beforePaint = ['class', 'style', 'data-theme', 'data-contrast', 'data-motion']; // set by inline-start.js

let own: HTMLElement | undefined;

// The report is left out: another one takes its place (shared/page-slots.ts).
function copyOf(node: Node): Node {
  const copy = node.cloneNode(false);
  const slot = node instanceof HTMLElement ? slots[node.id] : undefined;
  if (slot !== undefined) (copy as HTMLElement).append(new Comment(slot), new Comment(`/${slot}`));
  else for (const child of node.childNodes) copy.appendChild(copyOf(child));
  return copy;
}

// REQUIRES: nothing of the page was changed yet but by its inline scripts. Nothing is kept on the site.
export function keepOwnMarkup(): void {
  if (!document.getElementById('synoptic-bundle')) return;
  own = copyOf(document.documentElement) as HTMLElement;
  for (const name of beforePaint) own.removeAttribute(name);
  for (const running of [...own.querySelectorAll('script[type="module"]')].slice(1)) running.remove(); // was unpacked
}

export function ownMarkup(): string | undefined {
  return own && `<!doctype html>\n${own.outerHTML}`;
}

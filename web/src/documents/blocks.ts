// A DOM as plain text: paragraphs with a blank line between, headings as "## ", items as "- ", rows of a table as
// lines. What a reader does not read as text (scripts, controls, captions, what is hidden) stays out.

export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row';
  readonly text: string;
}

const left = new Set(
  (
    'audio button canvas datalist dialog embed figcaption footer form frame head iframe input map math nav noscript object ' +
    'option script select style svg template textarea title video amp-ad amp-embed amp-sidebar amp-consent amp-social-share amp-list'
  ).split(' '),
);
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr nobr'
  ).split(' '),
);

const unseen = /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|u-hidden|is-hidden)(?:\s|$)/i;
const notShown = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  return unseen.test(element.getAttribute('class') ?? '') || notShown.test(element.getAttribute('data-style') ?? element.getAttribute('style') ?? '');
}

function isText(node: Node): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

class BlockWriter {
  readonly blocks: Block[] = [];
  #line = '';
  #kind: Block['kind'] = 'paragraph';
  #asIs = 0; // depth of elements whose line ends count
  #breaks = 0; // <br> in a row

  walk(node: Node): void {
    for (const child of [...node.childNodes]) {
      if (isText(child)) this.#say(child.nodeValue ?? '');
      else if (isElement(child)) this.#enter(child);
    }
  }

  end(): void {
    const text = this.#line
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
    if (text !== '') this.blocks.push({ kind: this.#kind, text });
    this.#line = '';
    this.#breaks = 0;
  }

  #say(text: string): void {
    if (this.#asIs > 0) {
      this.#line += text;
      return;
    }
    const plain = text.replace(/[\t\n\f\r ]+/g, ' ').replaceAll('\u00ad', '');
    if (plain.trim() !== '') this.#breaks = 0;
    this.#line += /[\s]$/.test(this.#line) || this.#line === '' ? plain.trimStart() : plain;
  }

  #enter(element: Element): void {
    const name = element.localName.toLowerCase();
    if (left.has(name) || isHidden(element)) return;
    if (name === 'br') this.#break();
    else if (name === 'tr' && !this.#isLayout(element)) this.#row(element);
    else if (inline.has(name)) this.walk(element);
    else this.#block(element, name);
  }

  // Two in a row part paragraphs, as old pages do.
  #break(): void {
    this.#breaks += 1;
    if (this.#breaks < 2) this.#line += '\n';
    else this.end();
  }

  #block(element: Element, name: string): void {
    const outer = this.#kind;
    const opens = /^h[1-6]$/.test(name) ? 'heading' : name === 'li' || name === 'dd' ? 'item' : undefined;
    this.end();
    if (opens !== undefined) this.#kind = opens;
    if (name === 'blockquote') this.#kind = 'paragraph';
    if (name === 'pre') this.#asIs += 1;
    this.walk(element);
    this.end();
    if (name === 'pre') this.#asIs -= 1;
    this.#kind = outer;
  }

  // A table that holds the page and not figures: its cells are parts of the page.
  #isLayout(row: Element): boolean {
    return row.querySelector('p, div, ul, ol, table, h1, h2, h3, article') !== null;
  }

  #row(row: Element): void {
    this.end();
    const cells = [...row.children].map((cell) => {
      const inner = new BlockWriter();
      inner.walk(cell);
      inner.end();
      return inner.blocks.map(({ text }) => text).join(' ');
    });
    const text = cells.filter((cell) => cell !== '').join(', ');
    if (text !== '') this.blocks.push({ kind: 'row', text });
  }
}

export function blocksOf(root: Node): readonly Block[] {
  const writer = new BlockWriter();
  writer.walk(root);
  writer.end();
  return writer.blocks;
}

const marks: Readonly<Record<Block['kind'], string>> = { paragraph: '', heading: '## ', item: '- ', row: '' };

function isTight(before: Block | undefined, block: Block): boolean {
  return before?.kind === block.kind && (block.kind === 'item' || block.kind === 'row');
}

export function textOf(blocks: readonly Block[]): string {
  let text = '';
  blocks.forEach((block, index) => {
    if (index > 0) text += isTight(blocks[index - 1], block) ? '\n' : '\n\n';
    const lines = block.kind === 'heading' || block.kind === 'item' ? block.text.replaceAll('\n', ' ') : block.text;
    text += marks[block.kind] + lines;
  });
  return text;
}

// A text's first line is its title without a mark.
export function withPlainTitle(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => (index === 0 && block.kind === 'heading' ? { ...block, kind: 'paragraph' } : block));
}

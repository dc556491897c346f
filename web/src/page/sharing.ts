// What leaves the page by the clipboard: a link with the whole comparison, and a finding as a citation.

import { announce } from './announce.ts';
import { citation } from './citation.ts';
import type { Shown } from './compare.ts';
import type { EngineClient } from './engine-client.ts';
import { explain } from './explain.ts';
import { makeLink } from './link.ts';
import { showNotice } from './notice.ts';
import type { Reading } from './reading.ts';
import type { Finding } from './report-dom.ts';
import { words } from './words.ts';

// False when the browser does not allow it.
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

const canPack = typeof CompressionStream === 'function';

export class Sharing {
  readonly #engine: EngineClient;
  readonly #reading: Reading;
  readonly #shown: () => Shown;

  constructor(engine: EngineClient, reading: Reading, shown: () => Shown) {
    this.#engine = engine;
    this.#reading = reading;
    this.#shown = shown;
  }

  // With the chosen finding, and what the reader said and corrected.
  async link(): Promise<string> {
    const { texts, options } = this.#shown();
    const { value: marks } = this.#reading.marks;
    return makeLink(this.#engine, {
      articles: await texts(),
      selected: this.#reading.current.value?.id ?? '',
      ...(options && { options }),
      ...(marks.length > 0 && { marks }),
    });
  }

  async share(): Promise<void> {
    if (!canPack) return showNotice(words.link.unsupported);
    try {
      const link = await this.link();
      if (await copy(link)) return showNotice(words.link.copied(link.length));
      history.replaceState(null, '', link);
      showNotice(words.link.manual);
    } catch (thrown) {
      showNotice(explain(thrown).sentence);
    }
  }

  // With the link where it is short enough to stand in a text, and can be made at all.
  async cite(finding: Finding, overview: ParentNode): Promise<void> {
    const link = canPack ? await this.link().catch(() => '') : '';
    const isCopied = await copy(citation(finding, overview, this.#shown().title, link));
    const said = isCopied ? words.citation.made : words.citation.notCopied;
    showNotice(said);
    announce(said);
  }
}

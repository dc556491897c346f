// The exports: a line for each says what it is for. Everything is made here, from what is on screen.

import { byId, make } from './dom.ts';
import type { ExportSource } from './exporting.ts';
import { fileName, save } from './export-file.ts';
import { exportWords as told } from './export-words.ts';
import { explain } from './explain.ts';
import { inWords } from './citation.ts';
import { pngOf, svgOf, type Caption } from './picture.ts';
import { versionLine } from './report-dom.ts';
import { copyRich, richText } from './rich-text.ts';
import type { ReportFormat } from '../shared/protocol.ts';
import { words } from './words.ts';

type LineName = keyof typeof told.lines;

const endings: Readonly<Record<ReportFormat, string>> = {
  html: 'html', text: 'txt', markdown: 'md', csv: 'csv', 'ledgers-csv': 'csv', json: 'json', 'findings-json': 'json', tei: 'xml',
};

const groups: Readonly<Record<keyof typeof told.groups, readonly LineName[]>> = {
  read: ['html', 'markdown', 'text'],
  copy: ['chosen', 'all'],
  data: ['csv', 'ledgers-csv', 'json', 'findings-json', 'tei'],
  picture: ['png', 'svg'],
};

// Excel takes a table of UTF-8 for the system's old code page unless it begins so; who reads it by program asks the
// command line.
const byteOrderMark = '\ufeff';

function isFormat(name: LineName): name is ReportFormat {
  return name in endings;
}

class ExportDialog {
  readonly #source: ExportSource;
  readonly #buttons = new Map<LineName, HTMLButtonElement>();
  readonly #said = make('p', { id: 'export-said', role: 'status' });
  readonly #picture: HTMLElement;
  readonly #dialog: HTMLDialogElement;

  constructor(source: ExportSource) {
    this.#source = source;
    const close = byId('keys-close', HTMLButtonElement).cloneNode(true) as HTMLButtonElement;
    close.id = 'export-close';
    close.addEventListener('click', () => this.#dialog.close());
    const parts = Object.entries(groups).map(([name, lines]) => this.#group(name as keyof typeof groups, lines));
    this.#picture = parts.at(-1) ?? make('section');
    const head = make('div', { className: 'dialog-head' }, make('h2', { id: 'export-title' }, told.title), close, make('p', {}, told.help));
    this.#dialog = make('dialog', { id: 'export' }, head, make('div', { className: 'exports' }, ...parts), this.#said);
    this.#dialog.setAttribute('aria-labelledby', 'export-title');
    document.body.append(this.#dialog);
  }

  open(): void {
    this.#said.textContent = '';
    this.#picture.hidden = !this.#drawn;
    const chosen = this.#buttons.get('chosen');
    if (chosen) chosen.disabled = this.#source.reading.current.value === null;
    const all = this.#buttons.get('all');
    if (all) all.disabled = this.#source.reading.shown.value.length === 0;
    this.#dialog.showModal();
  }

  // Of the text there is no picture: it is printed.
  get #drawn(): ExportSource['canvas']['drawn'] {
    return document.documentElement.dataset['view'] === 'canvas' ? this.#source.canvas.drawn : undefined;
  }

  #group(name: keyof typeof groups, lines: readonly LineName[]): HTMLElement {
    const items = lines.map((line) => {
      const [title, help] = told.lines[line];
      const button = make('button', { type: 'button' }, make('strong', {}, title), make('span', {}, help));
      button.dataset['export'] = line;
      button.addEventListener('click', () => void this.#press(line));
      this.#buttons.set(line, button);
      return make('li', {}, button);
    });
    return make('section', {}, make('h3', {}, told.groups[name]), make('ul', {}, ...items));
  }

  async #press(line: LineName): Promise<void> {
    if (this.#dialog.ariaBusy === 'true') return;
    this.#dialog.ariaBusy = 'true';
    this.#said.textContent = told.writing;
    try {
      this.#said.textContent = await this.#make(line);
    } catch (thrown) {
      this.#said.textContent = explain(thrown).sentence;
    }
    this.#dialog.ariaBusy = 'false';
  }

  // Resolves with what is said about it.
  #make(line: LineName): Promise<string> | string {
    if (isFormat(line)) return this.#report(line);
    return line === 'chosen' || line === 'all' ? this.#copy(line) : this.#draw(line);
  }

  async #report(format: ReportFormat): Promise<string> {
    const { engine, reading, shown } = this.#source;
    const { title, texts, options, part } = shown();
    const wording = reading.filter.value.least === 1;
    const work = { articles: await texts(), ...(options && { options }), ...part };
    const { reply } = await engine.ask<'report'>({ ...work, op: 'report', format, wording });
    if (!reply.ok) return reply.error;
    const isTable = format === 'csv' || format === 'ledgers-csv';
    const suffix = told.parts[format as keyof typeof told.parts] ?? '';
    return this.#save(new Blob([isTable ? byteOrderMark : '', reply.text], { type: reply.type }), title, suffix, endings[format]);
  }

  async #draw(line: 'png' | 'svg'): Promise<string> {
    const { reading, shown } = this.#source;
    const drawn = this.#drawn;
    if (!drawn) return told.noPicture;
    const { title } = shown();
    const summary = reading.current.value?.summary ?? '';
    const caption: Caption = {
      title,
      finding: summary === '' ? '' : told.finding(summary),
      sources: told.sources(words.views[drawn.sheet], this.#versions()),
    };
    const blob = line === 'svg' ? svgOf(drawn.view, caption) : await pngOf(drawn.view, caption);
    return blob ? this.#save(blob, title, '', line) : told.noPicture;
  }

  #versions(): readonly string[] {
    const { overview } = this.#source;
    const lines = overview.querySelectorAll<HTMLElement>('ol.versions > li[data-article]');
    return Array.from(lines, ({ dataset }) => inWords(versionLine(overview, dataset['article'] ?? '')));
  }

  async #copy(line: 'chosen' | 'all'): Promise<string> {
    const { reading, overview, shown } = this.#source;
    const { value: chosen } = reading.current;
    const findings = line === 'all' ? reading.shown.value : chosen ? [chosen] : [];
    if (findings.length === 0) return told.noneChosen;
    const done = await copyRich(richText(findings, overview, shown().title));
    return done === 'rich' ? told.copied : done === 'plain' ? told.copiedPlain : told.notCopied;
  }

  #save(blob: Blob, title: string, part: string, ending: string): string {
    const name = fileName(title, part, ending);
    save(blob, name);
    return told.saved(name);
  }
}

let dialog: ExportDialog | undefined;

export function openExports(source: ExportSource): void {
  dialog ??= new ExportDialog(source);
  dialog.open();
}

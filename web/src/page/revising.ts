// What the reader changes about the comparison on screen: readings, rows, the base. Each change compares anew and is a
// step of the one history, in which marks and notes are steps too.

import { announce } from './announce.ts';
import type { Shown } from './compare.ts';
import { Corrector, type Step } from './corrector.ts';
import { Stopped } from './engine-client.ts';
import { explain } from './explain.ts';
import { showNotice } from './notice.ts';
import type { Reading } from './reading.ts';
import type { RowChange, RowsSaid } from './rows-view.ts';
import { toldRows } from './told-rows.ts';
import type { RowCorrection, Version, Work } from '../shared/protocol.ts';
import { words } from './words.ts';

// What is compared, as far as a correction of readings or rows changes it.
export interface Corrected {
  readonly articles: readonly Version[];
  readonly corrections: readonly RowCorrection[];
}

export interface RevisingHooks {
  readonly shown: () => Shown;
  // Compares and shows; nothing when something else was asked for meanwhile.
  readonly again: (work: Work) => Promise<Shown | undefined>;
  readonly keep: () => Promise<void>; // wherever these texts are kept
  readonly onBase: (isBusy: boolean) => void; // the base is being changed, or it was
  readonly focusRow: (row: number) => void;
}

export class Revising {
  readonly history = new Corrector();
  readonly #reading: Reading;
  readonly #hooks: RevisingHooks;

  constructor(reading: Reading, hooks: RevisingHooks) {
    this.#reading = reading;
    this.#hooks = hooks;
  }

  get corrections(): readonly RowCorrection[] {
    return this.#hooks.shown().options?.corrections ?? [];
  }

  change(kind: Step['kind'], change: (before: Corrected) => Corrected): Promise<void> {
    return this.history.correct(async () => {
      const before = { articles: await this.#hooks.shown().texts(), corrections: this.corrections };
      let after = change(before);
      return {
        kind,
        back: async () => void (await this.#apply(before)),
        forth: async () => void (after = await this.#apply(after)),
      };
    });
  }

  async rows(change: RowChange, said: RowsSaid): Promise<void> {
    const before = new Set(this.#reading.all.map(({ id }) => id));
    const slow = setTimeout(() => showNotice(words.stage('aligning')), 400);
    try {
      await this.change('rows', (work) => ({ ...work, corrections: change(work.corrections) }));
      const { sentence, row } = said(toldRows(await this.#hooks.shown().reply()));
      const fresh = this.#reading.all.filter(({ id }) => !before.has(id)).length;
      const gone = before.size + fresh - this.#reading.all.length;
      this.#tell(`${sentence} ${words.rows.findings(gone, fresh)}`, true);
      this.#hooks.focusRow(row);
    } catch (thrown) {
      showNotice(explain(thrown).sentence);
    } finally {
      clearTimeout(slow);
    }
  }

  async base(version: number): Promise<void> {
    const before = this.#hooks.shown().options?.base;
    try {
      await this.history.correct(async () => ({
        kind: 'base',
        what: words.undo.base,
        back: () => this.#putBase(before),
        forth: () => this.#putBase(version),
      }));
    } catch (thrown) {
      showNotice(explain(thrown).sentence);
    }
  }

  // False when there is nothing to take back.
  undo(): boolean {
    const { last } = this.history;
    return this.#travel(last, () => this.history.undo(), words.undo.done(last?.what ?? words.undo.correction));
  }

  redo(): boolean {
    return this.#travel(this.history.next, () => this.history.redo(), words.rows.redone);
  }

  #travel(step: Step | undefined, go: () => Promise<void>, said: string): boolean {
    if (!step) return false;
    const failed = (thrown: unknown): void => showNotice(explain(thrown).sentence);
    go().then(() => this.#tell(said), failed);
    return true;
  }

  // Resolves when the comparison is on screen, with what it was made of.
  async #apply({ articles, corrections }: Corrected): Promise<Corrected> {
    const { options } = this.#hooks.shown();
    if (!(await this.#hooks.again({ articles, options: { ...options, corrections } }))) throw new Stopped();
    await this.#hooks.keep();
    return { articles, corrections: this.corrections };
  }

  // Without one the engine chooses.
  async #putBase(base: number | undefined): Promise<void> {
    const { options, texts } = this.#hooks.shown();
    const { base: _, ...others } = options ?? {};
    this.#hooks.onBase(true);
    try {
      const work = { articles: await texts(), options: base === undefined ? others : { ...others, base } };
      if (await this.#hooks.again(work)) await this.#hooks.keep();
    } finally {
      this.#hooks.onBase(false);
    }
  }

  #tell(sentence: string, canUndo = false): void {
    showNotice(sentence, canUndo ? { name: words.rows.undo, act: () => void this.undo() } : undefined);
    announce(sentence);
  }
}

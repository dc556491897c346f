// The reader's corrections of readings and rows: each press is a step, steps wait for one another, and each can be
// taken back and done again.

import type { RowCorrection, Version } from '../shared/protocol.ts';

// What is compared, as far as a correction changes it.
export interface Corrected {
  readonly articles: readonly Version[];
  readonly corrections: readonly RowCorrection[];
}

export interface Step {
  readonly before: Corrected;
  readonly after: Corrected;
  readonly isReading: boolean; // else of rows
}

export interface CorrectorHooks {
  readonly shown: () => Promise<Corrected>;
  // Resolves when the comparison is on screen, with what it was made of.
  readonly apply: (work: Corrected) => Promise<Corrected>;
}

export class Corrector {
  readonly #hooks: CorrectorHooks;
  #steps: Step[] = [];
  #done = 0; // so many of them are in force
  #turn: Promise<unknown> = Promise.resolve();

  constructor(hooks: CorrectorHooks) {
    this.#hooks = hooks;
  }

  // Something else is on screen: nothing of it can be taken back.
  forget(): void {
    this.#steps = [];
    this.#done = 0;
  }

  // What would be taken back next, and done again.
  get last(): Step | undefined {
    return this.#steps[this.#done - 1];
  }
  get next(): Step | undefined {
    return this.#steps[this.#done];
  }

  correct(isReading: boolean, change: (before: Corrected) => Corrected): Promise<void> {
    return this.#queue(async () => {
      const before = await this.#hooks.shown();
      const after = await this.#hooks.apply(change(before));
      this.#steps.splice(this.#done, Infinity, { before, after, isReading });
      this.#done++;
    });
  }

  undo(): Promise<void> {
    return this.#queue(async () => {
      const { last } = this;
      if (!last) return;
      await this.#hooks.apply(last.before);
      this.#done--;
    });
  }

  redo(): Promise<void> {
    return this.#queue(async () => {
      const { next } = this;
      if (!next) return;
      await this.#hooks.apply(next.after);
      this.#done++;
    });
  }

  #queue(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

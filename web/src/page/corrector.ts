// Everything the reader changed, as one history: each press is a step, steps wait for one another, and each can be
// taken back and done again, whatever it changed.

export interface Step {
  readonly kind: 'reading' | 'rows' | 'base' | 'mark' | 'note';
  readonly what?: string; // it was, for the sentence that tells it was taken back
  // Resolves when what it changed is on screen as it was before the step.
  readonly back: () => Promise<void> | void;
  readonly forth: () => Promise<void> | void;
}

export class Corrector {
  #steps: Step[] = [];
  #done = 0; // so many of them are in force
  #turn: Promise<unknown> = Promise.resolve();

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

  // `prepare` finds out, when it is this step's turn, what it will do; nothing when there is nothing to do.
  correct(prepare: () => Promise<Step | undefined>): Promise<void> {
    return this.#queue(async () => {
      const step = await prepare();
      if (!step) return;
      await step.forth();
      this.#add(step);
    });
  }

  // A step that is done already.
  did(step: Step): Promise<void> {
    return this.#queue(() => Promise.resolve(this.#add(step)));
  }

  undo(): Promise<void> {
    return this.#queue(async () => {
      const { last } = this;
      if (!last) return;
      await last.back();
      this.#done--;
    });
  }

  redo(): Promise<void> {
    return this.#queue(async () => {
      const { next } = this;
      if (!next) return;
      await next.forth();
      this.#done++;
    });
  }

  #add(step: Step): void {
    this.#steps.splice(this.#done, Infinity, step);
    this.#done++;
  }

  #queue(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

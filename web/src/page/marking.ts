// The reader's presses of "important" and "not a difference", and notes: each is a step of the history.

import { announce } from './announce.ts';
import type { Corrector, Step } from './corrector.ts';
import { markOf, placeOf, withMark, type Marks } from './marks.ts';
import type { Reading } from './reading.ts';
import type { Finding } from './report-dom.ts';
import { words } from './words.ts';
import type { Mark } from '../shared/protocol.ts';

export class Marking {
  readonly #reading: Reading;
  readonly #corrector: Corrector;
  readonly #keep: (marks: Marks) => void; // puts them on screen and wherever these texts are kept

  constructor(reading: Reading, corrector: Corrector, keep: (marks: Marks) => void) {
    this.#reading = reading;
    this.#corrector = corrector;
    this.#keep = keep;
  }

  // A second press takes the mark away.
  toggle(finding: Finding, wanted: 'important' | 'not_a_difference'): void {
    const verdict = this.#reading.verdict(finding) === wanted ? '' : wanted;
    this.#change('mark', finding, { verdict });
    announce(words.marks.set[verdict]);
  }

  note(finding: Finding, note: string): void {
    this.#change('note', finding, { note });
    announce(words.marks.noteKept);
  }

  // A mark whose finding is gone.
  forget(mark: Mark): void {
    const at = placeOf(this.#reading.marks.value, mark.finding);
    const put = (to: Partial<Mark>): void => this.#keep(withMark(this.#reading.marks.value, mark.finding, to, at));
    const forth = (): void => put({ verdict: '', note: '' });
    forth();
    announce(words.marks.removed);
    void this.#corrector.did({ kind: 'mark', what: words.undo.removal(words.marks.said(mark)), back: () => put(mark), forth });
  }

  #change(kind: Step['kind'], { id, summary }: Finding, change: Partial<Mark>): void {
    const { value: marks } = this.#reading.marks;
    const old = markOf(marks, id);
    const at = placeOf(marks, id);
    const set = (to: Partial<Mark>): void => this.#keep(withMark(this.#reading.marks.value, this.#idNow(id, summary), to, at));
    set(change);
    const name = words.marks.names[kind === 'note' ? '' : change.verdict || old.verdict];
    void this.#corrector.did({ kind, what: words.undo.mark(name, summary), back: () => set(old), forth: () => set(change) });
  }

  // Texts may have been read otherwise since, and ids follow the texts.
  #idNow(id: string, summary: string): string {
    const { all } = this.#reading;
    return (all.find((one) => one.id === id) ?? all.find((one) => one.summary === summary))?.id ?? id;
  }
}

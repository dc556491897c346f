// What the readers need from where they run: the page has a browser's DOM behind Trusted Types, the command line
// has a DOM made of JavaScript.

export interface Host {
  // A document that is never attached and runs nothing.
  parse(html: string): Document;
}

// Why a file gives no text; the page and the command line have a sentence for each.
export type Refusal = 'locked' | 'pictures' | 'broken' | 'nothing';

export class Refused extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

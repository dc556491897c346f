// Requests and replies of the engine as far as this page uses them; src/engine/engine.h is the contract.

// [begin, end], bytes of the text as the engine decoded it.
export type Place = readonly [number, number];

// What a version says of itself, as far as a reader may say it better.
export type Fact = 'title' | 'subtitle' | 'outlet' | 'byline' | 'published' | 'language';

// What the reader decided about how a version was read (docs/formats.md). A stated empty text means that the page
// does not say.
export interface Corrections extends Readonly<Partial<Record<Fact, string>>> {
  readonly keep?: readonly Place[];
  readonly drop?: readonly Place[];
}

export interface Version {
  readonly source: string; // a file name; may be empty
  readonly label: string; // the name the reader gave; may be empty
  readonly text: string;
  readonly reading?: Corrections;
}

// A sentence: the hash of its article, and bytes of that article's text.
export interface Passage {
  readonly article: string;
  readonly begin: number;
  readonly end: number;
}

// What the reader put together or apart (src/align/row_corrections.h). A passage parted from itself stands alone.
export interface RowCorrection {
  readonly kind: 'join' | 'part';
  readonly first: Passage;
  readonly second: Passage;
}

// Of the engine's options this page sets two; others pass through it.
export interface WorkOptions {
  readonly base?: number; // which version the others are put beside; without it the engine chooses
  readonly corrections?: readonly RowCorrection[];
}

// What the reader said of a finding, by its id (src/share/bundle.h).
export interface Mark {
  readonly finding: string;
  readonly verdict: 'important' | 'not_a_difference' | '';
  readonly note: string;
}

// What the reader had on screen beside the chosen finding (src/share/bundle.h).
export interface View {
  readonly sheet?: string;
  readonly kinds?: readonly string[]; // shown in the list; without it all are
  readonly weight?: 1 | 2 | 3; // the least severity in the list
  readonly order?: 'consequence' | 'text';
}

// What a comparison is made of. A bundle read from a link is one too, with fields this page only passes on.
export interface Work {
  readonly articles: readonly Version[];
  readonly marks?: readonly Mark[];
  readonly selected?: string;
  readonly options?: WorkOptions;
  readonly view?: View;
  readonly excerpt?: readonly { readonly sentences: number }[]; // of parts of articles: how many the whole one has
}

export type ReportFormat = 'html' | 'text' | 'markdown' | 'csv' | 'ledgers-csv' | 'json' | 'findings-json' | 'tei';

export type Request =
  | ({ readonly op: 'compare' } & Work)
  | ({ readonly op: 'report'; readonly format: ReportFormat; readonly wording?: boolean } & Work)
  | ({ readonly op: 'bundle.write' } & Work)
  | ({ readonly op: 'excerpt.write'; readonly finding: string } & Work)
  | { readonly op: 'bundle.read'; readonly json: string; readonly checksum?: string }
  | { readonly op: 'link.make'; readonly body: string; readonly checksum: string }
  | { readonly op: 'link.parse'; readonly fragment: string };

export interface Replies {
  'compare': { readonly html: string };
  'report': { readonly text: string; readonly type: string };
  'bundle.write': { readonly json: string; readonly checksum: string };
  'excerpt.write': {
    readonly json: string;
    readonly checksum: string;
    readonly sentences: readonly (readonly [shown: number, all: number])[]; // one an article
  };
  'bundle.read': { readonly bundle: Work };
  'link.make': { readonly fragment: string };
  'link.parse': { readonly body: string; readonly checksum: string };
}

export interface Refusal {
  readonly ok: false;
  readonly code: string;
  readonly error: string; // a sentence for the reader
  readonly article?: number; // which version of the request
}

export type Reply<Op extends keyof Replies> = ({ readonly ok: true } & Replies[Op]) | Refusal;

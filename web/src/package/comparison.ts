// The result of a comparison, `synoptic.comparison/1`, as docs/formats.md describes it. Later programs of the same
// version may add keys.

/** Half open, bytes of the article's `text` as UTF-8, on character borders. */
export type Span = readonly [begin: number, end: number];

/** ISO days; `to` is the first day after. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export type SentenceKind = 'title' | 'subtitle' | 'heading' | 'body' | 'list_item';

/** What is on the page but not of the story. Offsets point into the text as decoded, before repair. */
export interface Furniture {
  readonly text: string;
  readonly reason: string; // "menu", "dateline", ...; "reader" when the reader set it aside
  readonly begin: number;
  readonly end: number;
}

/** Characters that were unreadable. Offsets point into the text as decoded. */
export interface Repair {
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly begin: number;
  readonly end: number;
}

/** What the version says of itself, in its furniture or in its text. */
export interface Provenance {
  readonly fact: 'ai_generated' | 'via' | 'analysis' | 'republished';
  readonly detail: string;
  readonly furniture?: number;
  readonly begin?: number;
  readonly end?: number;
}

/** What a reader decided about how a version was read; absent means "as it was read". */
export interface ReadingCorrections {
  readonly keep?: readonly Span[];
  readonly drop?: readonly Span[];
  readonly title?: string;
  readonly subtitle?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly published?: string; // ISO 8601: a day, month, year, or two with a slash between
  readonly language?: string; // BCP 47
}

export interface Article {
  readonly label: string; // unique; how sentences name it
  readonly source: string;
  readonly hash: string; // 16 hexadecimal digits over `text`
  readonly title: string;
  readonly subtitle: string;
  readonly outlet: string;
  readonly byline: string;
  readonly published: Days | null;
  readonly updated: Days | null;
  readonly reading_minutes: number; // as the page states them, else 0
  readonly source_credit: string;
  readonly language: string; // BCP 47, or "und"
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly kinds: readonly SentenceKind[]; // in parallel with `sentences`, as the next two
  readonly paragraphs: readonly number[];
  readonly decoded: readonly Span[];
  readonly furniture: readonly Furniture[];
  readonly repairs: readonly Repair[];
  readonly provenance: readonly Provenance[];
  readonly reading?: ReadingCorrections;
}

export type RowTag = 'moved' | 'split' | 'merged' | 'alike' | 'corrected';

/** One passage in all versions. */
export interface Row {
  readonly cells: readonly (readonly Span[] | null)[]; // one an article; null: not in this version
  readonly score: number; // 0 to 1
  readonly tags: readonly RowTag[];
  readonly wording: readonly (readonly Span[])[]; // one list an article: only worded otherwise
}

export type Kind =
  | 'number'
  | 'date'
  | 'name'
  | 'attribution'
  | 'quote'
  | 'event'
  | 'negation'
  | 'modality'
  | 'quantifier'
  | 'definition'
  | 'focus'
  | 'only_one'
  | 'left_out'
  | 'tone'
  | 'provenance';

/** Exact words in an article's text, at most 40 of them. */
export interface Place {
  readonly article: number;
  readonly begin: number;
  readonly end: number;
}
export interface FurniturePlace {
  readonly article: number;
  readonly furniture: number;
}
export type Evidence = Place | FurniturePlace;

export interface LessExact {
  readonly text: string;
  readonly articles: readonly number[];
}

export interface Reading {
  readonly text: string;
  readonly articles: readonly number[]; // that hold it
  readonly evidence: readonly Evidence[];
  readonly less_exact?: readonly LessExact[];
  readonly fits_others?: true; // it contradicts none of the others
}

/** How it went, where the versions concerned are dated states of one page. */
export interface Direction {
  readonly turn: 'changed' | 'added' | 'dropped';
  readonly steps: readonly { readonly from: number; readonly to: number }[];
}

export interface Divergence {
  readonly id: string; // the same finding has the same id whatever the order of the articles
  readonly kind: Kind;
  readonly severity: 1 | 2 | 3; // wording; weight, scope or support; what happened or who said it
  readonly confidence: number;
  readonly summary: string; // a sentence to read aloud
  readonly rule: string;
  readonly reason: string;
  readonly row: number | null;
  readonly readings: readonly Reading[];
  readonly absent: readonly number[];
  readonly direction: Direction | null;
}

export interface AgreedClaim {
  readonly kind: 'figure' | 'date' | 'name' | 'quotation';
  readonly text: string;
  readonly places: readonly Evidence[];
}

export interface AgreedPassage {
  readonly row: number;
  readonly articles: readonly number[];
  readonly elsewhere: readonly number[];
  readonly partly: readonly number[];
  readonly absent: readonly number[];
  readonly voices: number;
  readonly claims: readonly AgreedClaim[];
}

export interface CommonGround {
  readonly voices: number;
  readonly passages: readonly AgreedPassage[];
}

/** A figure or a date; lines of one `group` may be the same, told more or less exactly. */
export interface ValueLine {
  readonly text: string;
  readonly detail: string;
  readonly places: readonly Evidence[];
  readonly group: number;
}

export type QuotationForm = 'identical' | 'trimmed' | 'reworded' | 'other_speaker' | 'unquoted' | 'only_here';

export interface QuotationLine {
  readonly text: string;
  readonly detail: string;
  readonly places: readonly (Evidence & { readonly form: QuotationForm; readonly speaker: string })[];
}

export interface SpeakerPlace {
  readonly named: boolean;
  readonly as: string;
  readonly role: string;
  readonly times: number;
  readonly statements: readonly Evidence[];
}

export interface SpeakerLine {
  readonly text: string;
  readonly detail: string;
  readonly named: boolean;
  readonly places: readonly (Evidence & SpeakerPlace)[];
}

export interface LeftOut {
  readonly article: number;
  readonly rows: readonly number[];
}

export interface Ledgers {
  readonly numbers: readonly ValueLine[];
  readonly dates: readonly ValueLine[];
  readonly quotations: readonly QuotationLine[];
  readonly speakers: readonly SpeakerLine[];
  readonly left_out: readonly LeftOut[];
}

/** A passage: a sentence, by the hash of its article and bytes of that article's text. */
export interface Passage {
  readonly article: string;
  readonly begin: number;
  readonly end: number;
}

/** Put into one row, or apart, by hand. A passage parted from itself stands alone. */
export interface RowCorrection {
  readonly kind: 'join' | 'part';
  readonly first: Passage;
  readonly second: Passage;
}

export interface Note {
  readonly code: string; // "empty_article", "fewer_than_two", "set_aside", ...
  readonly message: string;
}

export interface ProgramOptions {
  readonly base: number | null; // the article that was asked for
  readonly corrections: readonly RowCorrection[];
  readonly candidates_per_sentence: number;
  readonly meetings_per_sentence: number;
  readonly max_divergences: number;
}

export interface Comparison {
  readonly schema: 'synoptic.comparison/1';
  readonly program: { readonly version: string; readonly options: ProgramOptions };
  readonly articles: readonly Article[];
  readonly rows: readonly Row[];
  readonly base: number; // the article whose order the rows follow
  readonly set_aside: readonly number[];
  readonly wording_changes: number;
  readonly divergences: readonly Divergence[]; // most consequential first
  readonly common_ground: CommonGround;
  readonly ledgers: Ledgers;
  readonly lineage: { readonly voices: readonly number[] }; // equal numbers are copies of one telling
  readonly notes: readonly Note[];
}

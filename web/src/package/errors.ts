// Why something could not be done: a code to decide by, a sentence to show.

export const errorCodes = [
  'bad_request',
  'unknown_op',
  'unknown_format',
  'no_articles',
  'too_many_articles',
  'article_too_large',
  'total_too_large',
  'binary_article',
  'not_a_bundle',
  'newer',
  'truncated',
  'altered',
  'too_large',
  'no_excerpt',
  'engine_failed', // it did not start, or stopped: no memory, no WebAssembly, a file of the package is missing
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export class SynopticError extends Error {
  override readonly name = 'SynopticError';
  readonly code: ErrorCode;
  readonly article: number | undefined; // which of the articles given, where it is about one
  constructor(code: ErrorCode, sentence: string, article?: number) {
    super(sentence);
    this.code = code;
    this.article = article;
  }
}

// As the engine tells it (src/engine/engine.h).
export interface Refused {
  readonly code?: unknown;
  readonly error?: unknown;
  readonly article?: unknown;
}

export function errorOf(reply: Refused): SynopticError {
  const code = errorCodes.find((one) => one === reply.code) ?? 'engine_failed';
  const sentence = typeof reply.error === 'string' ? reply.error : 'The engine gave an answer that could not be read.';
  return new SynopticError(code, sentence, typeof reply.article === 'number' ? reply.article : undefined);
}

// Whatever went wrong, as one sentence for the reader.

import { Declined } from './compare.ts';
import type { Blame } from './compose.ts';
import { Stopped } from './engine-client.ts';
import { words } from './words.ts';

export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

// One sentence for whatever stopped a comparison.
export function explain(thrown: unknown): Blame {
  if (thrown instanceof Stopped) return { sentence: words.compose.stopped, article: null, stopped: true };
  if (thrown instanceof Declined) return { sentence: thrown.message, article: thrown.article, stopped: false };
  return { sentence: words.engineFailed(reasonOf(thrown)), article: null, stopped: false };
}

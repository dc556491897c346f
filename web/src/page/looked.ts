// How a comparison is looked at, and back to that.

import { isWide } from './dom.ts';
import type { Looked } from './keeping.ts';
import type { Reading } from './reading.ts';
import { restoreView, viewOf } from './view-state.ts';
import type { Views } from './views.ts';

export function lookedNow(reading: Reading, views: Views): Looked {
  return { selected: reading.current.value?.id ?? '', view: viewOf(reading, views) };
}

export function lookAgain({ selected, view }: Looked, reading: Reading, views: Views): void {
  restoreView(view, reading, views, isWide());
  if (selected !== '' && reading.all.some(({ id }) => id === selected)) reading.choose(selected);
}

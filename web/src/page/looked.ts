// How a comparison is looked at, and back to that.

import type { CanvasViewName } from '../canvas.ts';
import { canvasViews } from '../canvas.ts';
import type { Looked } from './keeping.ts';
import { everyFilter, type Reading } from './reading.ts';
import type { Views } from './views.ts';

export function lookedNow(reading: Reading, views: Views): Looked {
  const { hidden, least, order } = reading.filter.value;
  const sheet = views.view.value === 'canvas' ? views.sheet.value : views.view.value;
  return { selected: reading.current.value?.id ?? '', view: { sheet, kinds: hidden, weight: least, order } };
}

export function lookAgain({ selected, view }: Looked, reading: Reading, views: Views): void {
  const { sheet, kinds = [], weight, order } = view;
  const least = weight === 1 || weight === 3 ? weight : everyFilter.least;
  reading.filter.set({ ...everyFilter, hidden: kinds, least, order: order === 'text' ? 'text' : 'consequence' });
  const named: CanvasViewName | undefined = canvasViews.find((one) => one === sheet && one !== 'detail');
  if (named) views.choose('canvas', named);
  else if (sheet === 'text') views.choose('text');
  if (selected !== '' && reading.all.some(({ id }) => id === selected)) reading.choose(selected);
}

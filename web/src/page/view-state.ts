// What the reader has on screen beside the chosen finding, as a link carries it, and back.

import { canvasViews } from '../canvas.ts';
import type { View } from '../shared/protocol.ts';
import { everyFilter, type Filter, type Reading } from './reading.ts';
import { families } from './report-dom.ts';
import type { Views } from './views.ts';

// Nothing of what is as it always is at first.
export function viewOf(reading: Reading, views: Views): View {
  const { families: shown, hidden, least, order } = reading.filter.value;
  const all = new Set(reading.all.map(({ kind }) => kind));
  const kinds = new Set(reading.all.flatMap(({ kind, family }) => (shown[family] && !hidden.includes(kind) ? [kind] : [])));
  const { value: view } = views.view;
  return {
    sheet: view === 'canvas' ? views.sheet.value : view,
    ...(kinds.size > 0 && kinds.size < all.size && { kinds: [...kinds] }),
    ...(least !== everyFilter.least && { weight: least }),
    ...(order !== everyFilter.order && { order }),
  };
}

// A narrow page shows its findings first whatever was seen elsewhere.
export function restoreView({ sheet, kinds, weight, order }: View, reading: Reading, views: Views, isWide: boolean): void {
  const all = new Set(reading.all.map(({ kind }) => kind));
  const wanted = kinds?.some((kind) => all.has(kind)) ? kinds : undefined; // never an empty list without a word
  const filter: Filter = {
    ...reading.filter.value,
    families: Object.fromEntries(families.map((family) => [family, true])) as Filter['families'],
    hidden: wanted ? [...all].filter((kind) => !wanted.includes(kind)) : [],
    least: weight === 1 || weight === 3 ? weight : everyFilter.least,
    order: order === 'text' ? 'text' : everyFilter.order,
  };
  reading.filter.set(filter);
  if (!isWide) return;
  const canvas = canvasViews.find((one) => one === sheet && one !== 'detail');
  if (canvas) views.choose('canvas', canvas);
  else if (sheet === 'text') views.choose('text');
}

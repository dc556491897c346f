// Where the reader is in the findings: "3 of 15", and whether there is anything to step to.

import { byId } from './dom.ts';
import type { Reading } from './reading.ts';
import { words } from './words.ts';

export function showPosition(reading: Reading): void {
  const { value: shown } = reading.shown;
  byId('position', HTMLOutputElement).textContent = words.position(reading.position(), shown.length);
  byId('next', HTMLButtonElement).disabled = shown.length === 0;
  byId('previous', HTMLButtonElement).disabled = shown.length === 0;
}

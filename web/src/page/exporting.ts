// The way to the exports: a button, and a dialog that is loaded when it is first asked for.

import type { CanvasPanel } from './canvas-view.ts';
import type { Shown } from './compare.ts';
import { byId } from './dom.ts';
import type { EngineClient } from './engine-client.ts';
import { reasonOf } from './explain.ts';
import { showNotice } from './notice.ts';
import type { Reading } from './reading.ts';
import { words } from './words.ts';

// What is on screen, as far as an export is made of it.
export interface ExportSource {
  readonly engine: EngineClient;
  readonly reading: Reading;
  readonly overview: ParentNode; // the list of versions
  readonly canvas: CanvasPanel;
  readonly shown: () => Shown;
}

const button = byId('export-open', HTMLButtonElement);

export function pressExport(): void {
  button.click();
}

export function startExporting(source: ExportSource): void {
  button.addEventListener('click', () => {
    import('./export-dialog.ts').then(
      ({ openExports }) => openExports(source),
      (thrown: unknown) => showNotice(words.exportFailed(reasonOf(thrown))),
    );
  });
}

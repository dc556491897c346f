// What a page does first: a comparison in its address or inside itself, a file of the site, one that the page around it
// brings, or the built-in story; and at which finding, in which view.

import { readAsked, asked } from './asked.ts';
import type { Brought } from './brought.ts';
import type { Carried } from './carried.ts';
import type { EngineClient } from './engine-client.ts';
import { readBundle } from './link.ts';
import { showNotice } from './notice.ts';
import { endOpening, isOpening } from './opening.ts';
import type { Reading } from './reading.ts';
import type { Views } from './views.ts';
import { words } from './words.ts';

export interface Stage {
  readonly engine: EngineClient;
  readonly reading: Reading;
  readonly views: Views;
  readonly brought: Brought;
  readonly carried: Carried | undefined;
  readonly draw: () => Promise<void>;
  readonly openBuiltIn: () => Promise<void>;
  readonly link: () => Promise<string>; // to what is on screen
}

async function bring({ engine, brought, carried, draw }: Stage, handed: Promise<string> | undefined): Promise<boolean> {
  const { story } = asked;
  if (await brought.openAddress()) return true;
  if (handed) {
    await brought.openGiven(async () => readBundle(engine, await handed));
  } else if (story !== null) {
    await brought.openGiven(async () => (await import('./hosted.ts')).readHosted(engine, story));
  } else if (carried) {
    endOpening(); // it is on screen already
    void draw();
    await brought.openCarried(carried);
  } else return false;
  return true;
}

function chooseAsked({ reading }: Stage, id: string): void {
  if (id === '' || reading.current.value?.id === id) return;
  reading.choose(id);
  if (reading.all.length > 0 && !reading.current.value) showNotice(words.askedFindingGone);
}

export async function startStage(stage: Stage): Promise<void> {
  const { finding } = readAsked(location);
  if (asked.view) stage.views.begin(asked.view);
  const embed = asked.isEmbedded ? (await import('./embedded.ts')).startEmbed(stage.reading, stage.views) : undefined;
  const isBrought = await bring(stage, embed?.handed);
  if (!isBrought) endOpening(); // perhaps the address asked for something that nobody brings
  if (!isOpening()) chooseAsked(stage, finding);
  if (!isBrought) await stage.openBuiltIn();
  await embed?.opened(stage.link);
}

// What a page does first: a comparison in its address or inside itself, a file of the site, one that the page around it
// brings, or the built-in story; and at which finding, in which view.

import { readAsked, asked } from './asked.ts';
import type { EngineClient } from './engine-client.ts';
import { carriedBundle, looksLikeLink, readBundle, readLink } from './link.ts';
import { showNotice } from './notice.ts';
import { endOpening, isOpening } from './opening.ts';
import type { Reading } from './reading.ts';
import type { Work } from '../shared/protocol.ts';
import type { Views } from './views.ts';
import { words } from './words.ts';

export interface Stage {
  readonly engine: EngineClient;
  readonly reading: Reading;
  readonly views: Views;
  // Shows it beside what the reader has, under this name in the picker.
  readonly open: (read: () => Promise<Work>, title: string, place: string) => Promise<void>;
  readonly openBuiltIn: () => Promise<void>;
  readonly link: () => Promise<string>; // to what is on screen
}

async function brought({ engine, open }: Stage, handed: Promise<string> | undefined): Promise<boolean> {
  const { story } = asked;
  if (looksLikeLink(location.hash)) {
    await open(() => readLink(engine, location.hash), words.linkedComparison, 'link');
  } else if (carriedBundle()) {
    await open(() => readBundle(engine, carriedBundle()), words.linkedComparison, 'link');
  } else if (handed) {
    await open(async () => readBundle(engine, await handed), words.savedComparison, 'link');
  } else if (story !== null) {
    const place = `story:${location.pathname}:${encodeURIComponent(story)}`; // it stands in a selector too
    const read = async (): Promise<Work> => (await import('./hosted.ts')).readHosted(engine, story, place);
    await open(read, words.savedComparison, place);
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
  const isBrought = await brought(stage, embed?.handed);
  if (!isBrought) endOpening(); // perhaps the address asked for something that nobody brings
  if (!isOpening()) chooseAsked(stage, finding);
  if (!isBrought) await stage.openBuiltIn();
  await embed?.opened(stage.link);
}

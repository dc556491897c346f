// What a screen reader says about a change that is only seen otherwise.
import { byId } from './dom.ts';

let region: HTMLElement | undefined;

export function announce(sentence: string): void {
  region ??= byId('announcer', HTMLDivElement);
  region.textContent = sentence;
}

// The stage alone on the whole screen (styles/layout.css): Escape leads back, as the browser has it.

import { showNotice } from './notice.ts';
import { words } from './words.ts';

export async function turnFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    showNotice(words.fullScreenRefused);
  }
}

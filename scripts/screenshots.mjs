// Takes the pictures of tests/browser/pictures.mjs and writes them into a folder: all of them, or those named.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';

import { dist, launch } from '../tests/browser/harness.mjs';
import { pictures, takePicture } from '../tests/browser/pictures.mjs';
import { serve } from './serve.mjs';

const [folder, ...names] = argv.slice(2);
mkdirSync(folder, { recursive: true });
const { address, close } = await serve(dist);
const browser = await launch();
for (const picture of pictures) {
  if (names.length > 0 && !names.includes(picture.name)) continue;
  const bytes = await takePicture(browser, address, picture);
  writeFileSync(join(folder, `${picture.name}.png`), bytes);
  console.log(`${picture.name}.png  ${Math.ceil(bytes.length / 1024)} KB`);
}
await browser.close();
await close();

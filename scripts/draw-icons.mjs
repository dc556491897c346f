// Draws web/icons/*.png, the installed app's icons, from web/icon.svg in the machine's Chromium. They are committed: run this
// again when the drawing changes. `node scripts/draw-icons.mjs`
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch } from '../tests/browser/harness.mjs';

const web = join(dirname(fileURLToPath(import.meta.url)), '..', 'web');
const icon = await readFile(join(web, 'icon.svg'), 'utf8');
const ground = /<rect\b[^>]*fill="(#[0-9a-f]{6})"/.exec(icon)?.[1];
if (!ground) throw new Error('icon.svg has no ground: maskable icons need its colour');

// A maskable icon is cut to the system's shape: its drawing stays within the middle, its ground goes to the edges.
const kinds = [
  { name: 'icon-192', size: 192, share: 1, back: 'transparent' },
  { name: 'icon-512', size: 512, share: 1, back: 'transparent' },
  { name: 'maskable-192', size: 192, share: 0.8, back: ground },
  { name: 'maskable-512', size: 512, share: 0.8, back: ground },
];

const browser = await launch({ gl: false });
const page = await browser.newPage();
for (const { name, size, share, back } of kinds) {
  await page.setViewportSize({ width: size, height: size });
  const drawn = icon.replace('<svg ', `<svg width="${size * share}" height="${size * share}" `);
  await page.setContent(`<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${back}}</style>${drawn}`);
  await writeFile(join(web, 'icons', `${name}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();

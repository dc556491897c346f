// The site in Chromium: what it weighs, how soon it can be read, what it does when nothing happens and when the
// reader scrolls.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { timeOfMark, withBrowser, withPage } from './browser.mjs';
import { median, need, root } from './places.mjs';

const openings = 9;
const site = () => dirname(need('dist/index.html', 'build it with ./build-wasm.sh'));

const brotliSize = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

// Everything that was asked of the server until the first canvas frame.
export async function measureSize() {
  const folder = site();
  const names = await withBrowser(folder, (browser, address) =>
    withPage(browser, async (page) => {
      const loaded = new Set();
      page.on('response', (response) => {
        if (!response.url().startsWith(address) || !response.ok()) return;
        const { pathname } = new URL(response.url());
        loaded.add(decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
      });
      await page.goto(address);
      await timeOfMark(page, 'synoptic:canvas');
      return [...loaded];
    }),
  );
  const total = names.reduce((sum, name) => sum + brotliSize(readFileSync(join(folder, name))), 0);
  const single = statSync(join(folder, 'synoptic.html')).size;
  return [
    { what: `brotli, ${names.length} files to the first canvas frame`, value: total / 1024, unit: 'KB', aim: '400 or less' },
    { what: 'dist/synoptic.html', value: single / 1024, unit: 'KB', aim: '1024 or less' },
  ];
}

// The words of the site's first page with nothing else: same mark, set the same way.
async function plainPage(browser, address) {
  const words = await withPage(browser, async (page) => {
    await page.goto(address);
    await timeOfMark(page, 'synoptic:findings');
    return page.evaluate(() => {
      for (const hidden of document.querySelectorAll('script, style, template')) hidden.remove();
      return document.body.textContent ?? '';
    });
  });
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = escaped.split(/\n\s*/).filter(Boolean).map((part) => `<p>${part}</p>`).join('\n');
  const mark = readFileSync(join(root, 'web/inline-findings.js'), 'utf8').replace('synoptic:findings', 'plain:text');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>plain</title>${paragraphs}<script>${mark}</script></html>`;
}

// A copy of the site with the plain page and Dear ImGui's demo beside it.
async function prepareContestants(browser, address) {
  const folder = join(root, 'build/bench/site');
  mkdirSync(folder, { recursive: true });
  cpSync(site(), folder, { recursive: true });
  writeFileSync(join(folder, 'plain.html'), await plainPage(browser, address));
  // Debian's em++ looks for its own node packages there when node does not come from Debian.
  const env = { NODE_PATH: '/usr/share/nodejs', ...process.env };
  execFileSync('cmake', ['--build', join(root, 'build/wasm'), '--target', 'imgui_demo'], { stdio: 'pipe', env });
  for (const ending of ['html', 'js', 'wasm'])
    cpSync(join(root, `build/wasm/bench/imgui_demo.${ending}`), join(folder, `imgui_demo.${ending}`));
  return folder;
}

const timeTo = (browser, address, mark) =>
  withPage(browser, async (page) => {
    await page.goto(address);
    return timeOfMark(page, mark);
  });

// What the page before leaves behind (a WebGL context above all) is gone by then.
const pause = () => new Promise((done) => setTimeout(done, 600));

// Cold starts of the four in turn, in one browser; each round begins with another one.
export async function measureOpening() {
  const folder = await withBrowser(site(), prepareContestants);
  const contestants = [
    ['findings', '', 'synoptic:findings'],
    ['plain', 'plain.html', 'plain:text'],
    ['canvas', '', 'synoptic:canvas'],
    ['demo', 'imgui_demo.html', 'demo:canvas'],
  ];
  const took = { findings: [], plain: [], canvas: [], demo: [] };
  await withBrowser(folder, async (browser, address) => {
    for (let opening = 0; opening <= openings; ++opening)
      for (let turn = 0; turn < contestants.length; ++turn) {
        const [name, path, mark] = contestants[(opening + turn) % contestants.length];
        await pause();
        const time = await timeTo(browser, address + path, mark);
        if (opening > 0) took[name].push(time); // the first round warms the browser
      }
  });
  const time = (name) => median(took[name]);
  return [
    { what: 'findings readable', value: time('findings'), unit: 'ms' },
    { what: 'plain page of the same words', value: time('plain'), unit: 'ms' },
    { what: 'ratio', value: time('findings') / time('plain'), aim: '1.5 or less' },
    { what: 'first canvas frame with the story', value: time('canvas'), unit: 'ms' },
    { what: "first frame of Dear ImGui's demo", value: time('demo'), unit: 'ms' },
    { what: 'ratio', value: time('canvas') / time('demo'), aim: '1.3 or less' },
  ];
}

// Runs in the page: one turn of the wheel for each frame the browser is ready to draw, half a second down and half a
// second up. Sent from inside, because messages from outside arrive more slowly than a wheel turns. Dear ImGui's demo
// counts no frames: it draws one whenever the browser is ready.
function scrollInPage(seconds) {
  const canvas = document.querySelector('canvas');
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
  let ready = 0;
  const count = () => globalThis.synoptic?.frames ?? ready;
  const drawn = count();
  const start = performance.now();
  canvas.dispatchEvent(new PointerEvent('pointermove', place));
  return new Promise((done) => {
    const turn = () => {
      ready += 1;
      const past = performance.now() - start;
      if (past >= seconds * 1000) return done(((count() - drawn) * 1000) / past);
      canvas.dispatchEvent(new WheelEvent('wheel', { ...place, deltaY: Math.floor(past / 500) % 2 === 0 ? 24 : -24 }));
      return requestAnimationFrame(turn);
    };
    requestAnimationFrame(turn);
  });
}

const scrollingRate = (browser, address, mark) =>
  withPage(browser, async (page) => {
    await page.goto(address);
    await timeOfMark(page, mark);
    await page.waitForTimeout(2000);
    await page.evaluate(scrollInPage, 1);
    return page.evaluate(scrollInPage, 4);
  });

// In turn with Dear ImGui's demo in a window of the same size: what the machine can draw at all.
export async function measureScrolling() {
  const folder = await withBrowser(site(), prepareContestants);
  const rates = { ours: [], demo: [] };
  await withBrowser(folder, async (browser, address) => {
    for (let turn = 0; turn < 3; ++turn) {
      rates.ours.push(await scrollingRate(browser, address, 'synoptic:canvas'));
      rates.demo.push(await scrollingRate(browser, `${address}imgui_demo.html`, 'demo:canvas'));
    }
  });
  const [ours, demo] = [median(rates.ours), median(rates.demo)];
  return [
    { what: 'frames a second while scrolling', value: ours, aim: '60' },
    { what: "frames a second of Dear ImGui's demo", value: demo },
    { what: 'ratio', value: ours / demo, aim: '1 or more' },
  ];
}

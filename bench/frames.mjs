// What the canvas costs while somebody uses it: script a frame when scrolling and pointing, memory, and work when
// nothing happens. Script time is taken around the page's own handlers and frame callbacks, from outside.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { timeOfMark, withBrowser, withPage } from './browser.mjs';
import { need, root } from './places.mjs';

const site = () => dirname(need('dist/index.html', 'build it with ./build-wasm.sh'));

// Runs before the page's code: every frame callback and every handler of the canvas adds to the script of its frame.
function watchScript() {
  const spent = { frame: 0, frames: [] };
  globalThis.__spent = spent;
  const timed = (call) => {
    const start = performance.now();
    try {
      return call();
    } finally {
      spent.frame += performance.now() - start;
    }
  };
  const instantiate = WebAssembly.instantiate.bind(WebAssembly);
  WebAssembly.instantiate = async (...all) => {
    const made = await instantiate(...all);
    spent.memory = Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
    return made;
  };
  const next = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => next((now) => timed(() => callback(now)));
  const listen = EventTarget.prototype.addEventListener;
  const mine = new Set(['pointermove', 'wheel', 'pointerdown', 'pointerup']);
  EventTarget.prototype.addEventListener = function (name, listener, options) {
    if (!mine.has(name) || typeof listener !== 'function') return listen.call(this, name, listener, options);
    return listen.call(this, name, (event) => timed(() => listener.call(this, event)), options);
  };
  const close = () => {
    if (spent.frame > 0) spent.frames.push(spent.frame);
    spent.frame = 0;
    next(close);
  };
  next(close);
}

// In the page: a turn of the wheel, or a move of the pointer, for each frame, from top to bottom and back.
function useInPage({ seconds, kind }) {
  const canvas = document.querySelector('canvas');
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const start = performance.now();
  globalThis.__spent.frames.length = 0;
  return new Promise((done) => {
    const turn = () => {
      const past = performance.now() - start;
      if (past >= seconds * 1000) return done([...globalThis.__spent.frames]);
      const way = (past / 1000) % 2;
      const there = way < 1 ? way : 2 - way;
      const clientX = left + width * (0.1 + 0.8 * ((past / 700) % 1));
      const place = { clientX, clientY: top + height * (0.15 + 0.7 * there), bubbles: true, cancelable: true };
      if (kind === 'scroll') canvas.dispatchEvent(new WheelEvent('wheel', { ...place, deltaY: way < 1 ? 160 : -160 }));
      else canvas.dispatchEvent(new PointerEvent('pointermove', place));
      setTimeout(turn, 16);
    };
    turn();
  });
}

const generated = (versions, sentences) => {
  const folder = join(root, `build/bench/stories-${versions}x${sentences}`);
  if (!existsSync(join(folder, 'truth.json'))) {
    mkdirSync(folder, { recursive: true });
    execFileSync('python3', [join(root, 'bench/make_stories.py'), folder, String(versions), String(sentences)]);
  }
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => join(folder, name));
};

function bundleOf(files, name) {
  const articles = files.map((file) => ({ source: basename(file), label: '', text: readFileSync(file, 'utf8') }));
  const path = join(root, `build/bench/${name}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ schema: 'synoptic.bundle/1', articles }));
  return path;
}

// Opens a bundle as a reader would, by its file, and waits until it is on the canvas.
async function openBundle(page, address, path, versions) {
  await page.addInitScript(watchScript);
  await page.goto(address);
  await timeOfMark(page, 'synoptic:canvas');
  await page.locator('#compose-open').click();
  await page.locator('#compose-files').setInputFiles(path);
  await page.waitForFunction((count) => document.querySelectorAll('ol.versions > li').length === count, versions, { timeout: 180_000 });
  await page.locator('#compose').waitFor({ state: 'hidden', timeout: 60_000 });
  await page.waitForTimeout(3000);
}

function worst(frames) {
  const sorted = [...frames].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], high: sorted[Math.floor(sorted.length * 0.99)], most: sorted.at(-1), count: sorted.length };
}

// Megabytes the page holds: JavaScript's heap with the document, and the memory of the canvas' module.
async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  const module = await page.evaluate(() => globalThis.__spent.memory?.buffer.byteLength ?? 0);
  return { page: (usedSize + embedderHeapUsedSize + backingStorageSize) / 1048576, module: module / 1048576 };
}

async function useStory(browser, address, files, { name, aim, memory }) {
  const path = bundleOf(files, name);
  return withPage(browser, async (page) => {
    await openBundle(page, address, path, files.length);
    const rows = [];
    for (const kind of ['scroll', 'point']) {
      await page.evaluate(useInPage, { seconds: 1, kind });
      const { median, high, most, count } = worst(await page.evaluate(useInPage, { seconds: 6, kind }));
      const what = `${name}, ${kind === 'scroll' ? 'scrolling' : 'pointing'}: script a frame`;
      rows.push({ what: `${what}, median of ${count}`, value: median, unit: 'ms' });
      rows.push({ what: `${what}, 99th percentile`, value: high, unit: 'ms' });
      rows.push({ what: `${what}, most`, value: most, unit: 'ms', aim });
    }
    const heap = await heapOf(page);
    rows.push({ what: `${name}: heap of the page and memory of the canvas`, value: heap.page + heap.module, unit: 'MB', aim: memory });
    rows.push({ what: `${name}: of that the canvas`, value: heap.module, unit: 'MB' });
    return rows;
  });
}

// `files`: the versions of one story.
export async function measureFrames(files) {
  return withBrowser(site(), async (browser, address) => [
    ...(await useStory(browser, address, files, { name: 'story', memory: '64 or less' })),
    ...(await useStory(browser, address, generated(5, 60), { name: '5 x 60', aim: '8 or less', memory: '64 or less' })),
    ...(await useStory(browser, address, generated(50, 300), { name: '50 x 300', aim: '16 or less', memory: '300 or less' })),
  ]);
}

// CPU seconds of the page's process and of the one that draws for it.
async function cpuSeconds(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

export async function measureIdle() {
  return withBrowser(site(), async (browser, address) => {
    const session = await browser.newBrowserCDPSession();
    return withPage(browser, async (page) => {
      await page.goto(address);
      await timeOfMark(page, 'synoptic:canvas');
      await page.waitForTimeout(6000);
      const frames = () => page.evaluate(() => globalThis.synoptic.frames);
      const [drawn, cpu] = [await frames(), await cpuSeconds(session)];
      await page.waitForTimeout(10000);
      const used = (await cpuSeconds(session)) - cpu;
      return [
        { what: 'frames drawn in 10 idle seconds', value: (await frames()) - drawn, aim: '0' },
        { what: 'CPU seconds of all processes of Chromium meanwhile', value: used, aim: '0.1 or less' },
      ];
    });
  });
}

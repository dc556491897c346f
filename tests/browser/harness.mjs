// What the browser tests share: Chromium, pages that tell what went wrong in them, and two small texts.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const dist = join(root, 'dist');

const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const softwareGl = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const noGl = ['--disable-gpu', '--disable-3d-apis'];

export function findChromium() {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // not this one
    }
  }
  return undefined;
}

export function launch({ gl = true, args = [] } = {}) {
  return chromium.launch({ executablePath: findChromium(), args: [...quiet, ...(gl ? softwareGl : noGl), ...args] });
}

export const sizes = {
  laptop: { width: 1366, height: 768 },
  projector: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
};

function watch(page, address) {
  page.on('pageerror', (error) => page.troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') page.troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isOwn = ['blob:', 'data:', 'file:'].includes(protocol) || new URL(address).origin === origin;
    if (!isOwn) page.troubles.push(`foreign request: ${request.url()}`);
  });
}

// A fresh profile's page. `page.troubles` gathers what must not happen: errors, foreign requests, refusals by the
// page's own policy.
export async function openPage(browser, address, { size = 'laptop', scheme = 'light', before, ...more } = {}) {
  const isPhone = size === 'phone';
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: scheme,
    isMobile: isPhone,
    hasTouch: isPhone,
    reducedMotion: 'reduce',
    serviceWorkers: 'block', // a test that wants one says so
    ...more,
  });
  const page = await context.newPage();
  page.troubles = [];
  watch(page, address);
  if (before) await page.addInitScript(before);
  await page.goto(address);
  return page;
}

export const close = (page) => page.context().close();
export const shownFindings = (page) => page.locator('article.finding:visible');
export const notice = (page) => page.locator('#notice:visible p');

export function currentId(page) {
  return page.evaluate(() => document.querySelector('article.finding.is-current')?.id.slice('finding-'.length) ?? '');
}

export async function markTime(page, name, timeout = 20_000) {
  const handle = await page.waitForFunction((mark) => performance.getEntriesByName(mark)[0]?.startTime, name, { timeout });
  return handle.jsonValue();
}

export async function fillVersions(page, texts) {
  await page.locator('#compose-open').click();
  const areas = page.locator('#compose textarea');
  while ((await areas.count()) < texts.length) await page.locator('#compose-add').click();
  for (const [index, text] of texts.entries()) await areas.nth(index).fill(text);
}

export async function compareTexts(page, texts) {
  await fillVersions(page, texts);
  await page.locator('#compose-compare').click();
  await page.locator('#compose').waitFor({ state: 'hidden', timeout: 30_000 });
}

// Until no tab of this reader has a comparison any more: a browser takes a moment to notice that a tab is gone.
export async function allFree(context, address) {
  const page = await context.newPage();
  await page.goto(`${address}service-worker.js`);
  await until(page, () => navigator.locks.query().then(({ held }) => held.length === 0));
  await page.close();
}

// Two short versions of one story that differ in a figure.
const bakeryWith = (title, figure) =>
  `${title}\n\nA fire destroyed the old bakery in Lower Mill Street on Tuesday night. Police said ${figure} people were ` +
  'taken to hospital. The cause of the fire is not known.\n\n' +
  'The mayor, Ines Calder, said the town would rebuild the bakery before the winter.';
export const bakery = [bakeryWith('Fire at the bakery', 12), bakeryWith('Bakery burns down', 19)];

// Presses "Share" and "Copy link": the link with everything. REQUIRES: the page may read and write the clipboard.
export async function copyLink(page) {
  await page.locator('#share').click();
  await page.locator('#sharing-copy').click();
  await page.locator('#sharing-said').filter({ hasText: /^Link copied: [\d,]+ characters/ }).waitFor();
  await page.keyboard.press('Escape');
  return page.evaluate(() => navigator.clipboard.readText());
}

// Waits until what the page promises is true: waitForFunction takes the promise itself for an answer.
export async function until(page, predicate, argument, timeout = 20_000) {
  const end = Date.now() + timeout;
  while (!(await page.evaluate(predicate, argument))) {
    if (Date.now() > end) throw new Error(`not within ${timeout / 1000} s: ${predicate}`);
    await page.waitForTimeout(100);
  }
}

// A page whose site is kept, and which comes from what is kept.
export async function openKept(browser, address, more) {
  const page = await openPage(browser, address, { serviceWorkers: 'allow', ...more });
  page.setDefaultTimeout(20_000);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return page;
}

// Waits until the canvas draws no more.
export async function settled(page) {
  let before = -1;
  for (let round = 0; round < 40; round++) {
    const frames = await page.evaluate(() => globalThis.synoptic.frames);
    if (frames === before) return;
    before = frames;
    await page.waitForTimeout(150);
  }
}

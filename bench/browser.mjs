// Headless Chromium with software WebGL, and a folder served on 127.0.0.1.
import { existsSync } from 'node:fs';

const switches = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

function findChromium() {
  const known = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = known.find((path) => path && existsSync(path));
  if (!found) throw new Error('no Chromium found; name one in CHROMIUM');
  return found;
}

// Calls work(browser, address) and closes both whatever happens.
export async function withBrowser(folder, work) {
  const { chromium } = await import('playwright-core');
  const { serve } = await import('../scripts/serve.mjs');
  const { address, close } = await serve(folder);
  const browser = await chromium.launch({ executablePath: findChromium(), args: switches });
  try {
    return await work(browser, address);
  } finally {
    await browser.close();
    await close();
  }
}

// A page of a context of its own: nothing cached, nothing stored.
export async function withPage(browser, work) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

// Milliseconds from navigation to a performance mark of the page.
export async function timeOfMark(page, name) {
  const marked = (mark) => performance.getEntriesByName(mark).length > 0;
  for (let waited = 0; !(await page.evaluate(marked, name)); waited += 50) {
    if (waited > 60000) throw new Error(`the page has not set the mark ${name}`);
    await page.waitForTimeout(50);
  }
  return page.evaluate((mark) => performance.getEntriesByName(mark)[0].startTime, name);
}

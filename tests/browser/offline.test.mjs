// Without the network: what the service worker keeps, and how a newer site takes the place of an older one.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serve } from '../../scripts/serve.mjs';
import { docx, pdf } from './files.mjs';
import { bakery, close, compareTexts, dist, markTime, notice, openKept, openPage, root, shownFindings, until } from './harness.mjs';

async function drop(page, name, bytes) {
  await page.evaluate(([file, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], file));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, [name, Buffer.from(bytes).toString('base64')]);
  await page.waitForFunction((label) => [...document.querySelectorAll('#compose .name')].some(({ value }) => value === label), name.replace(/\..*$/, ''));
}

const cacheNames = (page) => page.evaluate(() => caches.keys());
const keepsOnePage = (page) => until(page, () => caches.match(new URL('./synoptic.html', location.href)).then(Boolean));
const troublesOf = ({ troubles }) => troubles.filter((trouble) => !/ERR_CONNECTION_REFUSED/.test(trouble));

// A copy of the site in a folder of a host, and the same site as it will be some day.
function siteIn(path) {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
  const place = join(folder, path);
  cpSync(dist, place, { recursive: true });
  const edit = (name, change) => writeFileSync(join(place, name), change(readFileSync(join(place, name), 'utf8')));
  const renew = (version) => {
    edit('index.html', (page) => page.replace('<html ', '<html data-newer '));
    edit('service-worker.js', (script) => {
      assert.ok(script.includes(version), 'the version is in the script');
      const newer = script.replaceAll(version, 'feedfeedfeedfeed').replace(/(index\.html[`"'],revision:[`"'])\w{16}/, '$1beefbeefbeefbeef');
      assert.ok(newer.includes('beefbeefbeefbeef'), 'so is the page\'s');
      return newer;
    });
  };
  return { folder, renew, remove: () => rmSync(folder, { recursive: true }) };
}

// The newer site is there and told.
async function findNewer(page) {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await notice(page).filter({ hasText: /newer version/ }).waitFor();
}

export default function (test, { browser, file }) {
  test('offline: after the first visit the site opens, compares and reads every format without its server', async () => {
    const { address, close: stop } = await serve(dist);
    const page = await openPage(browser, address, { serviceWorkers: 'allow' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    const print = await pdf(browser, '<html lang="en"><h1>The last winding</h1><p>The clockmaker of Lower Strand has handed over the keys of the tower.</p></html>');
    await stop();
    await page.goto(`${address}?from=mail`);
    assert.ok((await shownFindings(page).count()) > 0);
    await page.locator('#story').selectOption({ index: 1 });
    await page.waitForFunction(() => document.querySelectorAll('article.finding').length > 0);
    await drop(page, 'clock.docx', docx(['The last winding', 'She has handed over the keys of the tower after forty years.']));
    await drop(page, 'print.pdf', print);
    await drop(page, 'wire.html', readFileSync(join(root, 'tests', 'documents', 'pages', 'wire.html')));
    await drop(page, 'old.txt', Buffer.from('f0c1d2cfcd20cfd0cfdac4c1cc20cec120dec1d32e', 'hex'));
    await page.locator('#compose-compare').click();
    await page.locator('#compose').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('#story').inputValue(), 'own');
    assert.deepEqual(troublesOf(page), []);
    await close(page);
  });

  test('offline: in a folder of a host, with any address of the page, and with the page that is one file', async () => {
    const site = siteIn('news/today');
    const { address, close: stop } = await serve(site.folder);
    const page = await openKept(browser, `${address}news/today/`);
    await keepsOnePage(page);
    assert.deepEqual((await cacheNames(page)).map((name) => name.split(' ').at(-1)), [`${address}news/today/`]);
    await stop();
    for (const query of ['', 'index.html', '?title=A%20story', '#findings']) {
      await page.goto('about:blank');
      await page.goto(`${address}news/today/${query}`);
      assert.ok((await shownFindings(page).count()) > 0, query);
    }
    await page.goto('about:blank');
    await page.goto(`${address}news/today/?story=elsewhere.json`);
    await page.locator('#opening-text').filter({ hasText: /elsewhere\.json/ }).waitFor();
    await page.goto(`${address}news/today/synoptic.html`);
    assert.ok((await shownFindings(page).count()) > 0, 'the one-file page');
    await assert.rejects(page.goto(`${address}news/`), 'and nothing beside its own folder');
    await close(page);
    site.remove();
  });

  test('offline: a saved comparison of the site opens again without its server, one that was never opened says so', async () => {
    const site = siteIn('news');
    const bundle = { schema: 'synoptic.bundle/1', articles: bakery.map((text, at) => ({ source: `${at}.txt`, label: `V${at}`, text })) };
    writeFileSync(join(site.folder, 'news', 'bakery.json'), JSON.stringify(bundle));
    const { address, close: stop } = await serve(site.folder);
    const page = await openPage(browser, `${address}news/?story=bakery.json`, { serviceWorkers: 'allow' });
    await until(page, () => caches.match(new URL('./bakery.json', location.href)).then(Boolean));
    await stop();
    await page.goto('about:blank');
    await page.goto(`${address}news/?story=bakery.json#findings`);
    await page.waitForFunction(() => [...document.querySelectorAll('ol.versions .label')].some(({ textContent }) => textContent === 'V1'));
    await page.goto('about:blank');
    await page.goto(`${address}news/?story=never.json`);
    await page.locator('#opening-text').filter({ hasText: /never\.json/ }).waitFor();
    await close(page);
    site.remove();
  });

  test('offline: where data are dear, the page that is one file is kept when it is first asked for', async () => {
    const { address, close: stop } = await serve(dist);
    const page = await openKept(browser, address, { before: () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }) });
    const kept = () => page.evaluate(() => caches.match(new URL('./synoptic.html', location.href)).then(Boolean));
    assert.equal(await kept(), false);
    await page.evaluate(async () => (await fetch('./synoptic.html')).text());
    assert.equal(await kept(), true);
    await stop();
    assert.match(await page.evaluate(async () => (await fetch('./synoptic.html')).text()), /id="synoptic-bundle"/);
    await close(page);
  });

  test('offline: a newer site says so and takes nothing away while the old one is open', async () => {
    const site = siteIn('');
    const { address, close: stop } = await serve(site.folder);
    const page = await openKept(browser, address);
    const [before] = await cacheNames(page);
    site.renew(before.split(' ')[1]);
    await findNewer(page);
    assert.ok((await cacheNames(page)).includes(before), 'what the open page needs is still there');
    assert.ok((await shownFindings(page).count()) > 0);
    await page.reload();
    assert.equal(await page.locator('html[data-newer]').count(), 0);
    await notice(page).filter({ hasText: /newer version/ }).waitFor();
    await close(page);
    await stop();
    site.remove();
  });

  test('offline: the newer site takes over when the reader wants it, loses nothing, and older caches go', async () => {
    const site = siteIn('');
    const { address, close: stop } = await serve(site.folder);
    const page = await openKept(browser, address);
    await page.evaluate(async (scope) => {
      for (const name of [`workbox-precache-v2-${scope}`, `synoptic-site 0123456789abcdef ${scope}`, 'another app']) await caches.open(name);
    }, address);
    const version = (await cacheNames(page)).map((name) => name.split(' ')).find(([family, name]) => family === 'synoptic-site' && name !== '0123456789abcdef')[1];
    const other = await page.context().newPage();
    await other.goto(address);
    await compareTexts(page, bakery);
    await page.keyboard.press('j');
    await page.locator('[data-act="important"]').click();
    site.renew(version);
    await findNewer(page);
    await page.locator('#compose-open').click();
    await page.evaluate(() => {
      const field = document.querySelector('#compose textarea');
      field.value = 'typed a moment ago';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (const button of document.querySelectorAll('#notice button')) if (button.textContent === 'Use it now') button.click();
    });
    await page.locator('html[data-newer]').waitFor({ state: 'attached' });
    await page.locator('.star').waitFor();
    await page.locator('#compose-open').click();
    assert.equal(await page.locator('#compose textarea').first().inputValue(), 'typed a moment ago');
    await until(page, () => caches.keys().then((names) => names.length === 2));
    assert.deepEqual((await cacheNames(page)).sort(), ['another app', `synoptic-site feedfeedfeedfeed ${address}`]);
    await notice(other).filter({ hasText: /renewed in another tab/ }).waitFor();
    assert.equal(await other.locator('html[data-newer]').count(), 0, 'the other tab is its reader\'s');
    await stop();
    await other.getByRole('button', { name: 'Load it anew' }).click();
    await other.locator('html[data-newer]').waitFor({ state: 'attached' });
    assert.ok((await shownFindings(other).count()) > 0, 'and the newer site needs no server either');
    await close(page);
    site.remove();
  });

  test('offline: the one-file page asks for nothing to be kept', async () => {
    const page = await openPage(browser, file, { serviceWorkers: 'allow' });
    await markTime(page, 'synoptic:canvas');
    assert.equal(await page.locator('link[rel="manifest"]').count(), 0);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

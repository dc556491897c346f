// The site as an app of its own: what the system reads of it, and what other apps and the system hand it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { allFree, bakery, close, dist, notice, openPage, openKept } from './harness.mjs';

const texts = (page) => page.locator('#compose textarea').evaluateAll((all) => all.map(({ value }) => value));

// As the system sends it to the address that the manifest names: a form from outside, into a tab of its own.
async function share(page, address, fields, files = []) {
  const { action, params } = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8')).share_target;
  const other = await page.context().newPage();
  other.setDefaultTimeout(20_000);
  const inputs = [params.title, params.text, params.url].map((name) => `<input name="${name}">`).join('');
  await other.setContent(
    `<form method="post" enctype="multipart/form-data" action="${new URL(action, address).href}">${inputs}` +
      `<input type="file" multiple name="${params.files[0].name}"><button>Share</button></form>`,
  );
  for (const [name, value] of Object.entries(fields)) await other.locator(`[name="${name}"]`).fill(value);
  await other.locator('[type=file]').setInputFiles(files.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
  await other.locator('button').click();
  return other;
}

async function shareTexts(page, address, fields, files) {
  const other = await share(page, address, fields, files);
  await other.locator('#compose[open]').waitFor();
  return other;
}

const filled = (page, at) => page.waitForFunction((at) => document.querySelectorAll('#compose textarea')[at]?.value.length > 0, at);

export default function (test, { browser, address }) {
  test('installed: Chromium takes the manifest without a complaint, every icon has the size it says', async () => {
    const page = await openKept(browser, address);
    const client = await page.context().newCDPSession(page);
    const { errors, data } = await client.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
    const manifest = JSON.parse(data);
    for (const key of ['start_url', 'scope', 'id']) assert.equal(manifest[key], './', 'any folder of any host');
    for (const { src, sizes, type } of manifest.icons) {
      const { width, status, kind } = await page.evaluate(async (src) => {
        const answer = await fetch(src);
        const blob = await answer.blob();
        const { width } = blob.type === 'image/png' ? await createImageBitmap(blob) : { width: 0 };
        return { width, status: answer.status, kind: blob.type };
      }, src);
      assert.equal(status, 200, src);
      assert.equal(kind, type);
      if (type === 'image/png') assert.equal(`${width}x${width}`, sizes);
    }
    const purposes = manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`);
    for (const needed of ['any 192x192', 'any 512x512', 'maskable 512x512', 'any any']) assert.ok(purposes.includes(needed), needed);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('installed: shared files and texts come into the fields, each once', async () => {
    const page = await openKept(browser, address);
    const files = await shareTexts(page, address, {}, [['teal.txt', bakery[0]], ['bell.md', bakery[1]]]);
    await filled(files, 1);
    assert.deepEqual(await texts(files), bakery);
    assert.equal(files.url(), address, 'a reload takes nothing again');
    await files.reload();
    await files.locator('#compose-open').click();
    assert.deepEqual(await texts(files), bakery);
    const said = await shareTexts(page, address, { title: 'The third telling', text: 'Nobody was taken to hospital, the police said.' });
    await filled(said, 0);
    assert.equal((await texts(said))[0], 'The third telling\n\nNobody was taken to hospital, the police said.');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('installed: an address alone is told, for the page fetches nothing; so is nothing at all', async () => {
    const page = await openKept(browser, address);
    const told = async (fields, pattern) => {
      const other = await shareTexts(page, address, fields);
      await other.locator('#compose-message', { hasText: pattern }).waitFor();
      assert.deepEqual(await texts(other), ['', '']);
    };
    await told({ title: 'Bridge closed', text: 'https://paper.example/bridge' }, /Only an address was shared: https:\/\/paper\.example\/bridge\./);
    await told({ url: 'https://paper.example/bridge' }, /Only an address/);
    await told({}, /Nothing arrived/);
    await close(page);
  });

  test('installed: what is shared comes beside what stood in the fields of the last tab, also without the network', async () => {
    const page = await openKept(browser, address);
    await page.locator('#compose-open').click();
    await page.locator('#compose textarea').first().fill('typed by hand');
    await page.reload();
    await page.locator('#compose-open').click();
    assert.equal((await texts(page))[0], 'typed by hand');
    await page.context().setOffline(true);
    const beside = await shareTexts(page, address, {}, [['bell.txt', bakery[1]]]);
    await filled(beside, 0);
    assert.deepEqual(await texts(beside), [bakery[1], ''], 'the first tab has its own fields');
    await beside.close();
    await page.goto('about:blank');
    await page.context().setOffline(false);
    await allFree(page.context(), address);
    await page.context().setOffline(true);
    const after = await shareTexts(page, address, {}, [['teal.txt', bakery[0]]]);
    await filled(after, 1);
    assert.equal((await texts(after)).at(-1), bakery[0]);
    await close(page);
  });

  test('installed: a shared comparison is opened, not put into a field', async () => {
    const page = await openKept(browser, address);
    const bundle = { schema: 'synoptic.bundle/1', articles: bakery.map((text, at) => ({ source: `${at}.txt`, label: `V${at}`, text })) };
    const other = await share(page, address, {}, [['story.json', JSON.stringify(bundle)]]);
    await other.waitForFunction(() => [...document.querySelectorAll('ol.versions .label')].some(({ textContent }) => textContent === 'V1'));
    assert.ok(await other.locator('#compose').isHidden());
    await notice(other).filter({ hasText: /^“From the file” was opened beside what you had\.$/ }).waitFor();
    await close(page);
  });

  test('installed: files that the system opens with the app come into the fields', async () => {
    const page = await openPage(browser, address, {
      before: () => {
        Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (consumer) => (globalThis.launch = consumer) } });
        const real = globalThis.matchMedia;
        globalThis.matchMedia = (query) => (query === '(display-mode: browser)' ? { matches: false } : real(query)); // a window of its own
      },
    });
    await page.waitForFunction(() => globalThis.launch);
    await page.evaluate((all) => {
      globalThis.launch({ files: [] });
      globalThis.launch({ files: all.map((text, at) => ({ getFile: async () => new File([text], `paper-${at}.txt`) })) });
    }, bakery);
    await page.waitForFunction(() => document.querySelectorAll('#compose textarea')[1]?.value.length > 0);
    assert.deepEqual(await texts(page), bakery);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { bakery, close, dist, openPage } from './harness.mjs';
import { bundleOf, makeHost, makeSite } from './site.mjs';

const article = (body, script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>An article</title><body style="margin:0 auto;max-width:1000px">${body}<script type="module" src="${script}"></script></body></html>`;

// The events of all elements, and whatever messages went between the windows.
function watchEvents() {
  globalThis.heard = [];
  for (const name of ['ready', 'finding', 'refused'])
    addEventListener(`synoptic-${name}`, (event) => globalThis.heard.push({ name, of: event.target.id, ...event.detail }));
}

const heard = (page, name, count = 1, timeout = 30_000) =>
  page
    .waitForFunction(([wanted, least]) => {
      const found = globalThis.heard.filter((one) => one.name === wanted);
      return found.length >= least && found;
    }, [name, count], { timeout })
    .then((handle) => handle.jsonValue());

const inside = (page, id) => page.frameLocator(`#${id} iframe`);
const heightOf = (page, id) => page.locator(`#${id}`).evaluate((element) => element.shadowRoot.querySelector('iframe').offsetHeight);

export default function (test, { browser }) {
  const withSite = async (body) => {
    const site = await makeSite();
    // The article stands on another host than the site.
    const pages = {};
    const host = await makeHost(
      new Proxy({}, {
        get: (_, path) =>
          pages[path] === undefined
            ? undefined
            : (request, response) => response.writeHead(200, { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' }).end(pages[path]),
      }),
    );
    try {
      await body({ ...site, host, put: (path, text) => (pages[path] = text) });
    } finally {
      await host.close();
      await site.close();
    }
  };
  const openArticle = (address, more) => openPage(browser, address, { before: watchEvents, ...more });

  test('embed: the element for article pages is one small module', () => {
    const code = readFileSync(join(dist, 'embed.js'));
    assert.ok(code.length < 6 * 1024, `${code.length} bytes`);
    assert.ok(gzipSync(code).length < 3 * 1024);
    assert.doesNotMatch(code.toString(), /^\s*import\b|https?:\/\/(?!\/)/m);
  });

  test('embed: in an article of the same host it shows the comparison, follows it and grows no higher than allowed', () =>
    withSite(async ({ folder, write, origin }) => {
      write('../article.html', article('<p>Text before.</p><synoptic-viewer id="one" src="folder/bakery.json" max-height="700"></synoptic-viewer><p>Text after.</p>', 'folder/embed.js'));
      const page = await openArticle(`${origin}/some/article.html`);
      const [ready] = await heard(page, 'ready');
      assert.ok(ready.count > 0);
      const frame = inside(page, 'one');
      assert.equal(await frame.locator('#compose-open:visible, #story:visible, #share:visible').count(), 0);
      const full = await frame.locator('.in-full a').getAttribute('href');
      assert.equal(full, `${folder}index.html?story=bakery.json`);
      await frame.locator('article.finding:visible').first().click();
      const events = await heard(page, 'finding');
      const { id, position, summary } = events.at(-1);
      assert.match(id, /^[0-9a-f]{16}$/);
      assert.ok(position > 0 && summary.length > 10, 'its sentence, as this is the site\'s own host');
      assert.equal(await page.locator('#one').getAttribute('finding'), id);
      assert.equal(await frame.locator('.in-full a').getAttribute('href'), `${full}&finding=${id}`);
      assert.ok((await heightOf(page, 'one')) <= 700);
      await page.locator('#one').evaluate((element) => element.setAttribute('max-height', '300'));
      assert.equal(await heightOf(page, 'one'), 300);
      assert.deepEqual(page.troubles, []);
      await close(page);
    }));

  test('embed: on another host it does the same, tells the article no sentence, and the full page starts at the same finding', () =>
    withSite(async ({ folder, host, put }) => {
      // A module of another host has to be allowed by that host; here the article's own serves a copy.
      put('/embed.js', readFileSync(join(dist, 'embed.js')));
      put('/article.html', article(`<synoptic-viewer id="one" viewer="${folder}" src="${folder}bakery.json"></synoptic-viewer>`, 'embed.js'));
      const page = await openArticle(`${host.origin}/article.html`);
      await heard(page, 'ready');
      await page.locator('#one').evaluate((element) => element.step(1));
      const { id, summary } = (await heard(page, 'finding')).at(-1);
      assert.equal(summary, '');
      assert.match(id, /^[0-9a-f]{16}$/);
      const [full] = await Promise.all([page.context().waitForEvent('page'), inside(page, 'one').locator('.in-full a').click()]);
      await full.locator('article.finding.is-current').waitFor();
      assert.equal(await full.evaluate(() => document.querySelector('article.finding.is-current').id), `finding-${id}`);
      assert.equal(await full.locator('#compose-open:visible').count(), 1);
      assert.deepEqual(page.troubles.filter((trouble) => !trouble.startsWith(`foreign request: ${folder}`)), []);
      await close(page);
    }));

  test('embed: a comparison that lies beside the article is handed over, with its sentences and a link of its own', () =>
    withSite(async ({ write, origin }) => {
      write('../story.json', bundleOf(bakery));
      write('../article.html', article('<synoptic-viewer id="one" src="story.json"></synoptic-viewer>', 'folder/embed.js'));
      const page = await openArticle(`${origin}/some/article.html`);
      await heard(page, 'ready');
      await page.locator('#one').evaluate((element) => element.step(1));
      assert.ok((await heard(page, 'finding')).at(-1).summary.length > 10);
      const link = inside(page, 'one').locator('.in-full a[href*="#s1."]');
      await link.waitFor();
      const full = await openPage(browser, await link.getAttribute('href'));
      await full.waitForFunction(() => document.querySelector('#story').selectedOptions[0].textContent === 'From the link');
      assert.match(await full.locator('ol.versions').innerText(), /Morning Post/);
      await close(full);
      await close(page);
    }));

  test('embed: theme, view and finding follow the attributes, at first and later', () =>
    withSite(async ({ write, origin }) => {
      write('../article.html', article('<synoptic-viewer id="one" src="folder/bridge.json" theme="dark" view="text"></synoptic-viewer>', 'folder/embed.js'));
      const page = await openArticle(`${origin}/some/article.html`);
      await heard(page, 'ready');
      const html = inside(page, 'one').locator('html');
      assert.equal(await html.getAttribute('data-theme'), 'dark');
      await inside(page, 'one').locator('.switch [data-show="text"][aria-selected="true"]').waitFor();
      const change = (name, value) => page.locator('#one').evaluate((element, [key, text]) => element.setAttribute(key, text), [name, value]);
      await change('theme', 'light');
      await inside(page, 'one').locator('html[data-theme="light"]').waitFor();
      await change('theme', 'contrast');
      await inside(page, 'one').locator('html[data-contrast="high"]').waitFor();
      await change('view', 'matrix');
      await inside(page, 'one').locator('.switch [data-sheet="matrix"][aria-selected="true"]').waitFor();
      const ids = await inside(page, 'one').locator('article.finding').evaluateAll((all) => all.map(({ id }) => id.slice('finding-'.length)));
      await change('finding', ids[1]);
      await inside(page, 'one').locator(`#finding-${ids[1]}.is-current`).waitFor();
      await change('theme', 'purple');
      await inside(page, 'one').locator('html[data-theme="light"]').waitFor();
      await change('src', 'folder/none.json');
      const refused = (await heard(page, 'refused')).at(-1);
      assert.match(refused.sentence, /“none\.json” is not there/);
      assert.match(await page.locator('#one').evaluate((element) => element.shadowRoot.textContent), /“none\.json” is not there/);
      await change('src', 'folder/bakery.json');
      await heard(page, 'ready', 2);
      await close(page);
    }));

  test('embed: starts at its finding; two in one page do not hear each other; one far below waits', () =>
    withSite(async ({ write, origin, folder }) => {
      const first = await openPage(browser, `${folder}?story=bridge.json`);
      await first.waitForFunction(() => document.querySelector('#story').selectedOptions[0]?.textContent === 'From the file');
      const [, id] = await first.locator('article.finding').evaluateAll((all) => all.map((one) => one.id.slice('finding-'.length)));
      await close(first);
      write('../article.html', article(
        `<synoptic-viewer id="one" src="folder/bridge.json" finding="${id}"></synoptic-viewer><synoptic-viewer id="two" src="folder/bridge.json"></synoptic-viewer>` +
          '<div style="height:20000px"></div><synoptic-viewer id="far" src="folder/bridge.json"></synoptic-viewer>', 'folder/embed.js'));
      const page = await openArticle(`${origin}/some/article.html`);
      const events = await heard(page, 'ready', 2);
      assert.ok(events.every(({ of }) => of !== 'far'), 'it is not loaded before it comes near');
      await inside(page, 'one').locator(`#finding-${id}.is-current`).waitFor();
      assert.equal(await inside(page, 'two').locator('.is-current').count(), 0);
      await page.locator('#far').scrollIntoViewIfNeeded();
      await heard(page, 'ready', 3);
      await close(page);
    }));

  test('embed: other windows are not heard, in either direction', () =>
    withSite(async ({ write, origin, host, put, folder }) => {
      const forged = (type, more) => `({ synoptic: 1, type: '${type}', ${more} })`;
      put('/other.html', `<script>parent.postMessage(${forged('height', 'pixels: 99')}, '*'); parent.postMessage(${forged('refused', "sentence: 'Forged'")}, '*');
        for (const frame of parent.frames) frame.postMessage(${forged('choose', "id: '0000000000000000'")}, '*');</script>`);
      write('../article.html', article('<synoptic-viewer id="one" src="folder/bridge.json"></synoptic-viewer>', 'folder/embed.js'));
      const page = await openArticle(`${origin}/some/article.html`);
      await heard(page, 'ready');
      await page.locator('#one').evaluate((element) => element.step(1));
      await heard(page, 'finding');
      await page.evaluate((address) => {
        globalThis.told = 0;
        addEventListener('message', ({ origin: from }) => (globalThis.told += Number(address.startsWith(from))));
        const frame = Object.assign(document.createElement('iframe'), { src: address });
        document.body.append(frame);
      }, `${host.origin}/other.html`);
      await page.waitForFunction(() => globalThis.told >= 2);
      await page.evaluate(() => postMessage({ synoptic: 1, type: 'refused', sentence: 'Forged' }, '*'));
      // One more real step proves that what came before it was passed over.
      await page.locator('#one').evaluate((element) => element.step(1));
      await heard(page, 'finding', 2);
      assert.deepEqual(await page.evaluate(() => globalThis.heard.filter(({ name }) => name === 'refused')), []);
      assert.notEqual(await heightOf(page, 'one'), 160);
      assert.ok((await inside(page, 'one').locator('.is-current').count()) > 0);
      // A frame that was not told who its host is says nothing, and a false host hears nothing.
      for (const query of ['?embed=1&story=bakery.json', `?embed=1&story=bakery.json&host=${encodeURIComponent('https://example.com')}`, '?embed=1&story=bakery.json&host=*']) {
        put('/bare.html', `<script>globalThis.told = []; addEventListener('message', ({ data }) => told.push(data));</script><iframe width="900" height="600" src="${folder}${query}"></iframe>`);
        const bare = await openPage(browser, `${host.origin}/bare.html`);
        await bare.frameLocator('iframe').locator('article.finding:visible').first().click();
        await bare.frameLocator('iframe').locator('article.finding.is-current').waitFor();
        assert.deepEqual(await bare.evaluate(() => globalThis.told), []);
        await close(bare);
      }
      await close(page);
    }));

  test('embed: what stands inside is seen until the comparison is there, and where scripts are off', () =>
    withSite(async ({ write, origin, folder }) => {
      write('../article.html', article('<synoptic-viewer id="one" src="folder/bakery.json"><a href="folder/?story=bakery.json">Compare the versions</a></synoptic-viewer><synoptic-viewer id="two" src="folder/bakery.json"></synoptic-viewer>', 'folder/embed.js'));
      const still = await openPage(browser, `${origin}/some/article.html`, { javaScriptEnabled: false });
      assert.ok(await still.getByRole('link', { name: 'Compare the versions' }).isVisible());
      await close(still);
      const context = await browser.newContext();
      await context.route('**/index.html?**', (route) => route.abort());
      const page = await context.newPage();
      await page.goto(`${origin}/some/article.html`);
      assert.ok(await page.getByRole('link', { name: 'Compare the versions', exact: true }).isVisible());
      const made = page.getByRole('link', { name: 'Compare the versions with Synoptic' });
      await made.waitFor();
      assert.equal(await made.getAttribute('href'), `${folder}index.html?story=bakery.json`);
      await context.close();
    }));

  test('embed: the sandbox allows nothing that can be left out', () =>
    withSite(async ({ write, origin }) => {
      write('../article.html', article('<synoptic-viewer id="one" src="folder/bakery.json"></synoptic-viewer>', 'folder/embed.js'));
      const page = await openArticle(`${origin}/some/article.html`);
      await heard(page, 'ready');
      const frame = page.locator('#one iframe');
      const tokens = (await frame.getAttribute('sandbox')).split(' ');
      assert.deepEqual(tokens, ['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox']);
      for (const left of ['allow-scripts', 'allow-same-origin']) {
        const address = await frame.getAttribute('src');
        write('../tight.html', `<iframe sandbox="${tokens.filter((one) => one !== left).join(' ')}" width="900" height="600" src="${address}"></iframe>`);
        const tight = await openPage(browser, `${origin}/some/tight.html`);
        await tight.waitForLoadState('load');
        assert.equal(await tight.frameLocator('iframe').locator('.in-full').count(), 0, `${left} can be left out`);
        await close(tight);
      }
      await close(page);
    }));

  test('embed: with storage blocked it neither fails nor complains, and keeps nothing', () =>
    withSite(async ({ write, origin }) => {
      write('../article.html', article('<synoptic-viewer id="one" src="folder/bakery.json"></synoptic-viewer>', 'folder/embed.js'));
      const block = () => {
        const refuse = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
        if (globalThis === globalThis.top) globalThis.heard = [];
        for (const name of ['ready', 'finding', 'refused'])
          addEventListener(`synoptic-${name}`, (event) => globalThis.heard?.push({ name, ...event.detail }));
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(globalThis, name, { get: refuse });
        Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
      };
      const page = await openArticle(`${origin}/some/article.html`, { before: block, serviceWorkers: 'allow' });
      await heard(page, 'ready');
      const frame = inside(page, 'one');
      await frame.locator('article.finding:visible').first().click();
      await frame.locator('#chosen [data-act="important"]').click();
      await frame.locator('#chosen [data-act="important"][aria-pressed="true"]').waitFor();
      assert.equal(await frame.locator('#notice:visible').count(), 0);
      assert.deepEqual(page.troubles, []);
      assert.deepEqual(await page.context().cookies(), []);
      await close(page);
    }));

  test('embed: a plain frame works without the element, also around the one-file page', () =>
    withSite(async ({ write, origin }) => {
      for (const address of ['folder/?embed=1&story=bakery.json&theme=dark', 'folder/synoptic.html?embed=1&theme=dark']) {
        write('../plain.html', `<!doctype html><link rel="icon" href="data:,"><title>An article</title><iframe title="Comparison" width="900" height="600" src="${address}"></iframe>`);
        const page = await openPage(browser, `${origin}/some/plain.html`);
        const frame = page.frameLocator('iframe');
        await frame.locator('html[data-theme="dark"]').waitFor();
        await frame.locator('article.finding:visible').first().waitFor();
        await frame.locator('.in-full a').waitFor();
        assert.equal(await frame.locator('#compose-open:visible').count(), 0);
        assert.deepEqual(page.troubles, []);
        await close(page);
      }
    }));

  test('embed: on a phone it is one column, as high as what it shows, and its targets are large', () =>
    withSite(async ({ write, origin }) => {
      write('../article.html', article('<meta name="viewport" content="width=device-width, initial-scale=1"><synoptic-viewer id="one" src="folder/bakery.json" max-height="5000"></synoptic-viewer>', 'folder/embed.js'));
      const page = await openArticle(`${origin}/some/article.html`, { size: 'phone' });
      await heard(page, 'ready');
      const html = inside(page, 'one').locator('html');
      await page.waitForFunction(() => document.querySelector('#one').shadowRoot.querySelector('iframe').offsetHeight < 4000);
      const { scroll, client, wide } = await html.evaluate((root) => ({ scroll: root.scrollHeight, client: root.clientHeight, wide: root.scrollWidth <= root.clientWidth }));
      assert.ok(scroll <= client + 1, `all of it is seen: ${scroll} of ${client}`);
      assert.ok(wide);
      const box = await inside(page, 'one').locator('.in-full a').boundingBox();
      assert.ok(box.height >= 44);
      await inside(page, 'one').locator('.panels [data-show="canvas"]').click();
      await page.waitForFunction(() => document.querySelector('#one').shadowRoot.querySelector('iframe').offsetHeight < 1000);
      await close(page);
    }));
}

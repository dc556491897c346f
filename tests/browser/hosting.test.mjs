import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';

import { bakery, close, currentId, dist, fillVersions, markTime, notice, openPage, shownFindings } from './harness.mjs';
import { bundleOf, makeHost, makeSite } from './site.mjs';

const opened = (page) =>
  page.waitForFunction(() => document.querySelector('#story').selectedOptions[0]?.textContent === 'From the file' && !document.documentElement.classList.contains('opening'));

// Until the browser keeps something that holds these words.
const kept = (page, text) =>
  page.waitForFunction(
    (wanted) =>
      new Promise((settle) => {
        const request = indexedDB.open('synoptic');
        request.onerror = () => settle(false);
        request.onsuccess = () => {
          const { result: base } = request;
          const names = [...base.objectStoreNames];
          if (names.length === 0) return settle(false);
          const all = names.map((name) => base.transaction(name).objectStore(name).getAll());
          all.at(-1).onsuccess = () => {
            base.close();
            settle(JSON.stringify(all.map(({ result }) => result)).includes(wanted));
          };
        };
      }),
    text,
  );

async function refusal(page) {
  await page.locator('#opening-ways:visible').waitFor();
  assert.equal(await shownFindings(page).count(), 0, 'nothing else is shown in its place');
  return page.locator('#opening-text').innerText();
}

export default function (test, { browser, file }) {
  const withSite = async (body) => {
    const site = await makeSite();
    try {
      await body(site);
    } finally {
      await site.close();
    }
  };

  test('hosting: in a folder of any name the site runs, with its file name and without', () =>
    withSite(async ({ folder, origin }) => {
      for (const address of [folder, `${folder}index.html`]) {
        const page = await openPage(browser, address);
        await markTime(page, 'synoptic:canvas');
        const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
        assert.deepEqual(asked.filter((name) => name.startsWith(origin) && !name.startsWith(folder)), []);
        assert.deepEqual(page.troubles, []);
        await close(page);
      }
    }));

  test('hosting: ?story= opens a saved comparison from the page\'s folder and from one beneath it', () =>
    withSite(async ({ folder, write }) => {
      write('more/stories/The bakery.json', bundleOf(bakery, { marks: [] }));
      for (const story of ['bakery.json', './bakery.json', 'more/../bakery.json', 'more/stories/The%20bakery.json', `${new URL(folder).pathname}bakery.json`]) {
        const page = await openPage(browser, `${folder}?story=${encodeURIComponent(story)}`);
        await opened(page);
        assert.ok((await shownFindings(page).count()) > 0, story);
        assert.match(await page.locator('ol.versions').innerText(), /Morning Post/);
        assert.deepEqual(page.troubles, []);
        await close(page);
      }
    }));

  test('hosting: an address that leads anywhere else is told and never asked for', async () => {
    const other = await makeHost();
    await withSite(async ({ folder, origin, write }) => {
      write('../outside.json', bundleOf(bakery));
      write('story.txt', bundleOf(bakery));
      const hostile = [
        `//${other.origin.slice(5)}/x.json`.replace('////', '//'), `${other.origin}/x.json`, 'https://example.com/x.json', 'http:x.json/../../outside.json',
        '../outside.json', '%2e%2e/outside.json', 'more/../../outside.json', '..%2foutside.json', '.%5c..%5coutside.json', '\\..\\outside.json',
        'bakery.json?x=1', 'bakery.json#x', 'bakery.json%00', 'story.txt', '.json', '', '/', '..', 'index.html', 'file:///etc/x.json', 'javascript:alert(1).json',
        `data:application/json,${bundleOf(bakery)}`, `blob:${origin}/0f6b9a3e.json`, 'a//bakery.json', `http://me:secret@${origin.slice(7)}/some/folder/bakery.json`,
        `${'x'.repeat(2000)}.json`,
      ];
      const page = await openPage(browser, 'about:blank');
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      for (const story of hostile) {
        await page.goto('about:blank');
        asked.length = 0;
        await page.goto(`${folder}?story=${encodeURIComponent(story)}`);
        assert.match(await refusal(page), /is not opened: after \?story= only a \.json file can be named/, story);
        const late = asked.filter((url) => !url.startsWith(`${folder}?story=`) && !url.startsWith(`${folder}assets/`) && !/^(?:data|blob):/.test(url));
        assert.deepEqual(late, [], story);
      }
      assert.deepEqual(other.asked, []);
      await close(page);
    });
    await other.close();
  });

  test('hosting: a file that is missing, empty, cut, a web page, results or of a later version says which file and what to do', () =>
    withSite(async ({ folder, write }) => {
      const whole = bundleOf(bakery);
      write('empty.json', '');
      write('cut.json', whole.slice(0, whole.length / 2));
      write('page.json', '<!doctype html><title>Not found</title>');
      write('results.json', '{"schema":"synoptic.comparison/1","articles":[]}');
      write('later.json', whole.replace('bundle/1', 'bundle/2'));
      write('none.json', JSON.stringify({ schema: 'synoptic.bundle/1', articles: [] }));
      const expected = {
        'gone.json': /“gone\.json” is not there: nothing was found at \/some\/folder\/gone\.json\. Ask/,
        'empty.json': /“empty\.json” is empty\./,
        'cut.json': /“cut\.json” could not be opened\. This is no Synoptic comparison/,
        'page.json': /In place of “page\.json” the server sent a web page/,
        'results.json': /“results\.json” holds the results of a comparison\..*bundle/,
        'later.json': /“later\.json” could not be opened\..*newer Synoptic/,
        'none.json': /./,
      };
      for (const [name, sentence] of Object.entries(expected)) {
        const page = await openPage(browser, `${folder}?story=${name}`);
        assert.match(await refusal(page), sentence);
        await page.locator('#opening-stories').click();
        assert.ok((await shownFindings(page).count()) > 0);
        assert.equal(new URL(page.url()).search, '', 'a reload does not lead there again');
        await close(page);
      }
    }));

  test('hosting: no redirect is followed, a server in trouble is told, and reading stops at a bound', async () => {
    const site = await makeSite();
    const { createReadStream, existsSync } = await import('node:fs');
    const types = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm', json: 'application/json' };
    let sent = 0;
    const own = Object.fromEntries(
      ['', 'index.html', ...(await import('node:fs')).readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`)].map((name) => [
        `/${name}`,
        (_, response) => {
          const path = join(dist, name === '' ? 'index.html' : name);
          if (!existsSync(path)) return response.writeHead(404).end();
          response.writeHead(200, { 'content-type': types[path.split('.').pop()] });
          return createReadStream(path).pipe(response);
        },
      ]),
    );
    const endless = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const piece = Buffer.alloc(1 << 20, ' ');
      const more = () => {
        while (!response.destroyed && sent < 200) {
          sent += 1;
          if (!response.write(piece)) return response.once('drain', more);
        }
        return response.end();
      };
      more();
    };
    const host = await makeHost({
      ...own,
      '/away.json': (_, response) => response.writeHead(302, { location: `${site.folder}bakery.json` }).end(),
      '/busy.json': (_, response) => response.writeHead(503).end(),
      '/closed.json': (request) => request.socket.destroy(),
      '/stated.json': (_, response) => response.writeHead(200, { 'content-length': 1e9 }).write('{'),
      '/endless.json': endless,
    });
    const expected = {
      away: /“away\.json” could not be loaded: no answer came, or it led elsewhere/,
      busy: /“busy\.json” could not be loaded: the server answered 503/,
      closed: /“closed\.json” could not be loaded: no answer came/,
      stated: /“stated\.json” is larger than 64 MB/,
      endless: /“endless\.json” is larger than 64 MB/,
    };
    for (const [name, sentence] of Object.entries(expected)) {
      const page = await openPage(browser, `${host.origin}/?story=${name}.json`);
      assert.match(await refusal(page), sentence);
      await close(page);
    }
    assert.ok(sent < 150, `${sent} MB were taken`);
    await host.close();
    await site.close();
  });

  test('hosting: it starts at the finding that the address names, by fragment or by parameter', () =>
    withSite(async ({ folder }) => {
      const page = await openPage(browser, `${folder}?story=bakery.json`);
      await opened(page);
      const id = await page.evaluate(() => document.querySelector('article.finding').id.slice('finding-'.length));
      await close(page);
      for (const address of [`?story=bakery.json#finding-${id}`, `?story=bakery.json&finding=${id}`]) {
        const started = await openPage(browser, folder + address);
        await opened(started);
        await started.locator('article.finding.is-current').waitFor();
        assert.equal(await currentId(started), id);
        await close(started);
      }
      for (const near of [id.replace(/./g, (sign) => (sign === '0' ? '1' : '0')), 'no-id', id.slice(1)]) {
        const without = await openPage(browser, `${folder}?story=bakery.json&finding=${near}`);
        await opened(without);
        assert.equal(await currentId(without), '');
        if (near.length === 16) assert.match(await notice(without).innerText(), /is not among these/);
        await close(without);
      }
      const first = await openPage(browser, folder);
      const own = await first.evaluate(() => document.querySelectorAll('article.finding')[2].id.slice('finding-'.length));
      await close(first);
      const builtIn = await openPage(browser, `${folder}?finding=${own}`);
      await builtIn.locator('article.finding.is-current').waitFor();
      assert.equal(await currentId(builtIn), own);
      await close(builtIn);
    }));

  test('hosting: marks made in a file\'s comparison are there on the next visit, and the reader\'s own texts stay', () =>
    withSite(async ({ folder }) => {
      const page = await openPage(browser, folder);
      await fillVersions(page, ['typed by hand', 'and not yet compared']);
      await kept(page, 'and not yet compared');
      await page.goto(`${folder}?story=bakery.json`);
      await opened(page);
      await page.locator('#next').click();
      const id = await currentId(page);
      await page.locator('#chosen [data-act="important"]').click();
      await kept(page, `"finding":"${id}"`);
      await page.goto(folder);
      await page.goto(`${folder}?story=bakery.json&finding=${id}`);
      await opened(page);
      await page.locator('#chosen [data-act="important"][aria-pressed="true"]').waitFor();
      await page.locator('#compose-open').click();
      await page.waitForFunction(() => document.querySelector('#compose textarea')?.value === 'typed by hand');
      await close(page);
    }));

  test('hosting: theme and view are taken from the address and kept nowhere', () =>
    withSite(async ({ folder }) => {
      const page = await openPage(browser, `${folder}?theme=dark&view=matrix`);
      assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
      await page.locator('.switch [data-sheet="matrix"][aria-selected="true"]').waitFor();
      await markTime(page, 'synoptic:canvas');
      await page.goto(`${folder}?theme=contrast&view=text`);
      assert.equal(await page.locator('html').getAttribute('data-contrast'), 'high');
      await page.locator('.switch [data-show="text"][aria-selected="true"]').waitFor();
      await page.goto(`${folder}?theme=purple&view=nothing`);
      assert.equal(await page.locator('html').getAttribute('data-theme'), 'light');
      await page.locator('.switch [data-sheet="synopsis"][aria-selected="true"]').waitFor();
      assert.equal(await page.evaluate(() => localStorage.getItem('synoptic:settings')), null);
      assert.deepEqual(page.troubles, []);
      await close(page);
    }));

  test('hosting: a link made where a file is shown leads to the page without the file', () =>
    withSite(async ({ folder }) => {
      const page = await openPage(browser, `${folder}?story=bakery.json&theme=dark`);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await opened(page);
      await page.evaluate(() => (navigator.clipboard.writeText = (text) => ((globalThis.copied = text), Promise.resolve())));
      await page.locator('#share').click();
      await page.locator('#sharing-copy').click();
      const link = await (await page.waitForFunction(() => /#s1\.\S+/.exec(globalThis.copied ?? '') && globalThis.copied)).jsonValue();
      assert.ok(link.startsWith(`${folder}#s1.`));
      await close(page);
    }));

  test('hosting: the one-file page loads no other file and says what to do instead', async () => {
    const page = await openPage(browser, `${file}?story=bakery.json`);
    assert.match(await refusal(page), /one file and loads no other\. Drop “bakery\.json” onto it/);
    assert.deepEqual(page.troubles, []);
    await close(page);
    await withSite(async ({ folder }) => {
      const served = await openPage(browser, `${folder}synoptic.html?story=bakery.json`);
      assert.match(await refusal(served), /one file and loads no other/);
      await close(served);
    });
  });
}

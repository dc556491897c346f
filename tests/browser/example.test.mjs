import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { serve } from '../../scripts/serve.mjs';
import { bakery, close, openPage, root } from './harness.mjs';

// build/package is what scripts/build-package.sh made of this site; the tests of the package itself install it.
const place = join(root, 'build', 'package');

export default function (test, { browser }) {
  if (!existsSync(join(place, 'site', 'embed.js'))) return test.skip('example: an article page with two comparisons', 'the npm package is not built');
  const withPackage = async (body) => {
    const { address, close: stop } = await serve(place);
    try {
      await body(address);
    } finally {
      await stop();
    }
  };

  test('example: an article page with two comparisons shows both, each in its own look, and reads aloud what was chosen', () =>
    withPackage(async (address) => {
      const page = await openPage(browser, `${address}example/article.html`);
      for (const id of ['clock', 'ferry']) {
        await page.locator(`#${id}`).scrollIntoViewIfNeeded();
        await page.waitForFunction((one) => document.getElementById(one).getAttribute('state') === 'ready', id);
      }
      const [clock, ferry] = ['clock', 'ferry'].map((id) => page.frameLocator(`#${id} iframe`));
      assert.match(await clock.locator('#findings').innerText(), /48,000 crowns/);
      assert.match(await ferry.locator('#findings').innerText(), /about 500/i);
      await ferry.locator('.switch [data-show="text"][aria-selected="true"]').waitFor();
      await clock.locator('article.finding:visible').first().click();
      await page.waitForFunction(() => document.querySelector('#chosen').textContent.length > 10);
      assert.equal(await ferry.locator('.is-current').count(), 0);
      assert.equal(await page.locator('#clock iframe').getAttribute('title'), 'Three reports about the clock tower');
      assert.deepEqual(page.troubles, []);
      await close(page);
    }));

  test('example: the package compares in a browser, in a worker and on the page, stops, and makes links', () =>
    withPackage(async (address) => {
      const page = await openPage(browser, `${address}example/article.html`);
      const result = await page.evaluate(async (texts) => {
        const { compare, makeLink, readLink, SynopticError } = await import(new URL('../lib/package/index.js', location.href));
        const [worker, main] = await Promise.all(['worker', 'main'].map((thread) => compare(texts, { thread })));
        const stop = new AbortController();
        const stopped = await compare(texts, { signal: stop.signal, onProgress: () => stop.abort('enough') }).catch((reason) => reason);
        const refused = await compare([]).catch((error) => error instanceof SynopticError && error.code);
        const read = await readLink(await makeLink({ articles: texts }));
        return { kinds: worker.divergences.map(({ kind }) => kind), same: JSON.stringify(worker) === JSON.stringify(main), stopped, refused, texts: read.articles.map(({ text }) => text) };
      }, bakery);
      assert.deepEqual(result, { kinds: ['number'], same: true, stopped: 'enough', refused: 'no_articles', texts: bakery });
      await close(page);
    }));
}

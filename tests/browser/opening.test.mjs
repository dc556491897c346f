import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, dist, markTime, openPage, root, shownFindings } from './harness.mjs';

export default function (test, { browser, address }) {
  test('opening: the findings are in the page itself and readable with scripts off', async () => {
    const page = await openPage(browser, address, { javaScriptEnabled: false });
    assert.ok((await shownFindings(page).count()) >= 5);
    assert.ok(await page.locator('article.finding .readings').first().isVisible());
    assert.match(await page.locator('#overview .counts').innerText(), /^\d+ versions\b/);
    await close(page);
  });

  test('opening: marks tell when findings and canvas are there, findings first, without troubles', async () => {
    const page = await openPage(browser, address);
    const findings = await markTime(page, 'synoptic:findings');
    const canvas = await markTime(page, 'synoptic:canvas');
    assert.ok(findings <= canvas + 100, `findings at ${findings}, canvas at ${canvas}`);
    assert.ok(await page.evaluate(() => globalThis.synoptic.frames >= 1));
    assert.ok(await page.locator('#canvas-frame canvas').isVisible());
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('opening: every built-in story can be chosen and shows its own findings and versions', async () => {
    const page = await openPage(browser, address);
    const list = JSON.parse(readFileSync(join(root, 'assets/stories/stories.json'), 'utf8'));
    for (const { id, title, files } of [...list.stories].reverse()) {
      await page.locator('#story').selectOption({ label: title });
      await page.waitForFunction(
        (label) => document.querySelector('ol.versions .label')?.textContent === label,
        files[0].label,
      );
      assert.equal(await page.locator('ol.versions > li').count(), files.length, id);
      assert.ok((await shownFindings(page).count()) > 0, id);
    }
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('opening: nothing is fetched from elsewhere, and what is fetched are the page and its own files', async () => {
    const page = await openPage(browser, address);
    await markTime(page, 'synoptic:canvas');
    const origins = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin));
    assert.deepEqual([...new Set(origins)], [new URL(address).origin]);
    await close(page);
  });

  test('opening: a policy stands in the page and forbids everything foreign', () => {
    for (const name of ['index.html', 'synoptic.html']) {
      const html = readFileSync(join(dist, name), 'utf8');
      const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
    }
  });

  test('opening: idle means no frames', async () => {
    const page = await openPage(browser, address);
    await markTime(page, 'synoptic:canvas');
    await page.waitForTimeout(2500);
    const before = await page.evaluate(() => globalThis.synoptic.frames);
    await page.waitForTimeout(10_000);
    assert.equal(await page.evaluate(() => globalThis.synoptic.frames), before);
    await close(page);
  });
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bakery, close, compareTexts, dist, markTime, openPage, shownFindings } from './harness.mjs';

export default function (test, { browser, file }) {
  // The stories it carries are texts, not program: their reports, and the files of their names.
  test('one file: at most 1 MB beside the texts of its stories', () => {
    const page = readFileSync(join(dist, 'synoptic.html'), 'utf8');
    const report = /<div id="findings-slot".*?<script>|<div id="report-slot".*?<\/main>/gs;
    const files = /<script type="application\/octet-stream" data-file="[^"]+\.json">.*?<\/script>/gs;
    const texts = [...page.matchAll(report), ...page.matchAll(files)].map(([text]) => Buffer.byteLength(text));
    assert.ok(texts.length >= 4);
    const program = Buffer.byteLength(page) - texts.reduce((sum, size) => sum + size, 0);
    assert.ok(program <= 1024 * 1024, `${program} bytes`);
  });

  test('one file: from file:// it shows findings, then the canvas, and asks for nothing else', async () => {
    const page = await openPage(browser, file);
    assert.ok((await shownFindings(page).count()) > 0);
    // Both may come with the same frame; the first mark is set after it is painted, the second while it is drawn.
    assert.ok((await markTime(page, 'synoptic:findings')) <= (await markTime(page, 'synoptic:canvas')) + 100);
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual(asked.filter((name) => !name.startsWith('blob:') && !name.startsWith('data:')), []);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('one file: compares the reader\'s own texts in its worker, and keeps them', async () => {
    const page = await openPage(browser, file);
    await compareTexts(page, bakery);
    assert.equal(await page.locator('#story option:checked').innerText(), 'Your comparison');
    assert.ok((await shownFindings(page).count()) > 0);
    await page.reload();
    await page.locator('#compose-open').click();
    assert.equal(await page.locator('#compose textarea').first().inputValue(), bakery[0]);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('one file: holds all built-in stories', async () => {
    const page = await openPage(browser, file);
    const values = await page.locator('#story option').evaluateAll((all) => all.map(({ value }) => value));
    assert.equal(values.length, 3);
    for (const value of values.reverse()) {
      const before = await page.locator('ol.versions .label').first().innerText();
      await page.locator('#story').selectOption(value);
      await page.waitForFunction((label) => document.querySelector('ol.versions .label').textContent !== label, before);
    }
    await close(page);
  });
}

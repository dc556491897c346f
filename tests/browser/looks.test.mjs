import assert from 'node:assert/strict';
import { close, markTime, openPage, shownFindings } from './harness.mjs';

const theme = (page) => page.evaluate(() => document.documentElement.dataset.theme);
const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

export default function (test, { browser, address }) {
  test('looks: light and dark follow the system, the switch decides, and the choice stays', async () => {
    const page = await openPage(browser, address, { scheme: 'dark' });
    assert.equal(await theme(page), 'dark');
    const dark = await paper(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
    assert.notEqual(await paper(page), dark);
    await page.locator('#settings-open').click();
    await page.locator('#settings-theme').selectOption('dark');
    assert.equal(await theme(page), 'dark');
    await page.reload();
    assert.equal(await theme(page), 'dark');
    await page.locator('#settings-open').click();
    assert.equal(await page.locator('#settings-theme').inputValue(), 'dark');
    await close(page);
  });

  for (const size of ['laptop', 'projector', 'phone']) {
    test(`looks: nothing sticks out sideways (${size})`, async () => {
      const page = await openPage(browser, address, { size });
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok((await sideways()) <= 0);
      await page.locator(size === 'phone' ? '.panels [data-show="text"]' : '.switch [data-show="text"]').click();
      assert.ok((await sideways()) <= 0);
      await page.locator('#compose-open').click();
      assert.ok((await sideways()) <= 0);
      const cut = await page.locator('#compose').evaluate((one) =>
        [...one.querySelectorAll('#compose-close, .card, #compose-compare, .dialog-head p')].filter(
          (part) => part.getBoundingClientRect().right > innerWidth,
        ).length,
      );
      assert.equal(cut, 0, 'the dialog cuts nothing off');
      await close(page);
    });
  }

  test('looks: on a phone the number and tags of a passage stand clear of its words', async () => {
    const page = await openPage(browser, address, { size: 'phone' });
    await page.locator('.panels [data-show="text"]').click();
    const covered = await page.locator('tr.row:visible').evaluateAll((rows) =>
      rows.filter((row) => {
        const [head, cell] = [row.querySelector('th'), row.querySelector('td.is-turned')];
        return head && cell && head.getBoundingClientRect().bottom > cell.getBoundingClientRect().top + 1;
      }).length,
    );
    assert.equal(covered, 0);
    await close(page);
  });

  test('looks: on a phone the text comes first, one version at a time, and its tab flips the passage in place', async () => {
    const page = await openPage(browser, address, { size: 'phone' });
    assert.ok(await shownFindings(page).first().isVisible());
    await page.locator('.panels [data-show="text"]').click();
    const tabs = page.locator('#versions [role="tab"]');
    assert.equal(await tabs.count(), await page.locator('ol.versions > li').count());
    await page.locator('tr.row').nth(4).scrollIntoViewIfNeeded();
    const top = () =>
      page.evaluate(() => {
        const edge = document.getElementById('versions').getBoundingClientRect().bottom + 8;
        const row = [...document.querySelectorAll('tr.row')].find((one) => one.getBoundingClientRect().bottom > edge);
        return { id: row.id, y: Math.round(row.getBoundingClientRect().top) };
      });
    const before = await top();
    await tabs.nth(1).click();
    const cells = await page.locator('tr.row td:visible').evaluateAll((all) => all.map(({ dataset }) => dataset.article));
    assert.deepEqual([...new Set(cells)], ['1']);
    const after = await top();
    assert.equal(after.id, before.id);
    assert.ok(Math.abs(after.y - before.y) <= 2, `${before.y} -> ${after.y}`);
    await close(page);
  });

  test('looks: on a phone everything to press is at least 44 pixels high and the canvas loads on demand', async () => {
    const page = await openPage(browser, address, { size: 'phone' });
    const small = await page
      .locator('button:visible, select:visible, input:visible')
      .evaluateAll((all) =>
        all
          .filter((one) => !one.classList.contains('finding-button') && one.getBoundingClientRect().height < 43.5)
          .map((one) => one.id || one.textContent),
      );
    assert.deepEqual(small, []);
    const short = await page.locator('article.finding:visible').evaluateAll((all) => all.filter((one) => one.clientHeight < 44).length);
    assert.equal(short, 0);
    await page.waitForTimeout(800);
    const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.wasm')));
    assert.deepEqual(fetched, []);
    await page.locator('.panels [data-show="canvas"]').click();
    await markTime(page, 'synoptic:canvas');
    assert.ok(await page.locator('#canvas-frame canvas').isVisible());
    await close(page);
  });

  test('looks: every control has a name, and focus is seen', async () => {
    const page = await openPage(browser, address);
    const nameless = await page
      .locator('button, select, input, textarea, canvas')
      .evaluateAll((all) =>
        all
          .filter((one) => one.type !== 'file' && !(one.ariaLabel || one.textContent.trim() || one.labels?.[0]?.textContent.trim()))
          .map((one) => one.outerHTML),
      );
    assert.deepEqual(nameless, []);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(outline, 'solid');
    await close(page);
  });
}

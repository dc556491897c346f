import assert from 'node:assert/strict';
import { bakery, close, compareTexts, copyLink, currentId, markTime, openPage } from './harness.mjs';

const choices = (page) => page.locator('#overview .base-choice');
const pressed = (page) =>
  choices(page).evaluateAll((all) => all.flatMap((one, at) => (one.getAttribute('aria-pressed') === 'true' ? [at] : [])));
const columnOfBase = (page) => page.locator('table.synopsis th.base').getAttribute('data-article');
const isBase = (page, version) => page.waitForFunction(
  (wanted) => document.querySelector('table.synopsis th.base')?.dataset.article === wanted, String(version), { timeout: 30_000 });

export default function (test, { browser, address }) {
  test('base: every version can be made the base, and the passages and the list say which one is', async () => {
    const page = await openPage(browser, address);
    await markTime(page, 'synoptic:canvas');
    const count = await page.locator('ol.versions > li').count();
    assert.equal(await choices(page).count(), count);
    const before = Number(await columnOfBase(page));
    assert.deepEqual(await pressed(page), [before]);
    await page.keyboard.press('j');
    const chosen = await currentId(page);
    const other = (before + 1) % count;
    await choices(page).nth(other).click();
    await isBase(page, other);
    assert.deepEqual(await pressed(page), [other]);
    assert.equal(await currentId(page), chosen, 'the chosen finding stays chosen');
    assert.match(await page.locator('#announcer').innerText(), /put beside/);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('base: the choice goes with a comparison of the reader\'s own, through the picker and back', async () => {
    const page = await openPage(browser, address);
    await compareTexts(page, bakery);
    const other = 1 - Number(await columnOfBase(page));
    await choices(page).nth(other).focus();
    await page.keyboard.press('Enter');
    await isBase(page, other);
    assert.equal(await choices(page).nth(other).evaluate((one) => one === document.activeElement), true);
    await page.locator('#story').selectOption({ index: 1 });
    await page.waitForFunction(() => document.querySelectorAll('ol.versions > li').length > 2);
    await page.locator('#story').selectOption('own');
    await isBase(page, other);
    assert.deepEqual(await pressed(page), [other]);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('base: a copied link brings the base along', async () => {
    const page = await openPage(browser, address, { permissions: ['clipboard-read', 'clipboard-write'] });
    await compareTexts(page, bakery);
    const other = 1 - Number(await columnOfBase(page));
    await choices(page).nth(other).click();
    await isBase(page, other);
    const link = await copyLink(page);
    await close(page);
    const again = await openPage(browser, link);
    await isBase(again, other);
    assert.deepEqual(again.troubles, []);
    await close(again);
  });
}

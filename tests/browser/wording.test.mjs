import assert from 'node:assert/strict';
import { close, compareTexts, markTime, openPage, settled, shownFindings } from './harness.mjs';

const button = (page) => page.locator('#wording');
const counts = (page) => page.locator('#overview .counts').innerText();

// How many pieces that are only worded otherwise are seen to be marked.
const marked = (page) =>
  page
    .locator('#passages .wording')
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).textDecorationLine.includes('underline')).length);

// One piece worded otherwise, and nothing that differs in what it says.
const alike = 'The harbour office opened at nine. Visitors were shown the old ledgers and the map room.\n\nA guide led the walk.';
const asOthersPutIt = alike.replace('were shown', 'could look at');

export default function (test, { browser, address }) {
  test('wording: one button shows the changes in the text and hides them again', async () => {
    const page = await openPage(browser, address);
    await page.locator('.switch [data-show="text"]').click();
    const [told] = /\d+ wording changes?(?= \(hidden\))/.exec(await counts(page));
    assert.equal(await button(page).innerText(), `Show ${told}`);
    assert.equal(await button(page).getAttribute('aria-pressed'), 'false');
    assert.equal(await marked(page), 0);
    await button(page).click();
    assert.equal(await button(page).innerText(), `Hide ${told}`);
    assert.equal(await button(page).getAttribute('aria-pressed'), 'true');
    assert.equal(await marked(page), await page.locator('#passages .wording').count());
    assert.ok((await marked(page)) > 0);
    assert.match(await counts(page), new RegExp(`${told} \\(marked\\)`));
    await button(page).click();
    assert.equal(await marked(page), 0);
    assert.match(await counts(page), new RegExp(`${told} \\(hidden\\)`));
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('wording: the canvas draws the changes when they are asked for', async () => {
    const page = await openPage(browser, address);
    await markTime(page, 'synoptic:canvas');
    const picture = page.locator('#canvas-frame canvas');
    await settled(page);
    const before = await picture.screenshot();
    await button(page).click();
    await settled(page);
    assert.notDeepEqual(await picture.screenshot(), before);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('wording: the keyboard reaches the button after the filters and presses it', async () => {
    const page = await openPage(browser, address);
    await page.locator('#weights button:enabled').last().focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'wording');
    await page.keyboard.press('Space');
    assert.equal(await button(page).getAttribute('aria-pressed'), 'true');
    await close(page);
  });

  test('wording: the folded findings of little weight come and go with the changes', async () => {
    const page = await openPage(browser, address);
    for (const name of await page.locator('#story option').evaluateAll((all) => all.map(({ value }) => value))) {
      await page.locator('#story').selectOption(name);
      await page.waitForTimeout(400);
      const minor = await page.locator('details.minor article.finding').count();
      const before = await shownFindings(page).count();
      await button(page).click();
      assert.equal(await shownFindings(page).count(), before + minor);
      await button(page).click();
      assert.equal(await shownFindings(page).count(), before);
    }
    await close(page);
  });

  test('wording: another comparison starts with its changes hidden; without any there is no button', async () => {
    const page = await openPage(browser, address);
    await button(page).click();
    await compareTexts(page, [alike, asOthersPutIt]);
    assert.match(await counts(page), /wording changes? \(hidden\)/);
    assert.match(await button(page).innerText(), /^Show \d+ wording changes?$/);
    assert.equal(await button(page).getAttribute('aria-pressed'), 'false');
    await compareTexts(page, [alike, alike]);
    assert.ok(await button(page).isHidden());
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('wording: on a phone the button stands under the filters and marks the one version in view', async () => {
    const page = await openPage(browser, address, { size: 'phone' });
    await button(page).click();
    await page.locator('.panels [data-show="text"]').click();
    assert.ok((await marked(page)) > 0);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

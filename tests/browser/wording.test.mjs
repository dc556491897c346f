import assert from 'node:assert/strict';
import { close, compareTexts, markTime, openPage, settled, shownFindings } from './harness.mjs';

// The slider shows everything at its right end, and leaves wording out in the middle, where it stands at first.
const slider = (page) => page.locator('#least');
const said = (page) => page.locator('#wording').innerText();
const showAll = (page) => slider(page).fill('3');
const hideWording = (page) => slider(page).fill('2');
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
  test('wording: the slider shows the changes in the text and hides them again', async () => {
    const page = await openPage(browser, address);
    await page.locator('.switch [data-show="text"]').click();
    const [told] = /\d+ wording changes?(?= \(hidden\))/.exec(await counts(page));
    assert.equal(await said(page), `${told} hidden`);
    assert.equal(await slider(page).getAttribute('aria-valuetext'), 'what changes meaning or weight');
    assert.equal(await marked(page), 0);
    await showAll(page);
    assert.equal(await said(page), `${told} shown`);
    assert.equal(await slider(page).getAttribute('aria-valuetext'), 'everything, with wording');
    assert.equal(await marked(page), await page.locator('#passages .wording').count());
    assert.ok((await marked(page)) > 0);
    assert.match(await counts(page), new RegExp(`${told} \\(marked\\)`));
    await hideWording(page);
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
    await showAll(page);
    await settled(page);
    assert.notDeepEqual(await picture.screenshot(), before);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('wording: the keyboard reaches the slider after the filters, and arrows turn it', async () => {
    const page = await openPage(browser, address);
    await page.locator('#order').focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'least');
    await page.keyboard.press('ArrowRight');
    assert.match(await said(page), /shown$/);
    await page.keyboard.press('ArrowLeft');
    assert.match(await said(page), /hidden$/);
    await page.keyboard.press('ArrowLeft');
    const kept = await shownFindings(page).evaluateAll((all) => all.map(({ dataset }) => dataset.severity));
    assert.ok(kept.length > 0 && kept.every((severity) => severity === '3'), 'only what changes the meaning');
    await page.keyboard.press('j');
    assert.equal(await page.locator('article.finding.is-current').count(), 1, 'letters are not the slider\'s');
    await close(page);
  });

  test('wording: the folded findings of little weight come and go with the changes', async () => {
    const page = await openPage(browser, address);
    for (const name of await page.locator('#story option').evaluateAll((all) => all.map(({ value }) => value))) {
      await page.locator('#story').selectOption(name);
      await page.waitForTimeout(400);
      const minor = await page.locator('details.minor article.finding').count();
      const before = await shownFindings(page).count();
      await showAll(page);
      assert.equal(await shownFindings(page).count(), before + minor);
      await hideWording(page);
      assert.equal(await shownFindings(page).count(), before);
    }
    await close(page);
  });

  test('wording: another comparison starts with its changes hidden; without any nothing is said of them', async () => {
    const page = await openPage(browser, address);
    await showAll(page);
    await compareTexts(page, [alike, asOthersPutIt]);
    assert.match(await counts(page), /wording changes? \(hidden\)/);
    assert.match(await said(page), /^\d+ wording changes? hidden$/);
    assert.equal(await slider(page).inputValue(), '2');
    await compareTexts(page, [alike, alike]);
    assert.ok(await page.locator('#wording').isHidden());
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('wording: on a phone the slider stands under the filters and marks the one version in view', async () => {
    const page = await openPage(browser, address, { size: 'phone' });
    await showAll(page);
    await page.locator('.panels [data-show="text"]').click();
    assert.ok((await marked(page)) > 0);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

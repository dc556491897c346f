import assert from 'node:assert/strict';
import { close, currentId, markTime, openPage, shownFindings } from './harness.mjs';

async function opened(browser, address, options) {
  const page = await openPage(browser, address, options);
  await markTime(page, 'synoptic:canvas');
  return page;
}

const canvasPicture = (page) => page.locator('#canvas-frame canvas').screenshot();

async function settled(page) {
  let before = -1;
  for (let round = 0; round < 40; round++) {
    const frames = await page.evaluate(() => globalThis.synoptic.frames);
    if (frames === before) return;
    before = frames;
    await page.waitForTimeout(150);
  }
}

// Finds a place on the canvas where a click chooses something.
async function clickAFinding(page) {
  const box = await page.locator('#canvas-frame canvas').boundingBox();
  for (let y = box.y + 70; y < box.y + box.height - 20; y += 11) {
    for (let x = box.x + 60; x < box.x + box.width - 30; x += 37) {
      await page.mouse.click(x, y);
      if ((await currentId(page)) !== '') return true;
    }
  }
  return false;
}

export default function (test, { browser, address }) {
  test('choosing: a finding chosen in the list opens there and moves the canvas', async () => {
    const page = await opened(browser, address);
    await settled(page);
    const before = await canvasPicture(page);
    await shownFindings(page).last().locator('.finding-button').click();
    await settled(page);
    assert.notEqual(await currentId(page), '');
    assert.ok(await page.locator('article.finding.is-current .readings').isVisible());
    assert.notDeepEqual(await canvasPicture(page), before);
    await close(page);
  });

  test('choosing: a finding chosen on the canvas opens in the list', async () => {
    const page = await opened(browser, address);
    await page.keyboard.press('j'); // brings evidence into view
    await settled(page);
    await page.keyboard.press('Escape');
    await settled(page);
    assert.equal(await currentId(page), '');
    assert.ok(await clickAFinding(page), 'no click on the canvas chose a finding');
    assert.ok(await page.locator('article.finding.is-current .readings').isVisible());
    await close(page);
  });

  test('choosing: J and K walk, Enter opens the reason, Escape lets go', async () => {
    const page = await opened(browser, address);
    const ids = await shownFindings(page).evaluateAll((all) => all.map(({ id }) => id.slice('finding-'.length)));
    await page.keyboard.press('j');
    assert.equal(await currentId(page), ids[0]);
    await page.keyboard.press('j');
    assert.equal(await currentId(page), ids[1]);
    assert.equal(await page.locator('#position').innerText(), `2 of ${ids.length}`);
    assert.match(await page.locator('#announcer').innerText(), /^Finding 2 of /);
    await page.keyboard.press('k');
    assert.equal(await currentId(page), ids[0]);
    await page.keyboard.press('k');
    assert.equal(await currentId(page), ids[0], 'before the first there is nothing');
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('article.finding.is-current details.reason[open] p').isVisible());
    await page.keyboard.press('Escape');
    assert.equal(await currentId(page), '');
    await close(page);
  });

  test('choosing: / searches, Escape leaves the field, letters belong to the field', async () => {
    const page = await opened(browser, address);
    const all = await shownFindings(page).count();
    await page.keyboard.press('/');
    await page.keyboard.type('zzqj');
    assert.equal(await currentId(page), '', 'J in the field walks nowhere');
    assert.equal(await shownFindings(page).count(), 0);
    assert.ok(await page.locator('.none').isVisible());
    await page.locator('#search').fill('');
    assert.equal(await shownFindings(page).count(), all);
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    assert.notEqual(await currentId(page), '');
    await close(page);
  });

  test('choosing: ? lists the keys, Escape closes the list', async () => {
    const page = await opened(browser, address);
    await page.keyboard.press('?');
    assert.ok(await page.locator('#keys').isVisible());
    await page.keyboard.press('Escape');
    assert.ok(await page.locator('#keys').isHidden());
    await close(page);
  });

  test('choosing: filters by family and weight hide and count', async () => {
    const page = await opened(browser, address);
    const facts = page.locator('.chips [data-family="fact"]');
    const all = await shownFindings(page).count();
    const ofFacts = await page.locator('article.finding[data-family="fact"]:visible').count();
    assert.ok(ofFacts > 0);
    assert.equal(await facts.innerText(), `Facts ${ofFacts}`);
    await facts.click();
    assert.equal(await shownFindings(page).count(), all - ofFacts);
    assert.equal(await facts.getAttribute('aria-pressed'), 'false');
    await facts.click();
    assert.equal(await shownFindings(page).count(), all);
    await close(page);
  });

  test('choosing: the text shows the same choice, marked, with its passage in view', async () => {
    const page = await opened(browser, address);
    await page.locator('.switch [data-show="text"]').click();
    const withMark = await page.evaluate(() => {
      const listed = [...document.querySelectorAll('article.finding:not([data-severity="1"])')].map(({ id }) => id.slice(8));
      return listed.find((id) => document.querySelector(`#passages mark[data-findings~="${id}"]`));
    });
    await page.locator(`#finding-${withMark} .finding-button`).click();
    await page.waitForTimeout(300);
    assert.ok((await page.locator('#passages mark.is-current').count()) > 0);
    assert.ok(await page.locator('#passages mark.is-current').first().isVisible());
    await page.keyboard.press('Escape');
    await page.locator('#passages mark[data-findings]').first().click();
    assert.notEqual(await currentId(page), '');
    await close(page);
  });
}

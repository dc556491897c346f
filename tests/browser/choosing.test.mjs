import assert from 'node:assert/strict';
import { close, currentId, markTime, openPage, settled, shownFindings } from './harness.mjs';

async function opened(browser, address, options) {
  const page = await openPage(browser, address, options);
  await markTime(page, 'synoptic:canvas');
  return page;
}

const canvasPicture = (page) => page.locator('#canvas-frame canvas').screenshot();

// Places on the page where the canvas is painted in a mark's colour (src/viewer/palette.cpp, light), the middle of
// each stretch, by the pixels of a screenshot. They are read in an empty page: the page's own policy forbids images.
async function marksOnCanvas(page) {
  const canvas = page.locator('#canvas-frame canvas');
  const { x: left, y: top } = await canvas.boundingBox();
  const reader = await page.context().newPage();
  const spots = await reader.evaluate(findMarks, (await canvas.screenshot()).toString('base64'));
  await reader.close();
  await page.bringToFront();
  return spots.map(([x, y]) => ({ x: left + x, y: top + y }));
}

async function findMarks(png) {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const families = [[0xff, 0xb1, 0x5a], [0x7c, 0xcb, 0xff]];
  const isMark = (x, y) => {
    const at = (y * image.width + x) * 4;
    return families.some((colour) => colour.every((part, i) => Math.abs(part - data[at + i]) < 3));
  };
  const spots = [];
  for (let y = 70; y < image.height - 20; y += 8)
    for (let x = 0; x < image.width; x++) {
      const from = x;
      while (x < image.width && isMark(x, y) && isMark(x, y + 2)) x++;
      if (x - from >= 6) spots.push([(from + x) / 2, y + 1]);
    }
  return spots;
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
    const [mark] = await marksOnCanvas(page);
    assert.ok(mark, 'nothing is marked on the canvas');
    await page.mouse.click(mark.x, mark.y);
    assert.notEqual(await currentId(page), '', 'the click on a mark chose nothing');
    assert.ok(await page.locator('article.finding.is-current .readings').isVisible());
    await close(page);
  });

  test('choosing: quick clicks on the canvas are handled at once, whatever a frame costs', async () => {
    const page = await opened(browser, address);
    await page.keyboard.press('j');
    await settled(page);
    await page.keyboard.press('Escape');
    await settled(page);
    const marks = await marksOnCanvas(page);
    assert.ok(marks.length > 1, 'too little is marked on the canvas');
    // From inside the page, all before the next frame; then what is chosen without waiting for one.
    const [chosen, drawn] = await page.evaluate((places) => {
      const canvas = document.querySelector('#canvas-frame canvas');
      const before = globalThis.synoptic.frames;
      const ids = places.map(({ x, y }) => {
        const event = { pointerId: 1, pointerType: 'mouse', clientX: x, clientY: y, button: 0, bubbles: true };
        canvas.setPointerCapture = () => undefined; // there is no such pointer
        canvas.dispatchEvent(new PointerEvent('pointerdown', event));
        canvas.dispatchEvent(new PointerEvent('pointerup', event));
        return document.querySelector('article.finding.is-current')?.id ?? '';
      });
      return [ids, globalThis.synoptic.frames - before];
    }, marks);
    assert.equal(drawn, 0);
    assert.ok(chosen.every((id) => id !== ''), `${chosen.filter((id) => id === '').length} of ${marks.length} clicks chose nothing`);
    await settled(page);
    assert.equal(`finding-${await currentId(page)}`, chosen.at(-1), 'nothing is worked off later');
    await close(page);
  });

  test('choosing: a double click on the canvas opens the reason', async () => {
    const page = await opened(browser, address);
    await page.keyboard.press('j');
    await settled(page);
    await page.keyboard.press('Escape');
    await settled(page);
    const [mark] = await marksOnCanvas(page);
    await page.mouse.dblclick(mark.x, mark.y);
    assert.ok(await page.locator('article.finding.is-current details.reason[open] p').isVisible());
    await close(page);
  });

  test('choosing: J and K walk, Enter opens details and reason, Escape leads back and then lets go', async () => {
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
    assert.equal(await currentId(page), ids[0], 'back from the details it is still chosen');
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

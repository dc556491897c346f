// The tabs above the passages, the keys that turn them, and how the page looks to this reader.
import assert from 'node:assert/strict';
import { bakery, close, compareTexts, currentId, launch, markTime, openPage, settled } from './harness.mjs';

const tabs = (page) => page.locator('.switch [role="tab"]');
const chosenTab = (page) => page.locator('.switch [role="tab"][aria-selected="true"]').allInnerTexts();
const labelOfCanvas = (page) => page.locator('#canvas-frame canvas').getAttribute('aria-label');
const view = (page) => page.evaluate(() => document.documentElement.dataset.view);
const focused = (page) => page.evaluate(() => document.activeElement.dataset.act ?? (document.activeElement.id || document.activeElement.tagName));

async function opened(browser, address, options) {
  const page = await openPage(browser, address, options);
  page.setDefaultTimeout(10_000);
  await markTime(page, 'synoptic:canvas');
  return page;
}

export default function (test, { browser, address, file }) {
  test('viewing: seven tabs in one row, each with its key, and digits turn to them', async () => {
    const page = await opened(browser, address);
    const names = ['Side by side', 'Reading', 'Redline', 'Matrix', 'Ledgers', 'Timeline', 'Text'];
    assert.deepEqual(await tabs(page).allInnerTexts(), names);
    assert.deepEqual(await chosenTab(page), ['Side by side']);
    for (const [at, name] of names.entries()) {
      assert.match(await tabs(page).nth(at).getAttribute('title'), new RegExp(`\\(${at + 1}\\)$`));
      await page.keyboard.press(String(at + 1));
      assert.deepEqual(await chosenTab(page), [name]);
      assert.equal(await view(page), name === 'Text' ? 'text' : 'canvas');
    }
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  for (const size of ['laptop', 'projector']) {
    test(`viewing: tabs, walk and actions fit without wrapping (${size})`, async () => {
      const page = await opened(browser, address, { size });
      const boxes = await page.locator('.switch button, .walk > *, .chosen button').evaluateAll((all) =>
        all.map((one) => { const { top, height, right } = one.getBoundingClientRect(); return { middle: Math.round(top + height / 2), right, act: one.dataset.act !== undefined }; }));
      for (const isAct of [false, true]) {
        const middles = boxes.filter(({ act }) => act === isAct).map(({ middle }) => middle);
        assert.ok(Math.max(...middles) - Math.min(...middles) <= 2, `${middles}`);
      }
      assert.ok(boxes.every(({ right }) => right <= innerWidthOf(size)));
      const cut = await page.locator('.switch, .chosen > div').evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
      assert.deepEqual(cut, [0, 0], 'nothing has to be scrolled to');
      await close(page);
    });
  }

  test('viewing: tabs are one stop of the keyboard, arrows turn, and the view stays over stories', async () => {
    const page = await opened(browser, address);
    await tabs(page).first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await chosenTab(page), ['Redline']);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Redline');
    assert.deepEqual(await tabs(page).evaluateAll((all) => all.filter((one) => one.tabIndex === 0).map((one) => one.textContent)), ['Redline']);
    await page.keyboard.press('End');
    assert.deepEqual(await chosenTab(page), ['Text']);
    await page.keyboard.press('4');
    await page.locator('#story').selectOption({ index: 1 });
    await page.waitForFunction(() => document.querySelectorAll('ol.versions > li').length === 5);
    await settled(page);
    assert.deepEqual(await chosenTab(page), ['Matrix']);
    assert.match(await labelOfCanvas(page), /table/);
    await page.keyboard.press('7');
    await page.locator('#story').selectOption({ index: 0 });
    await page.waitForFunction(() => document.querySelectorAll('ol.versions > li').length === 4);
    await settled(page);
    assert.deepEqual(await chosenTab(page), ['Text']);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('viewing: tabs and canvas agree after another story was chosen in any view, and details lead back', async () => {
    const page = await opened(browser, address);
    const canvas = page.locator('#canvas-frame canvas');
    const turnStory = async () => {
      const before = await page.locator('#overview').innerText();
      await page.locator('#story').selectOption({ index: (await page.locator('#story').evaluate((one) => one.selectedIndex)) === 0 ? 1 : 0 });
      await page.waitForFunction((text) => document.querySelector('#overview').innerText !== text, before);
      await page.evaluate(() => document.activeElement.blur()); // no ring on the pictures
      await settled(page);
    };
    for (const [at, name] of (await tabs(page).allInnerTexts()).entries()) {
      await page.keyboard.press(String(at + 1));
      await settled(page);
      const label = await labelOfCanvas(page);
      await turnStory();
      assert.deepEqual(await chosenTab(page), [name]);
      assert.equal(await labelOfCanvas(page), label);
      await page.keyboard.press('j');
      await page.keyboard.press('0');
      await settled(page);
      assert.match(await labelOfCanvas(page), /^Details/, name);
      await turnStory();
      await turnStory();
      assert.deepEqual(await chosenTab(page), [name], 'back from the details');
      assert.equal(await labelOfCanvas(page), label);
      assert.equal(await page.locator('[data-act="details"]').getAttribute('aria-pressed'), 'false');
      if (name === 'Text') continue;
      // Turned to from elsewhere it looks the same: it was this view that the canvas showed.
      const drawn = await canvas.screenshot();
      await page.keyboard.press(at === 0 ? '2' : '1');
      await settled(page);
      await page.keyboard.press(String(at + 1));
      await settled(page);
      assert.ok(drawn.equals(await canvas.screenshot()), `${name}: the canvas showed something else`);
    }
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('viewing: details by key and by button, and back to where they were asked for', async () => {
    const page = await opened(browser, address);
    const details = page.locator('[data-act="details"]');
    await page.keyboard.press('2');
    await page.keyboard.press('j');
    const id = await currentId(page);
    await page.keyboard.press('0');
    assert.match(await labelOfCanvas(page), /^Details/);
    assert.equal(await details.getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await chosenTab(page), []);
    assert.equal(await focused(page), 'CANVAS');
    await page.keyboard.press('Escape');
    assert.deepEqual(await chosenTab(page), ['Reading']);
    assert.equal(await currentId(page), id);
    await page.keyboard.press('7');
    await details.click();
    assert.equal(await view(page), 'canvas');
    assert.equal(await focused(page), 'details', 'the keyboard stays at what was pressed');
    await page.keyboard.press('Escape');
    assert.deepEqual(await chosenTab(page), ['Text']);
    await details.click();
    await details.click();
    assert.deepEqual(await chosenTab(page), ['Text'], 'the same button leads back');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('viewing: the canvas tells that it turned by itself, and the tabs follow', async () => {
    const page = await opened(browser, address);
    await page.keyboard.press('j');
    await settled(page);
    await page.locator('#canvas-frame canvas').focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await chosenTab(page), []);
    await page.keyboard.press('3');
    assert.deepEqual(await chosenTab(page), ['Redline']);
    assert.equal(await page.locator('[data-act="details"]').getAttribute('aria-pressed'), 'false');
    await close(page);
  });

  test('viewing: Tab goes from the search through the list to tabs, walk, actions and canvas, each with a ring', async () => {
    const page = await opened(browser, address);
    await page.keyboard.press('j');
    await page.locator('#search').focus();
    const stops = [];
    for (let at = 0; at < 90 && stops.at(-1)?.name !== 'CANVAS'; at++) {
      stops.push(await page.evaluate(() => {
        const one = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        const name = one.matches('.switch *') ? 'tabs' : one.dataset.act ?? (one.id || (one.matches('.finding *') ? 'finding' : one.tagName));
        return { name, ring: `${outlineStyle} ${outlineWidth}` };
      }));
      await page.keyboard.press('Tab');
    }
    assert.deepEqual([...new Set(stops.map(({ ring }) => ring))], ['solid 2px']);
    const wanted = ['search', 'order', 'least', 'finding', 'tabs', 'previous', 'next', 'full-screen', 'cite', 'link', 'important', 'not_a_difference', 'note', 'details', 'CANVAS'];
    const order = wanted.map((name) => stops.findIndex((stop) => stop.name === name));
    assert.ok(order.every((at, index) => at > (order[index - 1] ?? -1)), JSON.stringify(stops.map(({ name }) => name)));
    await close(page);
  });

  test('viewing: what was pressed by hand has no ring, on the canvas and on the panels of a phone, when a key follows', async () => {
    const ring = (page, selector) => page.locator(selector).evaluate((one) => getComputedStyle(one).outlineStyle);
    const page = await opened(browser, address);
    const canvas = page.locator('#canvas-frame canvas');
    await canvas.click({ position: { x: 20, y: 300 } });
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), 'CANVAS');
    assert.equal(await ring(page, '#canvas-frame canvas'), 'none');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'CANVAS');
    assert.equal(await ring(page, '#canvas-frame canvas'), 'solid');
    await close(page);
    const phone = await openPage(browser, address, { size: 'phone' });
    await phone.locator('.panels [data-show="canvas"]').tap();
    await phone.keyboard.press('j');
    assert.equal(await ring(phone, '.panels [data-show="canvas"]'), 'none');
    await close(phone);
  });

  test('viewing: all seven tabs from 1000 pixels on; below, the edge where more waits fades', async () => {
    const page = await opened(browser, address, { viewport: { width: 1000, height: 700 } });
    const row = page.locator('.switch');
    const cut = () => row.evaluate((one) => one.scrollWidth - one.clientWidth);
    assert.equal(await cut(), 0);
    assert.doesNotMatch(await row.getAttribute('class'), /more/);
    await page.setViewportSize({ width: 850, height: 700 });
    await page.locator('.switch.more-after').waitFor();
    assert.ok((await cut()) > 0);
    await page.keyboard.press('7');
    await page.locator('.switch.more-before:not(.more-after)').waitFor();
    await close(page);
  });

  test('viewing: with its kinds open the filter block leaves the list more than half of the height', async () => {
    const page = await opened(browser, address);
    await page.locator('#kinds summary').click();
    assert.ok((await page.locator('.filters').boundingBox()).height <= 0.4 * 768);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const [block, chosen] = [await page.locator('.filters').boundingBox(), await page.locator('article.is-current').boundingBox()];
    assert.ok(chosen.y >= block.y + block.height, 'the chosen finding is not under it');
    await close(page);
  });

  test('viewing: the keyboard is not lost when its view goes away', async () => {
    const page = await opened(browser, address);
    await page.locator('#canvas-frame canvas').focus();
    await page.keyboard.press('7');
    assert.equal(await focused(page), 'report-slot');
    await page.keyboard.press('1');
    assert.equal(await focused(page), 'CANVAS');
    await close(page);
  });

  test('viewing: without WebGL 2 only the text can be chosen', async () => {
    const bare = await launch({ gl: false });
    try {
      const page = await openPage(bare, address);
      await page.locator('#stage-note').filter({ hasText: 'WebGL 2' }).waitFor();
      assert.deepEqual(await tabs(page).evaluateAll((all) => all.filter((one) => !one.disabled).map((one) => one.textContent)), ['Text']);
      await page.keyboard.press('2');
      assert.deepEqual(await chosenTab(page), ['Text']);
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      assert.ok(await page.locator('article.finding.is-current details.reason[open] p').isVisible());
    } finally {
      await bare.close();
    }
  });

  test('viewing: on a phone the canvas has its views in a row above it, and everything is 44 pixels high', async () => {
    const page = await openPage(browser, address, { size: 'phone' });
    await page.locator('.panels [data-show="canvas"]').tap();
    await markTime(page, 'synoptic:canvas');
    await tabs(page).nth(4).tap();
    assert.deepEqual(await chosenTab(page), ['Ledgers']);
    await page.locator('.finding-button').first().evaluate((one) => one.click());
    const small = await page.locator('button:visible, select:visible, input:visible').evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => one.id || one.textContent));
    assert.deepEqual(small, []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    const canvas = await page.locator('#canvas-frame').boundingBox();
    const bar = await page.locator('.panels').boundingBox();
    assert.ok(canvas.height > 400 && canvas.y + canvas.height <= bar.y + 1, JSON.stringify([canvas, bar]));
    await page.locator('.panels [data-show="text"]').tap();
    assert.ok(await tabs(page).first().isHidden());
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('viewing: F shows the stage alone, and again leads back', async () => {
    const page = await opened(browser, address);
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement);
    assert.ok(await page.locator('.side').isHidden());
    assert.ok(await page.locator('.stage-head').isVisible());
    await page.keyboard.press('f');
    await page.waitForFunction(() => !document.fullscreenElement);
    assert.ok(await page.locator('.side').isVisible());
    await close(page);
  });

  test('viewing: P prints', async () => {
    const page = await opened(browser, address, { before: 'window.print = () => { window.printed = true; };' });
    await page.keyboard.press('p');
    assert.equal(await page.evaluate(() => window.printed), true);
    await close(page);
  });

  test('viewing: size, contrast and motion act at once and are kept', async () => {
    const page = await opened(browser, file);
    const picture = () => page.locator('#canvas-frame canvas').screenshot();
    const look = () => page.evaluate(() => ({
      size: getComputedStyle(document.querySelector('table.synopsis td.cell:not(.absent) p.body')).fontSize,
      contrast: document.documentElement.dataset.contrast,
      motion: document.documentElement.dataset.motion,
      ink: getComputedStyle(document.body).color,
    }));
    await settled(page);
    const before = await picture();
    await page.locator('#settings-open').click();
    await page.locator('#settings-size').fill('24');
    await page.locator('#settings-contrast').selectOption('high');
    await page.locator('#settings-motion').selectOption('none');
    await page.keyboard.press('Escape');
    const wanted = { size: '24px', contrast: 'high', motion: 'none', ink: 'rgb(0, 0, 0)' };
    assert.deepEqual(await look(), wanted);
    await settled(page);
    assert.notDeepEqual(await picture(), before);
    await page.reload();
    assert.deepEqual(await look(), wanted);
    await page.locator('#settings-open').click();
    assert.equal(await page.locator('#settings-size-told').textContent(), '24 px');
    assert.equal(await page.locator('#settings-contrast').inputValue(), 'high');
    assert.equal(await page.locator('#settings-motion').inputValue(), 'none');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('viewing: where nothing can be kept the settings still act; the system\'s wish for contrast is followed', async () => {
    const before = 'Object.defineProperty(window, "localStorage", { get() { throw new Error("blocked"); } });';
    const page = await opened(browser, address, { before, contrast: 'more' });
    const root = (name) => page.evaluate((wanted) => document.documentElement.dataset[wanted], name);
    assert.equal(await root('contrast'), 'high');
    await page.locator('#settings-open').click();
    await page.locator('#settings-theme').selectOption('dark');
    await page.locator('#settings-contrast').selectOption('normal');
    assert.deepEqual([await root('theme'), await root('contrast')], ['dark', 'normal']);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('viewing: a correction keeps the view and the choice', async () => {
    const page = await opened(browser, address);
    await compareTexts(page, bakery);
    await page.keyboard.press('5');
    await page.keyboard.press('j');
    const summary = () => page.locator('article.finding.is-current .summary').innerText();
    const chosen = await summary();
    await page.locator('#overview .base-choice[aria-pressed="false"]').click();
    await page.locator('#announcer').filter({ hasText: 'put beside' }).waitFor();
    assert.deepEqual(await chosenTab(page), ['Ledgers']);
    assert.equal(await summary(), chosen);
    await page.keyboard.press('Control+z');
    await page.locator('#notice').filter({ hasText: 'The change of base was taken back.' }).waitFor();
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

const innerWidthOf = (size) => (size === 'laptop' ? 1366 : 1920);

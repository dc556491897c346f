// The words on the canvas: selected and copied, touched, as crisp as the page's own at every pixel ratio.
import assert from 'node:assert/strict';
import { close, compareTexts, markTime, openPage, root, settled } from './harness.mjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const title = 'Avenue Today, Wavy Type'; // pairs that are kerned
const body = 'Police said twelve people were taken to hospital in the night.';
const texts = [`${title}\n\n${body}\n\nNobody was hurt.`, `${title}\n\n${body.replace('twelve', 'nineteen')}\n\nNobody was hurt.`];
const faces = readFileSync(join(root, 'web/src/text-raster.ts'), 'utf8').match(/const passage = "(.*)";/)[1];
const size = 20; // of a headline beside text of 16 pixels

async function openCanvas(browser, address, options) {
  const page = await openPage(browser, address, options);
  if (options?.size === 'phone') await page.locator('.panels [data-show="canvas"]').click();
  await markTime(page, 'synoptic:canvas');
  return page;
}

async function withTexts(browser, address, options) {
  const page = await openCanvas(browser, address, options);
  await compareTexts(page, texts);
  await page.waitForTimeout(400);
  await settled(page);
  return page;
}

const box = (page) => page.locator('#canvas-frame canvas').boundingBox();
const copied = (page) =>
  page.evaluate(() => {
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
    return event.defaultPrevented ? event.clipboardData.getData('text/plain') : undefined;
  });

// Keys act with the next frame, and a busy machine is late with it.
async function copies(page, expected) {
  let text;
  for (let round = 0; round < 40; round++) {
    text = await copied(page);
    if (text === expected) return;
    await page.waitForTimeout(100);
  }
  assert.equal(text, expected);
}

async function headline(page) {
  const { x, y } = await box(page);
  return page.screenshot({ clip: { x: x + 56, y: y + 66, width: 330, height: 40 } });
}

// In an empty page: the darkness of each column and row of the ink, and how abruptly it changes sideways.
async function inkOf(page, picture) {
  return page.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
    const dark = (x, y) => Math.max(0, 240 - data[(y * width + x) * 4 + 1]);
    const columns = new Array(width).fill(0);
    const rows = new Array(height).fill(0);
    let [ink, steps] = [0, 0];
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        columns[x] += dark(x, y);
        rows[y] += dark(x, y);
        ink += dark(x, y);
        if (x > 0) steps += Math.abs(dark(x, y) - dark(x - 1, y));
      }
    const cut = (all) => {
      const inked = all.map((value, at) => (value > 60 ? at : -1)).filter((at) => at >= 0);
      return all.slice(inked[0], inked[inked.length - 1] + 1);
    };
    return { columns: cut(columns), rows: cut(rows), sharp: steps / ink, ink };
  }, picture.toString('base64'));
}

// 1 for the same profile; the best of a shift by up to two pixels.
function likeness(a, b) {
  const at = (all, i) => all[i] ?? 0;
  const length = Math.max(a.length, b.length) + 2;
  let best = 0;
  for (let shift = -2; shift <= 2; shift++) {
    let [both, one, other] = [0, 0, 0];
    for (let i = -2; i < length; i++) {
      both += at(a, i) * at(b, i + shift);
      one += at(a, i) ** 2;
      other += at(b, i + shift) ** 2;
    }
    best = Math.max(best, both / Math.sqrt(one * other));
  }
  return best;
}

async function pageInk(browser, blank, ratio) {
  const context = await browser.newContext({ viewport: { width: 400, height: 80 }, deviceScaleFactor: ratio });
  const page = await context.newPage();
  await page.setContent(
    `<body style="margin:0;background:#fff"><p style="margin:12px;white-space:nowrap;color:#1d1b18;font:700 ${size}px ${faces.replaceAll('"', "'")}">${title}`,
  );
  const ink = await inkOf(blank, await page.screenshot());
  await context.close();
  return ink;
}

export default function (test, { browser, address }) {
  test('canvas text: a drag selects words of one version, Ctrl+A all of it, and copying gives them', async () => {
    const page = await withTexts(browser, address);
    const { x, y } = await box(page);
    await page.mouse.move(x + 70, y + 86);
    await page.mouse.down();
    await page.mouse.move(x + 200, y + 90, { steps: 4 });
    await page.mouse.move(x + 400, y + 96, { steps: 4 });
    await page.mouse.up();
    await copies(page, title);
    await page.keyboard.press('Shift+ArrowLeft');
    await copies(page, title.slice(0, -1));
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await copies(page, title.slice(0, -'Type'.length));
    await page.keyboard.press('Control+a');
    for (let round = 0; round < 40 && !texts.includes(await copied(page)); round++) await page.waitForTimeout(100);
    assert.ok(texts.includes(await copied(page)));
    await page.keyboard.press('Escape');
    await copies(page, undefined);
    await page.mouse.dblclick(x + 74, y + 86);
    await copies(page, 'Avenue');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('canvas text: Ctrl+C copies what is selected on the canvas', async () => {
    const page = await withTexts(browser, address, { permissions: ['clipboard-read', 'clipboard-write'] });
    const { x, y } = await box(page);
    await page.mouse.dblclick(x + 74, y + 86);
    await copies(page, 'Avenue');
    await page.keyboard.press('Control+c');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'Avenue');
    await close(page);
  });

  // Words stand on whole device pixels, so columns may differ by half a pixel a word; the tolerance is what that does
  // to letters of 20 pixels.
  for (const ratio of [1, 1.25, 1.5, 2, 3]) {
    test(`canvas text: as crisp as the page's own text (pixel ratio ${ratio})`, async () => {
      const page = await withTexts(browser, address, { deviceScaleFactor: ratio });
      const blank = await page.context().newPage();
      const drawn = await inkOf(blank, await headline(page));
      const own = await pageInk(browser, blank, ratio);
      assert.ok(Math.abs(drawn.columns.length - own.columns.length) <= 2 + ratio, `${drawn.columns.length} ${own.columns.length}`);
      assert.ok(Math.abs(drawn.rows.length - own.rows.length) <= 2, `${drawn.rows.length} ${own.rows.length}`);
      assert.ok(likeness(drawn.rows, own.rows) > 0.97, `rows ${likeness(drawn.rows, own.rows)}`);
      assert.ok(likeness(drawn.columns, own.columns) > 0.9, `columns ${likeness(drawn.columns, own.columns)}`);
      assert.ok(drawn.sharp > 0.9 * own.sharp, `${drawn.sharp} ${own.sharp}`);
      assert.ok(Math.abs(drawn.ink / own.ink - 1) < 0.12, `${drawn.ink} ${own.ink}`);
      await close(page);
    });
  }

  test('canvas text: another pixel ratio while running is drawn as crisply as if it had been there', async () => {
    const page = await withTexts(browser, address);
    const blank = await page.context().newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setDeviceMetricsOverride', { width: 1366, height: 768, deviceScaleFactor: 2, mobile: false });
    await page.mouse.move(700, 400); // an emulated screen tells nobody: the next frame notices
    await page.waitForFunction(() => document.querySelector('#canvas-frame canvas').width > 1366);
    await page.mouse.move(1, 1);
    await settled(page);
    const { x, y } = await box(page);
    const { data } = await devtools.send('Page.captureScreenshot', { clip: { x: x + 56, y: y + 66, width: 330, height: 40, scale: 1 } });
    const drawn = await inkOf(blank, Buffer.from(data, 'base64'));
    const own = await pageInk(browser, blank, 2);
    assert.ok(drawn.sharp > 0.9 * own.sharp, `${drawn.sharp} ${own.sharp}`);
    assert.ok(likeness(drawn.columns, own.columns) > 0.9);
    await close(page);
  });

  test('canvas text: the picture is the same after the context was lost in the middle of a drag', async () => {
    const page = await withTexts(browser, address);
    const { x, y } = await box(page);
    await page.mouse.move(x + 70, y + 86);
    await page.mouse.down();
    await page.mouse.move(x + 150, y + 90, { steps: 4 });
    await settled(page);
    const before = await headline(page);
    await page.evaluate(async () => {
      const gl = document.querySelector('#canvas-frame canvas').getContext('webgl2');
      const lost = gl.getExtension('WEBGL_lose_context');
      lost.loseContext();
      await new Promise((done) => setTimeout(done, 50));
      lost.restoreContext();
    });
    await page.mouse.move(x + 151, y + 90);
    await page.mouse.move(x + 150, y + 90);
    await page.waitForTimeout(300);
    await settled(page);
    await page.mouse.up();
    const blank = await page.context().newPage();
    const [one, other] = [await inkOf(blank, before), await inkOf(blank, await headline(page))];
    assert.ok(one.ink > 0);
    assert.ok(likeness(one.columns, other.columns) > 0.999);
    assert.ok(Math.abs(one.ink / other.ink - 1) < 0.01, `${one.ink} ${other.ink}`);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('canvas text: a swipe turns the version, a long touch opens the finding, two fingers set the size', async () => {
    const page = await openCanvas(browser, address, { size: 'phone' });
    await settled(page);
    const { x, y, width } = await box(page);
    const touch = (type, ...points) =>
      page.evaluate(
        ([kind, all]) => {
          const canvas = document.querySelector('#canvas-frame canvas');
          for (const [pointerId, clientX, clientY] of all)
            canvas.dispatchEvent(new PointerEvent(kind, { pointerType: 'touch', pointerId, clientX, clientY, bubbles: true, cancelable: true }));
        },
        [`pointer${type}`, points],
      );
    const shot = async () => (await page.screenshot()).toString('base64');
    const first = await shot();
    await touch('down', [7, x + width - 60, y + 300]);
    for (let step = 1; step <= 5; step++) await touch('move', [7, x + width - 60 - step * 30, y + 302]);
    await touch('up', [7, x + width - 210, y + 302]);
    await settled(page);
    const turned = await shot();
    assert.notEqual(turned, first);
    await touch('down', [7, x + 100, y + 300]);
    for (let step = 1; step <= 5; step++) await touch('move', [7, x + 100 + step * 30, y + 302]);
    await touch('up', [7, x + 250, y + 302]);
    await settled(page);
    assert.equal(await shot(), first);
    await touch('down', [7, x + 100, y + 300], [8, x + 200, y + 300]);
    await touch('move', [8, x + 260, y + 300]);
    await settled(page);
    const larger = await shot();
    assert.notEqual(larger, first);
    await touch('move', [8, x + 200, y + 300]);
    await touch('up', [7, x + 100, y + 300], [8, x + 200, y + 300]);
    await settled(page);
    assert.equal(await shot(), first);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

// Columns and passages moved by hand on the canvas, with the mouse as a reader uses it.
import assert from 'node:assert/strict';
import { close, markTime, notice, openPage, settled } from './harness.mjs';

const gutter = 52;
const header = 62;

async function open(browser, address) {
  const page = await openPage(browser, address, { size: 'projector' });
  page.setDefaultTimeout(15_000);
  await markTime(page, 'synoptic:canvas');
  await settled(page);
  const box = await page.locator('#canvas-frame canvas').boundingBox();
  // Three versions of four as text: base, first and second beside it.
  const width = (box.width - gutter - 28 - 8 * 5) / 3;
  const column = (at, share = 0.5) => box.x + gutter + (at + share) * width;
  const shot = async () => {
    await page.mouse.move(box.x + 4, box.y + box.height - 4);
    await settled(page);
    return (await page.screenshot({ clip: { x: box.x, y: box.y, width: box.width - 60, height: 200 } })).toString('base64');
  };
  const carry = async (from, to, { drop = true } = {}) => {
    await page.mouse.move(...from);
    await settled(page);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 8 });
    if (drop) await page.mouse.up();
    await settled(page);
  };
  return { page, box, column, shot, carry, top: box.y + 20 };
}

const baseOf = (page) => page.locator('table.synopsis th.base').getAttribute('data-article');

export default function (test, { browser, address }) {
  test('columns: a header carried past another one changes the order, and back again', async () => {
    const { page, column, shot, carry, top } = await open(browser, address);
    const before = await shot();
    await carry([column(1, 0.3), top], [column(2, 0.8), top]);
    const after = await shot();
    assert.notEqual(after, before);
    await carry([column(2, 0.3), top], [column(1, 0.2), top]);
    assert.equal(await shot(), before);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('columns: Escape while one is carried leaves everything as it was', async () => {
    const { page, column, shot, carry, top } = await open(browser, address);
    const before = await shot();
    await carry([column(1, 0.3), top], [column(2, 0.8), top], { drop: false });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    assert.equal(await shot(), before);
    await close(page);
  });

  test('columns: Shift and X puts one away, Shift and A brings all back', async () => {
    const { page, shot } = await open(browser, address);
    const before = await shot();
    await page.keyboard.press('Shift+X');
    assert.notEqual(await shot(), before);
    await page.keyboard.press('Shift+A');
    assert.equal(await shot(), before);
    await close(page);
  });

  test('columns: the header makes its version the base, and one step takes that back', async () => {
    const { page, column, top } = await open(browser, address);
    const before = await baseOf(page);
    await page.mouse.move(column(1, 0.5), top);
    await settled(page);
    // "make base" is the last thing on the first line: a few places from the right find it.
    for (const share of [0.95, 0.92, 0.89, 0.86]) {
      await page.mouse.move(column(1, share), top - 4);
      await settled(page);
      await page.mouse.click(column(1, share), top - 4);
      await page.waitForTimeout(400);
      if ((await baseOf(page)) !== before) break;
    }
    assert.notEqual(await baseOf(page), before);
    await page.keyboard.press('Control+z');
    await page.waitForFunction((wanted) => document.querySelector('table.synopsis th.base')?.dataset.article === wanted, before);
    await close(page);
  });

  test('columns: a passage carried by its grip goes to another row, and one step takes it back', async () => {
    const { page, box, column, carry } = await open(browser, address);
    const rows = () => page.locator('#passages tr.row').count();
    const count = await rows();
    // The headline's grip stands at the left edge of its first line; the fifth row takes it.
    await carry([column(0, 0) + 6, box.y + header + 24], [column(0, 0) + 30, box.y + header + 310]);
    await notice(page).filter({ hasText: /row \d+/ }).waitFor();
    await page.keyboard.press('Control+z');
    await notice(page).filter({ hasText: /taken back/ }).waitFor();
    assert.equal(await rows(), count);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('columns: a right click on a passage opens its row for correction', async () => {
    const { page, box, column } = await open(browser, address);
    await page.mouse.click(column(1, 0.4), box.y + header + 30, { button: 'right' });
    await page.locator('#rows').waitFor();
    assert.equal(await page.locator('#rows-heading').innerText(), 'Row 1');
    await close(page);
  });
}

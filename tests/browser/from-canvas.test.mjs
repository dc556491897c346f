// What the reader's hand on the canvas asks of the page, told as canvas.wasm tells it (src/platform/canvas.cpp).
import assert from 'node:assert/strict';
import { bakery, close, compareTexts, markTime, notice, openPage, settled } from './harness.mjs';

// The import through which the module tells, and its memory for words.
const overhear = `
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (source, imports) => {
    const made = await instantiate.call(WebAssembly, source, imports);
    const tell = Object.values(imports).flatMap((group) => Object.values(group)).find((one) => /host\\W+tell\\b/.test(String(one)));
    const memory = Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
    if (tell) window.tell = (what, said) => {
      if (typeof said === 'number') return tell(what, 0, said);
      const words = new TextEncoder().encode(said);
      const at = memory.buffer.byteLength - words.length;
      const kept = new Uint8Array(memory.buffer).slice(at);
      new Uint8Array(memory.buffer).set(words, at);
      tell(what, at, words.length);
      new Uint8Array(memory.buffer).set(kept, at);
    };
    return made;
  };`;
const asks = { view: 1, base: 4, move: 5, correctRow: 6 };
const tell = (page, what, said) => page.evaluate(([number, words]) => window.tell(number, words), [asks[what], said]);
// Two fingers on the canvas, moved apart by this factor.
const pinch = (page, factor) => page.evaluate((by) => {
  const canvas = document.querySelector('#canvas-frame canvas');
  const { left, top } = canvas.getBoundingClientRect();
  const touch = (name, pointerId, way) =>
    canvas.dispatchEvent(new PointerEvent(name, { pointerId, pointerType: 'touch', clientX: left + 200 + way, clientY: top + 200, bubbles: true, cancelable: true }));
  touch('pointerdown', 7, 0);
  touch('pointerdown', 8, 100);
  touch('pointermove', 8, 100 * by);
  touch('pointerup', 8, 100 * by);
  touch('pointerup', 7, 0);
}, factor);
const told = (page, pattern) => notice(page).filter({ hasText: pattern }).waitFor();

const texts = [bakery[0], bakery[1].replace('The cause of the fire', 'What caused the fire').replace('before the winter', 'by winter')];
const rowWith = (page, words) => page.evaluate((wanted) => {
  const rows = [...document.querySelectorAll('#passages tr.row')];
  return Number(rows.find((row) => row.textContent.includes(wanted)).dataset.row);
}, words);
const cellsOf = (page, row) => page.locator(`#row-${row} td`).evaluateAll((all) => all.map((one) => one.classList.contains('absent') ? '' : one.textContent));

async function open(browser, address) {
  const page = await openPage(browser, address, { before: overhear });
  page.setDefaultTimeout(10_000);
  await markTime(page, 'synoptic:canvas');
  await compareTexts(page, texts);
  await page.locator('#story option[value="own"]').waitFor({ state: 'attached' });
  return page;
}

export default function (test, { browser, address }) {
  test('from the canvas: a passage dropped on another row goes there, and one step takes it back', async () => {
    const page = await open(browser, address);
    const row = await rowWith(page, 'The mayor');
    const target = await rowWith(page, 'caused the fire');
    await tell(page, 'move', JSON.stringify({ version: 1, row, target }));
    await told(page, /^Moved to row \d+\./);
    const now = await cellsOf(page, await rowWith(page, 'The cause of the fire'));
    assert.match(now[1], /The mayor/);
    await page.keyboard.press('Control+z');
    await told(page, /taken back/);
    assert.match((await cellsOf(page, await rowWith(page, 'The mayor')))[0], /The mayor/);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('from the canvas: a passage dropped beside the rows gets its own; what moves nothing does nothing', async () => {
    const page = await open(browser, address);
    const row = await rowWith(page, 'The mayor');
    for (const nothing of [{ version: 0, row, target: row }, { version: 7, row, target: 0 }, { version: 0, row, target: 999 }, { version: 0, row: 999, target: 0 }])
      await tell(page, 'move', JSON.stringify(nothing));
    await page.waitForTimeout(300);
    assert.equal(await notice(page).count(), 0);
    await tell(page, 'move', JSON.stringify({ version: 1, row, target: -1 }));
    await told(page, /^Parted: row \d+\./);
    const cells = await page.locator('#passages tr.row').evaluateAll((all) =>
      all.filter((one) => one.textContent.includes('The mayor')).map((one) => one.querySelectorAll('td.absent').length));
    assert.deepEqual(cells, [1, 1], 'one row for each version');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('from the canvas: another base, the dialog of a row, a text size, another view', async () => {
    const page = await open(browser, address);
    const base = () => page.locator('table.synopsis th.base').getAttribute('data-article');
    const other = 1 - Number(await base());
    await tell(page, 'base', other);
    await page.waitForFunction((wanted) => document.querySelector('table.synopsis th.base')?.dataset.article === wanted, String(other));
    await settled(page);
    await tell(page, 'correctRow', 2);
    await page.locator('#rows').waitFor();
    assert.equal(await page.locator('#rows-heading').innerText(), 'Row 3');
    await page.keyboard.press('Escape');
    await pinch(page, 1.5);
    await page.locator('#settings-open').click();
    assert.equal(await page.locator('#settings-size').inputValue(), '24');
    await page.keyboard.press('Escape');
    await pinch(page, 5);
    await page.locator('#settings-open').click();
    assert.equal(await page.locator('#settings-size').inputValue(), '32', 'within bounds');
    await page.keyboard.press('Escape');
    await tell(page, 'view', 4);
    assert.deepEqual(await page.locator('.switch [aria-selected="true"]').allInnerTexts(), ['Matrix']);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

// The list of findings: how much of it is shown, in which order, and what a search finds in it and in the passages.
import assert from 'node:assert/strict';
import { bakery, close, compareTexts, currentId, markTime, openPage, settled, shownFindings } from './harness.mjs';

const idsIn = (page) => shownFindings(page).evaluateAll((all) => all.map(({ id }) => id.slice('finding-'.length)));
const rowsIn = (page) => shownFindings(page).evaluateAll((all) => all.map(({ dataset }) => Number(dataset.row ?? -1)));
const hits = (page) => page.locator('#hits button');
const search = async (page, text) => {
  await page.locator('#search').fill(text);
  await page.locator('#hits h2').filter({ hasText: /\(\d+\)/ }).waitFor();
};

async function walked(page, steps) {
  const ids = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('j');
    ids.push(await currentId(page));
  }
  return ids;
}

export default function (test, { browser, address, file }) {
  test('listing: a chip for every kind that occurs, with its count, hides it; hidden kinds are counted', async () => {
    const page = await openPage(browser, address);
    await page.locator('#kinds summary').click();
    const wanted = await shownFindings(page).evaluateAll((all) => {
      const counts = new Map();
      for (const one of all) counts.set(one.querySelector('.badge').textContent, (counts.get(one.querySelector('.badge').textContent) ?? 0) + 1);
      return [...counts].map(([name, count]) => `${name} ${count}`).sort();
    });
    const chips = page.locator('#kinds button');
    assert.deepEqual((await chips.allInnerTexts()).filter((text) => !text.endsWith(' 0')).sort(), wanted);
    const before = (await idsIn(page)).length;
    const first = page.locator('#kinds button:enabled').first();
    const count = Number((await first.innerText()).split(' ').at(-1));
    await first.click();
    assert.equal((await idsIn(page)).length, before - count);
    assert.equal(await page.locator('#kinds summary').innerText(), 'Kinds, 1 hidden');
    assert.equal(await first.getAttribute('aria-pressed'), 'false');
    await first.click();
    assert.equal((await idsIn(page)).length, before);
    await close(page);
  });

  test('listing: a finding of a hidden kind that is chosen is shown again by itself', async () => {
    const page = await openPage(browser, address);
    const id = (await idsIn(page))[0];
    const kind = await page.locator(`#finding-${id}`).getAttribute('data-kind');
    await page.locator('#kinds summary').click();
    await page.locator(`#kinds [data-kind="${kind}"]`).click();
    assert.ok(!(await idsIn(page)).includes(id));
    await page.locator('.switch [data-show="text"]').click();
    await page.locator(`#passages mark[data-findings~="${id}"]`).first().evaluate((mark) => mark.click());
    assert.ok((await idsIn(page)).includes(await currentId(page)));
    await close(page);
  });

  test('listing: in order of the text the list and J follow the rows, and go back to consequence', async () => {
    const page = await openPage(browser, address);
    const before = await idsIn(page);
    assert.deepEqual(await walked(page, before.length), before);
    await page.keyboard.press('Escape');
    await page.locator('#order').selectOption('text');
    await page.locator('#order').blur();
    const sorted = await idsIn(page);
    assert.deepEqual([...sorted].sort(), [...before].sort());
    assert.notDeepEqual(sorted, before);
    const rows = (await rowsIn(page)).filter((row) => row >= 0);
    assert.deepEqual(rows, [...rows].sort((a, b) => a - b));
    assert.deepEqual(await walked(page, sorted.length), sorted);
    await page.locator('#order').selectOption('consequence');
    assert.deepEqual(await idsIn(page), before);
    await close(page);
  });

  test('listing: a search finds passages too, with their version and words around, whatever the capitals and accents', async () => {
    const page = await openPage(browser, address);
    await markTime(page, 'synoptic:canvas');
    await search(page, 'SALLÓW  mill');
    const count = Number(/\((\d+)\)/.exec(await page.locator('#hits h2').innerText())[1]);
    assert.equal(await hits(page).count(), Math.min(count, 50));
    for (const hit of await hits(page).all()) {
      assert.match(await hit.locator('mark').innerText(), /^Sallow Mill$/i);
      assert.match(await hit.locator('small').innerText(), /^.+, row \d+$/);
    }
    const text = await page.locator('#passages').evaluate((one) => one.textContent.match(/Sallow Mill/gi).length);
    assert.ok(count >= text - 3 && count > 0, `${count} of ${text}`);
    await page.locator('#search').fill('');
    assert.ok(await page.locator('#hits').isHidden());
    await close(page);
  });

  test('listing: arrows walk from the field through the hits, Enter opens one, Escape clears', async () => {
    const page = await openPage(browser, address);
    await markTime(page, 'synoptic:canvas');
    const picture = () => page.locator('#canvas-frame canvas').screenshot();
    await settled(page);
    const before = await picture();
    await page.keyboard.press('/');
    await page.keyboard.type('bridge');
    await hits(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('#hits button')].indexOf(document.activeElement)), 1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
    await hits(page).last().focus();
    await page.keyboard.press('Enter');
    assert.match(await page.locator('#announcer').innerText(), /^Row \d+, /);
    await settled(page);
    assert.notDeepEqual(await picture(), before, 'the canvas goes there');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#search').inputValue(), '');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('listing: in the text a hit is brought into view and marked, also out of a fold and in another version on a phone', async () => {
    for (const size of ['laptop', 'phone']) {
      const page = await openPage(browser, file, { size });
      if (size === 'laptop') await page.locator('.switch [data-show="text"]').click();
      await search(page, 'hangers');
      await hits(page).last().click();
      const sentence = page.locator('#passages .is-hit');
      await sentence.waitFor();
      assert.match(await sentence.innerText(), /hangers/i);
      const box = await sentence.boundingBox();
      assert.ok(box.y > 0 && box.y < (size === 'phone' ? 844 : 768), JSON.stringify(box));
      const marked = await page.evaluate(() => [...(CSS.highlights.get('hits') ?? [])].map(String));
      assert.ok(marked.length > 0 && marked.every((words) => /^hangers$/i.test(words)), marked.join('|'));
      await page.locator('#search').evaluate((field) => { field.value = ''; field.dispatchEvent(new Event('input')); });
      assert.equal(await page.evaluate(() => CSS.highlights.has('hits')), false);
      assert.deepEqual(page.troubles, []);
      await close(page);
    }
  });

  test('listing: of many hits fifty are listed and the rest is counted', async () => {
    const page = await openPage(browser, address);
    await compareTexts(page, bakery.map((text) => `${text}\n\n${Array.from({ length: 40 }, (_, at) => `The bakery sold loaf number ${at + 1} to a neighbour.`).join(' ')}`));
    await search(page, 'loaf');
    assert.equal(await page.locator('#hits h2').innerText(), 'In the passages (80)');
    assert.equal(await hits(page).count(), 50);
    assert.equal(await page.locator('#hits > p').innerText(), 'and 30 more');
    await close(page);
  });
}

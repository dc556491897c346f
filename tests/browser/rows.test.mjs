// Rows corrected by hand: from the table to the link and back.
import assert from 'node:assert/strict';
import { bakery, close, compareTexts, copyLink, notice, openPage } from './harness.mjs';

// No two sentences alike: what is alike is folded.
const texts = [bakery[0], bakery[1].replace('The cause of the fire', 'What caused the fire').replace('before the winter', 'by winter')];

async function open(browser, address, more) {
  const page = await openPage(browser, address, more);
  page.setDefaultTimeout(10_000);
  return page;
}
const dialog = (page) => page.locator('#rows');
const named = (page, title) =>
  page.waitForFunction((title) => document.querySelector('#story').selectedOptions[0].textContent === title, title);
const fromLink = (page) => named(page, 'From the link');
const fromFile = (page) => named(page, 'From the file');
const own = (page) => named(page, 'Your comparison');
const showText = (page) => page.locator('.switch [data-show=text]').click();

// The row of a version's passage: its number in the table, what each version says in it, and its tags.
function rowOf(page, words, article) {
  return page.evaluate(([wanted, version]) => {
    const cell = [...document.querySelectorAll(`#passages td[data-article="${version}"]`)].find((one) => one.textContent.includes(wanted));
    const row = cell?.closest('.row') ?? [...document.querySelectorAll('#passages li.row')].find((one) => one.textContent.includes(wanted));
    return {
      number: Number(row.dataset.row),
      cells: [...row.querySelectorAll('td')].map((one) => one.classList.contains('absent') ? '' : one.textContent),
      tags: (row.dataset.tags ?? '').split(' '),
    };
  }, [words, article]);
}

const mayorWith = (page) => rowOf(page, 'The mayor', 1);
const isTogether = async (page) => /cause of the fire/.test((await mayorWith(page)).cells[0] ?? '');
const told = async (page, pattern) => {
  await notice(page).filter({ hasText: pattern }).waitFor();
  return notice(page).innerText();
};

// Opens the dialog of the row that holds the words, ticks the passage and presses the place that says `target`.
async function move(page, words, target) {
  await page.locator('#passages .row', { hasText: words }).last().locator('.row-open').click();
  await dialog(page).waitFor();
  const box = page.locator('#rows-passages li', { hasText: 'Version 2' }).locator('input');
  if (await box.isVisible()) await box.check();
  await page.locator('#rows-search').fill(target);
  await page.locator('#rows-targets button', { hasText: target }).first().click();
  await told(page, /Moved to row/);
}

// The second version's mayor is put beside the cause of the fire.
async function openMoved(browser, address, more) {
  const page = await open(browser, address, more);
  await compareTexts(page, texts);
  if (more?.size === 'phone') await page.locator('.panels [data-show=text]').tap();
  else await showText(page);
  assert.equal(await isTogether(page), false);
  await move(page, 'The mayor', 'cause of the fire');
  assert.equal(await isTogether(page), true);
  return page;
}

const mayCopy = { permissions: ['clipboard-read', 'clipboard-write'] };

export default function (test, { browser, address, file }) {
  test('rows: a passage is moved by keyboard alone, taken back and done again', async () => {
    const page = await open(browser, address);
    await compareTexts(page, texts);
    await showText(page);
    const before = await mayorWith(page);
    await page.locator(`.row-open[data-correct="${before.number}"]`).last().focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.type), 'checkbox');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.equal(await page.locator('#rows-question').innerText(), 'Move the ticked passage to');
    await page.keyboard.press('Tab');
    await page.keyboard.type('cause of');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const said = await told(page, /Moved to row \d+\./);
    assert.match(said, /Findings: \d+ gone, \d+ new\.|The findings are the same\./);
    assert.equal(await page.locator('#announcer').innerText(), said);
    assert.equal(await isTogether(page), true);
    const after = await mayorWith(page);
    assert.ok(after.tags.includes('corrected'));
    const focused = await page.evaluate(() => document.activeElement.dataset.correct);
    assert.equal(Number(focused), after.number, 'the focus is where the passage stands now');
    await page.keyboard.press('Control+z');
    await told(page, /taken back/);
    assert.deepEqual((await mayorWith(page)).cells, before.cells);
    await page.keyboard.press('Control+Shift+z');
    await told(page, /Done again/);
    assert.equal(await isTogether(page), true);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('rows: a passage gets a row of its own, and rows are joined; each is one step back', async () => {
    const page = await open(browser, address);
    await compareTexts(page, texts);
    await showText(page);
    const before = (await mayorWith(page)).number;
    await page.locator(`.row-open[data-correct="${before}"]`).last().click();
    await page.locator('#rows-passages input').nth(1).check();
    await page.locator('#rows-targets button', { hasText: 'A row of its own' }).click();
    await told(page, /Parted/);
    assert.equal((await mayorWith(page)).cells[0], '');
    await page.locator(`.row-open[data-correct="${(await mayorWith(page)).number}"]`).click();
    assert.equal(await page.locator('#rows-question').innerText(), 'Put it beside');
    await page.locator('#rows-targets button', { hasText: 'The mayor' }).first().click();
    await told(page, /Joined/);
    assert.match((await mayorWith(page)).cells[0], /The mayor/);
    await page.locator('#notice button', { hasText: 'Undo' }).click();
    await told(page, /taken back/);
    assert.equal((await mayorWith(page)).cells[0], '');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !document.querySelector('[data-tags~=corrected]'));
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('rows: what was corrected is listed, and taken back one by one or all at once', async () => {
    const page = await openMoved(browser, address);
    assert.equal(await page.locator('.by-hand summary').innerText(), 'Corrected by hand: 1 row');
    await page.locator('.by-hand summary').click();
    const line = page.locator('.by-hand li');
    await line.first().waitFor();
    assert.match(await line.first().innerText(), /The mayor, Ines Calder.*Version 2.*row \d+/s);
    await line.getByRole('button', { name: 'Take back' }).click();
    await told(page, /Taken back/);
    assert.equal(await isTogether(page), false);
    assert.equal(await page.locator('.by-hand summary').count(), 0);
    await page.keyboard.press('Control+z');
    await page.locator('.by-hand summary').click();
    await page.getByRole('button', { name: 'Take all back' }).click();
    await told(page, /All corrections/);
    assert.equal(await isTogether(page), false);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('rows: corrections are in a link, stay in it when corrected on, and in the one-file page', async () => {
    const page = await openMoved(browser, address, mayCopy);
    const link = await copyLink(page);
    await close(page);
    const other = await open(browser, link);
    await fromLink(other);
    assert.equal(await isTogether(other), true);
    await showText(other);
    await other.locator('.by-hand summary').click();
    await other.getByRole('button', { name: 'Take all back' }).click();
    await told(other, /All corrections/);
    await other.reload();
    await fromLink(other);
    assert.equal(other.url(), link, 'the address is as it came');
    assert.equal(await isTogether(other), false);
    assert.deepEqual(other.troubles, []);
    await close(other);
    const one = await open(browser, `${file}${new URL(link).hash}`);
    await fromLink(one);
    assert.equal(await isTogether(one), true);
    assert.deepEqual(one.troubles, []);
    await close(one);
  });

  test('rows: a bundle brings its corrections, and one whose sentence is gone is kept and told', async () => {
    const page = await openMoved(browser, address, mayCopy);
    const link = await copyLink(page);
    await close(page);
    const bundle = await (async () => {
      const other = await open(browser, link);
      await fromLink(other);
      const body = new URL(link).hash.split('.').at(-1);
      const json = await other.evaluate(async (packed) => {
        const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
        return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
      }, body);
      await close(other);
      return JSON.parse(json);
    })();
    assert.deepEqual(bundle.options.corrections.map(({ kind }) => kind).sort(), ['join', 'part']);
    bundle.options.corrections.push({ ...bundle.options.corrections[0], first: { article: '0123456789abcdef', begin: 3, end: 9 } });
    const again = await open(browser, address, mayCopy);
    await again.locator('#compose-open').click();
    await again.locator('#compose-files').setInputFiles({ name: 'saved.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(bundle)) });
    await fromFile(again);
    assert.equal(await isTogether(again), true);
    assert.equal(await again.locator('.by-hand summary').textContent(), 'Corrected by hand: 1 row, 1 not found');
    assert.match(await again.locator('[data-code="lost_corrections"]').innerText(), /^1 correction of rows names a passage that is not found/);
    await showText(again);
    await again.locator('.by-hand summary').click();
    await again.locator('.by-hand li', { hasText: 'not found' }).waitFor();
    const third = await open(browser, await copyLink(again));
    await fromLink(third);
    assert.equal(await third.locator('.by-hand summary').textContent(), 'Corrected by hand: 1 row, 1 not found');
    assert.deepEqual([...again.troubles, ...third.troubles], []);
    await close(third);
    await close(again);
  });

  test('rows: corrections are there after a reload, and follow their sentences into an edited text', async () => {
    const page = await openMoved(browser, address);
    await page.reload();
    await own(page);
    assert.equal(await isTogether(page), true);
    await page.locator('#compose-open').click();
    const second = page.locator('#compose textarea').nth(1);
    await second.fill(texts[1].replace('Lower Mill Street', 'Upper Quay Street'));
    await page.locator('#compose-compare').click();
    await page.locator('#compose').waitFor({ state: 'hidden', timeout: 30_000 });
    assert.match((await rowOf(page, 'Upper Quay', 1)).cells[1], /Upper Quay/);
    assert.equal(await isTogether(page), true);
    await page.locator('#compose-open').click();
    await page.locator('#compose-clear').click();
    await page.locator('#compose textarea').nth(0).fill(texts[0]);
    await page.locator('#compose textarea').nth(1).fill(texts[1]);
    await page.locator('#compose-compare').click();
    await page.locator('#compose').waitFor({ state: 'hidden', timeout: 30_000 });
    assert.equal(await isTogether(page), false, 'cleared with the texts');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('rows: a corrected reading takes the corrections of rows along, and both are taken back', async () => {
    const page = await openMoved(browser, address);
    await page.locator('#overview .given-open').nth(1).click();
    const sentence = page.locator('#given .story > span', { hasText: 'Police said' });
    await sentence.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /was set aside/.test(document.querySelector('#given-message').textContent));
    assert.equal(await isTogether(page), true);
    await page.locator('#given-undo').click();
    await page.waitForFunction(() => /taken back/.test(document.querySelector('#given-message').textContent));
    assert.equal(await page.locator('#given-undo').isVisible(), false, 'the step before was not one of reading');
    assert.equal(await isTogether(page), true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await told(page, /taken back/);
    assert.equal(await isTogether(page), false);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('rows: C and a press in the list open the row of the finding', async () => {
    const page = await open(browser, address);
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await dialog(page).waitFor();
    assert.match(await page.locator('#rows-heading').innerText(), /^Row \d+$/);
    await page.keyboard.press('Escape');
    const finding = page.locator('article.finding:has(.place .row-open)').first();
    const row = await finding.locator('.row-open').getAttribute('data-correct');
    await finding.locator('.finding-button').click();
    await page.locator('.finding.is-current .place .row-open').click();
    await dialog(page).waitFor();
    assert.equal(await page.locator('#rows-heading').innerText(), `Row ${Number(row) + 1}`);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('rows: the candidates of other versions come first, and every control has a name', async () => {
    const page = await open(browser, address);
    await showText(page);
    await page.locator('tr.row:has(td.absent) .row-open').first().click();
    await dialog(page).waitFor();
    const nameless = await dialog(page).evaluate((root) =>
      [...root.querySelectorAll('button, input')].filter((one) =>
        !one.hidden && !(one.ariaLabel || one.textContent.trim() || one.labels?.[0]?.textContent.trim())).map((one) => one.outerHTML));
    assert.deepEqual(nameless, []);
    const count = await page.locator('#rows-targets button').count();
    assert.ok(count >= 1 && count <= 8, `${count} places`);
    await page.locator('#rows-search').fill('no such words anywhere');
    assert.equal(await page.locator('#rows-targets').innerText(), 'No row says that.');
    await close(page);
  });

  test('rows: on a phone everything is in reach', async () => {
    const page = await openMoved(browser, file, { size: 'phone' });
    const box = await page.locator('#notice').boundingBox();
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844, JSON.stringify(box));
    const number = await page.locator('tr.row .row-open').first().boundingBox();
    assert.ok(number === null || (number.width >= 44 && number.height >= 44));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    await page.locator('#notice button', { hasText: 'Undo' }).tap();
    await told(page, /taken back/);
    assert.equal(await isTogether(page), false);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

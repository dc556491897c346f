import assert from 'node:assert/strict';
import { bakery, close, compareTexts, fillVersions, markTime, openPage, shownFindings } from './harness.mjs';

// Drops files on the page as a hand would.
function drop(page, files) {
  return page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of list) transfer.items.add(new File([new Uint8Array(bytes)], name));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

const bytes = (text) => [...Buffer.from(text)];
const texts = (page) => page.locator('#compose textarea').evaluateAll((all) => all.map(({ value }) => value));
const names = (page) => page.locator('#compose .name').evaluateAll((all) => all.map(({ value }) => value));
// What the dialog says once the files are read.
async function message(page) {
  const place = page.locator('#compose-message:visible').filter({ hasNotText: /^Reading (the file|\d+ files)\.$/ });
  await place.waitFor();
  return place.innerText();
}

export default function (test, { browser, address }) {
  test('own texts: two pasted versions are compared and what differs is found', async () => {
    const page = await openPage(browser, address);
    await compareTexts(page, bakery);
    const found = await shownFindings(page).evaluateAll((all) => all.map((one) => one.textContent));
    assert.ok(found.some((text) => text.includes('12') && text.includes('19')), found.join('\n'));
    assert.equal(await page.locator('#story option:checked').innerText(), 'Your comparison');
    await markTime(page, 'synoptic:canvas');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('own texts: one text alone is refused in a sentence, and stays', async () => {
    const page = await openPage(browser, address);
    await fillVersions(page, [bakery[0]]);
    await page.locator('#compose-compare').click();
    assert.match(await message(page), /Two versions with text are needed/);
    assert.equal((await texts(page))[0], bakery[0]);
    await close(page);
  });

  test('own texts: dropped files become named versions', async () => {
    const page = await openPage(browser, address);
    await drop(page, bakery.map((text, index) => ({ name: `paper-${index}.txt`, bytes: bytes(text) })));
    await page.locator('#compose').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('#compose textarea')[1]?.value.length > 0);
    assert.deepEqual(await names(page), ['paper-0', 'paper-1']);
    assert.deepEqual(await texts(page), bakery);
    await page.locator('#compose-compare').click();
    await page.locator('#compose').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('ol.versions .label').first().innerText(), 'paper-0');
    await close(page);
  });

  test('own texts: binary and empty files are told by name and change nothing', async () => {
    const page = await openPage(browser, address);
    await fillVersions(page, bakery);
    await drop(page, [
      { name: 'photo.jpg', bytes: [255, 216, 0, 0, 1, 2, 3] },
      { name: 'void.txt', bytes: [] },
    ]);
    await page.locator('#compose-message:visible').waitFor();
    const told = await message(page);
    assert.match(told, /“photo\.jpg” is not a text file/);
    assert.match(told, /“void\.txt” is empty/);
    assert.deepEqual(await texts(page), bakery);
    await close(page);
  });

  test('own texts: too many files are told, the first fifty stay', async () => {
    const page = await openPage(browser, address);
    await drop(page, Array.from({ length: 52 }, (_, index) => ({ name: `n${index}.txt`, bytes: bytes(`text ${index}`) })));
    await page.locator('#compose-message:visible').waitFor();
    assert.match(await message(page), /“n50\.txt” would be version 51/);
    assert.equal((await texts(page)).length, 50);
    await close(page);
  });

  test('own texts: a file that is too large is told by name', async () => {
    const page = await openPage(browser, address);
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(17 * 1024 * 1024).fill(97)], 'big.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
    await page.locator('#compose-message:visible').waitFor();
    assert.match(await message(page), /“big\.txt” is larger than 16 MB/);
    await close(page);
  });

  test('own texts: versions can be renamed, reordered and removed, and removing undone', async () => {
    const page = await openPage(browser, address);
    await fillVersions(page, ['one text', 'two text', 'three text']);
    const label = page.locator('#compose .name');
    for (const [index, name] of ['A', 'B', 'C'].entries()) await label.nth(index).fill(name);
    await page.getByRole('button', { name: 'Move C one place forward' }).click();
    assert.deepEqual(await names(page), ['A', 'C', 'B']);
    await page.getByRole('button', { name: 'Move A one place back' }).click();
    assert.deepEqual(await names(page), ['C', 'A', 'B']);
    await page.getByRole('button', { name: 'Remove A' }).click();
    assert.deepEqual(await names(page), ['C', 'B']);
    assert.deepEqual(await texts(page), ['three text', 'two text']);
    await page.locator('#compose-undo').click();
    assert.deepEqual(await texts(page), ['three text', 'one text', 'two text']);
    await close(page);
  });

  test('own texts: what was typed is there again after a reload, and after Escape', async () => {
    const page = await openPage(browser, address);
    await fillVersions(page, bakery);
    await page.keyboard.press('Escape');
    await page.locator('#compose-open').click();
    assert.deepEqual(await texts(page), bakery);
    await page.reload();
    await page.locator('#compose-open').click();
    assert.deepEqual(await texts(page), bakery);
    await close(page);
  });

  test('own texts: the versions on screen can be taken over, and taking them undone', async () => {
    const page = await openPage(browser, address);
    await fillVersions(page, bakery);
    await page.locator('#compose-screen').click();
    await page.waitForFunction((first) => document.querySelector('#compose textarea').value !== first, bakery[0]);
    assert.equal((await texts(page)).length, await page.locator('ol.versions > li').count());
    await page.locator('#compose-undo').click();
    assert.deepEqual(await texts(page), bakery);
    await close(page);
  });

  test('own texts: a comparison can be stopped, keeps everything, and can be made again', async () => {
    const page = await openPage(browser, address);
    const vary = (seed) =>
      Array.from({ length: 2600 }, (_, index) => {
        const figure = (index * 7919 + seed * 104729) % 9973;
        return `On day ${index} the clerk of ward ${figure % 97} counted ${figure} letters and ${figure % 13} parcels in the hall.`;
      }).join(' ');
    const long = [vary(1), vary(2), vary(3)];
    await fillVersions(page, long);
    await page.locator('#compose-compare').click();
    await page.locator('#compose-stop').click();
    await page.locator('#compose-message:visible').waitFor();
    assert.match(await message(page), /^Stopped/);
    assert.deepEqual(await texts(page), long);
    for (const [index, text] of [...bakery, ''].entries()) await page.locator('#compose textarea').nth(index).fill(text);
    await page.locator('#compose-compare').click();
    await page.locator('#compose').waitFor({ state: 'hidden' });
    assert.ok((await shownFindings(page).count()) > 0);
    await close(page);
  });

  test('own texts: markup in a text stays text', async () => {
    const page = await openPage(browser, address);
    const evil = '<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script> & <b>bold</b> ';
    await compareTexts(page, bakery.map((text) => `${evil}${text} ${evil}`));
    assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
    assert.equal(await page.locator('.layout img, .layout b, .layout script:not([class])').count(), 1, 'only the page\'s own script');
    await close(page);
  });
}

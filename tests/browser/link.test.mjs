import assert from 'node:assert/strict';
import { bakery, close, compareTexts, copyLink, fillVersions, openPage, shownFindings } from './harness.mjs';

async function linkOf(page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return copyLink(page);
}

// What a page that was opened with a link says instead of showing something else.
async function toldFor(browser, link) {
  const page = await openPage(browser, link);
  await page.locator('#opening-ways:visible').waitFor();
  const sentence = await page.locator('#opening-text').innerText();
  assert.equal(await shownFindings(page).count(), 0, 'nothing else is shown in its place');
  await page.locator('#opening-stories').click();
  assert.ok((await shownFindings(page).count()) > 0);
  assert.equal(new URL(page.url()).hash, '');
  await close(page);
  return sentence;
}

export default function (test, { browser, address }) {
  let link = '';

  test('link: the whole comparison goes into a link and comes out the same', async () => {
    const page = await openPage(browser, address);
    await compareTexts(page, bakery);
    const before = await page.locator('#findings').innerText();
    link = await linkOf(page);
    assert.match(link, /#s1\.\d+\.[0-9a-f]{8}\.[\w-]+$/);
    const other = await openPage(browser, link);
    await other.waitForFunction(() => document.querySelector('#story').selectedOptions[0].textContent === 'From the link');
    assert.equal(await other.locator('#findings').innerText(), before);
    assert.deepEqual(other.troubles, []);
    await close(other);
    await close(page);
  });

  test('link: cut short anywhere, it says so', async () => {
    const body = link.length - link.indexOf('#') - 1;
    for (const keep of [body - 1, Math.floor(body / 2), 30]) {
      assert.match(await toldFor(browser, link.slice(0, link.indexOf('#') + 1 + keep)), /cut|short|incomplete|missing/i);
    }
  });

  test('link: altered, it says so', async () => {
    const at = link.length - 40;
    const letter = link[at] === 'A' ? 'B' : 'A';
    assert.match(await toldFor(browser, `${link.slice(0, at)}${letter}${link.slice(at + 1)}`), /alter|chang|damag/i);
  });

  test('link: from a newer program, it says so', async () => {
    assert.match(await toldFor(browser, link.replace('#s1.', '#s2.')), /newer/i);
  });

  test('link: a story of five versions fits and comes back', async () => {
    const page = await openPage(browser, address);
    await page.locator('#story').selectOption('two-rivers-ai');
    await page.waitForFunction(() => document.querySelectorAll('ol.versions > li').length === 5);
    const long = await linkOf(page);
    await close(page);
    const other = await openPage(browser, long);
    await other.waitForFunction(() => document.querySelector('#story').selectedOptions[0].textContent === 'From the link');
    assert.equal(await other.locator('ol.versions > li').count(), 5);
    await close(other);
  });

  test('link: opening one leaves the reader\'s own texts alone', async () => {
    const page = await openPage(browser, address);
    await fillVersions(page, ['typed by hand', 'and not yet compared']);
    await page.keyboard.press('Escape');
    await page.evaluate((hash) => (location.hash = hash), link.slice(link.indexOf('#')));
    await page.waitForFunction(() => document.querySelector('#story').selectedOptions[0].textContent === 'From the link');
    assert.ok((await shownFindings(page).count()) > 0);
    await page.locator('#compose-open').click();
    assert.equal(await page.locator('#compose textarea').first().inputValue(), 'typed by hand');
    await close(page);
  });
}

import assert from 'node:assert/strict';
import { bakery, close, compareTexts, copyLink, markTime, openPage } from './harness.mjs';

// The first version as a page: with a menu, a byline and a share bar around it.
const page1 = `Home | News | Weather\n\n${bakery[0].replace('\n\n', '\n\nBy Ada Pennick\n\n14 April 2026\n\n')}\n\nShare this article\n`;

const dialog = (page) => page.locator('#given');
const message = (page) => page.locator('#given-message').innerText();
const told = (page, pattern) =>
  page.waitForFunction((source) => new RegExp(source).test(document.querySelector('#given-message').textContent), pattern.source);
const passages = (page) => page.locator('table.synopsis tbody').evaluate((body) => body.textContent);
const aside = (page, text) => page.locator('#given .aside', { hasText: text });

async function openOwn(browser, address, more) {
  const page = await openPage(browser, address, more);
  await compareTexts(page, [page1, bakery[1]]);
  await page.locator('#overview .given-open').first().click();
  await dialog(page).waitFor();
  return page;
}

export default function (test, { browser, address, file }) {
  test('reading: a page is shown as it was given, what was set aside in grey with its reason', async () => {
    const page = await openOwn(browser, address);
    const pieces = await page.locator('#given .page > p').evaluateAll((all) =>
      all.map((one) => [one.className.split(' ')[0], one.querySelector('.reason')?.textContent ?? '']));
    assert.deepEqual(pieces[0], ['aside', 'menu']);
    assert.equal(pieces[1][0], 'story');
    assert.deepEqual(pieces[2], ['aside', 'byline']);
    assert.deepEqual(pieces.at(-1), ['aside', 'share button']);
    assert.equal(await page.locator('#given-byline').inputValue(), 'Ada Pennick');
    assert.equal(await page.locator('#given-published').inputValue(), '2026-04-14');
    assert.match(await page.locator('#given-byline-where').innerText(), /By Ada Pennick/);
    assert.equal(await page.locator('#given-outlet-where').innerText(), 'not stated');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('reading: a piece put back is in the passages, and one press takes that back', async () => {
    const page = await openOwn(browser, address);
    assert.doesNotMatch(await passages(page), /Share this article/);
    await aside(page, 'Share this article').getByRole('button', { name: 'Put back: Share this article' }).click();
    await told(page, /part of the story again/);
    assert.match(await passages(page), /Share this article/);
    assert.equal(await aside(page, 'Share this article').count(), 0);
    const focused = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    assert.equal(focused, 'Set aside: Share this article', 'the focus stays at the piece');
    await page.locator('#given-undo').click();
    await told(page, /taken back/);
    assert.doesNotMatch(await passages(page), /Share this article/);
    assert.equal(await page.locator('#given-undo').isVisible(), false);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('reading: a sentence is set aside, in its place, and put back', async () => {
    const page = await openOwn(browser, address);
    const sentence = page.locator('#given .story > span', { hasText: 'The cause of the fire is not known.' });
    await sentence.hover();
    await sentence.getByRole('button').click();
    await told(page, /was set aside/);
    assert.equal(await aside(page, 'The cause of the fire').locator('.reason').innerText(), 'set aside by the reader');
    const row = page.locator('table.synopsis td.cell[data-article="0"]', { hasText: 'The cause of the fire' });
    assert.equal(await row.count(), 0);
    await aside(page, 'The cause of the fire').getByRole('button').click();
    await told(page, /part of the story again/);
    assert.equal(await aside(page, 'The cause of the fire').count(), 0);
    assert.equal(await page.locator('#given .story > span', { hasText: 'The cause of the fire' }).count(), 1);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('reading: outlet and date are corrected in the report, and taken as they were read again', async () => {
    const page = await openOwn(browser, address);
    const line = page.locator('ol.versions > li').first();
    await page.locator('#given-outlet').fill('Elden Echo');
    await page.locator('#given-outlet').press('Enter');
    await told(page, /Outlet: Elden Echo/);
    assert.match(await line.innerText(), /Elden Echo/);
    assert.equal(await page.locator('#given-outlet-where').innerText(), 'stated by the reader');
    await page.locator('#given-published').fill('2026-04-16');
    await told(page, /Published: 2026-04-16/);
    assert.equal(await line.locator('time').getAttribute('datetime'), '2026-04-16');
    await page.locator('#given-byline').fill('');
    await page.locator('#given-byline').blur();
    await told(page, /Byline: not stated/);
    await page.getByRole('button', { name: 'Published: take it as it was read' }).click();
    await told(page, /Published: as it was read/);
    assert.equal(await page.locator('#given-published').inputValue(), '2026-04-14');
    assert.equal(await line.locator('time').getAttribute('datetime'), '2026-04-14');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('reading: by keyboard alone, and Ctrl-Z takes it back in and out of the view', async () => {
    const page = await openPage(browser, address);
    await compareTexts(page, [page1, bakery[1]]);
    await page.locator('#overview .given-open').first().focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    const name = () => page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? '');
    for (let press = 0; press < 60 && !/^Set aside: Police said/.test(await name()); press++) await page.keyboard.press('Tab');
    assert.match(await name(), /^Set aside: Police said/);
    const seen = await page.evaluate(() => getComputedStyle(document.activeElement).opacity);
    assert.equal(seen, '1', 'a press with the focus can be seen');
    await page.keyboard.press('Enter');
    await told(page, /was set aside/);
    assert.match(await name(), /^Put back: Police said/);
    await page.keyboard.press('Control+z');
    await told(page, /taken back/);
    assert.equal(await aside(page, 'Police said').count(), 0);
    await aside(page, 'Home | News').getByRole('button').focus();
    await page.keyboard.press('Space');
    await told(page, /part of the story again/);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    assert.match(await passages(page), /Home \| News/);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => /taken back/.test(document.querySelector('#announcer').textContent));
    assert.doesNotMatch(await passages(page), /Home \| News/);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('reading: the chosen finding, the filters and the place on the page stay', async () => {
    const page = await openPage(browser, address);
    await markTime(page, 'synoptic:canvas');
    await page.locator('.switch [data-show=text]').click();
    await page.locator('#least').fill('1');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const chosen = () => page.locator('article.finding.is-current .summary').innerText();
    const before = await chosen();
    await page.waitForTimeout(200);
    const top = await page.locator('#report-slot').evaluate((slot) => slot.scrollTop);
    await page.locator('#overview .given-open').nth(2).click();
    const count = await page.locator('#given .aside').count();
    await page.locator('#given .aside button').last().click();
    await told(page, /part of the story again/);
    assert.equal(await page.locator('#given .aside').count(), count - 1);
    await page.keyboard.press('Escape');
    assert.equal(await chosen(), before);
    assert.equal(await page.locator('#least').inputValue(), '1');
    const after = await page.locator('#report-slot').evaluate((slot) => slot.scrollTop);
    assert.ok(Math.abs(after - top) < 60, `${top} became ${after}`);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('reading: corrections are there after a reload, and in a link', async () => {
    const page = await openOwn(browser, address, { permissions: ['clipboard-read', 'clipboard-write'] });
    await aside(page, 'Share this article').getByRole('button').click();
    await told(page, /part of the story again/);
    await page.locator('#given-outlet').fill('Elden Echo');
    await page.locator('#given-outlet').press('Enter');
    await told(page, /Elden Echo/);
    await page.keyboard.press('Escape');
    const link = await copyLink(page);
    await page.reload();
    await page.waitForFunction(() => document.querySelector('#story').value === 'own');
    assert.match(await passages(page), /Share this article/);
    assert.match(await page.locator('ol.versions > li').first().innerText(), /Elden Echo/);
    assert.deepEqual(page.troubles, []);
    await close(page);
    const other = await openPage(browser, link);
    await other.waitForFunction(() => document.querySelector('#story').selectedOptions[0].textContent === 'From the link');
    assert.match(await passages(other), /Share this article/);
    await other.locator('#overview .given-open').first().click();
    await other.locator('#given-outlet').fill('Quay Herald');
    await other.locator('#given-outlet').press('Enter');
    await told(other, /Quay Herald/);
    await other.reload();
    await other.waitForFunction(() => /Quay Herald/.test(document.querySelector('ol.versions > li')?.textContent ?? ''));
    assert.deepEqual(other.troubles, []);
    await close(other);
  });

  test('reading: every control has a name, and the view of it is in the report without any press', async () => {
    const page = await openOwn(browser, address);
    const nameless = await page.locator('#given').evaluate((root) =>
      [...root.querySelectorAll('button, input, select')].filter((one) => {
        const label = one.ariaLabel || one.textContent.trim() || one.labels?.[0]?.textContent.trim();
        return !one.hidden && !label;
      }).map((one) => one.outerHTML));
    assert.deepEqual(nameless, []);
    assert.equal(await page.locator('#given').getAttribute('aria-labelledby'), 'given-heading');
    assert.equal(await page.locator('#given-page').getAttribute('role'), 'region');
    assert.equal(await page.locator('#given [id^="furniture-"]').count(), 0, 'no id twice');
    assert.ok((await page.locator('#report-slot details.given .aside').count()) >= 3);
    assert.equal(await page.locator('#report-slot details.given .aside button').count(), 0);
    await close(page);
  });

  test('reading: on a phone, and in the one-file page', async () => {
    const page = await openOwn(browser, file, { size: 'phone' });
    const sentence = page.locator('#given .story > span', { hasText: 'The cause of the fire is not known.' });
    await sentence.getByRole('button').tap();
    await told(page, /was set aside/);
    const box = await dialog(page).boundingBox();
    assert.ok(box.x >= 0 && box.y >= 0 && box.width <= 390 && box.height <= 844, JSON.stringify(box));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

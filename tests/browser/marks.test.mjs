// What the reader says of findings, and takes along: marks, notes, citations, links.
import assert from 'node:assert/strict';
import { bakery, close, compareTexts, copyLink, currentId, markTime, notice, openPage, settled, shownFindings, until } from './harness.mjs';

const act = (page, name) => page.locator(`[data-act="${name}"]`);
const mayCopy = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const idsIn = (page) => shownFindings(page).evaluateAll((all) => all.map(({ id }) => id.slice('finding-'.length)));
const finding = (page, id) => page.locator(`#finding-${id}`);
const said = (page, pattern) => notice(page).filter({ hasText: pattern }).waitFor();
const named = (page, title) =>
  page.waitForFunction((title) => document.querySelector('#story').selectedOptions[0].textContent === title, title);
const fromLink = (page) => named(page, 'From the link');
const fromFile = (page) => named(page, 'From the file');

async function open(browser, address, more) {
  const page = await openPage(browser, address, more);
  page.setDefaultTimeout(10_000);
  return page;
}

async function writeNote(page, text) {
  await act(page, 'note').click();
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
}

// Loads the page anew, which shows what was on screen.
async function again(page) {
  await page.reload();
  await named(page, 'Your comparison');
}

export default function (test, { browser, address, file }) {
  test('marks: important comes first with a star, a second press takes that away', async () => {
    const page = await open(browser, address);
    const before = await idsIn(page);
    await finding(page, before[3]).locator('.finding-button').click();
    await act(page, 'important').click();
    assert.equal(await act(page, 'important').getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await idsIn(page), [before[3], ...before.filter((id) => id !== before[3])]);
    assert.equal(await finding(page, before[3]).locator('.star').getAttribute('aria-label'), 'Important');
    assert.equal(await page.locator('#announcer').innerText(), 'Marked as important.');
    await act(page, 'important').click();
    assert.deepEqual(await idsIn(page), before);
    assert.equal(await page.locator('.star').count(), 0);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('marks: what is no difference stands greyed at the end, uncounted, and J walks past it', async () => {
    const page = await open(browser, address);
    const before = await idsIn(page);
    const family = await finding(page, before[0]).getAttribute('data-family');
    const chip = page.locator(`.chips [data-family="${family}"]`);
    const count = Number((await chip.innerText()).split(' ').at(-1));
    await page.keyboard.press('j');
    await act(page, 'not_a_difference').click();
    assert.equal(Number((await chip.innerText()).split(' ').at(-1)), count - 1);
    assert.equal(await page.locator('.set-aside > summary').innerText(), 'Not a difference (1)');
    assert.equal((await idsIn(page)).at(-1), before[0], 'still listed');
    assert.match(await page.locator('#position').innerText(), new RegExp(`^${before.length - 1} shown$`));
    await page.keyboard.press('j');
    assert.equal(await currentId(page), before[1], 'on from where it was');
    await page.keyboard.press('k');
    assert.equal(await currentId(page), before[1], 'and not back to it');
    await finding(page, before[0]).locator('.finding-button').click();
    assert.equal(await act(page, 'not_a_difference').getAttribute('aria-pressed'), 'true');
    assert.match(await page.locator('#announcer').innerText(), /^Not a difference: /);
    await act(page, 'not_a_difference').click();
    assert.deepEqual(await idsIn(page), before);
    assert.ok(await page.locator('.set-aside').isHidden());
    await close(page);
  });

  test('marks: the canvas shows what the reader said', async () => {
    const page = await open(browser, address);
    await markTime(page, 'synoptic:canvas');
    const told = await page.evaluate(() => globalThis.synoptic.frames);
    await page.keyboard.press('j');
    await act(page, 'not_a_difference').click();
    await settled(page);
    assert.ok((await page.evaluate(() => globalThis.synoptic.frames)) > told);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('marks: marks and notes are taken back and done again with corrections, in one history', async () => {
    const page = await open(browser, address);
    await compareTexts(page, bakery);
    await page.keyboard.press('j');
    const id = await currentId(page);
    await act(page, 'important').click();
    await writeNote(page, 'ask the hospital');
    assert.equal(await finding(page, id).locator('p.note').innerText(), 'ask the hospital');
    await page.locator('#overview .base-choice[aria-pressed="false"]').click();
    await page.locator('#announcer').filter({ hasText: 'put beside' }).waitFor();
    assert.equal(await page.locator('.star').count(), 1, 'marks stay over a correction');
    assert.equal(await page.locator('p.note').count(), 1);
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('Control+z');
    await said(page, /^The change of base was taken back\.$/);
    await page.keyboard.press('Control+z');
    await said(page, /^“Note” for “.+” was taken back\.$/);
    assert.equal(await page.locator('p.note').count(), 0);
    await page.keyboard.press('Control+z');
    await said(page, /^“Important” for “.+” was taken back\.$/);
    assert.equal(await page.locator('.star').count(), 0);
    await page.keyboard.press('Control+Shift+z');
    await said(page, /Done again/);
    assert.equal(await page.locator('.star').count(), 1);
    await page.keyboard.press('Control+Shift+z');
    await page.locator('p.note').waitFor();
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('marks: a mark goes along with its finding when a text is read otherwise', async () => {
    const page = await open(browser, address);
    await compareTexts(page, [`Home | News | Weather\n\n${bakery[0]}\n\nShare this article\n`, bakery[1]]);
    await page.keyboard.press('j');
    const id = await currentId(page);
    await act(page, 'important').click();
    await page.locator('#overview .given-open').first().click();
    await page.locator('#given .aside', { hasText: 'Share this' }).getByRole('button').click();
    await page.waitForFunction(() => /part of the story/.test(document.querySelector('#given-message').textContent));
    await page.keyboard.press('Escape');
    assert.notEqual(await currentId(page), id, 'the id follows the text');
    assert.equal(await page.locator('.star').count(), 1);
    assert.ok(await page.locator('.lost-marks').isHidden());
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('marks: they are there after a reload, in the reader\'s own texts and in a built-in story', async () => {
    const page = await open(browser, address);
    await page.keyboard.press('j');
    await act(page, 'important').click();
    await page.reload();
    await page.locator('.star').waitFor();
    await compareTexts(page, bakery);
    assert.equal(await page.locator('.star').count(), 0, 'another comparison has its own');
    await page.keyboard.press('j');
    await act(page, 'not_a_difference').click();
    await writeNote(page, 'rounded');
    await again(page);
    assert.equal(await page.locator('.set-aside > summary').innerText(), 'Not a difference (1)');
    assert.equal(await page.locator('p.note').textContent(), 'rounded');
    await page.locator('#story').selectOption({ index: 1 });
    await page.locator('.star').waitFor();
    await page.locator('#story').selectOption('own');
    assert.equal(await page.locator('p.note').textContent(), 'rounded');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('marks: a link brings them along with the chosen finding, and keeps what is marked there', async () => {
    const page = await open(browser, address, mayCopy);
    await compareTexts(page, bakery);
    await page.keyboard.press('j');
    const id = await currentId(page);
    await act(page, 'important').click();
    await writeNote(page, 'ask the hospital');
    const link = await copyLink(page);
    await close(page);
    const other = await open(browser, link);
    await fromLink(other);
    assert.equal(await currentId(other), id);
    assert.equal(await other.locator('.star').count(), 1);
    assert.equal(await other.locator('p.note').innerText(), 'ask the hospital');
    await act(other, 'important').click();
    await other.reload();
    await fromLink(other);
    assert.equal(await other.locator('.star').count(), 0);
    assert.equal(await other.locator('p.note').innerText(), 'ask the hospital');
    assert.deepEqual(other.troubles, []);
    await close(other);
  });

  test('marks: those whose finding is gone are listed with their notes, and travel on', async () => {
    const page = await open(browser, address, mayCopy);
    const bundle = {
      schema: 'synoptic.bundle/1',
      articles: bakery.map((text, at) => ({ source: `${at}.txt`, label: `V${at}`, text })),
      marks: [{ finding: '0123456789abcdef', verdict: 'important', note: 'who counted?' }, { finding: 'fedcba9876543210', verdict: '', note: 'late' }],
    };
    await page.locator('#compose-open').click();
    await page.locator('#compose-files').setInputFiles({ name: 'saved.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(bundle)) });
    await fromFile(page);
    assert.equal(await page.locator('.lost-marks > summary').innerText(), '2 marks belong to findings that are gone');
    await page.locator('.lost-marks > summary').click();
    assert.deepEqual(await page.locator('.lost-marks li span').allInnerTexts(), ['Important: who counted?', 'Note: late']);
    const other = await open(browser, await copyLink(page));
    await fromLink(other);
    assert.equal(await other.locator('.lost-marks li').count(), 2);
    assert.deepEqual([...page.troubles, ...other.troubles], []);
    const lost = other.locator('.lost-marks li');
    await other.locator('.lost-marks > summary').click();
    await lost.first().getByRole('button', { name: 'Remove: Important: who counted?' }).click();
    assert.deepEqual(await lost.locator('span').allInnerTexts(), ['Note: late']);
    assert.equal(await other.evaluate(() => document.activeElement.ariaLabel), 'Remove: Note: late', 'the keyboard goes on');
    await other.keyboard.press('Enter');
    assert.ok(await other.locator('.lost-marks').isHidden());
    await other.keyboard.press('Control+z');
    await said(other, /^The removal of “Note: late” was taken back\.$/);
    await other.keyboard.press('Control+z');
    await said(other, /^The removal of “Important: who counted\?” was taken back\.$/);
    assert.equal(await lost.count(), 2);
    assert.deepEqual(await lost.locator('span').allTextContents(), ['Important: who counted?', 'Note: late'], 'each at its old place');
    await other.reload();
    await fromLink(other);
    assert.deepEqual(await lost.locator('span').allTextContents(), ['Important: who counted?', 'Note: late']);
    await close(other);
    await close(page);
  });

  test('marks: a note is a text field under the sentence: saved when it is left, not by Escape', async () => {
    const page = await open(browser, address);
    await page.keyboard.press('j');
    const id = await currentId(page);
    await act(page, 'note').click();
    assert.equal(await page.evaluate(() => document.activeElement.matches('article.is-current textarea.note')), true);
    await page.keyboard.type('jk7 are letters here');
    assert.equal(await currentId(page), id);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.finding .note').count(), 0);
    assert.equal(await currentId(page), id, 'only the field was left');
    await act(page, 'note').click();
    await page.keyboard.type('left by clicking elsewhere');
    await page.locator('#search').click();
    assert.equal(await finding(page, id).locator('p.note').innerText(), 'left by clicking elsewhere');
    await page.locator('#search').fill('clicking elsewhere');
    assert.deepEqual(await idsIn(page), [id], 'notes are searched too');
    await page.locator('#search').fill('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    assert.ok(await finding(page, id).locator('p.note').isVisible(), 'seen while the finding is folded');
    await close(page);
  });

  test('marks: a citation is plain text: sentence, readings with version, outlet and day, title, short link', async () => {
    const page = await open(browser, address, mayCopy);
    await page.keyboard.press('j');
    await act(page, 'cite').click();
    await said(page, /^Citation copied\.$/);
    const long = (await clipboard(page)).split('\n');
    assert.equal(long[0], await page.locator('article.is-current .summary').innerText());
    assert.match(long.join('\n'), /\n {2}“‘I would rather explain a closed bridge than a fallen one,’ Lindahl said\.” \(Radio Teal, 15 April 2026\)\n/);
    assert.equal(long.at(-2), 'Weaver\'s Bridge, compared with Synoptic');
    assert.match(long.at(-1), /#s1\.\S{100,2000}$/, 'four articles do not fit into a short link: it carries this finding');
    await compareTexts(page, bakery);
    await page.keyboard.press('j');
    await act(page, 'cite').click();
    await until(page, (before) => navigator.clipboard.readText().then((text) => text !== before), long.join('\n'));
    const short = (await clipboard(page)).split('\n');
    assert.match(short.at(-1), /#s1\./);
    assert.ok(short.at(-1).length <= 2000);
    assert.equal(short.at(-2), 'Your comparison, compared with Synoptic');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('marks: the bar says in one line what it is about, and without a finding offers its details only', async () => {
    const page = await open(browser, file);
    const offered = () => page.locator('[data-act]:visible').evaluateAll((all) => all.map(({ dataset }) => dataset.act));
    const head = page.locator('.stage-head');
    const { height: empty } = await head.boundingBox();
    assert.ok(empty <= 84, `${empty} pixels above the canvas`);
    assert.deepEqual(await offered(), ['details']);
    await act(page, 'important').evaluate((one) => one.click());
    assert.equal(await page.locator('.star').count(), 0);
    await page.keyboard.press('j');
    assert.deepEqual(await offered(), ['cite', 'link', 'important', 'not_a_difference', 'note', 'details']);
    assert.equal((await head.boundingBox()).height, empty, 'nothing below moves');
    const sentence = page.locator('#stage-current');
    const summary = await page.locator('article.is-current .summary').innerText();
    assert.deepEqual([await sentence.textContent(), await sentence.getAttribute('title')], [summary, summary]);
    const { height, line } = await sentence.evaluate((one) => ({ height: one.clientHeight, line: parseFloat(getComputedStyle(one).lineHeight) }));
    assert.ok(height <= line + 1, `${height} for lines of ${line}`);
    await act(page, 'important').focus();
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.act), 'details', 'the keyboard is handed on');
    await close(page);
  });

  test('marks: on a phone everything is in reach', async () => {
    const page = await open(browser, file, { size: 'phone' });
    await page.locator('.finding-button').first().tap();
    await page.locator('.panels [data-show="text"]').tap();
    await act(page, 'important').tap();
    await act(page, 'note').tap();
    await page.keyboard.type('thumb');
    await page.keyboard.press('Control+Enter');
    assert.equal(await page.locator('article.is-current p.note').innerText(), 'thumb');
    assert.equal(await page.locator('article.is-current .star').count(), 1);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

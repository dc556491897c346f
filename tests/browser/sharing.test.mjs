import assert from 'node:assert/strict';
import jsqr from 'jsqr';
import { bakery, close, compareTexts, copyLink, markTime, notice, openPage, shownFindings } from './harness.mjs';

const mayCopy = { permissions: ['clipboard-read', 'clipboard-write'] };
const site = 'https://news-lab.example/synoptic/';
const field = (page) => page.locator('#sharing input[readonly]');
const choice = (page, what) => page.locator(`#sharing input[value="${what}"]`);
const chosenStory = (page) => page.locator('#story option:checked').innerText();
const storyIs = (page, name) => page.waitForFunction((wanted) => document.querySelector('#story').selectedOptions[0].textContent === wanted, name);
const hashOf = (link) => link.slice(link.indexOf('#'));

async function linkMade(page) {
  await page.waitForFunction(() => document.querySelector('#sharing[open] input[readonly]')?.value, undefined, { timeout: 60_000 });
  return field(page).inputValue();
}

async function share(page) {
  await page.locator('#share').click();
  return linkMade(page);
}

// As a phone reads it from the screen.
async function readCode(page, selector) {
  const shot = await page.locator(selector).screenshot();
  const { data, width, height } = await page.evaluate(async (base64) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${base64}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    return { ...{ width: picture.width, height: picture.height }, data: [...context.getImageData(0, 0, picture.width, picture.height).data] };
  }, shot.toString('base64'));
  return (jsqr.default ?? jsqr)(new Uint8ClampedArray(data), width, height)?.data;
}

const statesSite = (address) => `localStorage.setItem('synoptic:site', ${JSON.stringify(address)})`;

export default function (test, { browser, address, file }) {
  test('sharing: one press opens the dialog with the link made and the keyboard on "Copy link"; Enter copies', async () => {
    const page = await openPage(browser, address, mayCopy);
    await page.locator('#share').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'sharing-copy');
    await page.keyboard.press('Enter');
    await page.locator('#sharing-said').filter({ hasText: /^Link copied/ }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await field(page).inputValue());
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'share', 'the keyboard comes back');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('sharing: this difference is a short link of its own, says how much it holds, and opens as a part', async () => {
    const page = await openPage(browser, address, mayCopy);
    await page.keyboard.press('j');
    const sentence = await page.locator('article.finding.is-current .summary').innerText();
    await page.locator('[data-act="link"]').click();
    const link = await linkMade(page);
    assert.ok(await choice(page, 'difference').isChecked());
    assert.ok((await page.locator('#sharing').innerText()).includes(sentence));
    assert.match(await page.locator('#sharing-extent').innerText(), /^The link holds \d+ of \d+ sentences of .+, and nothing of the rest\.$/);
    assert.ok(link.length <= 2000, `${link.length} characters`);
    await choice(page, 'everything').check();
    await page.waitForFunction((short) => !['', short].includes(document.querySelector('#sharing input[readonly]').value), link);
    assert.ok((await field(page).inputValue()).length > link.length);
    await close(page);
    const other = await openPage(browser, link);
    await storyIs(other, 'From the link');
    assert.ok(await other.locator('#part').isVisible());
    assert.equal(await other.title(), sentence);
    assert.equal(await shownFindings(other).count(), 1);
    assert.equal(await other.locator('article.finding.is-current .summary').innerText(), sentence);
    assert.match(await other.locator('#part').innerText(), /an excerpt .*\d+ of \d+ sentences of.*may differ too/s);
    assert.deepEqual(other.troubles, []);
    await other.locator('#share').click();
    assert.equal(await choice(other, 'difference').count(), 0, 'a part is passed on as it is');
    const again = await linkMade(other);
    await other.keyboard.press('Escape');
    await other.locator('#story').selectOption('weavers-bridge');
    await other.waitForFunction(() => document.querySelector('#part').hidden);
    await close(other);
    const third = await openPage(browser, again);
    await third.locator('#part:visible').waitFor();
    assert.equal(await third.title(), sentence);
    await close(third);
  });

  test('sharing: what cannot be told by less than the whole says why and offers everything', async () => {
    const page = await openPage(browser, address);
    await page.locator('#story').selectOption('two-rivers-ai');
    await page.locator('article.finding', { hasText: 'Dana Velisk' }).first().waitFor({ state: 'attached' });
    await page.locator('#search').fill('Dana Velisk');
    await page.locator('#search').blur();
    const refused = async () => {
      for (let at = await shownFindings(page).count(); at > 0; at--) {
        await page.keyboard.press('j');
        await page.locator('[data-act="link"]').click();
        await linkMade(page);
        if (await choice(page, 'difference').isDisabled()) return true;
        await page.keyboard.press('Escape');
      }
      return false;
    };
    assert.ok(await refused(), 'a quotation that only one of five has shows in the whole texts only');
    assert.match(await page.locator('#sharing-extent').innerText(), /Share the whole comparison/);
    assert.ok(await choice(page, 'everything').isChecked());
    await close(page);
  });

  test('sharing: everything comes back: base, filters, order, marks and the chosen finding', async () => {
    const page = await openPage(browser, address, mayCopy);
    await page.locator('#order').selectOption('text');
    await page.locator('#least').fill('3');
    await page.locator('#families button[data-family="voice"]').click();
    await page.keyboard.press('j');
    await page.locator('[data-act="important"]').click();
    await page.locator('.switch [data-sheet="matrix"]').click();
    const state = (one) => one.evaluate(() => ({
      order: document.querySelector('#order').value,
      least: document.querySelector('#least').value,
      shown: [...document.querySelectorAll('article.finding')].filter((finding) => finding.checkVisibility()).map(({ id }) => id),
      current: document.querySelector('article.finding.is-current').id,
      stars: document.querySelectorAll('.star').length,
      sheet: document.querySelector('.switch [aria-selected="true"]').textContent,
    }));
    const before = await state(page);
    assert.ok(before.shown.length > 1);
    const link = await copyLink(page);
    await close(page);
    const other = await openPage(browser, link);
    await storyIs(other, 'From the link');
    await other.waitForFunction(() => document.querySelector('article.finding.is-current'));
    assert.deepEqual(await state(other), before);
    await close(other);
  });

  test('sharing: the meter says what carries the link, by sign and word', async () => {
    const page = await openPage(browser, address);
    const long = Array.from({ length: 900 }, (_, at) => `Sentence ${at} says ${(at * 7919) % 10007} and ${(at * 104729) % 99991}.`).join(' ');
    for (const [texts, expected] of [
      [bakery, ['✓Chat programs: fits', '✓QR code: fits', '✓E-mail: fits', '✓Address bar: fits']],
      [[`${bakery[0]} ${long}`, bakery[1]], ['✕Chat programs: too long', '✕QR code: too long', '✕E-mail: too long', '✓Address bar: fits']],
    ]) {
      await compareTexts(page, texts);
      const link = await share(page);
      await page.locator('.meter li').first().waitFor();
      assert.deepEqual(await page.locator('.meter li').evaluateAll((all) => all.map(({ textContent }) => textContent)), expected, `${link.length}`);
      assert.ok((await page.locator('#sharing .length').innerText()).startsWith(`${link.length.toLocaleString('en')} characters.`));
      assert.equal(await page.locator('#sharing a.button:visible').count(), link.length < 1500 ? 1 : 0, 'mail where it is short enough');
      await page.keyboard.press('Escape');
    }
    await close(page);
  });

  test('sharing: a page from a file says that its links stay here; with a site named they lead there, with a code', async () => {
    const page = await openPage(browser, file, { ...mayCopy, acceptDownloads: true });
    await compareTexts(page, bakery);
    const here = await share(page);
    assert.match(here, /^file:.*synoptic\.html#s1\./);
    assert.match(await page.locator('#sharing .site').innerText(), /works on this computer only/);
    assert.equal(await page.locator('.qr:visible').count(), 0);
    await page.locator('#sharing-site').fill('not a site');
    await page.locator('#sharing-site').press('Tab');
    await page.locator('#sharing .site').filter({ hasText: 'no address of a site' }).waitFor();
    await page.locator('#sharing-site').fill(`${site}?from=mail#old`);
    await page.locator('#sharing-site').press('Tab');
    await page.locator('.qr img').waitFor();
    const link = await linkMade(page);
    assert.ok(link.startsWith(`${site}#s1.`));
    assert.equal(hashOf(link), hashOf(here));
    assert.equal(await readCode(page, '.qr img'), link);
    assert.match(await page.locator('.qr img').getAttribute('alt'), /QR code/);
    const saving = page.waitForEvent('download');
    await page.locator('.qr').getByRole('button', { name: 'Save picture' }).click();
    assert.match((await saving).suggestedFilename(), /\.png$/);
    await page.locator('.qr').getByRole('button', { name: 'Full screen' }).click();
    await page.locator('dialog.beamer img').waitFor();
    const size = await page.locator('dialog.beamer img').boundingBox();
    assert.ok(size.height > page.viewportSize().height * 0.6);
    assert.equal(await readCode(page, 'dialog.beamer img'), link);
    await page.keyboard.press('Escape');
    await page.locator('dialog.beamer').waitFor({ state: 'hidden' });
    await page.reload();
    await compareTexts(page, bakery);
    assert.ok((await share(page)).startsWith(site), 'the site is kept');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('sharing: the code is black on white in the dark too, and reads at its longest', async () => {
    const page = await openPage(browser, address, { scheme: 'dark', before: statesSite(site) });
    const filler = Array.from({ length: 600 }, (_, at) => `${(at * 7919) % 10007} ships.`).join(' ');
    await compareTexts(page, [`${bakery[0]} ${filler}`, bakery[1]]);
    const link = await share(page);
    assert.ok(link.length > 2500 && link.length <= 2952, `${link.length}`);
    await page.locator('.qr').getByRole('button', { name: 'Full screen' }).click();
    await page.locator('dialog.beamer img').waitFor();
    assert.equal(await readCode(page, 'dialog.beamer img'), link);
    await close(page);
  });

  test('sharing: where copying is not allowed the link stands marked in the field', async () => {
    const page = await openPage(browser, address, { before: "Object.defineProperty(navigator, 'clipboard', { value: undefined })" });
    const link = await share(page);
    await page.locator('#sharing-copy').click();
    await page.locator('#sharing-said').filter({ hasText: /copy it from there/ }).waitFor();
    assert.equal(await page.evaluate(() => getSelection().toString() || document.activeElement.value), link);
    await close(page);
  });

  test('sharing: without CompressionStream, and without the engine, a sentence says so and the rest works', async () => {
    const old = await openPage(browser, address, { before: 'delete globalThis.CompressionStream' });
    await old.locator('#share').click();
    await old.locator('#sharing-said').filter({ hasText: 'cannot pack' }).waitFor();
    assert.ok(await old.locator('#sharing-save').isEnabled());
    await close(old);
    const bare = await openPage(browser, address, { before: 'delete globalThis.WebAssembly' });
    await bare.locator('#share').click();
    await bare.locator('#sharing-said').filter({ hasText: 'runs no WebAssembly' }).waitFor();
    assert.equal(await field(bare).inputValue(), '');
    await close(bare);
  });

  test('sharing: a phone hands the link on, and a reader who changes their mind is told nothing', async () => {
    const page = await openPage(browser, address, {
      size: 'phone',
      before: `navigator.share = async (what) => { globalThis.handed = what; if (globalThis.refuses) throw new DOMException('', 'AbortError'); };`,
    });
    await page.locator('#share').tap();
    const link = await linkMade(page);
    await page.getByRole('button', { name: 'Share with…' }).tap();
    assert.equal(await page.evaluate(() => globalThis.handed.url), link);
    await page.evaluate(() => (globalThis.refuses = true));
    await page.getByRole('button', { name: 'Share with…' }).tap();
    assert.equal(await page.locator('#sharing-said').textContent(), '');
    const low = await page.locator('#sharing button:visible, #sharing input:visible:not([type="radio"]), #sharing a:visible, #sharing label:has(input)').evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 44).map(({ textContent, id }) => `${id} ${textContent}`),
    );
    assert.deepEqual(low, []);
    assert.ok(await page.evaluate(() => document.querySelector('#sharing').scrollWidth <= innerWidth));
    await close(page);
  });

  test('sharing: a link opens beside what was there, each one of its own, and the way back is shown', async () => {
    const page = await openPage(browser, address, mayCopy);
    const ownFigure = (figure) => bakery.map((text) => text.replace('12', figure));
    await compareTexts(page, bakery);
    const first = await copyLink(page);
    await compareTexts(page, ownFigure('31'));
    const second = await copyLink(page);
    await compareTexts(page, ownFigure('55'));
    const said = async () => page.locator('article.finding .summary').first().innerText();
    await page.evaluate((hash) => (location.hash = hash), hashOf(first));
    await storyIs(page, 'From the link');
    assert.match(await said(), /12/);
    assert.match(await notice(page).innerText(), /opened beside what you had/);
    await page.getByRole('button', { name: 'Back to what you had' }).click();
    await storyIs(page, 'Your comparison');
    assert.match(await said(), /55/);
    assert.equal(await page.evaluate(() => location.hash), '', 'the address says what is on screen');
    await page.evaluate((hash) => (location.hash = hash), hashOf(second));
    await storyIs(page, 'From the link (2)');
    assert.match(await said(), /31/);
    await page.locator('#story').selectOption({ label: 'From the link' });
    await storyIs(page, 'From the link');
    await page.waitForFunction((hash) => location.hash === hash, hashOf(first));
    assert.match(await said(), /12/);
    await page.goBack();
    await storyIs(page, 'From the link (2)');
    assert.match(await said(), /31/);
    assert.equal(await page.locator('#story option', { hasText: 'From the link' }).count(), 2, 'opened once more it is only chosen');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('sharing: a damaged link in a page that is in use leaves everything and says what it is', async () => {
    const page = await openPage(browser, address, mayCopy);
    await compareTexts(page, bakery);
    const link = await copyLink(page);
    const before = await page.locator('#findings').innerText();
    for (const [broken, words] of [
      [link.slice(0, -9), /cut off/i],
      [link.replace('#s1.', '#s2.'), /newer/i],
      [`${link}AAAA`, /alter/i],
    ]) {
      await page.evaluate((hash) => (location.hash = hash), hashOf(broken));
      await notice(page).filter({ hasText: words }).waitFor();
      assert.equal(await page.locator('#findings').innerText(), before);
      assert.equal(await chosenStory(page), 'Your comparison');
    }
    await close(page);
  });

  test('sharing: the texts of a link can be read while the engine is still loading, those of a cut one never', async () => {
    const page = await openPage(browser, address, mayCopy);
    await compareTexts(page, bakery);
    const link = await copyLink(page);
    await close(page);
    const early = async (wanted) => {
      const other = await openPage(browser, 'about:blank');
      let go;
      const held = new Promise((settle) => (go = settle));
      await other.route(/engine.*\.wasm/, async (route) => {
        await held;
        await route.continue();
      });
      await other.goto(wanted, { waitUntil: 'commit' });
      return { other, go };
    };
    const whole = await early(link);
    await markTime(whole.other, 'synoptic:readable');
    assert.match(await whole.other.locator('#opening-texts').innerText(), /12 people were taken to hospital.*19 people were/s);
    whole.go();
    await storyIs(whole.other, 'From the link');
    assert.equal(await whole.other.locator('#opening-texts').textContent(), '');
    await close(whole.other);
    const altered = link.slice(0, -20) + (link.at(-20) === 'A' ? 'B' : 'A') + link.slice(-19);
    for (const broken of [link.slice(0, -20), altered]) {
      const cut = await early(broken);
      cut.go();
      await cut.other.locator('#opening-ways:visible').waitFor();
      assert.equal(await cut.other.evaluate(() => performance.getEntriesByName('synoptic:readable').length), 0);
      await close(cut.other);
    }
  });

  test('sharing: the document\'s title follows what is chosen', async () => {
    const page = await openPage(browser, address);
    await page.locator('#story').selectOption('cannery-fire');
    await page.waitForFunction(() => document.title.endsWith(' · Synoptic'));
    assert.equal(await page.title(), `${await chosenStory(page)} · Synoptic`);
    await compareTexts(page, bakery);
    assert.equal(await page.title(), 'Bakery burns down · Synoptic');
    await close(page);
  });

  test('sharing: a link of a million characters opens', async () => {
    const page = await openPage(browser, address);
    // Words that deflate cannot shorten much, so that the link gets long by itself.
    let state = 1;
    const word = () => {
      state = (state * 48271) % 2147483647;
      return state.toString(36);
    };
    const text = (count) => Array.from({ length: count }, (_, at) => `${word()} ${word()} ${word()} ${word()}${at % 3 === 2 ? '.' : ','}`).join(' ');
    await compareTexts(page, [`${bakery[0]}\n\n${text(24_000)}`, bakery[1]]);
    const link = await share(page);
    await close(page);
    assert.ok(link.length > 500_000 && link.length < 1_100_000, `${link.length}`);
    const other = await openPage(browser, link);
    await markTime(other, 'synoptic:findings', 60_000);
    assert.equal(await chosenStory(other), 'From the link');
    assert.deepEqual(other.troubles, []);
    await close(other);
  });
}

// Nothing is lost: what the reader typed, marked and corrected, over reloads, crashes and other tabs.
import assert from 'node:assert/strict';
import { allFree, bakery, close, compareTexts, currentId, fillVersions, notice, openPage, shownFindings, copyLink } from './harness.mjs';

const act = (page, name) => page.locator(`[data-act="${name}"]`);
const title = (page) => page.locator('#story option:checked').textContent();
const named = (page, name) =>
  page.waitForFunction((name) => document.querySelector('#story').selectedOptions[0].textContent === name, name);
const texts = (page) => page.locator('#compose textarea').evaluateAll((all) => all.map(({ value }) => value));
const said = (page, pattern) => notice(page).filter({ hasText: pattern }).waitFor();
const mayCopy = { permissions: ['clipboard-read', 'clipboard-write'] };

async function open(browser, address, more) {
  const page = await openPage(browser, address, more);
  page.setDefaultTimeout(15_000);
  return page;
}

// Another tab of the same reader.
async function tab(page, address) {
  const other = await page.context().newPage();
  other.setDefaultTimeout(15_000);
  await other.goto(address);
  return other;
}

// The chosen finding is marked, and in the same turn the page is loaded anew.
async function markAndReload(page) {
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => {
      document.querySelector('[data-act="important"]').click();
      location.reload();
    }),
  ]);
}

// What the database holds; also before the page opened it.
const kept = (page) =>
  page.evaluate(
    () =>
      new Promise((settle) => {
        const request = indexedDB.open('synoptic');
        request.onsuccess = () => {
          const { result } = request;
          const all = result.transaction('comparisons').objectStore('comparisons').getAll();
          all.onsuccess = () => {
            result.close();
            settle(all.result);
          };
        };
      }),
  );

const linkOf = copyLink;

async function openRecent(page) {
  await page.locator('#compose-open').click();
  await page.locator('#compose-recent').click();
  await page.locator('#recent[open]').waitFor();
}
const listed = (page) => page.locator('#recent-list strong').allInnerTexts();
const lists = (page, count) => page.waitForFunction((count) => document.querySelectorAll('#recent-list li').length === count, count);

const another = bakery.map((text) => text.replaceAll('bakery', 'brewery'));

export default function (test, { browser, address, file }) {
  for (const [where, place] of [['on the site', address], ['from file://', file]]) {
    test(`kept: a mark of the moment before a reload is there, ${where}: own texts and a built-in story`, async () => {
      const page = await open(browser, place);
      await page.keyboard.press('j');
      await markAndReload(page);
      await page.locator('.star').waitFor();
      await compareTexts(page, bakery);
      await page.keyboard.press('j');
      const id = await currentId(page);
      await markAndReload(page);
      await page.locator('.star').waitFor();
      assert.equal(await title(page), 'Your comparison', 'what was on screen is on screen');
      assert.equal(await currentId(page), id, 'with the finding that was chosen');
      await page.locator('#compose-open').click();
      assert.deepEqual(await texts(page), bakery);
      assert.deepEqual(page.troubles, []);
      await close(page);
    });
  }

  test('kept: what was typed in the moment before a reload is there, and a note that is being written', async () => {
    const page = await open(browser, address);
    await compareTexts(page, bakery);
    await page.keyboard.press('j');
    await act(page, 'note').click();
    await page.keyboard.type('ask the hosp');
    await page.reload();
    await page.locator('p.note').waitFor();
    assert.equal(await page.locator('p.note').textContent(), 'ask the hosp');
    await page.locator('#compose-open').click();
    await Promise.all([
      page.waitForEvent('load'),
      page.evaluate(() => {
        const field = document.querySelector('#compose textarea');
        field.value = 'typed by hand';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        location.reload();
      }),
    ]);
    await named(page, 'Your comparison');
    assert.ok((await shownFindings(page).count()) > 0, 'the comparison is as it was compared');
    await page.locator('#compose-open').click();
    assert.deepEqual(await texts(page), ['typed by hand', bakery[1]]);
    await close(page);
  });

  test('kept: base, corrected readings and the view come back with the comparison', async () => {
    const page = await open(browser, address);
    await compareTexts(page, [`Home | News | Weather\n\n${bakery[0]}\n\nShare this article\n`, bakery[1]]);
    await page.locator('#overview .given-open').first().click();
    await page.locator('#given .aside', { hasText: 'Share this' }).getByRole('button').click();
    await page.waitForFunction(() => /part of the story/.test(document.querySelector('#given-message').textContent));
    await page.keyboard.press('Escape');
    await page.locator('#overview .base-choice[aria-pressed="false"]').click();
    await page.locator('#announcer').filter({ hasText: 'put beside' }).waitFor();
    await page.locator('.switch [data-sheet="matrix"]').click();
    await page.locator('#order').selectOption('text');
    const before = await page.locator('#report-slot').textContent();
    await page.reload();
    await named(page, 'Your comparison');
    assert.equal(await page.locator('#report-slot').textContent(), before);
    assert.equal(await page.locator('.switch [data-sheet="matrix"]').getAttribute('aria-selected'), 'true');
    assert.equal(await page.locator('#order').inputValue(), 'text');
    await close(page);
  });

  test('kept: after the renderer crashed, the same tab and a new one go on where it was', async () => {
    const page = await open(browser, address);
    await compareTexts(page, bakery);
    await page.keyboard.press('j');
    await act(page, 'important').click();
    const gone = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await gone;
    await allFree(page.context(), address);
    const next = await tab(page, address);
    await next.locator('.star').waitFor();
    assert.equal(await title(next), 'Your comparison');
    await act(next, 'not_a_difference').click();
    await next.close({ runBeforeUnload: false });
    await allFree(page.context(), address);
    const last = await tab(page, address);
    await named(last, 'Your comparison');
    assert.equal(await last.locator('.set-aside > summary').innerText(), 'Not a difference (1)');
    await close(page);
  });

  test('kept: a link keeps what was marked in it, says so when it is opened again, and can be seen as it came', async () => {
    const page = await open(browser, address, mayCopy);
    await compareTexts(page, bakery);
    const link = await linkOf(page);
    await close(page);
    const other = await open(browser, link);
    await named(other, 'From the link');
    await other.keyboard.press('j');
    await markAndReload(other);
    await other.locator('.star').waitFor();
    assert.equal(other.url(), link, 'the address is as it came');
    assert.ok(await other.locator('#notice').isHidden(), 'nothing to say to who was here a moment ago');
    await other.goto('about:blank');
    const again = await tab(other, link);
    await said(again, /You have opened this before/);
    assert.equal(await again.locator('.star').count(), 1);
    await again.getByRole('button', { name: 'Show it as it came' }).click();
    await again.waitForFunction(() => !document.querySelector('.star'));
    assert.equal((await kept(again)).filter(({ origin }) => origin === 'link').length, 2, 'beside the changed one');
    await close(other);
  });

  test('kept: a page saved with a comparison keeps its changes under file://', async () => {
    const { mkdtempSync, readFileSync, rmSync, writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const { pathToFileURL } = await import('node:url');
    const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
    const bundle = { schema: 'synoptic.bundle/1', articles: bakery.map((text, at) => ({ source: `${at}.txt`, label: `V${at}`, text })) };
    const slot = 'id="synoptic-bundle">';
    const saved = readFileSync(new URL(file), 'utf8').replace(slot, () => slot + JSON.stringify(bundle).replaceAll('<', '\\u003c'));
    for (const name of ['one.html', 'two.html']) writeFileSync(join(folder, name), saved);
    const place = (name) => pathToFileURL(join(folder, name)).href;
    const page = await open(browser, place('one.html'));
    await page.waitForFunction(() => document.querySelectorAll('ol.versions > li').length === 2);
    await page.keyboard.press('j');
    await markAndReload(page);
    await page.locator('.star').waitFor();
    await page.goto('about:blank');
    await page.goto(place('two.html'));
    await said(page, /You have opened this before/);
    assert.equal(await page.locator('.star').count(), 1, 'the same comparison in another file');
    await page.goto(file);
    await page.waitForFunction(() => document.querySelectorAll('ol.versions > li').length === 4);
    assert.equal(await page.locator('.star').count(), 0, 'the page without one shows its story');
    await close(page);
    rmSync(folder, { recursive: true });
  });

  test('kept: two tabs have a comparison each, and neither writes over the other\'s', async () => {
    const page = await open(browser, address);
    await compareTexts(page, bakery);
    const other = await tab(page, address);
    await other.locator('#compose-open').click();
    await other.locator('#compose textarea').nth(1).waitFor();
    assert.deepEqual(await texts(other), ['', ''], 'a second tab begins with nothing');
    await other.keyboard.press('Escape');
    await compareTexts(other, another);
    for (const one of [page, other]) {
      await one.keyboard.press('j');
      await markAndReload(one);
      await one.locator('.star').waitFor();
    }
    for (const [one, own] of [[page, bakery], [other, another]]) {
      await one.locator('#compose-open').click();
      assert.deepEqual(await texts(one), own);
    }
    assert.equal((await kept(page)).filter(({ origin }) => origin === 'own').length, 2);
    await close(page);
  });

  const without = () => delete Navigator.prototype.locks;
  for (const [how, before] of [['', undefined], [' (a site without locks)', without]]) test(`kept: a comparison that is open in another tab is worked on as a copy, and says so${how}`, async () => {
    const page = await open(browser, address, { before });
    await compareTexts(page, bakery);
    // As a browser duplicates a tab: with what the tab remembers.
    const memory = await page.evaluate(() => ({ ...sessionStorage }));
    const other = await page.context().newPage();
    if (before) await other.addInitScript(before);
    await other.addInitScript((memory) => {
      if (!sessionStorage.length) for (const [key, value] of Object.entries(memory)) sessionStorage.setItem(key, value);
    }, memory);
    await other.goto(address);
    await named(other, 'Your comparison');
    await said(other, /Another tab has this comparison open too/);
    await other.keyboard.press('j');
    await markAndReload(other);
    await other.locator('.star').waitFor();
    await page.keyboard.press('j');
    await act(page, 'not_a_difference').click();
    const marks = (await kept(page)).map((one) => one.marks.map(({ verdict }) => verdict).join());
    assert.deepEqual(marks.sort(), ['important', 'not_a_difference']);
    await close(page);
  });

  test('kept: marks in a built-in story are shared between tabs as they are made', async () => {
    const page = await open(browser, address);
    const other = await tab(page, address);
    await page.keyboard.press('j');
    await act(page, 'important').click();
    await other.locator('.star').waitFor();
    await other.keyboard.press('j');
    await other.keyboard.press('j');
    await act(other, 'important').click();
    await page.waitForFunction(() => document.querySelectorAll('.star').length === 2);
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll('.star').length === 2);
    await close(page);
  });

  test('kept: the list opens one beside the others, deletes with a way back, and all at once', async () => {
    const page = await open(browser, address);
    await compareTexts(page, bakery);
    await page.locator('#compose-open').click();
    await page.locator('#compose-clear').click();
    assert.deepEqual(await texts(page), ['', '']);
    await page.keyboard.press('Escape');
    await compareTexts(page, another);
    await openRecent(page);
    assert.deepEqual(await listed(page), ['Fire at the brewery', 'Fire at the bakery']);
    assert.match(await page.locator('#recent-list li').first().innerText(), /today, .+ · 2 versions · open here/);
    await page.locator('#recent-list strong', { hasText: 'bakery' }).click();
    await page.waitForFunction(() => /bakery/.test(document.querySelector('#report-slot').textContent));
    await page.locator('#compose-open').click();
    assert.deepEqual(await texts(page), bakery);
    await page.locator('#compose-recent').click();
    await page.getByRole('button', { name: 'Delete Fire at the brewery' }).click();
    await lists(page, 1);
    assert.deepEqual(await listed(page), ['Fire at the bakery']);
    assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), 'Delete Fire at the bakery', 'the keyboard goes on');
    await page.locator('#recent-undo').click();
    await lists(page, 2);
    await page.locator('#recent-clear').click();
    await lists(page, 0);
    assert.match(await page.locator('#recent-note').innerText(), /Nothing is kept here yet/);
    await page.locator('#recent-undo').click();
    await lists(page, 2);
    await page.locator('#recent-list strong', { hasText: 'brewery' }).click();
    await page.waitForFunction(() => /brewery/.test(document.querySelector('#report-slot').textContent));
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('kept: a linked comparison opened from the list is the same as in the picker, not a second one', async () => {
    const page = await open(browser, address, mayCopy);
    await compareTexts(page, bakery);
    const link = await linkOf(page);
    await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
    await named(page, 'From the link');
    await page.locator('#story').selectOption('weavers-bridge');
    await page.waitForFunction(() => document.querySelectorAll('ol.versions > li').length === 4);
    await openRecent(page);
    await page.locator('#recent-list li', { hasText: 'from a link' }).locator('strong').click();
    await named(page, 'From the link');
    await page.keyboard.press('j');
    await act(page, 'important').click();
    await page.locator('#story').selectOption('weavers-bridge');
    await page.waitForFunction(() => !document.querySelector('.star'));
    await page.locator('#story').selectOption({ label: 'From the link' });
    await page.locator('.star').waitFor();
    assert.deepEqual((await kept(page)).map(({ origin, marks }) => [origin, marks.length]).sort(), [['link', 1], ['own', 0]]);
    await close(page);
  });

  test('kept: the picker leads back to recent comparisons', async () => {
    const page = await open(browser, address);
    await compareTexts(page, bakery);
    await page.locator('#compose-open').click();
    await page.locator('#compose-clear').click();
    await page.keyboard.press('Escape');
    await compareTexts(page, another);
    const recent = page.locator('#story optgroup option');
    await recent.waitFor({ state: 'attached' });
    assert.deepEqual(await recent.allTextContents(), ['Fire at the bakery']);
    await page.locator('#story').selectOption({ label: 'Fire at the bakery' });
    await page.waitForFunction(() => /bakery/.test(document.querySelector('#report-slot').textContent));
    assert.equal(await title(page), 'Your comparison');
    await page.waitForFunction(() => document.querySelector('#story optgroup option')?.textContent === 'Fire at the brewery');
    await close(page);
  });

  test('kept: clearing the fields is taken back, with the marks', async () => {
    const page = await open(browser, address);
    await compareTexts(page, bakery);
    await page.keyboard.press('j');
    await act(page, 'important').click();
    await page.locator('#compose-open').click();
    await page.locator('#compose-clear').click();
    await page.locator('#compose-undo').click();
    assert.deepEqual(await texts(page), bakery);
    await page.locator('#compose-compare').click();
    await page.locator('#compose').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('.star').count(), 1);
    assert.equal((await kept(page)).length, 1);
    await close(page);
  });

  const refusals = {
    'storage is full': [() => (IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }), /There is no room left/],
    'there is no database': [() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }), /does not let the page keep anything/],
    'the database cannot be opened': [() => (IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }), /does not let the page keep anything/],
  };
  for (const [what, [before, sentence]] of Object.entries(refusals)) {
    test(`kept: when ${what} the page says so once, and goes on`, async () => {
      const page = await open(browser, address, { before });
      assert.ok(await page.locator('#notice').isHidden(), 'nothing was made yet');
      await page.keyboard.press('j');
      await act(page, 'important').click();
      await said(page, sentence);
      await page.locator('#notice button').last().click();
      await compareTexts(page, bakery);
      await page.keyboard.press('j');
      await act(page, 'important').click();
      await page.locator('.star').waitFor();
      assert.ok(await page.locator('#notice').isHidden(), 'said once');
      assert.deepEqual(page.troubles, []);
      await close(page);
    });
  }

  test('kept: storage that is full is told in the dialog while the reader is there', async () => {
    const page = await open(browser, address, { before: refusals['storage is full'][0] });
    await fillVersions(page, bakery);
    await page.locator('#compose-message', { hasText: 'There is no room left' }).waitFor();
    await page.locator('#compose-compare').click();
    await page.locator('#compose').waitFor({ state: 'hidden' });
    await close(page);
  });

  test('kept: a newer page in another tab takes the store, and this one says that it keeps nothing', async () => {
    const page = await open(browser, address);
    await compareTexts(page, bakery);
    const other = await tab(page, `${address}service-worker.js`);
    await other.evaluate(() => new Promise((settle) => (indexedDB.open('synoptic', 3).onsuccess = settle)));
    await said(page, /A newer version of this page is open in another tab/);
    await page.keyboard.press('j');
    await act(page, 'important').click();
    await page.locator('.star').waitFor();
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('kept: what an earlier version of the page kept is taken over', async () => {
    const page = await open(browser, `${address}service-worker.js`);
    await page.evaluate(
      ([versions, id]) =>
        new Promise((settle) => {
          const request = indexedDB.open('synoptic', 1);
          request.onupgradeneeded = () => request.result.createObjectStore('drafts');
          request.onsuccess = () => {
            const change = request.result.transaction('drafts', 'readwrite');
            const put = (key, value) => change.objectStore('drafts').put(value, key);
            put('draft', versions);
            put('draft rows', []);
            put('draft marks', [{ finding: 'gone', verdict: '', note: 'an old note' }]);
            put('draft marks two-rivers-ai', [{ finding: id, verdict: '', note: 'of the story' }, { nonsense: 1 }]);
            put('/home/empty.html', [{ source: '', label: '', text: '' }]);
            change.oncomplete = () => {
              request.result.close();
              settle();
            };
          };
        }),
      [bakery.map((text) => ({ source: '', label: '', text })), '0123456789abcdef'],
    );
    await page.goto(address);
    await page.locator('#story').selectOption('two-rivers-ai');
    await page.locator('.lost-marks > summary').waitFor();
    await openRecent(page);
    assert.deepEqual(await listed(page), ['Fire at the bakery']);
    assert.match(await page.locator('#recent-list li').innerText(), /not compared yet/);
    await page.locator('#recent-list strong').click();
    await page.locator('#compose[open]').waitFor();
    assert.deepEqual(await texts(page), bakery);
    await page.locator('#compose-compare').click();
    await page.locator('#compose').waitFor({ state: 'hidden' });
    assert.match(await page.locator('.lost-marks').textContent(), /an old note/);
    await close(page);
  });

  test('kept: past fifty the oldest without a mark goes, but not before it was said and the page opened anew', async () => {
    const page = await open(browser, address);
    await compareTexts(page, bakery);
    await page.evaluate(
      () =>
        new Promise((settle) => {
          const request = indexedDB.open('synoptic');
          request.onsuccess = () => {
            const change = request.result.transaction(['comparisons', 'texts'], 'readwrite');
            for (let at = 0; at < 49; at++) {
              const id = `old-${at}`;
              change.objectStore('comparisons').put({ id, origin: 'own', source: '', title: `Old ${at}`, names: ['a', 'b'], changed: 1000 + at, size: 10, isCompared: true, isTouched: at === 0, marks: [], options: {}, selected: '', view: {} });
              change.objectStore('texts').put({ fields: [{ source: 'a', label: '', text: 'one' }, { source: 'b', label: '', text: 'two' }] }, id);
            }
            change.oncomplete = () => (request.result.close(), settle());
          };
        }),
    );
    await page.locator('#compose-open').click();
    await page.locator('#compose-clear').click();
    await page.keyboard.press('Escape');
    await compareTexts(page, another);
    await said(page, /There is room for 50 comparisons\. The oldest, “Old 1”, makes room/);
    assert.equal((await kept(page)).length, 51, 'nothing is gone yet');
    await page.reload();
    await named(page, 'Your comparison');
    await page.waitForFunction(() => new Promise((settle) => {
      const request = indexedDB.open('synoptic');
      request.onsuccess = () => {
        const all = request.result.transaction('comparisons').objectStore('comparisons').getAllKeys();
        all.onsuccess = () => (request.result.close(), settle(all.result.length === 50 && !all.result.includes('old-1') && all.result.includes('old-0')));
      };
    }));
    await close(page);
  });
}

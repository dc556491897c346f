import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bakery, close, compareTexts, dist, markTime, openPage, shownFindings } from './harness.mjs';

const program = (html) => html.replace(/<!--(findings|report)-->.*?<!--\/\1-->/gs, '').replace(/id="synoptic-bundle">.*?<\/script>/s, '');
const carried = (path) => JSON.parse(/id="synoptic-bundle">(.*?)<\/script>/s.exec(readFileSync(path, 'utf8'))[1]);

async function saveFrom(page, folder, name) {
  await page.locator('#share').click();
  const waiting = page.waitForEvent('download');
  await page.locator('#sharing-save').click();
  const download = await waiting;
  const path = join(folder, name);
  await download.saveAs(path);
  await page.locator('#sharing-saved').filter({ hasText: `Saved as ${download.suggestedFilename()}` }).waitFor();
  await page.keyboard.press('Escape');
  return { path, suggested: download.suggestedFilename() };
}

async function wordsOf(paper) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const print = await getDocument({ data: new Uint8Array(readFileSync(paper)), verbosity: 0 }).promise;
  const pages = Array.from({ length: print.numPages }, async (_, at) => (await (await print.getPage(at + 1)).getTextContent()).items);
  return (await Promise.all(pages)).flat().map(({ str, hasEOL }) => str + (hasEOL ? ' ' : '')).join('').replace(/\s+/g, ' ');
}

const openSaved = (browser, path, more) => openPage(browser, `file://${path}`, more);
const chosenStory = (page) => page.locator('#story option:checked').innerText();

function nothingAsked(page) {
  return page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(?:blob|data):/.test(name)));
}

export default function (test, { browser, address, file }) {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-page-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  let first;

  test('one page: saved from the site it is named after the story and opens from file:// without a request', async () => {
    const page = await openPage(browser, address, { acceptDownloads: true });
    await compareTexts(page, bakery);
    await page.locator('#next').click();
    await page.locator('[data-act="important"]').click();
    const said = await page.locator('#findings .summary').first().innerText();
    const { path, suggested } = await saveFrom(page, folder, 'first.html');
    assert.equal(suggested, 'bakery-burns-down.html');
    assert.deepEqual(page.troubles, []);
    await close(page);
    first = path;
    const saved = await openSaved(browser, path);
    assert.equal(await chosenStory(saved), 'Bakery burns down');
    assert.equal(await saved.title(), 'Bakery burns down · Synoptic');
    assert.equal(await saved.locator('#findings .summary').first().innerText(), said);
    await markTime(saved, 'synoptic:canvas');
    assert.equal(await saved.locator('article.finding .star').count(), 1, 'marks are in it');
    assert.equal(await saved.locator('article.finding.is-current').count(), 1, 'what was chosen is chosen');
    assert.equal(await saved.locator('#notice:visible').count(), 0, 'the report is what the texts give');
    assert.deepEqual(await nothingAsked(saved), []);
    assert.deepEqual(saved.troubles, []);
    await close(saved);
  });

  test('one page: with scripts off it shows the findings and passages of its own story and nothing of the built-in one', async () => {
    const page = await openSaved(browser, first, { javaScriptEnabled: false });
    assert.ok((await shownFindings(page).count()) > 0);
    assert.ok(await page.locator('article.finding .readings').first().isVisible());
    assert.match(await page.locator('#passages').textContent(), /bakery before the winter/);
    assert.doesNotMatch(await page.locator('body').innerText(), /hangers/);
    assert.equal(await chosenStory(page), 'Bakery burns down');
    await close(page);
  });

  test('one page: printed without scripts, the findings are on paper', async () => {
    const page = await openSaved(browser, first, { javaScriptEnabled: false });
    const paper = join(folder, 'first.pdf');
    await page.pdf({ path: paper, format: 'A4' });
    const words = await wordsOf(paper);
    assert.match(words, /Fire at the bakery/);
    assert.match(words, /12 people/);
    assert.match(words, /19 people/);
    assert.match(words, /bakery before the winter/, 'passages told alike are unfolded on paper');
    assert.doesNotMatch(words, /Copy citation|Compare your own/);
    await close(page);
  });

  test('one page: before any script runs its own report stands there; the built-in one never does', async () => {
    const html = readFileSync(first, 'utf8');
    assert.doesNotMatch(html, /hangers/);
    const page = await openPage(browser, 'about:blank');
    await page.addInitScript(() => {
      globalThis.seen = [];
      const look = () => globalThis.seen.push(document.querySelector('article.finding .summary')?.textContent ?? '');
      document.addEventListener('DOMContentLoaded', look);
      const frame = () => (look(), performance.getEntriesByName('synoptic:canvas').length === 0 && requestAnimationFrame(frame));
      requestAnimationFrame(frame);
    });
    await page.goto(`file://${first}`);
    await markTime(page, 'synoptic:canvas');
    const seen = await page.evaluate(() => [...new Set(globalThis.seen.filter((text) => text !== ''))]);
    assert.equal(seen.length, 1);
    assert.equal(await page.evaluate(() => document.documentElement.classList.contains('opening')), false);
    await close(page);
  });

  test('one page: a page saved from a page saved from a page keeps marks and size', async () => {
    let path = first;
    const bundles = [];
    const sizes = [];
    const programs = [];
    for (const generation of ['second', 'third', 'fourth']) {
      const page = await openSaved(browser, path, { acceptDownloads: true });
      await markTime(page, 'synoptic:canvas');
      ({ path } = await saveFrom(page, folder, `${generation}.html`));
      assert.deepEqual(page.troubles, []);
      await close(page);
      bundles.push(carried(path));
      sizes.push(statSync(path).size);
      programs.push(program(readFileSync(path, 'utf8')));
    }
    assert.deepEqual(bundles[0].marks, carried(first).marks);
    assert.deepEqual(bundles[1], bundles[0]);
    assert.deepEqual(bundles[2], bundles[0]);
    assert.equal(sizes[1], sizes[0]);
    assert.equal(sizes[2], sizes[0]);
    assert.equal(programs[2], programs[0]);
    assert.ok(Math.abs(sizes[0] - statSync(first).size) < 2000, 'the browser writes some tags otherwise than the build');
    const last = await openSaved(browser, path);
    await markTime(last, 'synoptic:canvas');
    await compareTexts(last, ['A fire took the mill. Nine people were hurt.', 'A fire took the mill. Seven people were hurt.']);
    assert.equal(await chosenStory(last), 'Your comparison');
    assert.deepEqual(last.troubles, [], 'its programs still start under its policy');
    await close(last);
  });

  test('one page: the one-file page saves another story, and its own are there beside it', async () => {
    const page = await openPage(browser, file, { acceptDownloads: true });
    await page.locator('#story').selectOption('cannery-fire');
    await page.waitForFunction(() => document.title.startsWith('The'));
    const title = await chosenStory(page);
    const { path } = await saveFrom(page, folder, 'cannery.html');
    assert.deepEqual(page.troubles, []);
    await close(page);
    const saved = await openSaved(browser, path);
    assert.equal(await chosenStory(saved), title);
    const label = await saved.locator('ol.versions .label').first().innerText();
    await saved.locator('#story').selectOption('weavers-bridge');
    await saved.waitForFunction((one) => document.querySelector('ol.versions .label').textContent !== one, label);
    await saved.locator('#story').selectOption('page');
    await saved.waitForFunction((one) => document.querySelector('ol.versions .label').textContent === one, label);
    assert.deepEqual(saved.troubles, []);
    await close(saved);
  });

  test('one page: a report that is not what its texts give is put right, and said', async () => {
    const html = readFileSync(first, 'utf8');
    const path = join(folder, 'tampered.html');
    const [report] = /<!--findings-->.*?<!--\/findings-->/s.exec(html);
    writeFileSync(path, html.replace(report, () => report.replaceAll('12 people', '120 people')));
    const page = await openSaved(browser, path);
    await page.locator('#notice:visible').filter({ hasText: 'compared anew' }).waitFor();
    assert.doesNotMatch(await page.locator('#findings').textContent(), /120 people/);
    await close(page);
  });

  test('one page: a bundle that was damaged by hand says so and leaves the report', async () => {
    const path = join(folder, 'damaged.html');
    writeFileSync(path, readFileSync(first, 'utf8').replace('"synoptic.bundle/1"', '"synoptic.bundle/1'));
    const page = await openSaved(browser, path);
    await page.locator('#notice:visible p').filter({ hasText: /comparison/ }).waitFor();
    assert.ok((await shownFindings(page).count()) > 0);
    await close(page);
  });

  test('one page: hostile titles and texts stay words in it', async () => {
    const title = '</title><img src=x onerror=alert(1)> <!--/findings--> "&amp;';
    const page = await openPage(browser, address, { acceptDownloads: true });
    await compareTexts(page, bakery.map((text) => text.replace(/^.*/, title)));
    const { path } = await saveFrom(page, folder, 'hostile.html');
    await close(page);
    const saved = await openSaved(browser, path);
    await markTime(saved, 'synoptic:canvas');
    assert.equal(await chosenStory(saved), title);
    assert.equal(await saved.locator('img').count(), 0);
    assert.deepEqual(saved.troubles, []);
    await close(saved);
  });

  test('one page: where the empty page cannot be had, a sentence says why and nothing is saved', async () => {
    const page = await openPage(browser, address);
    for (const [answer, words] of [[{ status: 404 }, /no synoptic\.html beside it/], [undefined, /Connect to the network/]]) {
      await page.route(/synoptic\.html$/, (route) => (answer ? route.fulfill(answer) : route.abort()));
      await page.locator('#share').click();
      await page.locator('#sharing-save').click();
      await page.locator('#sharing-saved').filter({ hasText: words }).waitFor();
      await page.unroute(/synoptic\.html$/);
      await page.keyboard.press('Escape');
    }
    await close(page);
  });

  test('one page: what the command line writes is such a page too', async () => {
    const program = join(dist, '..', 'build', 'release', 'synoptic');
    const [a, b] = bakery.map((text, at) => {
      const path = join(folder, `${at}.txt`);
      writeFileSync(path, text);
      return path;
    });
    const path = join(folder, 'written.html');
    execFileSync(program, ['compare', a, b, '--format', 'page', '--template', join(dist, 'synoptic.html'), '-o', path]);
    const bare = await openSaved(browser, path, { javaScriptEnabled: false });
    assert.match(await bare.locator('#findings').innerText(), /12 people/);
    await close(bare);
    const page = await openSaved(browser, path);
    assert.equal(await page.title(), 'Bakery burns down · Synoptic');
    await markTime(page, 'synoptic:canvas');
    assert.equal(await page.locator('#notice:visible').count(), 0);
    assert.deepEqual(await nothingAsked(page), []);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

// Exports: each download is caught, read and checked; rich text is pasted into an editor; hostile texts stay texts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

import { hostile } from '../exports/exported.mjs';
import { close, compareTexts, markTime, openPage, settled } from './harness.mjs';

const line = (page, name) => page.locator(`#export [data-export="${name}"]`);
const said = (page) => page.locator('#export-said');

async function openExports(page) {
  await page.locator('#export-open').click();
  await page.locator('#export[open]').waitFor();
}

// The file that a line makes: its name and its bytes.
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), line(page, name).click()]);
  await page.waitForFunction(() => document.querySelector('#export-said').textContent.startsWith('Saved as'));
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

function isXml(bytes) {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: bytes, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

// Width, height and the pixels of a PNG of eight bits a channel without interlacing, as Chromium writes it.
function readPng(bytes) {
  assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  const parts = [];
  let head;
  for (let at = 8; at < bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + size);
    if (type === 'IHDR') head = data;
    if (type === 'IDAT') parts.push(data);
    at += 12 + size;
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = head[9] === 6 ? 4 : 3;
  return { width, height, channels, packed: inflateSync(Buffer.concat(parts)) };
}

// How many bytes of each third of the rows are not what the filter foretold: a blank third has next to none.
function busy({ width, height, channels, packed }, from, to) {
  const stride = width * channels + 1;
  let count = 0;
  for (let row = Math.floor(height * from); row < Math.floor(height * to); row++)
    for (let at = row * stride + 1; at < (row + 1) * stride; at++) if (packed[at] !== 0) count++;
  return count;
}

export default function (test, { browser, address, file }) {
  test('exports: every report comes as a file of its own kind, named after the story', async () => {
    const page = await openPage(browser, address);
    await openExports(page);
    const title = await page.locator('#story option:checked').innerText();
    const files = {};
    for (const name of ['html', 'markdown', 'text', 'csv', 'ledgers-csv', 'json', 'findings-json', 'tei']) files[name] = await saved(page, name);
    const stem = title.replace(/[\\/:*?"<>|%#]+/g, ' ');
    assert.deepEqual(Object.values(files).map(({ name }) => name), [
      `${stem}.html`, `${stem}.md`, `${stem}.txt`, `${stem} findings.csv`, `${stem} ledgers.csv`, `${stem}.json`, `${stem} findings.json`, `${stem}.xml`,
    ]);
    const text = (name) => files[name].bytes.toString('utf8');
    assert.match(text('html'), /^<!doctype html>/i);
    assert.match(text('markdown'), /^# /);
    assert.match(text('csv'), /^\ufefffinding,kind,/);
    assert.match(text('ledgers-csv'), /^\ufeffledger,entry,/);
    assert.equal(JSON.parse(text('json')).schema, 'synoptic.comparison/1');
    assert.equal(JSON.parse(text('findings-json')).schema, 'synoptic.findings/1');
    isXml(files.tei.bytes);
    const shown = await page.locator('article.finding').count();
    assert.equal(JSON.parse(text('json')).divergences.length, shown);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('exports: from the one-file page under file://, without a request', async () => {
    const page = await openPage(browser, file);
    await openExports(page);
    const { bytes } = await saved(page, 'csv');
    assert.match(bytes.toString('utf8'), /^\ufefffinding,kind,/);
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual(asked.filter((name) => !/^(blob|data):/.test(name)), []);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('exports: the picture is twice as fine as the screen, and says where it is from', async () => {
    const page = await openPage(browser, address);
    await markTime(page, 'synoptic:canvas');
    await page.locator('article.finding').first().click();
    await settled(page);
    const box = await page.locator('#canvas-frame canvas').boundingBox();
    const before = await page.locator('#canvas-frame canvas').screenshot();
    await openExports(page);
    const png = readPng((await saved(page, 'png')).bytes);
    assert.equal(png.width, Math.round(box.width * 2));
    assert.ok(png.height > box.height * 2 + 150, `${png.height} pixels hold no title and no sources`);
    assert.ok(png.height < box.height * 2 + 500);
    const top = 60 / png.height;
    assert.ok(busy(png, 0, top) > 500, 'title');
    assert.ok(busy(png, top, 1 - top) > 20_000, 'the view');
    assert.ok(busy(png, 1 - top, 1) > 500, 'sources');
    await page.locator('#export-close').click();
    await settled(page);
    const size = await page.locator('#canvas-frame canvas').evaluate(({ width }) => width);
    assert.equal(size, Math.round(box.width));
    assert.ok((await page.locator('#canvas-frame canvas').screenshot()).length > before.length / 2, 'the screen is drawn as before');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('exports: SVG keeps its words as text, in every view', async () => {
    const page = await openPage(browser, address);
    await markTime(page, 'synoptic:canvas');
    for (const tab of ['synopsis', 'reading', 'redline', 'matrix', 'ledgers', 'timeline']) {
      await page.locator(`[data-sheet="${tab}"]`).click();
      await settled(page);
      await openExports(page);
      const { name, bytes } = await saved(page, 'svg');
      await page.locator('#export-close').click();
      assert.match(name, /\.svg$/);
      isXml(bytes);
      const svg = bytes.toString('utf8');
      assert.ok(!/<(script|image|foreignObject|use)\b|\bon\w+=|href=/.test(svg), tab);
      const drawn = svg.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '');
      assert.match(drawn, /Compared with Synoptic\./);
      assert.match(drawn, /Weaver|Bridge|Radio Teal/);
      assert.ok((svg.match(/<tspan/g) ?? []).length > 30, `${tab}: words`);
    }
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('exports: an SVG looks like the view it was made of', async () => {
    const page = await openPage(browser, address);
    await markTime(page, 'synoptic:canvas');
    await settled(page);
    const canvas = page.locator('#canvas-frame canvas');
    const box = await canvas.boundingBox();
    await openExports(page);
    const { bytes } = await saved(page, 'svg');
    await page.locator('#export-close').click();
    const svg = bytes.toString('utf8');
    const height = Number(/<svg [^>]*height="(\d+(?:\.\d+)?)"/.exec(svg)[1]);
    const top = Number(/translate\(0 (\d+(?:\.\d+)?)\)/.exec(svg)[1]);
    const plain = await browser.newContext({ viewport: { width: Math.ceil(box.width), height: Math.ceil(height) } });
    const other = await plain.newPage();
    const shot = (await canvas.screenshot()).toString('base64');
    await other.setContent(`<style>body{margin:0}svg{display:block}</style>${svg.slice(svg.indexOf('<svg'))}`);
    const clip = { x: 0, y: top, width: box.width, height: box.height };
    const drawn = (await other.screenshot({ clip })).toString('base64');
    // Mean difference of blocks of 16 pixels, so that a letter's edge counts little and a word in a wrong place much.
    const difference = await other.evaluate(async ([one, two]) => {
      const small = async (base64) => {
        const picture = new Image();
        picture.src = `data:image/png;base64,${base64}`;
        await picture.decode();
        const canvas = new OffscreenCanvas(picture.width >> 4, picture.height >> 4);
        const context = canvas.getContext('2d');
        context.imageSmoothingQuality = 'high';
        context.drawImage(picture, 0, 0, canvas.width, canvas.height);
        return context.getImageData(0, 0, canvas.width, canvas.height).data;
      };
      const [a, b] = [await small(one), await small(two)];
      return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]), 0) / a.length;
    }, [shot, drawn]);
    assert.ok(difference < 4, `the mean difference is ${difference}`);
    await plain.close();
    await close(page);
  });

  test('exports: of the text there is no picture', async () => {
    const page = await openPage(browser, address);
    await markTime(page, 'synoptic:canvas');
    await page.locator('[data-show="text"][role="tab"]').click();
    await openExports(page);
    assert.ok(await line(page, 'html').isVisible());
    assert.equal(await line(page, 'png').isVisible(), false);
    assert.equal(await line(page, 'svg').isVisible(), false);
    await close(page);
  });

  test('exports: a finding is pasted into an editor with its heading, list and quotations', async () => {
    const page = await openPage(browser, address);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openExports(page);
    assert.ok(await line(page, 'chosen').isDisabled(), 'nothing is chosen yet');
    await page.locator('#export-close').click();
    const finding = page.locator('article.finding').first();
    const summary = await finding.locator('.summary').innerText();
    const readings = await finding.locator('.reading').count();
    await finding.click();
    await openExports(page);
    await line(page, 'chosen').click();
    await said(page).filter({ hasText: 'Copied: paste it' }).waitFor();
    const plain = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(plain.startsWith(summary));
    const editor = await page.context().newPage();
    await editor.setContent('<body><div contenteditable id="editor" style="min-height:300px"></div></body>');
    await editor.locator('#editor').focus();
    await editor.keyboard.press('Control+V');
    await editor.locator('#editor li').first().waitFor();
    assert.ok((await editor.locator('#editor h3').innerText()).endsWith(summary));
    assert.equal(await editor.locator('#editor li').count(), readings);
    assert.ok((await editor.locator('#editor blockquote b').count()) >= readings);
    assert.match(await editor.locator('#editor').innerText(), /compared with Synoptic$/);
    await close(page);
  });

  test('exports: all findings listed are copied, and no others', async () => {
    const page = await openPage(browser, address);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#families [data-family="voice"]').click();
    const listed = await page.locator('article.finding:visible').count();
    await openExports(page);
    await line(page, 'all').click();
    await said(page).filter({ hasText: 'Copied: paste it' }).waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item.getType('text/html')).text();
    });
    assert.equal(html.match(/<h3/g).length, listed);
    assert.equal(html.match(/<h2/g).length, 1);
    await close(page);
  });

  test('exports: a browser that copies plain text only says so, one that copies nothing too', async () => {
    for (const [before, sentence] of [
      ['delete globalThis.ClipboardItem; Clipboard.prototype.writeText = async () => {}', 'Copied as plain text'],
      ["delete globalThis.ClipboardItem; Clipboard.prototype.writeText = async () => { throw new Error('no') }", 'did not allow copying'],
    ]) {
      const page = await openPage(browser, address, { before });
      await openExports(page);
      await line(page, 'all').click();
      await said(page).filter({ hasText: sentence }).waitFor();
      await close(page);
    }
  });

  test('exports: hostile texts and names stay texts, in files, pictures and on the clipboard', async () => {
    const page = await openPage(browser, address);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await compareTexts(page, hostile.map(([, text]) => text.replaceAll('\0', ''))); // a text with NUL is refused as a binary one
    await markTime(page, 'synoptic:canvas');
    await settled(page);
    await openExports(page);
    isXml((await saved(page, 'tei')).bytes);
    isXml((await saved(page, 'svg')).bytes);
    const csv = (await saved(page, 'csv')).bytes.toString('utf8');
    assert.deepEqual(csv.match(/(?:^\ufeff?|[,;\n]"?)[=+@-](?!")/gm), null);
    await line(page, 'all').click();
    await said(page).filter({ hasText: 'Copied: paste it' }).waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item.getType('text/html')).text();
    });
    assert.ok(!/<script|onerror=/i.test(html));
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('exports: on a phone the dialog is as wide as the screen, lines are easy to hit, and E opens it', async () => {
    const phone = await openPage(browser, address, { size: 'phone' });
    await openExports(phone);
    const heights = await phone.locator('#export button:visible').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    assert.ok(heights.length > 8 && Math.min(...heights) >= 44, String(heights));
    assert.equal(await phone.evaluate(() => document.querySelector('#export').scrollWidth > innerWidth), false);
    await close(phone);
    const page = await openPage(browser, address);
    await page.locator('#export-open').waitFor();
    await page.locator('body').press('e');
    await page.locator('#export[open]').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#export[open]').count(), 0);
    await page.locator('#export-open').press('Enter');
    await page.locator('#export[open]').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'export-open');
    await close(page);
  });
}

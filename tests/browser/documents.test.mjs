import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { docx, lockedPdf, pdf, png, swollen, zip } from './files.mjs';
import { close, markTime, openPage, root } from './harness.mjs';

const pages = join(root, 'tests', 'documents', 'pages');
const sample = (name) => readFileSync(join(pages, name));

function drop(page, files) {
  return page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of list) {
      const binary = atob(bytes);
      transfer.items.add(new File([Uint8Array.from(binary, (sign) => sign.charCodeAt(0))], name));
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files.map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes).toString('base64') })));
}

function paste(page, data) {
  return page.evaluate((formats) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(formats)) transfer.setData(type, text);
    const field = document.querySelector('#compose textarea');
    field.focus();
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, data);
}

const texts = (page) => page.locator('#compose textarea').evaluateAll((all) => all.map(({ value }) => value));
const names = (page) => page.locator('#compose .name').evaluateAll((all) => all.map(({ value }) => value));
// What the dialog says once the files are read.
async function message(page) {
  const place = page.locator('#compose-message:visible').filter({ hasNotText: /^Reading (the file|\d+ files)\.$/ });
  await place.waitFor();
  return place.innerText();
}
const filled = (page, count) =>
  page.waitForFunction((least) => [...document.querySelectorAll('#compose textarea')].filter(({ value }) => value !== '').length >= least, count);

const paragraphs = [
  'The clockmaker of Lower Strand has handed over the keys of the tower after forty years of winding it by hand.',
  'Her successor is a motor of the size of a shoe box, which the council bought for 4,100 crowns last winter.',
];
const lines = ['The last winding', ...paragraphs];
const printed = `<html lang="en"><style>body { font: 12pt serif }</style><h1>${lines[0]}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</html>`;
const long = (word) => `${word} ${'and so the story goes on for another line of words '.repeat(6)}to its end.`;

export default function (test, { browser, address, file }) {
  test('documents: a dropped page, Word file and PDF become their text', async () => {
    const page = await openPage(browser, address);
    await drop(page, [
      ['newspaper.html', sample('newspaper.html')],
      ['clock.docx', docx([...lines, '## What comes next', 'Nothing, she says.'])],
      ['clock.pdf', await pdf(browser, printed)],
    ]);
    await filled(page, 3);
    assert.deepEqual(await names(page), ['newspaper', 'clock', 'clock']);
    const [story, word, print] = await texts(page);
    assert.ok(story.startsWith('Marlow Sands pier to close for eighteen months\n\nMarlow Sands pier to close for eighteen months | Tidewater Post\nBy Rhian Colebrook\n23 June 2026\n'), story.slice(0, 300));
    assert.ok(story.endsWith('until the middle of August.'), story.slice(-200));
    assert.equal(word, [...lines, '## What comes next', 'Nothing, she says.'].join('\n\n'));
    assert.equal(print, lines.join('\n\n'));
    assert.equal(await page.locator('#compose-message').isVisible(), false);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('documents: the ten pages are read in the browser as on the command line', async () => {
    const page = await openPage(browser, address);
    const all = Object.keys(JSON.parse(sample('expected.json')));
    await drop(page, all.map((name) => [`${name}.html`, sample(`${name}.html`)]));
    await filled(page, all.length);
    const { read, wordF1 } = await import('../documents/read.mjs');
    for (const [index, text] of (await texts(page)).entries()) {
      const { status, text: other } = read('html', sample(`${all[index]}.html`));
      if (status === 0) assert.equal(text, other, all[index]);
      assert.ok(wordF1(text.split('\n\n').slice(2).join('\n\n'), sample(`${all[index]}.txt`).toString()) >= 0.97, all[index]);
    }
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('documents: what cannot be read is told by name with what to do, and the other files load', async () => {
    const page = await openPage(browser, address);
    const picture = await pdf(browser, '<svg width="90" height="90"><rect width="90" height="90" fill="red"/></svg>');
    await drop(page, [
      ['secret.pdf', lockedPdf()],
      ['scan.pdf', picture],
      ['cut.pdf', Buffer.from('%PDF-1.7\nnothing of it is left')],
      ['broken.docx', docx(lines).subarray(0, 400)],
      ['bomb.docx', zip({ 'word/document.xml': swollen(300_000_000) })],
      ['empty.docx', docx([''])],
      ['all.zip', zip({ 'a.txt': 'hello' })],
      ['photo.html', png],
      ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
      ['good.html', sample('wire.html')],
    ]);
    await filled(page, 1);
    await page.locator('#compose-message:visible').waitFor();
    const told = (await message(page)).split('\n');
    assert.equal(told.length, 9, told.join('\n'));
    for (const [index, part] of [
      /“secret\.pdf” is locked with a password/,
      /“scan\.pdf” holds pictures of pages and no text/,
      /“cut\.pdf” is no PDF that can be read/,
      /“broken\.docx” is no Word file that can be read/,
      /“bomb\.docx” is no Word file that can be read/,
      /“empty\.docx” holds no words/,
      /“all\.zip” is a zip archive/,
      /“photo\.html” is a picture/,
      /“old\.doc” is an old Word file/,
    ].entries()) {
      assert.match(told[index], part);
    }
    assert.deepEqual(await names(page), ['good', '']);
    await close(page);
  });

  test('documents: text in older encodings and in UTF-16 is read, and a guess is told', async () => {
    const page = await openPage(browser, address);
    const old = JSON.parse(readFileSync(join(root, 'tests', 'documents', 'legacy.json'), 'utf8'));
    const chosen = old.filter(({ encoding }) => ['KOI8-R', 'windows-1250', 'Shift_JIS', 'windows-1252'].includes(encoding));
    const wide = Buffer.from(`${paragraphs[0]} “${paragraphs[1]}”`, 'utf16le');
    await drop(page, [...chosen.map(({ base64 }, index) => [`old-${index}.txt`, Buffer.from(base64, 'base64')]), ['wide.txt', wide]]);
    await filled(page, chosen.length + 1);
    assert.deepEqual(await texts(page), [...chosen.map(({ text }) => text), `${paragraphs[0]} “${paragraphs[1]}”`]);
    const told = (await message(page)).split('\n');
    assert.equal(told.length, chosen.length, told.join('\n'));
    for (const [index, { encoding }] of chosen.entries()) {
      if (encoding !== 'windows-1252') assert.ok(told[index].includes(`was read as ${encoding}`), told[index]);
    }
    await close(page);
  });

  test('documents: a dropped bundle opens as the comparison that it is', async () => {
    const page = await openPage(browser, address);
    const articles = ['Nine', 'Twelve'].map((count) => ({ source: `${count}.txt`, label: `The ${count}`, text: `Crane falls\n\n${count} workers were hurt when the harbour crane fell on Monday.` }));
    await drop(page, [['saved.json', Buffer.from(JSON.stringify({ schema: 'synoptic.bundle/1', articles }))]]);
    await page.waitForFunction(() => document.querySelector('#findings-slot')?.textContent.includes('The Twelve'));
    assert.equal(await page.locator('#compose').isVisible(), false);
    assert.ok((await page.locator('#findings-slot').innerText()).includes('workers'));
    await drop(page, [['saved.json', Buffer.from('{"schema":"synoptic.bundle/9"}')]]);
    await page.locator('#notice:visible').waitFor();
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('documents: a file of a hundred megabytes is refused before it is read, and the other files load', async () => {
    const page = await openPage(browser, address);
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(100_000_000)], 'huge.txt'));
      transfer.items.add(new File(['The clockmaker has handed over the keys.'], 'small.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
    await filled(page, 1);
    await page.locator('#compose-message:visible').waitFor();
    assert.match(await message(page), /“huge\.txt” is larger than 16 MB\. Cut it/);
    assert.deepEqual(await names(page), ['small', '']);
    await close(page);
  });

  test('documents: nothing of the readers is in the first load', async () => {
    const asked = [];
    const page = await openPage(browser, address);
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await markTime(page, 'synoptic:canvas');
    const late = (name) => asked.filter((url) => new RegExp(`/${name}-[^/]*\\.js$`).test(url)).length;
    for (const name of ['read', 'html', 'docx', 'pdf', 'pdf-browser', 'pdf-worker', 'legacy']) assert.equal(late(name), 0, name);
    await drop(page, [['clock.docx', docx(lines)]]);
    await filled(page, 1);
    assert.equal(late('docx'), 1);
    for (const name of ['html', 'pdf', 'pdf-worker']) assert.equal(late(name), 0, name);
    await close(page);
  });

  test('documents: pasted rich text keeps its paragraphs, and undo takes it back', async () => {
    const page = await openPage(browser, address);
    await page.locator('#compose-open').click();
    const html = `<h2>Keys</h2><p>${paragraphs[0]}<script>globalThis.pwned = 1</script></p><ul><li>one</li><li>two <b>bold</b></li></ul><p>${paragraphs[1]}</p>`;
    await paste(page, { 'text/html': html, 'text/plain': 'flat' });
    await filled(page, 1);
    assert.equal((await texts(page))[0], `## Keys\n\n${paragraphs[0]}\n\n- one\n- two bold\n\n${paragraphs[1]}`);
    assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
    await page.keyboard.press('Control+z');
    assert.equal((await texts(page))[0], '');
    assert.deepEqual(page.troubles, []);
    await close(page);
  });

  test('documents: several versions in one pasted text are split when asked, and that can be undone', async () => {
    const page = await openPage(browser, address);
    await page.locator('#compose-open').click();
    const whole = [long('First'), '-----', long('Second'), '=====', long('Third')].join('\n\n');
    await page.locator('#compose textarea').first().fill(whole);
    await paste(page, { 'text/plain': '' });
    await page.getByRole('button', { name: 'Split into 3 versions' }).click();
    assert.deepEqual(await texts(page), [long('First'), long('Second'), long('Third')]);
    await page.locator('#compose-undo').click();
    assert.equal((await texts(page))[0], whole);
    await close(page);
  });

  test('documents: a rule or an underlined heading within one article is no offer to split', async () => {
    const page = await openPage(browser, address);
    await page.locator('#compose-open').click();
    for (const text of [`${long('First')}\n\n-----\n\nA short note.`, `Heading\n=====\n\n${long('First')}\n\nOther\n=====\n\n${long('Second')}`]) {
      await page.locator('#compose textarea').first().fill(text);
      await paste(page, { 'text/plain': '' });
      await page.waitForTimeout(100);
      assert.equal(await page.locator('#compose-split').isVisible(), false, text);
    }
    await close(page);
  });

  test('documents: a dropped folder is walked, and what is no article is told', async () => {
    const page = await openPage(browser, address);
    await page.evaluate((text) => {
      const one = (name) => ({ isFile: true, isDirectory: false, name, file: (settle) => settle(new File([text], name)) });
      const folder = (name, inner) => ({
        isFile: false,
        isDirectory: true,
        name,
        createReader() {
          const left = [inner, []];
          return { readEntries: (settle) => settle(left.shift()) };
        },
      });
      const story = folder('story', [one('b.txt'), one('a.html'), one('photo.jpg'), one('.hidden.txt'), folder('a_files', [one('frame.html')]), folder('more', [one('c.md')])]);
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], 'story'));
      DataTransferItem.prototype.webkitGetAsEntry = () => story;
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, `<p>${paragraphs[0]}</p>`);
    await filled(page, 3);
    assert.deepEqual(await names(page), ['a', 'b', 'c']);
    await page.locator('#compose-message:visible').waitFor();
    assert.match(await message(page), /Left out.*photo\.jpg\./);
    await close(page);
  });

  test('documents: the one-file page says that it reads none, and pastes rich text all the same', async () => {
    const page = await openPage(browser, file);
    const koi8 = Buffer.from('f0c1d2cfcd20cfd0cfdac4c1cc', 'hex');
    await drop(page, [['clock.docx', docx(lines)], ['story.txt', paragraphs[0]], ['old.txt', koi8], ['western.txt', Buffer.from('caf\xe9 and na\xefve', 'latin1')]]);
    await filled(page, 2);
    assert.deepEqual((await texts(page)).slice(0, 2), [paragraphs[0], 'café and naïve']);
    await page.locator('#compose-message:visible').waitFor();
    assert.match(await message(page), /“clock\.docx” cannot be read by this page.*plain text/);
    assert.match(await message(page), /“old\.txt” is in an old encoding/);
    await page.locator('#compose-clear').click();
    await paste(page, { 'text/html': `<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p>`, 'text/plain': 'flat' });
    await filled(page, 1);
    assert.equal((await texts(page))[0], paragraphs.join('\n\n'));
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

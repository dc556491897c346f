// Small pages: how markup becomes lines, what is decoded how, and what no page may do.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { read } from './read.mjs';

const page = (body, head = '') => `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const textOf = (html) => read('html', Buffer.from(html)).text;
const prose = 'The ferry to the outer islands will leave an hour earlier from Monday, the harbour office said in a short note.';

test('html: a page too short for a story is given whole', () => {
  assert.equal(textOf(page('<p>One line.</p><p>Another line.</p>')), 'One line.\n\nAnother line.');
});

test('html: lists, quotes, tables, preformatted lines and line breaks', () => {
  const html = page(`<p>${prose}</p><ol><li>first</li><li>second<ul><li>inner</li></ul></li></ol><blockquote>Quoted words.</blockquote>
    <table><tr><th>Year</th><th>Boats</th></tr><tr><td>1989</td><td>412</td></tr></table><pre>a  b\n  c</pre><p>x<br>y<br><br>z</p>`);
  assert.equal(textOf(html), `${prose}\n\n- first\n- second\n- inner\n\nQuoted words.\n\nYear, Boats\n1989, 412\n\na  b\nc\n\nx\ny\n\nz`);
});

test('html: what is hidden, scripted or a control is no text', () => {
  const html = page(`<p>${prose}</p><p hidden>no</p><div style="display: none">no</div><span class="sr-only">no</span><script>no</script>
    <style>no</style><noscript>no</noscript><button>no</button><select><option>no</option></select><figure><img alt="no"><figcaption>no</figcaption></figure>`);
  assert.equal(textOf(html), prose);
});

test('html: a page saved under an open dialog is read all the same', () => {
  const html = page(`<div aria-hidden="true"><h1>Ferry leaves early</h1><p>${prose}</p><p>${prose} Twice.</p></div><div role="dialog"><p>Accept cookies?</p></div>`);
  assert.ok(textOf(html).includes(prose));
  assert.ok(!textOf(html).includes('cookies'));
});

test('html: nothing is stated that the page does not state', () => {
  assert.equal(textOf(page(`<p>${prose}</p>`, '<title>Ferry leaves early</title>')), `Ferry leaves early\n\n${prose}`);
  const organisation = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry leaves early","author":{"@type":"Organization","name":"Desk"}}</script>';
  assert.ok(!/By /.test(textOf(page(`<h1>Ferry leaves early</h1><p>${prose}</p>`, organisation))));
});

test('html: structured data that is broken does no harm', () => {
  const broken = '<title>Ferry</title><script type="application/ld+json">{"@type": "NewsArticle", </script>';
  assert.ok(textOf(page(`<p>${prose}</p>`, broken)).endsWith(prose));
});

test('html: a mark, a declared encoding, UTF-8 and windows-1252 are told apart', () => {
  const words = 'Café in Köln – „zu“';
  const latin = (text) => Buffer.from(text.replace(/[–„“]/g, (sign) => ({ '–': '\x96', '„': '\x84', '“': '\x93' })[sign]), 'latin1');
  const bare = `<html><body><p>${words}</p></body></html>`;
  for (const bytes of [
    Buffer.from(bare),
    Buffer.from(`\ufeff${bare}`),
    Buffer.from(`\ufeff${bare}`, 'utf16le'),
    latin(bare),
    latin(`<meta charset="iso-8859-1">${bare}`),
    latin(`<meta charset="utf-8">${bare}`),
  ]) {
    assert.equal(read('html', bytes).text, words);
  }
});

test('html: a page without words has its own status', () => {
  assert.deepEqual(read('html', Buffer.from(page('<img src="x.png">'))), { status: 13, text: '', stderr: '' });
});

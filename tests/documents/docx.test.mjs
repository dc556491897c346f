// Word files, as a stored zip archive of the test's own.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { docx, swollen, zip } from '../browser/files.mjs';
import { read } from './read.mjs';

test('docx: title, paragraphs and headings come in order', () => {
  const lines = ['The last winding', 'She has wound it for forty years & more.', '## What comes next', 'Nothing, she says: “I am <tired>.”'];
  assert.equal(read('docx', docx(lines)).text, lines.join('\n\n'));
});

test('docx: broken, another archive, or without words: each has its own status and no text', () => {
  assert.deepEqual(read('docx', docx(['Words']).subarray(0, 300)), { status: 12, text: '', stderr: '' });
  assert.equal(read('docx', zip({ 'a.txt': 'hello' })).status, 12);
  assert.equal(read('docx', Buffer.from('plain words')).status, 12);
  assert.equal(read('docx', docx([''])).status, 13);
});

test('docx: an archive that swells to more than any article is refused before anybody holds it', () => {
  assert.equal(read('docx', zip({ 'word/document.xml': swollen(300_000_000) })).status, 12);
});

// Print: columns, line ends, what repeats on every page, and files that give no text.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { lockedPdf } from '../browser/files.mjs';
import { printed } from './print.mjs';
import { read } from './read.mjs';

const at = (x, y, lines, size = 10, step = 12) => lines.map((text, index) => [x, y + index * step, text, size]);
const textOf = (pages) => {
  const { status, text, stderr } = read('pdf', printed(pages));
  assert.equal(status, 0, stderr);
  return text.split('\n\n');
};

const left = ['The lock keeper of Hessle Bridge has', 'counted every boat that went through', 'her gates since 1989. On Friday the', 'number reached one hundred thousand.'];
const right = ['The boat was a rowing boat with two', 'children in it, who had come to see', 'the ducks. They were given a cake and', 'a certificate by the canal company.'];

test('pdf: one column is joined to its paragraphs', () => {
  const text = textOf([[...at(40, 60, left), ...at(40, 130, right)]]);
  assert.deepEqual(text, [left.join(' '), right.join(' ')]);
});

test('pdf: two columns under a headline are read one after the other', () => {
  const text = textOf([[[40, 50, 'One hundred thousand boats at Hessle Bridge', 16], ...at(40, 90, left), ...at(230, 90, right)]]);
  assert.deepEqual(text, ['One hundred thousand boats at Hessle Bridge', left.join(' '), right.join(' ')]);
});

test('pdf: a figure beside another in a table is no column', () => {
  const rows = [['Year', 'Boats'], ['1989', '412'], ['1990', '530'], ['1991', '611']];
  const text = textOf([[...at(40, 60, left), ...rows.flatMap(([a, b], index) => [[40, 130 + 12 * index, a], [220, 130 + 12 * index, b]])]]);
  assert.equal(text[0], left.join(' '));
  assert.match(text.slice(1).join('\n'), /^Year Boats\n1989 412\n1990 530\n1991 611$/);
});

test('pdf: hyphens at line ends go, those that the text writes elsewhere stay', () => {
  const lines = ['The well-known lock keeper counts the pas-', 'sages by hand. Nobody is as well-', 'known along the river, she says herself.'];
  assert.deepEqual(textOf([at(40, 60, lines)]), [
    'The well-known lock keeper counts the passages by hand. Nobody is as well-known along the river, she says herself.',
  ]);
});

test('pdf: running titles and page numbers go, and a paragraph goes on over the page', () => {
  const page = (number, lines) => [[40, 20, 'Hessle Weekly, Saturday edition', 8], ...at(40, 60, lines), [200, 580, `Page ${number} of 3`, 8]];
  const text = textOf([page(1, left.slice(0, 2)), page(2, left.slice(2)), page(3, right)]);
  assert.deepEqual(text, [left.join(' '), right.join(' ')]);
});

test('pdf: a page number on the only page goes, a year in the text stays', () => {
  assert.deepEqual(textOf([[...at(40, 60, [...left.slice(0, 3), '1989']), [200, 585, '7', 8]]]), [`${left.slice(0, 3).join(' ')} 1989`]);
});

test('pdf: encrypted, without text, or damaged: each has its own status and no text', () => {
  assert.deepEqual(read('pdf', lockedPdf()), { status: 10, text: '', stderr: '' });
  assert.equal(read('pdf', printed([[]])).status, 11);
  assert.equal(read('pdf', Buffer.from('%PDF-1.7\nand no more')).status, 12);
  assert.equal(read('pdf', Buffer.from('plain words')).status, 12);
});

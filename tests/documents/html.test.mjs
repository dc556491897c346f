// The ten pages: their body's word F1, and what they state above it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { here, read, wordF1 } from './read.mjs';

const least = 0.97;
const folder = join(here, 'pages');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const months = 'January February March April May June July August September October November December'.split(' ');

// The lines above the story end before the first blank line behind the second.
function parts(text, { title }) {
  const [first, head, ...body] = text.split('\n\n');
  assert.equal(first, title);
  return { head: head.split('\n'), body: body.join('\n\n') };
}

function inWords(day) {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[month - 1]} ${year}`;
}

for (const [name, facts] of Object.entries(expected)) {
  test(`page ${name}: its story, and nothing else`, () => {
    const { status, text, stderr } = read('html', readFileSync(join(folder, `${name}.html`)));
    assert.equal(status, 0, stderr);
    const { head, body } = parts(text, facts);
    const f1 = wordF1(body, readFileSync(join(folder, `${name}.txt`), 'utf8'));
    console.log(`${name}: word F1 ${f1.toFixed(3)}`);
    const lines = [`${facts.title} | ${facts.outlet}`, ...(facts.byline ? [`By ${facts.byline}`] : []), inWords(facts.date)];
    assert.deepEqual(head, lines);
    assert.ok(f1 >= least, `${f1.toFixed(3)} of ${least}:\n${body}`);
  });
}

test('page: elements within elements without end are read as a browser reads them', () => {
  const words = 'The pier closed on Monday for eighteen months, the council said in the evening.';
  const { status, text } = read('html', Buffer.from(`<html><body>${'<div>'.repeat(60_000)}${`<p>${words}</p>`.repeat(6)}`));
  assert.equal(status, 0);
  assert.ok(text.includes(words));
});

test('page: paragraphs and items whose ends are left out stay paragraphs and items', () => {
  const { text } = read('html', Buffer.from(`<html><body><article>${Array.from({ length: 700 }, (_, at) => `<p>Sentence number ${at} of a long and patient list of events.`).join('')}</article>`));
  assert.ok(text.includes('Sentence number 699 of'));
  assert.ok(text.split('\n\n').length >= 700, String(text.split('\n\n').length));
});

// TEI against the part of the TEI schema that it uses, and read back witness by witness; the web page and Markdown.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DOMParser } from 'linkedom';

import { exported, root, samples } from './exported.mjs';

const { all, done } = samples();
after(done);

function xmllint(args, input) {
  const { status, stderr } = spawnSync('xmllint', ['--noout', ...args, '-'], { input, encoding: 'utf8' });
  return status === 0 ? '' : stderr.slice(0, 1000);
}

// Straight through: of each entry the reading of this witness.
function told(node, witness) {
  if (node.nodeType === 3) return node.textContent;
  if (node.localName === 'app') {
    const readings = [...node.childNodes].filter(({ localName }) => localName === 'rdg');
    const own = readings.filter((reading) => reading.getAttribute('wit').split(' ').includes(`#${witness}`));
    assert.equal(own.length, 1, `one reading of ${witness} in an entry`);
    return told(own[0], witness);
  }
  return [...node.childNodes].map((child) => told(child, witness)).join('');
}

// What XML cannot hold stands there as U+FFFD.
const legal = (text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufdd0-\ufdef]/g, '\ufffd');

for (const [name, files] of all) {
  test(`tei: ${name}: keeps to the schema`, () => {
    assert.equal(xmllint(['--relaxng', join(root, 'tests', 'exports', 'tei-subset.rng')], exported(files, 'tei')), '');
  });

  test(`tei: ${name}: each version, read straight through, is its sentences row by row`, () => {
    const { articles, rows } = JSON.parse(exported(files, 'json'));
    const tei = new DOMParser().parseFromString(exported(files, 'tei'), 'text/xml');
    const passages = [...tei.querySelectorAll('ab')];
    const witnesses = [...tei.querySelectorAll('witness')].map((witness) => witness.getAttribute('xml:id'));
    assert.equal(witnesses.length, articles.length);
    assert.equal(passages.length, rows.length);
    articles.forEach(({ text }, at) => {
      const bytes = Buffer.from(text);
      const words = ([begin, end]) => legal(bytes.subarray(begin, end).toString());
      rows.forEach(({ cells }, row) => {
        assert.equal(told(passages[row], witnesses[at]), (cells[at] ?? []).map(words).join(' '), `${witnesses[at]} in row ${row}`);
      });
    });
  });

  test(`tei: ${name}: notes are the findings and point at what is there`, () => {
    const { divergences } = JSON.parse(exported(files, 'json'));
    const tei = new DOMParser().parseFromString(exported(files, 'tei'), 'text/xml');
    const notes = [...tei.querySelectorAll('note')];
    assert.deepEqual(notes.map((note) => note.getAttribute('xml:id')), divergences.map(({ id }) => `finding-${id}`));
    assert.deepEqual(notes.map((note) => note.getAttribute('subtype')), divergences.map(({ kind }) => kind));
    const ids = new Set([...tei.querySelectorAll('ab, witness')].map((element) => `#${element.getAttribute('xml:id')}`));
    for (const element of tei.querySelectorAll('[target], [corresp], [source], [wit]'))
      for (const attribute of ['target', 'corresp', 'source', 'wit'])
        for (const pointer of (element.getAttribute(attribute) ?? '').split(' ').filter((one) => one !== '')) assert.ok(ids.has(pointer), pointer);
  });

  test(`html: ${name}: a page without scripts that parses as it was written`, () => {
    const html = exported(files, 'html');
    const { stderr } = spawnSync('xmllint', ['--noout', '--html', '-'], { input: html, encoding: 'utf8' });
    // The parser is of HTML 4 and does not know later elements; anything else it says is a mistake.
    const mistakes = stderr.split('\n').filter((line) => / error : /.test(line) && !/Tag \w+ invalid/.test(line));
    assert.deepEqual(mistakes, []);
    const page = new DOMParser().parseFromString(html, 'text/html');
    assert.equal(page.querySelectorAll('script, iframe, object, img, link, [onclick], [onerror]').length, 0);
    const { divergences } = JSON.parse(exported(files, 'json'));
    assert.equal(page.querySelectorAll('article.finding').length, divergences.length);
  });

  test(`markdown: ${name}: headings are its own, and no text begins markup`, () => {
    const lines = exported(files, 'markdown').split('\n');
    const { divergences } = JSON.parse(exported(files, 'json'));
    const weighty = divergences.filter(({ severity }) => severity > 1).length;
    assert.ok(lines.filter((line) => line.startsWith('### ')).length >= weighty);
    assert.deepEqual(lines.filter((line) => /(?<!\\)[<`|[\]~]/.test(line) || /(?<!\\)&(?!#)/.test(line)), []);
  });
}

test('tei: a document that breaks the schema is noticed', () => {
  const [files] = all.values();
  const rng = ['--relaxng', join(root, 'tests', 'exports', 'tei-subset.rng')];
  const tei = exported(files, 'tei');
  assert.notEqual(xmllint(rng, tei.replace('<rdg wit="#', '<rdg wit="')), '');
  assert.notEqual(xmllint(rng, tei.replace('</app>', '')), '');
  assert.notEqual(xmllint(rng, tei.replace(' xml:id="B"', ' xml:id="A"')), '');
});

// What the program writes, against the schemas that are published for it (docs/schema).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';

import { exported, program, root, samples } from './exported.mjs';

const { all, done } = samples();
after(done);

const schemas = ['comparison', 'findings', 'bundle'].map((name) =>
  JSON.parse(readFileSync(join(root, 'docs', 'schema', `${name}.schema.json`), 'utf8')),
);

// Readers ignore keys that they do not know; the tests want every key in the schema.
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return schema.type === 'object' && schema.properties ? { ...inside, additionalProperties: false } : inside;
}

function validators(change) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
  for (const schema of schemas) ajv.addSchema(change(schema));
  return (name, value) => {
    const validate = ajv.getSchema(`${name}.schema.json`);
    return validate(value) ? [] : validate.errors.slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
const check = validators(closed);
const checkOpen = validators((schema) => schema);

function bundleOf(files) {
  const link = execFileSync(program, ['compare', ...files, '--link'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
  return JSON.parse(inflateRawSync(Buffer.from(link.trim().split('.').at(-1), 'base64url')).toString('utf8'));
}

for (const [name, files] of all) {
  test(`schema: ${name}: comparison, findings and bundle are as described, to the last key`, () => {
    assert.deepEqual(check('comparison', JSON.parse(exported(files, 'json'))), []);
    assert.deepEqual(check('findings', JSON.parse(exported(files, 'findings-json'))), []);
    assert.deepEqual(check('bundle', bundleOf(files)), []);
  });

  test(`schema: ${name}: findings are those of the comparison, with the words that stand there`, () => {
    const whole = JSON.parse(exported(files, 'json'));
    const { divergences, ledgers } = JSON.parse(exported(files, 'findings-json'));
    let quoted = 0;
    const withoutWords = (value) => JSON.parse(JSON.stringify(value), (_, inside) => {
      if (typeof inside?.words !== 'string') return inside;
      const { words, ...place } = inside;
      const { text, furniture } = whole.articles[place.article];
      const there = place.furniture === undefined
        ? Buffer.from(text).subarray(place.begin, place.end).toString()
        : furniture[place.furniture].text;
      assert.equal(words, there);
      quoted += 1;
      return place;
    });
    assert.deepEqual(withoutWords(divergences), whole.divergences);
    assert.deepEqual(withoutWords(ledgers), whole.ledgers);
    assert.ok(quoted > 0 || divergences.length === 0);
  });
}

test('schema: a missing, a wrong and an unknown value are told; later keys are for readers to ignore', () => {
  const [files] = all.values();
  const good = JSON.parse(exported(files, 'json'));
  const { base: _, ...without } = good;
  assert.equal(check('comparison', without).length, 1);
  assert.ok(check('comparison', { ...good, divergences: [{ ...good.divergences[0], severity: 4 }] }).length > 0);
  assert.ok(check('comparison', { ...good, rows: [{ ...good.rows[0], cells: [[[0]]] }] }).length > 0);
  assert.equal(check('comparison', { ...good, later: 1 }).length, 1);
  assert.deepEqual(checkOpen('comparison', { ...good, later: 1 }), []);
});

test('schema: a bundle with everything that a reader may have done', () => {
  const place = { article: '0123456789abcdef', begin: 0, end: 9 };
  const bundle = {
    schema: 'synoptic.bundle/1',
    articles: [{ source: 'a.txt', label: '', text: 'One.', reading: { keep: [[0, 4]], title: '' } }, { source: 'b.txt', label: 'B', bytes: '_-A' }],
    options: { base: 1, corrections: [{ kind: 'part', first: place, second: place }] },
    marks: [{ finding: '0123456789abcdef', verdict: 'important', note: '' }],
    selected: '0123456789abcdef',
    view: { sheet: 'redline', kinds: ['number'], weight: 2, order: 'text' },
    excerpt: [{ sentences: 14 }, { sentences: 3 }],
  };
  assert.deepEqual(check('bundle', bundle), []);
  assert.ok(check('bundle', { ...bundle, articles: [{ source: '', label: '' }] }).length > 0);
});

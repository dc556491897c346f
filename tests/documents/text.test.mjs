// Plain text from before Unicode: the guess, and what comes out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { here, read } from './read.mjs';

const cases = JSON.parse(readFileSync(join(here, 'legacy.json'), 'utf8'));

for (const { name, encoding, base64, text } of cases) {
  test(`text in ${encoding}: ${name}`, () => {
    const { status, text: found, stderr } = read('text', Buffer.from(base64, 'base64'));
    assert.equal(status, 0, stderr);
    assert.equal(found, text);
  });
}

test('text: bytes that are no text in any encoding are refused', () => {
  const noise = Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 167 + 129) % 256));
  assert.equal(read('text', noise).status, 12);
});

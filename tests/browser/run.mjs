// Runs every *.test.mjs beside it in one headless Chromium and ends with "N passed, M failed, K skipped".
// A test file exports default (test, world) => void and registers tests by name; `test.skip(name, why)` counts
// one that cannot run here. `node tests/browser/run.mjs [WORD...]` runs those whose name holds a word.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { serve } from '../../scripts/serve.mjs';
import { dist, findChromium, launch } from './harness.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const limit = 90_000;

const tests = [];
const skipped = [];
function test(name, body) {
  tests.push({ name, body });
}
test.skip = (name, why) => skipped.push({ name, why });

function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done after ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

if (!findChromium()) {
  console.log('no Chromium on this machine: the browser tests are skipped');
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit(0);
}

const { address, close } = await serve(dist);
const browser = await launch();
const world = { address, browser, file: `file://${join(dist, 'synoptic.html')}` };
for (const name of readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).sort()) {
  const { default: register } = await import(join(folder, name));
  await register(test, world);
}

let passed = 0;
let failed = 0;
for (const { name, body } of tests) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
  try {
    await within(limit, body());
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n        ${String(error?.stack ?? error).split('\n').slice(0, 8).join('\n        ')}`);
  }
  for (const context of browser.contexts()) await context.close();
}
for (const { name, why } of skipped) console.log(`skipped ${name}: ${why}`);
await within(10_000, browser.close()).catch(() => undefined);
await close();
console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);

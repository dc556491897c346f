// The page in Firefox and in WebKit: cases.mjs in each, one after the other. Ends with "N passed, M failed, K skipped"; a
// browser that is not on this machine, or does not start, counts as one skipped, with its reason.
// `node tests/browsers/run.mjs [firefox|webkit] [WORD...]`
import { join } from 'node:path';

import { dist } from '../browser/harness.mjs';
import { makeSite } from '../browser/site.mjs';
import { cases } from './cases.mjs';
import * as firefox from './firefox.mjs';
import { openScreen } from './screen.mjs';
import * as webkit from './webkit.mjs';

const browsers = { firefox, webkit };
const words = process.argv.slice(2);
const only = words.find((word) => word in browsers);
const wanted = words.filter((word) => word !== only);
const limit = 60_000;
const count = { passed: 0, failed: 0, skipped: 0 };

function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done after ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function told(result, name, why) {
  count[result] += 1;
  console.log(`${{ passed: 'ok     ', failed: 'FAILED ', skipped: 'skipped' }[result]} ${name}${why ? `: ${why}` : ''}`);
}

async function test(name, browser, body, world) {
  browser.troubles.length = 0;
  try {
    const why = await within(limit, body({ browser, ...world }));
    if (browser.troubles.length > 0) throw new Error(`it complained: ${browser.troubles.join('; ')}`);
    told(why ? 'skipped' : 'passed', name, why);
  } catch (error) {
    told('failed', name, String(error?.stack ?? error).split('\n').slice(0, 8).join('\n        '));
  }
}

async function testIn(name, { missing, open }, world) {
  const why = missing();
  if (why) return told('skipped', name, why);
  const screen = await openScreen();
  try {
    const browser = await within(limit, open(screen));
    for (const [what, body] of Object.entries(cases)) {
      if (wanted.length === 0 || wanted.some((word) => what.includes(word))) await test(`${name}: ${what}`, browser, body, world);
    }
    await browser.close();
  } catch (error) {
    told('skipped', name, `it does not start here: ${error.message}`);
  }
  return screen.end();
}

const site = await makeSite();
const world = { site, file: `file://${join(dist, 'synoptic.html')}` };
for (const [name, browser] of Object.entries(browsers)) if (!only || only === name) await testIn(name, browser, world);
await site.close();
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`);
process.exit(count.failed === 0 ? 0 : 1);

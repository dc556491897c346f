// What every browser has to do. A case gets { browser, site, file }: a browser as firefox.mjs and webkit.mjs open one,
// dist/ on a server of its own, and the one-file page's address.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { bakery, dist } from '../browser/harness.mjs';

const patience = 30_000;

export async function until(browser, code, ...args) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await browser.call(code, ...args).catch((error) => {
      if (Date.now() > end) throw error; // a page that is just being left answers nothing
    });
    if (value) return value;
    if (Date.now() > end) throw new Error(`never became true: ${code}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

const findings = () => document.querySelectorAll('article.finding').length;
const title = () => document.querySelector('#story').selectedOptions[0].textContent;
const sentences = () => [...document.querySelectorAll('article.finding .summary')].map(({ textContent }) => textContent);
const refused = () => !document.querySelector('#opening-ways').hidden && document.querySelector('#opening-text').textContent;
const isDrawn = () => performance.getEntriesByName('synoptic:canvas').length > 0 || document.querySelector('#stage-note').textContent;
const isLoaded = () => document.readyState === 'complete' && document.querySelector('#position').textContent !== ''; // the page's code has begun

// In place of the clipboard, which asks the reader.
const catchCopy = () => {
  globalThis.copied = '';
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void (globalThis.copied = text) }, configurable: true });
};

async function compareOwn(browser, texts) {
  await until(browser, isLoaded);
  await browser.press('#compose-open');
  await until(browser, () => document.querySelectorAll('#compose textarea').length >= 2);
  await browser.call((all) => {
    const areas = document.querySelectorAll('#compose textarea');
    all.forEach((text, at) => {
      areas[at].value = text;
      areas[at].dispatchEvent(new Event('input', { bubbles: true }));
    });
  }, texts);
  await browser.press('#compose-compare');
  await until(browser, () => !document.querySelector('#compose').open);
}

// Whether this browser keeps something that holds these words; a database that was not there yet is not made.
const kept = (wanted) =>
  new Promise((settle) => {
    const request = indexedDB.open('synoptic');
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = () => settle(false);
    request.onsuccess = () => {
      const { result: base } = request;
      const names = [...base.objectStoreNames];
      let left = names.length;
      let all = '';
      if (left === 0) settle(false);
      for (const name of names) {
        base.transaction(name).objectStore(name).getAll().onsuccess = ({ target }) => {
          all += JSON.stringify(target.result);
          left -= 1;
          if (left > 0) return;
          base.close();
          settle(all.includes(wanted));
        };
      }
    };
  });

// Browsers keep what belongs to a file under its address: each case has a file of its own.
function copyOf(file) {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
  cpSync(file.slice('file://'.length), join(folder, 'synoptic.html'));
  return { address: `file://${join(folder, 'synoptic.html')}`, remove: () => rmSync(folder, { recursive: true }) };
}

const foreign = (requests, own = []) => requests.filter((name) => !/^(?:blob|data):/.test(name) && !own.some((one) => name.startsWith(one)));

export const cases = {
  'the one-file page opens from a file, draws, and asks for nothing': async ({ browser, file }) => {
    await browser.requests();
    await browser.go(file);
    assert.ok((await browser.call(findings)) > 0);
    assert.ok(await until(browser, isDrawn));
    await browser.press('#next');
    await until(browser, () => document.querySelectorAll('article.finding.is-current').length === 1);
    assert.deepEqual(foreign(await browser.requests(), [file]), []);
  },

  'the one-file page compares in its worker, and keeps texts, comparison and marks': async ({ browser, file }) => {
    const { address, remove } = copyOf(file);
    await browser.go(address);
    await compareOwn(browser, bakery);
    assert.equal(await browser.call(title), 'Your comparison');
    assert.match((await browser.call(sentences)).join(' '), /12.*19|19.*12/s);
    await browser.press('#next');
    await browser.press('#chosen [data-act="important"]');
    await until(browser, kept, '"verdict":"important"');
    await browser.reload();
    await until(browser, isLoaded);
    await until(browser, kept, 'old bakery');
    await browser.press('#compose-open');
    await until(browser, (text) => document.querySelector('#compose textarea')?.value === text, bakery[0]);
    await browser.press('#compose-compare');
    await until(browser, () => !document.querySelector('#compose').open);
    await browser.press('#next');
    await until(browser, () => document.querySelector('#chosen [data-act="important"]').ariaPressed === 'true');
    assert.deepEqual(foreign(await browser.requests(), [address]), []);
    remove();
  },

  'a link is made, opens the same, and says when it was cut, altered or is newer': async ({ browser, file }) => {
    await browser.go(file);
    await compareOwn(browser, bakery);
    const before = await browser.call(sentences);
    await browser.call(catchCopy);
    await browser.press('#share');
    await until(browser, () => /#s1\./.test(document.querySelector('#sharing input[readonly]')?.value ?? ''));
    await browser.press('#sharing-copy');
    await until(browser, () => /#s1\./.test(globalThis.copied ?? ''));
    const hash = await browser.call(() => /#s1\.\S+/.exec(globalThis.copied)[0]);
    assert.match(hash, /^#s1\.\d+\.[0-9a-f]{8}\.[\w-]+$/);
    const open = async (fragment) => {
      await browser.go('about:blank');
      await browser.go(file + fragment);
    };
    await open(hash);
    await until(browser, () => document.querySelector('#story').selectedOptions[0].textContent === 'From the link');
    assert.deepEqual(await browser.call(sentences), before);
    const middle = Math.floor(hash.length * 0.75);
    const letter = hash[middle] === 'A' ? 'B' : 'A';
    for (const [fragment, said] of [
      [hash.slice(0, -10), /cut|incomplete/i],
      [hash.slice(0, middle) + letter + hash.slice(middle + 1), /alter|chang|damag/i],
      [hash.replace('#s1', '#s2'), /newer/i],
    ]) {
      await open(fragment);
      assert.match(await until(browser, refused), said);
    }
  },

  'the site opens, draws, compares and keeps, and asks its own host only': async ({ browser, site }) => {
    await browser.requests();
    await browser.go(site.folder);
    assert.ok((await browser.call(findings)) > 0);
    assert.ok(await until(browser, isDrawn));
    await compareOwn(browser, bakery);
    assert.equal(await browser.call(title), 'Your comparison');
    await until(browser, kept, 'old bakery');
    assert.deepEqual(foreign(await browser.requests(), [site.folder]), []);
  },

  'the site opens a file that lies beside it, at a finding, and refuses any other address': async ({ browser, site }) => {
    await browser.go(`${site.folder}?story=bakery.json`);
    await until(browser, () => document.querySelector('#story').selectedOptions[0].textContent === 'From the file');
    const id = await browser.call(() => document.querySelector('article.finding').id);
    await browser.go(`${site.folder}?story=bakery.json&theme=dark#${id}`);
    await until(browser, (wanted) => document.querySelector('article.finding.is-current')?.id === wanted, id);
    assert.equal(await browser.call(() => document.documentElement.dataset.theme), 'dark');
    for (const story of ['//127.0.0.1:9/x.json', '../x.json', 'blob:x.json']) {
      await browser.go(`${site.folder}?story=${encodeURIComponent(story)}`);
      assert.match(await until(browser, refused), /is not opened/);
    }
  },

  'an article page embeds it, in the height it asks for, and hears which finding was chosen': async ({ browser, site }) => {
    site.write('../article.html', '<!doctype html><title>Article</title><synoptic-viewer id="one" src="folder/bakery.json" view="text" max-height="5000"></synoptic-viewer><script type="module" src="folder/embed.js"></script>');
    await browser.go(`${site.origin}/some/article.html`);
    await until(browser, () => document.querySelector('#one').getAttribute('state') === 'ready');
    const height = () => document.querySelector('#one').shadowRoot.querySelector('iframe').offsetHeight;
    await until(browser, () => document.querySelector('#one').shadowRoot.querySelector('iframe').offsetHeight < 5000);
    assert.ok((await browser.call(height)) >= 480);
    await browser.call(() => {
      const viewer = document.querySelector('#one');
      viewer.addEventListener('synoptic-finding', ({ detail }) => (globalThis.chosen = detail));
      viewer.step(1);
    });
    const { id, summary } = await until(browser, () => globalThis.chosen);
    assert.match(id, /^[0-9a-f]{16}$/);
    assert.ok(summary.length > 10);
    await browser.call(() => document.querySelector('#one').setAttribute('theme', 'dark'));
    await until(browser, () => document.querySelector('#one').shadowRoot.querySelector('iframe').contentDocument.documentElement.dataset.theme === 'dark');
  },

  'after the first visit the site opens and compares without its server': async ({ browser, site }) => {
    const { serve } = await import('../../scripts/serve.mjs');
    const { address, close } = await serve(dist);
    await browser.go(address);
    if (!(await browser.call(() => 'serviceWorker' in navigator))) return 'it offers no service worker here';
    await until(browser, () => navigator.serviceWorker.ready.then(() => true));
    await until(browser, () => navigator.serviceWorker.getRegistration().then((one) => one.active?.state === 'activated'));
    await close();
    await browser.go(`${address}?again`);
    assert.ok((await browser.call(findings)) > 0);
    await compareOwn(browser, bakery);
    assert.equal(await browser.call(title), 'Your comparison');
    await browser.go(site.folder);
    return undefined;
  },
};

import assert from 'node:assert/strict';
import { close, launch, openPage, shownFindings } from './harness.mjs';

const note = (page) => page.locator('#stage-note');

async function readable(page) {
  assert.ok((await shownFindings(page).count()) > 0);
  assert.ok(await page.locator('#passages table').isVisible());
  await shownFindings(page).first().locator('.finding-button').click();
  assert.ok(await page.locator('article.finding.is-current .readings').isVisible());
}

export default function (test, { browser, address }) {
  test('without WebGL 2: the text stays usable and the page says why', async () => {
    const bare = await launch({ gl: false });
    try {
      const page = await openPage(bare, address);
      await note(page).filter({ hasText: 'WebGL 2' }).waitFor();
      await readable(page);
    } finally {
      await bare.close();
    }
  });

  test('without WebAssembly: the text stays usable, and a new comparison says why it cannot be made', async () => {
    const page = await openPage(browser, address, { before: 'delete globalThis.WebAssembly' });
    await note(page).filter({ hasText: 'WebAssembly' }).waitFor();
    await readable(page);
    await page.locator('#compose-open').click();
    assert.match(await page.locator('#notice p').innerText(), /WebAssembly/);
    await close(page);
  });

  test('without canvas.wasm: the text stays usable and the page says why', async () => {
    const page = await openPage(browser, 'about:blank');
    await page.route(/canvas.*\.wasm/, (route) => route.abort());
    await page.goto(address);
    await note(page).filter({ hasText: 'could not be loaded' }).waitFor();
    await readable(page);
    await close(page);
  });

  test('without engine.wasm: the sentence says so, the texts stay, and it works when it is there again', async () => {
    const page = await openPage(browser, 'about:blank');
    await page.route(/engine.*\.wasm/, (route) => route.fulfill({ status: 503 }));
    await page.goto(address);
    await page.locator('#compose-open').click();
    for (const index of [0, 1]) await page.locator('#compose textarea').nth(index).fill(`A text about version ${index + 4}.`);
    await page.locator('#compose-compare').click();
    await page.locator('#compose-message:visible').waitFor();
    assert.match(await page.locator('#compose-message').innerText(), /could not be made.*engine\.wasm.*kept/s);
    await page.unroute(/engine.*\.wasm/);
    await page.locator('#compose-compare').click();
    await page.locator('#compose').waitFor({ state: 'hidden' });
    await close(page);
  });
}

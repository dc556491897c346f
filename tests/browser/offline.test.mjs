import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serve } from '../../scripts/serve.mjs';
import { docx, pdf } from './files.mjs';
import { close, dist, notice, openPage, root, shownFindings } from './harness.mjs';

async function drop(page, name, bytes) {
  await page.evaluate(([file, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], file));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, [name, Buffer.from(bytes).toString('base64')]);
  await page.waitForFunction((label) => [...document.querySelectorAll('#compose .name')].some(({ value }) => value === label), name.replace(/\..*$/, ''));
}

export default function (test, { browser, file }) {
  test('offline: after the first visit the site opens, compares and reads every format without its server', async () => {
    const { address, close: stop } = await serve(dist);
    const page = await openPage(browser, address, { serviceWorkers: 'allow' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    const print = await pdf(browser, '<html lang="en"><h1>The last winding</h1><p>The clockmaker of Lower Strand has handed over the keys of the tower.</p></html>');
    await stop();
    await page.goto(`${address}?from=mail`);
    assert.ok((await shownFindings(page).count()) > 0);
    await page.locator('#story').selectOption({ index: 1 });
    await page.waitForFunction(() => document.querySelectorAll('article.finding').length > 0);
    await drop(page, 'clock.docx', docx(['The last winding', 'She has handed over the keys of the tower after forty years.']));
    await drop(page, 'print.pdf', print);
    await drop(page, 'wire.html', readFileSync(join(root, 'tests', 'documents', 'pages', 'wire.html')));
    await drop(page, 'old.txt', Buffer.from('f0c1d2cfcd20cfd0cfdac4c1cc20cec120dec1d32e', 'hex'));
    await page.locator('#compose-compare').click();
    await page.locator('#compose').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('#story').inputValue(), 'own');
    assert.deepEqual(page.troubles.filter((trouble) => !/ERR_CONNECTION_REFUSED/.test(trouble)), []);
    await close(page);
  });

  test('offline: a newer site says so and takes nothing away while the old one is open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
    cpSync(dist, folder, { recursive: true });
    const { address, close: stop } = await serve(folder);
    const page = await openPage(browser, address, { serviceWorkers: 'allow' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    const worker = join(folder, 'service-worker.js');
    writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// newer\n`);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await notice(page).waitFor();
    assert.match(await notice(page).innerText(), /newer version/);
    assert.ok((await shownFindings(page).count()) > 0);
    await close(page);
    await stop();
    rmSync(folder, { recursive: true });
  });

  test('offline: the one-file page asks for nothing to be kept', async () => {
    const page = await openPage(browser, file, { serviceWorkers: 'allow' });
    await page.waitForTimeout(3500);
    assert.deepEqual(page.troubles, []);
    await close(page);
  });
}

// A site for the tests of hosting: dist/ in a sub-path, saved comparisons beside it, and answers that a static host would
// not give by itself.
import { cpSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serve } from '../../scripts/serve.mjs';
import { bakery, dist } from './harness.mjs';

export const bundleOf = (texts, more = {}) =>
  JSON.stringify({
    schema: 'synoptic.bundle/1',
    articles: texts.map((text, index) => ({ source: `${'ab'[index] ?? 'c'}.txt`, label: ['Morning Post', 'Evening Star'][index] ?? '', text })),
    ...more,
  });

// A story with many findings, from those that the site brings.
function bridge() {
  const assets = join(dist, 'assets');
  const name = readdirSync(assets).find((one) => one.endsWith('.json') && one.includes('.work')) ?? '';
  return JSON.stringify({ schema: 'synoptic.bundle/1', ...JSON.parse(readFileSync(join(assets, name), 'utf8')) });
}

// `write(name, text)` puts a file into the site's folder, /some/folder/; names may begin with ../ to stand outside it.
export async function makeSite() {
  const root = mkdtempSync(join(tmpdir(), 'synoptic-site-'));
  const folder = join(root, 'some', 'folder');
  mkdirSync(folder, { recursive: true });
  cpSync(dist, folder, { recursive: true });
  const write = (name, text) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('bakery.json', bundleOf(bakery));
  write('bridge.json', bridge());
  const { address, close } = await serve(root);
  const end = async () => {
    await close();
    rmSync(root, { recursive: true });
  };
  return { origin: address.slice(0, -1), folder: `${address}some/folder/`, root, write, close: end };
}

// A host that answers as `answers` says ({ '/path': (request, response) => void }), counts what it is asked for, and
// else has nothing.
export async function makeHost(answers = {}) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    const answer = answers[new URL(request.url, 'http://any').pathname];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, asked, close };
}

// The same input gives the same bytes: the command line's program against the engine in the browser, over the
// built-in stories, twice and in another order; and what the page shows first against a fresh run.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { close, dist, openPage, root } from './harness.mjs';

const program = join(root, 'build', 'release', 'synoptic');
const stories = join(root, 'assets', 'stories');

// The requests' replies, from one engine started in the page for all of them.
function askEngine(page, requests) {
  const name = readdirSync(join(dist, 'assets')).find((file) => /^engine-.*\.wasm$/.test(file));
  return page.evaluate(
    async ([address, asked]) => {
      const none = () => 8;
      const { instance } = await WebAssembly.instantiate(await (await fetch(address)).arrayBuffer(), {
        env: { synoptic_progress: () => 1, emscripten_notify_memory_growth: () => {} },
        wasi_snapshot_preview1: { proc_exit: none, fd_write: none, fd_close: none, fd_seek: none },
      });
      const { memory, _initialize, engine_alloc, engine_free, engine_handle, engine_reply_size } = instance.exports;
      _initialize();
      return asked.map((request) => {
        const bytes = new TextEncoder().encode(JSON.stringify(request));
        const at = engine_alloc(bytes.length);
        new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
        const reply = engine_handle(at, bytes.length);
        engine_free(at);
        return JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, reply, engine_reply_size()).slice()));
      });
    },
    [`assets/${name}`, requests],
  );
}

function workOf({ id, files }) {
  const articles = files.map(({ file, label }) => ({
    source: file,
    label,
    text: readFileSync(join(stories, id, file), 'utf8'),
  }));
  return { articles };
}

// What the program writes for a bundle that the engine made of the same versions.
function native(bundle, format) {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
  try {
    writeFileSync(join(folder, 'story.json'), bundle);
    return execFileSync(program, ['compare', join(folder, 'story.json'), '--format', format], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sentencesOfRows = ({ articles, rows }) =>
  rows
    .map(({ cells }) =>
      cells
        .flatMap((cell, index) => (cell ?? []).map(([begin, end]) => `${articles[index].hash}:${begin}-${end}`))
        .sort()
        .join(' '),
    )
    .sort();

export default function (test, { browser, address }) {
  if (!existsSync(program)) {
    test.skip('same bytes: natively and in the browser', 'build/release/synoptic is not built');
    return;
  }
  const { stories: listed, default: first } = JSON.parse(readFileSync(join(stories, 'stories.json'), 'utf8'));

  for (const story of listed) {
    test(`same bytes: ${story.id}, natively and in the browser, twice, and the same rows in another order`, async () => {
      const page = await openPage(browser, address);
      const work = workOf(story);
      const json = { ...work, op: 'report', format: 'json' };
      const turned = { ...json, articles: [...work.articles].reverse() };
      const [bundle, once, twice, reversed] = await askEngine(page, [{ ...work, op: 'bundle.write' }, json, json, turned]);
      assert.ok(once.ok && once.text.length > 1000);
      assert.equal(twice.text, once.text);
      assert.equal(native(bundle.json, 'json').trimEnd(), once.text.trimEnd());
      assert.deepEqual(sentencesOfRows(JSON.parse(reversed.text)), sentencesOfRows(JSON.parse(once.text)));
      await close(page);
    });
  }

  test('same bytes: what the page shows first is what a fresh run of the program says', async () => {
    const page = await openPage(browser, address);
    const work = workOf(listed.find(({ id }) => id === first));
    const [bundle] = await askEngine(page, [{ ...work, op: 'bundle.write' }]);
    const said = native(bundle.json, 'fragment').trim();
    const sentences = [...said.matchAll(/<article class="finding"[\s\S]*?<\/article>/g)].map(([html]) => html);
    assert.ok(sentences.length > 0, 'the report holds no finding');
    const shown = readFileSync(join(dist, 'index.html'), 'utf8');
    assert.deepEqual(sentences.filter((html) => !shown.includes(html)).map((html) => html.slice(0, 200)), []);
    await close(page);
  });
}

// The same request answered by the engine natively and as WebAssembly in Chromium: time of both, and whether the
// bytes are the same.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { withBrowser, withPage } from './browser.mjs';
import { need, root } from './places.mjs';

const runs = 31;

function makeRequest(files) {
  const articles = files.map((file) => ({ source: basename(file), label: '', text: readFileSync(file, 'utf8') }));
  return JSON.stringify({ op: 'compare', articles, html: false });
}

// bench/engine_time.cpp prints the median in milliseconds, then the reply.
function timeNative(request) {
  execFileSync('cmake', ['--build', join(root, 'build/release'), '--target', 'engine_time'], { stdio: 'pipe' });
  const program = need('build/release/bench/engine_time', 'configure with: cmake --preset release');
  const told = execFileSync(program, [String(runs)], { input: request, maxBuffer: 1 << 28 });
  const end = told.indexOf(10);
  return { time: Number(told.subarray(0, end).toString()), reply: told.subarray(end + 1) };
}

// Runs in the page, where it is sent as text: nothing from outside, not even an import.
async function timeInPage({ request, runs: times }) {
  const goOn = new Proxy({}, { get: () => () => 1 }); // whatever the engine asks of the page: progress goes on
  const module = await WebAssembly.compile(await (await fetch('engine.wasm')).arrayBuffer());
  const wanted = {};
  for (const { module: from } of WebAssembly.Module.imports(module)) wanted[from] = goOn;
  const engine = (await WebAssembly.instantiate(module, wanted)).exports;
  engine._initialize?.();
  const given = new TextEncoder().encode(request);
  const took = [];
  let reply;
  for (let run = 0; run < times; ++run) {
    const start = performance.now();
    const at = engine.engine_alloc(given.length);
    new Uint8Array(engine.memory.buffer, at, given.length).set(given);
    const answer = engine.engine_handle(at, given.length);
    engine.engine_free(at);
    reply = new Uint8Array(engine.memory.buffer, answer, engine.engine_reply_size()).slice();
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', reply));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { time: took[Math.floor(times / 2)], digest: hex };
}

export async function measureWasm(files) {
  const module = need('build/wasm/engine.wasm', 'build it with ./build-wasm.sh');
  const request = makeRequest(files);
  const native = timeNative(request);
  const folder = join(root, 'build/bench/engine');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>engine</title>');
  writeFileSync(join(folder, 'engine.wasm'), readFileSync(module));
  const wasm = await withBrowser(folder, (browser, address) =>
    withPage(browser, async (tab) => {
      await tab.goto(address);
      return tab.evaluate(timeInPage, { request, runs });
    }),
  );
  const same = wasm.digest === createHash('sha256').update(native.reply).digest('hex');
  return [
    { what: 'comparison and its JSON, native', value: native.time, unit: 'ms' },
    { what: 'comparison and its JSON, WebAssembly in Chromium', value: wasm.time, unit: 'ms' },
    { what: 'ratio', value: wasm.time / native.time, aim: '2 or less' },
    { what: 'same bytes natively and as WebAssembly', value: same ? 1 : 0, unit: '1 = yes', aim: '1' },
  ];
}

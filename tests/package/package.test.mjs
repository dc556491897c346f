import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { check, install, root, run } from './installed.mjs';

let installed;
let api;
before(async () => {
  installed = install();
  api = await import(pathToFileURL(join(installed.place, 'lib/package/node.js')).href);
});
after(() => installed.remove());

const told = (figure) => `Fire at the bakery\n\nA fire destroyed the old bakery in Lower Mill Street on Tuesday night. Police said ${figure} people were taken to hospital.`;
const two = [told(12), told(19)];

test('package: holds what it needs and nothing of this machine', () => {
  const files = execFileSync('find', [installed.place, '-type', 'f'], { encoding: 'utf8' }).trim().split('\n');
  for (const name of ['package.json', 'README.md', 'LICENSE', 'lib/package/engine.wasm', 'site/index.html', 'site/embed.js', 'example/article.html'])
    assert.ok(existsSync(join(installed.place, name)), name);
  for (const file of files.filter((one) => /\.(?:js|ts|json|md)$/.test(one) && !one.includes('/site/')))
    assert.doesNotMatch(readFileSync(file, 'utf8'), new RegExp(`${root}|registry\\.|sourceMappingURL`), file);
  const { dependencies, scripts } = JSON.parse(readFileSync(join(installed.place, 'package.json'), 'utf8'));
  assert.equal(dependencies, undefined);
  assert.equal(scripts, undefined, 'nothing runs when it is installed');
});

test('package: in Node it compares, says what differs, and the program ends by itself', async () => {
  const { code, stdout, stderr } = await run(
    installed, 'first.mjs',
    `import { compare } from 'synoptic-compare';
     const { schema, divergences } = await compare(${JSON.stringify(two)});
     console.log(schema, divergences.map(({ kind }) => kind).join());`,
  );
  assert.equal(stderr, '');
  assert.equal(stdout, 'synoptic.comparison/1 number\n');
  assert.equal(code, 0);
});

test('package: a thread and the calling one say the same, byte for byte', async () => {
  const worker = await api.compare(two);
  assert.equal(JSON.stringify(await api.compare(two, { thread: 'main' })), JSON.stringify(worker));
  assert.deepEqual(await Promise.all([api.compare(two), api.compare(two)]), [worker, worker]);
});

test('package: bytes in an old encoding are read, labels kept, and an empty version leaves a note', async () => {
  const bytes = Buffer.from(told(12).replace('bakery', 'caf\u00e9'), 'latin1');
  const { articles, notes } = await api.compare([{ bytes, label: 'Old' }, { text: told(19), source: 'new.txt' }, '']);
  assert.match(articles[0].text, /caf\u00e9/);
  assert.deepEqual(articles.map(({ label }) => label), ['Old', 'new']);
  assert.ok(notes.some(({ code }) => code === 'empty_article'));
});

test('package: what the engine declines has a code, a sentence and its article', async () => {
  const { SynopticError } = api;
  const declined = (code, article) => (error) =>
    error instanceof SynopticError && error instanceof Error && error.code === code && error.article === article && /^\S.* .*\.$/s.test(error.message);
  await assert.rejects(api.compare([]), declined('no_articles', undefined));
  await assert.rejects(api.compare(Array(51).fill('A text.')), declined('too_many_articles', undefined));
  await assert.rejects(api.compare(['A text.', { bytes: new Uint8Array(4000), source: 'picture.png' }]), declined('binary_article', 1));
  await assert.rejects(api.compare([{ text: told(12), label: 'Herald' }], { maxArticleBytes: 50 }), declined('article_too_large', 0));
  await assert.rejects(api.report({ articles: two }, 'poem'), declined('unknown_format', undefined));
  await assert.rejects(api.readBundle('{"schema":"synoptic.bundle/9"}'), declined('newer', undefined));
  await assert.rejects(api.readBundle('[]'), declined('not_a_bundle', undefined));
});

test('package: an abort rejects at once with its reason, before, while it waits and while it runs; what follows works', async () => {
  const reason = new Error('enough');
  for (const thread of ['worker', 'main'])
    await assert.rejects(api.compare(two, { signal: AbortSignal.abort(reason), thread }), (error) => error === reason);
  for (const thread of ['worker', 'main']) {
    const stop = new AbortController();
    const seen = [];
    const onProgress = ({ fraction, stage }) => {
      assert.ok(fraction >= 0 && fraction <= 1);
      seen.push(stage);
      stop.abort(reason);
    };
    await assert.rejects(api.compare(two, { signal: stop.signal, onProgress, thread }), (error) => error === reason);
    assert.ok(seen.length >= 1);
  }
  const waiting = new AbortController();
  const first = api.compare(two);
  const second = api.compare(two, { signal: waiting.signal });
  waiting.abort(reason);
  await assert.rejects(second, (error) => error === reason);
  assert.equal((await first).divergences.length, 1);
  assert.equal((await api.compare(two)).divergences.length, 1);
});

test('package: progress goes through every stage, in order', async () => {
  const stages = [];
  await api.compare(two, { onProgress: ({ stage }) => stages.includes(stage) || stages.push(stage) });
  assert.deepEqual(stages.filter((stage) => stage !== 'writing' && stage !== 'starting'), ['reading', 'claims', 'aligning', 'differences']);
});

test('package: links carry everything there and back, in every script, and tell when they were cut or altered', async () => {
  const articles = [
    { label: 'Ğ', source: 'a.txt', text: 'İstanbul\u2019da y\u0131k\u0131m. \u4e2d\u6587 \u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u{1f469}\u200d\u{1f680} \0 <script>' },
    { label: 'B', source: '', text: told(19) },
  ];
  const marks = [{ finding: '0123456789abcdef', verdict: 'important', note: 'Mine' }];
  const link = await api.makeLink({ articles, marks }, 'https://news.example/synoptic/#old');
  assert.match(link, /^https:\/\/news\.example\/synoptic\/#s1\.\d+\.[0-9a-f]{8}\.[\w-]+$/);
  const read = await api.readLink(new URL(link));
  assert.deepEqual(read.articles.map(({ text }) => text), articles.map(({ text }) => text));
  assert.deepEqual(read.marks, marks);
  assert.deepEqual(await api.readBundle(await api.writeBundle(read)), read);
  assert.equal(await api.makeLink(read), link.slice(link.indexOf('#')));
  const letter = link.at(-9) === 'A' ? 'B' : 'A';
  for (const [broken, code] of [
    [link.slice(0, -5), 'truncated'], [link.slice(0, link.indexOf('#') + 9), 'truncated'], [`${link.slice(0, -9)}${letter}${link.slice(-8)}`, 'altered'],
    [link.replace('#s1.', '#s2.'), 'newer'], ['https://news.example/', 'not_a_bundle'],
  ]) await assert.rejects(api.readLink(broken), (error) => error.code === code, broken);
});

test('package: reports come in each format', async () => {
  const work = { articles: two };
  for (const [format, begin] of [['html', /^<!doctype html>/i], ['fragment', /^\s*<section/], ['markdown', /^# /m], ['csv', /^finding,kind,/], ['text', /differ/i], ['json', /^\{"schema":"synoptic\.comparison\/1"/]])
    assert.match(await api.report(work, format), begin, format);
});

// Excess and missing keys of a literal are errors, so the compiler reads a real result key by key.
test('package: the types know every key and every word of real comparisons, and no other', () => {
  const assets = join(installed.place, 'site/assets');
  const stories = readdirSync(assets).filter((name) => name.endsWith('.json') && !name.includes('.work'));
  assert.ok(stories.length >= 3);
  const literals = stories.map((name) => JSON.stringify(JSON.parse(readFileSync(join(assets, name), 'utf8')).comparison));
  const code = (all) => `import type { Comparison } from 'synoptic-compare';\n${all.map((one, at) => `export const c${at}: Comparison = ${one};`).join('\n')}\n`;
  assert.equal(check(installed, { 'real.ts': code(literals) }), '');
  assert.match(check(installed, { 'real.ts': code([literals[0].replace('"set_aside":', '"set_apart":')]) }), /set_apart/);
  assert.match(check(installed, { 'real.ts': code([literals[0].replace('"kind":"', '"kind":"no_such_')]) }), /no_such_/);
});

test('package: a consumer compiles, in both ways of finding modules; what must not compile does not', () => {
  const good = `
    import { compare, makeLink, readLink, report, SynopticError, type Comparison, type Divergence, type ErrorCode, type Progress } from 'synoptic-compare';
    import type { SynopticViewer, FindingDetail } from 'synoptic-compare/element';
    const stop = new AbortController();
    const result: Comparison = await compare(['a', { text: 'b', label: 'B' }, { bytes: new Uint8Array(), source: 'c.txt' }], {
      base: 1, signal: stop.signal, thread: 'main', onProgress: ({ fraction, stage }: Progress) => console.log(fraction.toFixed(), stage),
    });
    const severe: readonly Divergence[] = result.divergences.filter(({ severity }) => severity === 3);
    const code = (error: unknown): ErrorCode | undefined => (error instanceof SynopticError ? error.code : undefined);
    const text: string = await report(await readLink(await makeLink({ articles: ['a', 'b'] })), 'csv');
    const viewer: SynopticViewer = document.createElement('synoptic-viewer');
    viewer.addEventListener('synoptic-finding', ({ detail }) => console.log((detail satisfies FindingDetail).id));
    viewer.step(1);
    console.log(severe, code, text, result.rows[0]?.cells[0]?.[0]?.[1]);
  `;
  assert.equal(check(installed, { 'good.ts': good }), '');
  assert.equal(check(installed, { 'good.ts': good }, { module: 'ESNext', moduleResolution: 'Bundler' }), '');
  const wrong = {
    'no articles': "await compare('text');",
    'an article without text': "await compare([{ label: 'x' }]);",
    'an option that is none': "await compare([], { bass: 1 });",
    'a thread that is none': "await compare([], { thread: 'moon' });",
    'a format that is none': "await report({ articles: [] }, 'poem');",
    'a severity that is none': "(await compare([])).divergences[0]!.severity === 4;",
    'a kind that is none': "(await compare([])).divergences.find(({ kind }) => kind === 'colour');",
    'changing a result': "(await compare([])).divergences.push();",
    'a code that is none': "(new SynopticError('no_articles', 'x')).code === 'none';",
    'a result that was not waited for': "compare([]).divergences;",
    'a step that is none': "document.createElement('synoptic-viewer').step(2);",
  };
  const head = "import { compare, report, SynopticError } from 'synoptic-compare';\nimport 'synoptic-compare/element';\n";
  const files = Object.fromEntries(Object.values(wrong).map((code, at) => [`wrong${at}.ts`, `${head}${code}\nexport { report as r, SynopticError as e, compare as c };\n`]));
  const said = check(installed, files);
  Object.keys(wrong).forEach((what, at) => assert.match(said, new RegExp(`wrong${at}\\.ts\\(3,`), `${what} compiles`));
});

test('package: every example of the README runs, or compiles', async () => {
  const readme = readFileSync(join(installed.place, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```(js|ts|html)\n(.*?)```/gs)].map(([, language, code]) => ({ language, code }));
  const expected = [/number: The figures differ|48,000/, /even/, /^stopped while \w+, at /, /^no_articles .*\.$/m, /^true true 2$/m];
  const js = blocks.filter(({ language }) => language === 'js');
  assert.equal(js.length, expected.length);
  for (const [at, { code }] of js.entries()) {
    const { code: status, stdout, stderr } = await run(installed, `readme${at}.mjs`, code);
    assert.equal(stderr, '', code);
    assert.equal(status, 0);
    assert.match(stdout, expected[at]);
  }
  const ts = blocks.filter(({ language }) => language === 'ts').map(({ code }, at) => [`readme${at}.ts`, code]);
  assert.ok(ts.length > 0);
  assert.equal(check(installed, Object.fromEntries(ts)), '');
  assert.ok(blocks.some(({ language, code }) => language === 'html' && code.includes('<synoptic-viewer')));
});

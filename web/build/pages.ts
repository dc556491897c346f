// From Vite's page to the two that are published: the site's index.html, which finds its other files beside it,
// and synoptic.html, which carries them inside. Both hold style and small scripts inline, so that the findings
// can be read after one answer of the server.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipAsync } from '@gfx/zopfli';
import { compress } from 'lzma1';
import type { Plugin } from 'vite';

import { encodeBase94 } from '../src/shared/base94.ts';
import { escapeHtml, slot } from '../src/shared/page-slots.ts';
import { buildEmbed } from './embed-script.ts';
import { icons, manifest, paper } from './manifest.ts';
import { buildOneFileScript } from './one-file-script.ts';
import { policy } from './policy.ts';
import { makeStories, type Story } from './stories.ts';
import { fillSlots } from './story-slots.ts';
import { buildServiceWorker } from './service-worker-script.ts';
import { buildWorker } from './worker-script.ts';

export interface Places {
  readonly web: string; // the folder of index.html
  readonly stories: string; // assets/stories
  readonly wasm: string; // where CMake leaves engine.wasm and canvas.wasm
}

type Files = ReadonlyMap<string, Uint8Array>;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

// The first story's report is in the page already: its file is for the canvas alone.
function replyFor(story: Story, index: number): string {
  if (index > 0) return story.reply;
  const { html: _, ...rest } = JSON.parse(story.reply) as Record<string, unknown>;
  return JSON.stringify(rest);
}

function isReply(name: string): boolean {
  return name.endsWith('.json') && !name.endsWith('.work.json');
}

// The one-file page compares the other stories when they are chosen: their texts are small, their results are not.
function isCarried(name: string, [first]: readonly Story[]): boolean {
  return !isReply(name) || name === `${first?.id}.json`;
}

async function gatherFiles(places: Places, stories: readonly Story[]): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  for (const name of ['canvas.wasm', 'engine.wasm']) files.set(name, await readFile(join(places.wasm, name)));
  files.set('engine-worker.js', bytesOf(await buildWorker(join(places.web, 'src/worker/main.ts'))));
  stories.forEach((story, index) => {
    files.set(`${story.id}.json`, bytesOf(replyFor(story, index)));
    files.set(`${story.id}.work.json`, bytesOf(JSON.stringify(story.work)));
  });
  return files;
}

interface Parts {
  readonly page: string; // with slots filled and without links to style and script
  readonly style: string;
  readonly start: string; // inline script before the first paint
  readonly findings: string; // inline script after the last finding
  readonly icon: string; // data: address
}

// Where a saved page carries its comparison (web/src/shared/page-slots.ts).
const bundlePlace = '<script type="application/json" id="synoptic-bundle"></script>';

function assemble(parts: Parts, head: string, data: string, scripts: readonly string[], oneFile: boolean): string {
  const { page, style, start, findings, icon } = parts;
  const csp = policy({ scripts: [start, findings, ...scripts], styles: [style], oneFile });
  const meta = `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(csp)}">`;
  return page
    .replace('<!--policy-->', () => meta)
    .replace('<!--head-->', () => `<link rel="icon" href="${icon}">${head}<style>${style}</style>`)
    .replace('<!--bundle-->', () => (oneFile ? bundlePlace : ''))
    .replace('<!--start-->', () => `<script>${start}</script>`)
    .replace('<!--painted-->', () => `<script>${findings}</script>`)
    .replace('<!--data-->', () => data);
}

function preload(address: string): string {
  // Narrow pages show text first and load the canvas when it is asked for.
  return `<link rel="preload" as="fetch" crossorigin href="${address}" media="(min-width: 801px)">`;
}

function sitePage(parts: Parts, script: string, addresses: Readonly<Record<string, string>>, first: Story): string {
  const early = ['canvas.wasm', `${first.id}.json`].flatMap((name) => addresses[name] ?? []);
  const head = `${installed}${early.map((address) => preload(address)).join('')}<script type="module" src="${script}"></script>`;
  const list = `<script type="application/json" id="files">${JSON.stringify(addresses)}</script>`;
  return assemble(parts, head, list, [], false);
}

// The bar of an installed app has the colour of the page.
const installed = `<link rel="manifest" href="./manifest.webmanifest">${Object.entries(paper)
  .map(([scheme, colour]) => `<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${colour}">`)
  .join('')}`;

async function appFiles(web: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>([['manifest.webmanifest', manifest()]]);
  for (const name of icons) files.set(`icons/${name}`, await readFile(join(web, 'icons', name)));
  return files.set('icons/icon.svg', await readFile(join(web, 'icon.svg')));
}

// Zopfli: plain gzip for whoever unpacks it, and a sixteenth smaller.
async function packed(bytes: Uint8Array): Promise<string> {
  return encodeBase94(await gzipAsync(bytes, { numiterations: 5 }));
}

function carrier(name: string, more: string, text: string): string {
  return `<script type="application/octet-stream" data-file="${name}"${more}>${text}</script>\n`;
}

// The modules in one pack: what they share stands in it once. `data-holds` says what is in it, in order, and how long.
function packedModules(modules: Files): string {
  const holds = [...modules].map(([name, { length }]) => `${name} ${length}`).join(' ');
  const text = encodeBase94(compress(Buffer.concat([...modules.values()]), 9));
  return carrier('modules', ` data-holds="${holds}"`, text);
}

// `unpack` starts `code`, which is carried with the other files.
async function oneFilePage(parts: Parts, unpack: string, code: string, files: Files): Promise<string> {
  const isModule = (name: string): boolean => name.endsWith('.wasm');
  const carried = [carrier('page.js', '', await packed(bytesOf(code)))];
  carried.push(packedModules(new Map([...files].filter(([name]) => isModule(name)))));
  for (const [name, bytes] of files) {
    if (isModule(name)) continue;
    const script = carrier(name, '', await packed(bytes));
    carried.push(isReply(name) ? slot('compared', script) : script);
  }
  return assemble(parts, '', `${carried.join('')}<script type="module">${unpack}</script>`, [unpack, code], true);
}

function withoutLinks(page: string): string {
  return page
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace(/\n\s+/g, '\n');
}

export function publishPages(places: Places): Plugin {
  let stories: readonly Story[] = [];
  return {
    name: 'synoptic-pages',
    enforce: 'post',
    apply: 'build',
    async buildStart() {
      stories = await makeStories(places.stories, join(places.wasm, 'engine.wasm'));
    },
    async generateBundle(_, bundle) {
      const read = (name: string): Promise<string> => readFile(join(places.web, name), 'utf8');
      const output = Object.values(bundle);
      const chunk = output.find((one) => one.type === 'chunk' && one.isEntry);
      const css = output.find((one) => one.type === 'asset' && one.fileName.endsWith('.css'));
      const html = bundle['index.html'];
      const [first] = stories;
      if (chunk?.type !== 'chunk' || css?.type !== 'asset' || html?.type !== 'asset' || !first) {
        throw new Error('the page was not built as expected: one entry, one style, index.html');
      }
      const files = await gatherFiles(places, stories);
      const addresses: Record<string, string> = {};
      for (const [name, source] of files) {
        const reference = this.emitFile({ type: 'asset', name, source });
        addresses[name] = `./${this.getFileName(reference)}`;
      }
      const parts: Parts = {
        page: fillSlots(withoutLinks(String(html.source)), stories),
        style: String(css.source).trim(),
        start: (await read('inline-start.js')).trim(),
        findings: (await read('inline-findings.js')).trim(),
        icon: `data:image/svg+xml,${encodeURIComponent((await read('icon.svg')).trim())}`,
      };
      html.source = sitePage(parts, `./${chunk.fileName}`, addresses, first);
      delete bundle[css.fileName];
      // Everything but the page that is one file, which the worker keeps later, or when it is first asked for.
      const served = new Map([...files].map(([name, source]) => [(addresses[name] ?? '').slice(2), source as string | Uint8Array]));
      for (const one of output) if (bundle[one.fileName]) served.set(one.fileName, one.type === 'chunk' ? one.code : one.source);
      for (const [fileName, source] of await appFiles(places.web)) {
        this.emitFile({ type: 'asset', fileName, source });
        served.set(fileName, source);
      }
      const kept = await buildServiceWorker(join(places.web, 'src/service-worker/main.ts'), served);
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: kept });
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: await buildEmbed(join(places.web, 'src/embed/element.ts')) });
      const carried = new Map([...files].filter(([name]) => isCarried(name, stories)));
      const code = await buildOneFileScript(join(places.web, 'src/page/main.ts'));
      const unpack = (await buildOneFileScript(join(places.web, 'src/page/unpack.ts'))).trim();
      this.emitFile({ type: 'asset', fileName: 'synoptic.html', source: await oneFilePage(parts, unpack, code, carried) });
    },
  };
}

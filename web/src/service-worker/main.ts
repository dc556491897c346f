// The site without a network: its files are kept when it is first opened, readers of documents and all, and come from
// there afterwards. Each version of the site has a cache of its own; a newer one is filled beside the old, takes over when
// the reader wants it or the last tab is closed, and then takes the old one's place.

import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import { isShared, takeShared } from './shared-files.ts';
import { isStory, keepStory, storyFrom } from './story-files.ts';

declare const self: ServiceWorkerGlobalScope;
// Written in by the build (web/build/service-worker-script.ts).
declare const precached: readonly PrecacheEntry[];
declare const version: string;

const { scope } = self.registration;
const family = 'synoptic-site ';
const cacheName = `${family}${version} ${scope}`;
const controller = new PrecacheController({ cacheName });
const onePage = new URL('./synoptic.html', scope).href; // a megabyte that few need: for saving a comparison as a page

controller.addToCacheList([...precached]);

// Whatever stands behind a "?" the page itself reads, or somebody tracks with it.
function fileOf(address: string): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname}`.replace(/\/$/, '/index.html');
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (isShared(request)) return event.respondWith(takeShared(request));
  if (request.method !== 'GET') return;
  const file = fileOf(request.url);
  if (file === onePage) return event.respondWith(fromOnePage());
  if (!controller.getCacheKeyForURL(file)) {
    if (isStory(request)) event.respondWith(storyFrom(request));
    return;
  }
  event.respondWith(controller.createHandlerBoundToURL(file)({ request, event, url: new URL(file) }));
});

// What did not change since the version before is taken from its cache: its name says what is in it.
async function takeOver(): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const { url, revision } of precached) {
    const same = revision ? undefined : await caches.match(new URL(url, scope).href);
    if (same) await cache.put(new URL(url, scope).href, same);
  }
}

// Those of this site's earlier versions, and the one it had before it gave them names.
async function removeOlder(): Promise<void> {
  const names = await caches.keys();
  const isOlder = (name: string): boolean =>
    (name.startsWith(family) && name.endsWith(` ${scope}`) && name !== cacheName) || name === `workbox-precache-v2-${scope}`;
  await Promise.all(names.filter(isOlder).map((name) => caches.delete(name)));
}

async function fromOnePage(): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(onePage);
  if (kept) return kept;
  const answer = await fetch(onePage);
  if (answer.ok) await cache.put(onePage, answer.clone()).catch(() => undefined);
  return answer;
}

self.addEventListener('install', (event) => {
  event.waitUntil(takeOver().then(() => controller.install(event)));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(controller.activate(event).then(removeOlder));
});
self.addEventListener('message', (event) => {
  const { story } = event.data as { readonly story?: unknown };
  if (typeof story === 'string') event.waitUntil(keepStory(story).catch(() => undefined));
  if (event.data === 'take over') void self.skipWaiting();
  if (event.data === 'keep the page') event.waitUntil(fromOnePage().then(() => undefined, () => undefined));
});

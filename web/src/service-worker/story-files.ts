// Saved comparisons of the site's own (`?story=FILE.json`), as they were when they were last opened: without a network they
// open like the rest of the site. Only files that the page may ask for (shared/story-address.ts), and not many.

import { storyAddress } from '../shared/story-address.ts';

declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;
const cacheName = `synoptic-stories ${scope}`;
const most = 20;

export function isStory({ method, url }: Request): boolean {
  return method === 'GET' && url.startsWith(scope) && storyAddress(url, scope)?.href === url;
}

async function keep(address: string, answer: Response): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.delete(address); // the latest one stands last
  await cache.put(address, answer);
  const names = await cache.keys();
  await Promise.all(names.slice(0, Math.max(0, names.length - most)).map((name) => cache.delete(name)));
}

// From the network as long as there is one.
export async function storyFrom(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === 'basic') await keep(request.url, answer.clone()).catch(() => undefined);
    return answer;
  } catch (thrown) {
    const kept = await (await caches.open(cacheName)).match(request.url);
    if (kept) return kept;
    throw thrown;
  }
}

// What was opened before this worker was there.
export async function keepStory(address: string): Promise<void> {
  const request = new Request(address, { credentials: 'same-origin', redirect: 'error' });
  if (isStory(request)) await storyFrom(request);
}

// What another app shared with the installed one, and files that the system opens with it: into the fields.

import { aside, asideNames } from '../shared/put-aside.ts';
import type { KeptPage } from './offline.ts';
import { words } from './words.ts';

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

// Title, text and address, as an app says them; many put the address into the text.
function textIn([title = '', text = '', address = '']: readonly string[]): File | string {
  const body = text.replace(address, '').trim();
  if (!/\s/.test(body)) return words.shared.onlyAddress(address || body); // one word: an address, or nothing
  return new File([title === '' || body.startsWith(title) ? body : `${title}\n\n${body}`], `${title.slice(0, 60).replace(/[./\\]/g, ' ') || 'Shared'}.txt`);
}

// Each thing is taken once, also by two tabs at the same time.
async function takeShared(): Promise<{ readonly files: readonly File[]; readonly sentence: string }> {
  const files: File[] = [];
  let sentence = '';
  const cache = await caches.open(aside);
  const place = new URL(asideNames, document.baseURI).href;
  const mine = (await cache.keys()).filter(({ url }) => url.startsWith(place)).sort((a, b) => (a.url < b.url ? -1 : 1));
  for (const key of mine) {
    const answer = await cache.match(key);
    if (!answer || !(await cache.delete(key))) continue;
    const name = decodeURIComponent(answer.headers.get('x-name') ?? '');
    const one = name === '' ? textIn((await answer.json()) as readonly string[]) : new File([await answer.blob()], name);
    if (one instanceof File) files.push(one);
    else sentence = one;
  }
  return { files, sentence: files.length > 0 ? '' : sentence || words.shared.nothing };
}

export async function takeArrivals(page: KeptPage): Promise<void> {
  if (location.search === '?shared') {
    const { files, sentence } = await takeShared().catch(() => ({ files: [], sentence: words.shared.nothing }));
    history.replaceState(null, '', location.pathname + location.hash);
    page.take(files, sentence);
  }
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    if (files.length > 0) void Promise.all(files.map((handle) => handle.getFile())).then((given) => page.take(given, ''));
  });
}

// Asks the browser to keep the site for days without a network, and tells when a newer one is there. The one-file page
// needs nothing of the kind (offline-one-file.ts).

import { asked } from './asked.ts';
import type { Given } from './drop.ts';
import { showNotice } from './notice.ts';
import { workerAddress } from './trusted.ts';
import { words } from './words.ts';

export interface KeptPage {
  // Everything that is not kept yet, now.
  flush(): void;
  // What another app or the system handed over; with a sentence where that is all there is.
  take(given: readonly Given[], sentence: string): void;
}

const settled = 3000; // milliseconds after loading: reading comes first
let isOurs = false; // the reader wants the newer site in this tab

function tellNewer(page: KeptPage, waiting: ServiceWorker): void {
  if (!navigator.serviceWorker.controller) return; // it is the first
  const act = (): void => {
    page.flush();
    isOurs = true;
    waiting.postMessage('take over');
  };
  showNotice(words.newerSite.ready, { name: words.newerSite.use, act });
}

function tellWhenNewer(page: KeptPage, registration: ServiceWorkerRegistration): void {
  if (registration.waiting) tellNewer(page, registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') tellNewer(page, installing);
    });
  });
}

// The newer site took over. A tab whose reader asked for that is loaded anew; any other is not taken from its reader.
function onTakenOver(page: KeptPage): void {
  const load = (): void => {
    page.flush();
    location.reload();
  };
  if (isOurs) load();
  else showNotice(words.newerSite.taken, { name: words.newerSite.load, act: load });
}

// A megabyte for saving a comparison as a page: not on a connection where that costs.
function keepOnePage({ active }: ServiceWorkerRegistration): void {
  const { connection } = navigator as { connection?: { saveData?: boolean; type?: string } };
  if (connection?.saveData !== true && connection?.type !== 'cellular') active?.postMessage('keep the page');
}

async function register(page: KeptPage): Promise<void> {
  const { serviceWorker } = navigator;
  const address = new URL('./service-worker.js', document.baseURI).href;
  if (serviceWorker.controller) serviceWorker.addEventListener('controllerchange', () => onTakenOver(page));
  tellWhenNewer(page, await serviceWorker.register(workerAddress(address)));
  const ready = await serviceWorker.ready;
  keepOnePage(ready);
  if (asked.story !== null) ready.active?.postMessage({ story: new URL(asked.story, location.href).href });
}

export function keepForOffline(page: KeptPage): void {
  if (asked.isEmbedded) return; // it belongs to another page's visit, where storage may be blocked
  const isApp = !matchMedia('(display-mode: browser)').matches;
  if (location.search === '?shared' || (isApp && 'launchQueue' in window)) void import('./arrivals.ts').then(({ takeArrivals }) => takeArrivals(page));
  if (!('serviceWorker' in navigator)) return;
  const later = (): void => {
    // Without it the site works as before, as long as there is a network.
    setTimeout(() => void register(page).catch(() => undefined), settled);
  };
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}

// Asks the browser to keep the site for days without a network. The one-file page needs nothing of the kind.

import { asked } from './asked.ts';
import { addressOf } from './files.ts';
import { showNotice } from './notice.ts';
import { workerAddress } from './trusted.ts';
import { words } from './words.ts';

const settled = 3000; // milliseconds after loading: reading comes first

function tellNewer(): void {
  if (navigator.serviceWorker.controller) showNotice(words.newerSite); // else it is the first
}

function tellWhenNewer(registration: ServiceWorkerRegistration): void {
  if (registration.waiting) return tellNewer();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') tellNewer();
    });
  });
}

async function register(): Promise<void> {
  const address = new URL('./service-worker.js', document.baseURI).href;
  tellWhenNewer(await navigator.serviceWorker.register(workerAddress(address)));
}

export function keepForOffline(): void {
  if (asked.isEmbedded) return; // it belongs to another page's visit, where storage may be blocked
  if (!('serviceWorker' in navigator) || addressOf('engine.wasm') === undefined) return;
  const later = (): void => {
    // Without it the site works as before, as long as there is a network.
    setTimeout(() => void register().catch(() => undefined), settled);
  };
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}

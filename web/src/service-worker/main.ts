// The site without a network: its files are kept when it is first opened, readers of documents and all, and come
// from there afterwards. A newer site is fetched beside them and takes over when the last tab has been closed.

import { precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

declare const precached: readonly PrecacheEntry[]; // written in by the build (web/build/service-worker-script.ts)

// Whatever stands behind a "?" is somebody's tracking: the site itself uses only the fragment.
precacheAndRoute([...precached], { ignoreURLParametersMatching: [/./] });

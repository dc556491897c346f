// pdfjs-dist in a browser, with its worker.

import * as pdfjs from 'pdfjs-dist';
import address from './pdf-worker.ts?worker&url';

import type { PageHost } from './read.ts';

let isReady = false;

export function pdfjsWith(host: PageHost): typeof pdfjs {
  if (!isReady) {
    const script = host.workerAddress(new URL(address, import.meta.url).href);
    pdfjs.GlobalWorkerOptions.workerPort = new Worker(script, { type: 'module' });
    isReady = true;
  }
  return pdfjs;
}

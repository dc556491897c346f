// The service worker as one classic script that knows the site's files. Hashed names need no revision of their own.

import { createHash } from 'node:crypto';
import { build } from 'vite';

export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

interface Entry {
  readonly url: string;
  readonly revision: string | null;
}

function entryOf([url, source]: readonly [string, string | Uint8Array]): Entry {
  const isHashed = url.startsWith('assets/');
  return { url, revision: isHashed ? null : createHash('sha256').update(source).digest('hex').slice(0, 16) };
}

// Of the whole site: another name for any other content.
function versionOf(entries: readonly Entry[]): string {
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16);
}

export async function buildServiceWorker(entry: string, files: SiteFiles): Promise<string> {
  const entries = [...files].map(entryOf).sort((a, b) => (a.url < b.url ? -1 : 1));
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { precached: JSON.stringify(entries), version: JSON.stringify(versionOf(entries)), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'synopticServiceWorker', fileName: 'service-worker' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error('the service worker was not built');
}

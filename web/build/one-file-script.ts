// The page's code as one module, for the page that is one file: it can fetch nothing, so what the site fetches
// later has another module in its place.

import { dirname, join } from 'node:path';
import { build } from 'vite';

const instead: ReadonlyMap<string, string> = new Map([
  ['../documents/read.ts', '../documents/read-one-file.ts'],
  ['./offline.ts', 'offline-one-file.ts'],
  ['./hosted.ts', 'hosted-one-file.ts'],
  ['./encoder.js', '../one-file/no-encoder.ts'],
]);

export async function buildOneFileScript(entry: string): Promise<string> {
  const resolveId = (source: string): string | null => {
    const other = instead.get(source);
    return other === undefined ? null : join(dirname(entry), other);
  };
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [{ name: 'one-file', enforce: 'pre', resolveId }],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'es', codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error('the code of the one-file page was not built');
}

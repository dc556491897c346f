// The readers of documents for the command line: one script for node, with the packages inside.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: place('.'),
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: place('src/documents-cli/main.ts'),
    outDir: place('../build/documents'),
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { format: 'es', entryFileNames: 'synoptic-documents.mjs', codeSplitting: false },
    },
  },
});

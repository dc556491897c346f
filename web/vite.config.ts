import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

import { publishPages } from './build/pages.ts';

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: place('.'),
  base: './', // a site may stand in any folder of any host
  publicDir: false,
  build: {
    outDir: place('../dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
  plugins: [
    publishPages({ web: place('.'), stories: place('../assets/stories'), wasm: place('../build/wasm') }),
  ],
});

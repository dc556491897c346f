// Prints the package.json of the npm package: version and licence are the project's own.
import { readFileSync } from 'node:fs';

const { version, license } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

console.log(
  JSON.stringify(
    {
      name: 'synoptic-compare',
      version,
      description: 'Compares several versions of one news story and says in plain sentences where they differ.',
      license,
      type: 'module',
      engines: { node: '>=20' },
      sideEffects: ['./lib/embed/element.js', './site/**'],
      main: './lib/package/node.js',
      browser: './lib/package/index.js',
      types: './lib/package/index.d.ts',
      exports: {
        '.': {
          types: './lib/package/index.d.ts',
          node: './lib/package/node.js',
          default: './lib/package/index.js',
        },
        './element': { types: './lib/embed/element.d.ts', default: './lib/embed/element.js' },
        './engine.wasm': './lib/package/engine.wasm',
        './site/*': './site/*',
        './package.json': './package.json',
      },
      files: ['lib', 'site', 'example'],
    },
    null,
    2,
  ),
);

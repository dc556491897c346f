// The first code of the page that is one file: it carries the rest packed, like its other files, a third as long.

import { decodeBase94 } from '../shared/base94.ts';
import { gunzip } from './deflate.ts';

interface Policy {
  createScript(text: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

// The page's policy knows the hash of the one script that may come of it.
const policy = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('synoptic-page', {
  createScript: (text) => text,
});

async function start(): Promise<void> {
  const carried = document.querySelector('script[data-file="page.js"]')?.textContent ?? '';
  const code = new TextDecoder().decode(await gunzip(decodeBase94(carried)));
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = policy?.createScript(code) ?? code;
  document.body.append(script);
}

void start();

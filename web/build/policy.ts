// The Content-Security-Policy of a page: nothing foreign, scripts by their hash, also the one that the
// one-file page unpacks; no other string becomes code.

import { createHash } from 'node:crypto';

export interface Inlined {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly oneFile: boolean;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

export function policy({ scripts, styles, oneFile }: Inlined): string {
  const own = oneFile ? '' : "'self' ";
  return [
    "default-src 'none'",
    `script-src ${own}${scripts.map(hash).join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${styles.map(hash).join(' ')}`,
    `img-src ${own}data:`,
    ...(oneFile ? [] : ["manifest-src 'self'"]), // and its icons are pictures
    `connect-src ${oneFile ? "'none'" : "'self'"}`,
    `worker-src ${own}blob:`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types synoptic-inert synoptic-worker${oneFile ? ' synoptic-page' : ''}`,
  ].join('; ');
}

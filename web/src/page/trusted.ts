// The page demands Trusted Types: strings become HTML or a worker's address here and nowhere else.

interface Policy {
  createHTML(text: string): string;
  createScriptURL(text: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Partial<Policy>): Policy;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const same = (text: string): string => text;

// For documents that are never attached: inert-html.ts takes out of them what it knows.
const inert = factory?.createPolicy('synoptic-inert', { createHTML: same });

// For the page's own worker, from its own origin or from a blob the page made.
const worker = factory?.createPolicy('synoptic-worker', { createScriptURL: same });

export function inertHtml(text: string): string {
  return inert?.createHTML(text) ?? text;
}

export function workerAddress(address: string): string {
  const { protocol, origin } = new URL(address);
  if (protocol !== 'blob:' && origin !== location.origin) throw new Error('the worker must be the page\'s own');
  return worker?.createScriptURL(address) ?? address;
}

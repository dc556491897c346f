// Usage: node tests/share/fuzz-wasm.mjs [COUNT]
//
// Hands altered links (tests/share/fuzzed_links.h) to build/wasm/engine.wasm the way the page does: link.parse,
// base64url, raw inflate with a bound, bundle.read. Each must be answered with a bundle or with a code and its
// sentence, and with the one that the native program gives. COUNT is 3,000 unless said.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

import { openEngine } from '../../scripts/bare-engine.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const count = process.argv[2] ?? '3000';
const limit = 1 << 20; // kFuzzLimit

// The bytes, or the code of what is amiss.
function inflate(body) {
  if (body.length % 4 === 1) return 'altered';
  const deflated = Buffer.from(body, 'base64url');
  try {
    const { buffer, engine } = inflateRawSync(deflated, { info: true, maxOutputLength: limit });
    return engine.bytesWritten < deflated.length ? 'altered' : buffer;
  } catch (problem) {
    if (problem.code === 'ERR_BUFFER_TOO_LARGE') return 'too_large';
    return problem.code === 'Z_BUF_ERROR' ? 'truncated' : 'altered';
  }
}

function verdictOf(ask, fragment) {
  const refused = (reply) => {
    if (typeof reply.error !== 'string' || !reply.error.endsWith('.')) throw new Error(`no sentence for ${fragment}`);
    return reply.code;
  };
  const link = ask({ op: 'link.parse', fragment });
  if (!link.ok) return refused(link);
  const bytes = inflate(link.body);
  if (typeof bytes === 'string') return bytes;
  // The page decodes as UTF-8 and a checksum over other bytes does not fit.
  const reply = ask({ op: 'bundle.read', json: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), checksum: link.checksum });
  if (!reply.ok) return refused(reply);
  return Array.isArray(reply.bundle.articles) ? 'bundle' : 'no bundle';
}

const ask = await openEngine();
const lines = execFileSync(join(root, 'build/release/tests/write_fuzzed_links'), [count], {
  encoding: 'utf8',
  maxBuffer: 1 << 30,
});
const verdicts = new Map();
let other = 0;
let slowest = 0;
for (const line of lines.split('\n').filter(Boolean)) {
  const [fragment, native] = JSON.parse(line);
  const begin = performance.now();
  const verdict = verdictOf(ask, fragment);
  slowest = Math.max(slowest, performance.now() - begin);
  verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  if (verdict === native) continue;
  other += 1;
  if (other <= 5) console.log(`${verdict} here, ${native} natively: ${fragment.slice(0, 200)}`);
}
console.log([...verdicts].map(([verdict, times]) => `${verdict} ${times}`).join(', '));
console.log(`slowest ${slowest.toFixed(0)} ms; ${other} answered otherwise than natively`);
process.exitCode = other === 0 && verdicts.size >= 5 ? 0 : 1;

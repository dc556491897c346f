// Where things are, and the one statistic in use.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

// The path of something that must have been built before; `how` says by what.
export function need(path, how) {
  const whole = join(root, path);
  if (!existsSync(whole)) throw new Error(`${path} is missing, ${how}`);
  return whole;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// A screen of its own for browsers that draw with WebGL on one only, and programs that end with the tests.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export function findProgram(...names) {
  for (const name of names) {
    for (const folder of name.startsWith('/') ? [''] : (process.env.PATH ?? '').split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // not this one
      }
    }
  }
  return undefined;
}

// A program in a group of its own; `end` ends it and what it started, and nothing else.
export function start(program, args, { env = {}, stdio = 'ignore' } = {}) {
  const child = spawn(program, args, { detached: true, stdio, env: { ...process.env, ...env } });
  const ended = new Promise((done) => child.once('exit', done));
  const end = async () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // it has ended
    }
    await ended;
  };
  return { child, end };
}

// Xvfb takes a free number itself and says which.
export async function openScreen() {
  const { child, end } = start(findProgram('Xvfb'), ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((done, failed) => {
    child.once('exit', () => failed(new Error('Xvfb did not start')));
    child.stdio[3].once('data', (text) => done(String(text).trim()));
  });
  return { env: { DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: '1' }, end };
}

// WebKit, the engine of iPhones, as the tests use a browser: Debian's WebKitGTK, by the few requests of WebDriver that
// this takes. It tells of no requests; what a page asked for is read from the page's own record.
import { createServer } from 'node:net';

import { findProgram, start } from './screen.mjs';

const browserPlaces = ['4.1', '4.0', '6.0'].flatMap((version) =>
  ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit${version === '6.0' ? '' : '2'}gtk-${version}/MiniBrowser`),
);

export const missing = () =>
  !findProgram('WebKitWebDriver') ? 'there is no WebKitWebDriver' : !findProgram(...browserPlaces) ? 'there is no MiniBrowser' : !findProgram('Xvfb') ? 'there is no Xvfb' : undefined;

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function answering(address) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`${address}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}

export async function open(screen) {
  const port = await freePort();
  const driver = start(findProgram('WebKitWebDriver'), [`--port=${port}`, '--host=127.0.0.1'], { env: screen.env });
  const address = `http://127.0.0.1:${port}`;
  const ask = async (method, path, body) => {
    const answer = await fetch(address + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    await answering(address);
    const options = { binary: findProgram(...browserPlaces), args: ['--automation'] };
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    const at = `/session/${sessionId}`;
    await ask('POST', `${at}/window/rect`, { width: 1300, height: 860 }).catch(() => undefined);
    const call = async (code, ...args) => {
      // Waits for promises as well; what is thrown comes back as a sentence.
      const script = `const done = arguments[arguments.length - 1]; Promise.resolve().then(() => (${code})(...[].slice.call(arguments, 0, -1)))
        .then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await ask('POST', `${at}/execute/async`, { script, args });
      if (error) throw new Error(error);
      return value;
    };
    return {
      troubles: [],
      requests: () => call(() => performance.getEntriesByType('resource').map(({ name }) => name)),
      go: (page) => ask('POST', `${at}/url`, { url: page }),
      reload: () => ask('POST', `${at}/refresh`, {}),
      call,
      async press(selector) {
        const found = await ask('POST', `${at}/element`, { using: 'css selector', value: selector });
        await ask('POST', `${at}/element/${Object.values(found)[0]}/click`, {});
      },
      async close() {
        await ask('DELETE', at).catch(() => undefined);
        await driver.end();
      },
    };
  } catch (failed) {
    await driver.end();
    throw failed;
  }
}

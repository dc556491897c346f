// Firefox as the tests use a browser, by WebDriver BiDi.
import puppeteer from 'puppeteer-core';

import { findProgram } from './screen.mjs';

export const missing = () =>
  !findProgram('firefox-esr', 'firefox') ? 'there is no Firefox' : !findProgram('Xvfb') ? 'there is no Xvfb for its WebGL' : undefined;

export async function open(screen) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findProgram('firefox-esr', 'firefox'),
    headless: false,
    timeout: 60_000,
    env: { ...process.env, ...screen.env, HOME: process.env.HOME ?? '/tmp' },
    extraPrefsFirefox: { 'webgl.force-enabled': true },
  });
  const page = await browser.newPage();
  const troubles = [];
  const requests = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`));
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewport({ width: 1300, height: 760 });
  return {
    troubles,
    requests: () => requests.splice(0),
    go: (address) => page.goto(address, { timeout: 60_000 }),
    reload: () => page.reload(),
    call: (code, ...args) => page.evaluate(code, ...args),
    press: (selector) => page.click(selector),
    async close() {
      const child = browser.process();
      await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 10_000))]).catch(() => undefined);
      if (child?.exitCode === null) child.kill('SIGKILL');
    },
  };
}

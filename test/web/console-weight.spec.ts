import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { logIn, openConsole, settled } from '../support/console.js';
import { startHouse, type House } from '../support/house.js';

/** Of compressed JavaScript, from the log-in to the first page. */
const MAX_SCRIPT = 230_000;

let house: House;
let browser: Browser;
beforeAll(async () => {
  house = await startHouse({ name: 'web-weight', workers: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

it.each([
  ['en', 'both'],
  ['fa', 'organizer'],
] as const)('log-in and first page in %s need at most 230 kB of script', async (language, person) => {
  const visitor = await openConsole(browser, { language, width: 1280 });
  const scripts: Response[] = [];
  visitor.page.on('response', (response) => {
    if (response.request().resourceType() === 'script' || response.url().endsWith('.js')) scripts.push(response);
  });
  await logIn(visitor, house, person);
  await settled(visitor.page);
  const sizes = await Promise.all(
    [...new Map(scripts.map((one) => [one.url(), one])).values()].map(async (one) => ({
      name: new URL(one.url()).pathname,
      bytes: gzipSync(await one.body()).length,
    })),
  );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(sizes.length).toBeGreaterThan(2);
  const heaviest = sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 8);
  if (total > MAX_SCRIPT) throw new Error(`${total} bytes of script: ${JSON.stringify(heaviest)}`);
  await visitor.context.close();
});

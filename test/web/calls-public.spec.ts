import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openCall } from '../support/a-call.js';
import { VIEWS, look, openWindow, startBrowser } from '../support/browser.js';
import { aDocx } from '../support/files.js';
import { startHouse, type House } from '../support/house.js';
import { inData } from '../support/launchers.js';
import * as steps from '../support/steps.js';
import {
  aProposal,
  anExpertise,
  addressOf,
  handIn,
  mailsTo,
  pagePath,
  untilMails,
  upload,
  written,
} from '../support/submissions.js';

/** F15: the pages of calls and submissions in a browser, as an expert with an old telephone meets them. */
const screens = inData('screens');

let house: House;
let browser: Browser;
let windows: Page[];
let slug: string;
let addresses: Record<string, (language: string) => string>;

beforeAll(async () => {
  house = await startHouse({ name: 'web-calls' });
  browser = await startBrowser();
  windows = await Promise.all(VIEWS.map((view) => openWindow(browser, view)));
  mkdirSync(screens, { recursive: true });
  ({ slug } = await openCall(house));
  const draft = await written(house, slug, 'draft');
  // It names its author, so the last step says where.
  const told = aDocx({ text: ['Trams through the old town', 'As draft has shown'], author: 'Dr draft' });
  await upload(house, draft, { name: 'trams.docx', bytes: told, purpose: 'anonymous' });
  const submitted = await written(house, slug, 'submitted');
  const named = { coAuthorName: 'Dr Anna Petrova', coAuthorAddress: addressOf('petrova') };
  await house.guest().form(`${submitted}/co-authors`, named);
  await handIn(house, submitted);
  const [asked] = await untilMails(house, 'petrova', 1);
  const own = pagePath(asked!);
  const of = (way: string) => (language: string) => `${way}${way.includes('?') ? '&' : '?'}lang=${language}`;
  addresses = {
    calls: (language) => `/${language}/calls`,
    call: (language) => `/${language}/calls/${slug}?city=xian`,
    begin: (language) => `/${language}/calls/${slug}/submit`,
    you: of(`${draft}/you`),
    expertise: of(`${draft}/expertise`),
    proposal: of(`${draft}/proposal`),
    check: of(`${draft}/check`),
    status: of(submitted),
    withdraw: of(`${submitted}?ask=withdraw`),
    'co-author': of(own),
    register: of(await ownEntry()),
  };
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

/** The entry in the register of whoever handed a proposal in and says by the mailed link that it is theirs. */
async function ownEntry(): Promise<string> {
  const path = await steps.until(
    'the entry is asked about',
    async () => (await mailsTo(house, 'submitted')).flatMap(({ text }) => /\/p\/[a-z0-9]+/i.exec(text ?? '') ?? []),
    (paths) => paths.length > 0,
  );
  await house.guest().form(`${path[0]!}/confirm`, { lang: 'en' });
  return path[0]!;
}

/** What of a box with words stands outside its border. */
const STICKING_OUT = `[...document.querySelectorAll('.choice, .button, button')]
  .filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.textContent.trim())`;

it.each(['fa', 'en'])('%s: every page is readable by everybody at every width, and light', async (language) => {
  for (const [name, address] of Object.entries(addresses)) {
    const text = (await house.guest().get(address(language))).text;
    expect([name, Buffer.byteLength(text) < 60 * 1024, gzipSync(text).length < 16 * 1024]).toEqual([name, true, true]);
    for (const [at, window] of windows.entries()) {
      const faults = await look(window, `${house.origin}${address(language)}`);
      const { width, scheme } = VIEWS[at]!;
      if (scheme === 'light') {
        const file = path.join(screens, `call-${name}-${language}-${width}.png`);
        await window.screenshot({ path: file, fullPage: true });
      }
      expect([name, width, faults]).toEqual([name, width, { axe: [], console: [], sideways: 0 }]);
    }
  }
});

it.each(['en', 'fa', 'zh', 'ru', 'uz', 'ms'])(
  '%s: long words push no page sideways and stand in their boxes',
  async (language) => {
    const [narrow] = windows;
    for (const [name, address] of Object.entries(addresses)) {
      const faults = await look(narrow!, `${house.origin}${address(language)}`);
      expect([name, faults]).toEqual([name, { axe: [], console: [], sideways: 0 }]);
      expect([name, await narrow!.evaluate<string[]>(STICKING_OUT)]).toEqual([name, []]);
    }
  },
);

it('on a Persian page numbers and days begin at the right, as everything else', async () => {
  const [narrow] = windows;
  await narrow!.goto(`${house.origin}${addresses.check!('fa')}`);
  const gaps = await narrow!.evaluate<number[]>(`[...document.querySelectorAll('dd.typed:not([dir])')].map((line) => {
    const words = document.createRange();
    words.selectNodeContents(line);
    return Math.round(line.getBoundingClientRect().right - words.getBoundingClientRect().right);
  })`);
  expect(gaps).toEqual([0, 0]);
});

it('a proposal is written and handed in without scripts over a slow line', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 400, downloadThroughput: 50 * 1024, uploadThroughput: 20 * 1024 },
  });
  await page.goto(`${house.origin}/en/calls/${slug}/submit`);
  await page.fill('#name', 'Slow Reader');
  await page.fill('#address', addressOf('slow'));
  await page.click('button[value=on]');
  await page.fill('#bio', anExpertise().bio);
  await page.fill('#themes', 'trams، metro');
  await page.click('button[value=on]');
  await page.selectOption('#trackKey', 't1');
  await page.fill('#title', aProposal().title);
  await page.fill('#abstract', aProposal().abstract);
  await page.selectOption('#answers-q2', '0');
  await page.click('button[value=on]');
  await page.check('input[name=consent]');
  await page.click('section[aria-labelledby=hand-in] button.main');
  expect(await page.textContent('#state')).toBe('Your proposal has been received');
  const rows = await house.sql<{ status: string; themes: unknown }>(
    `SELECT s.status, s.themes FROM submissions s JOIN submission_people p ON p.submission_id = s.id
     WHERE p.address = ?`,
    [addressOf('slow')],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ status: 'submitted' });
  expect(JSON.stringify(rows[0]!.themes)).toContain('metro');
  await context.close();
});

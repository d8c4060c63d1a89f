import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES, direction, type Language } from '@hamshahr/time';
import { look, openWindow, startBrowser, VIEWS } from '../support/browser.js';
import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { inData } from '../support/launchers.js';
import { readMail, replyToken } from '../support/mails.js';
import { readForm } from '../support/pages.js';
import * as steps from '../support/steps.js';

const MAX_BYTES = 15 * 1024;
const screens = inData('screens');

let house: House;
let browser: Browser;
let windows: Page[];
let addresses: Record<string, (language: Language) => string>;

interface Invited {
  event: steps.EventView;
  token: string;
  /** The way off the office’s list (RFC 8058). */
  unsubscribe: string;
}

/** An event with one invitee: its address and the links in the invitee’s mail. */
async function invited(prefix: string, changes: object = {}): Promise<Invited> {
  const mark = house.sink.messages.length;
  const people = [{ ...manyPeople(1, prefix)[0]!, language: 'fa', city: 'Isfahan' }];
  const { event, mailing } = await steps.sendInvitations(house, people, prefix, { listed: true, ...changes });
  await steps.untilStatus(house, mailing.id, 'done');
  const mail = await readMail(house.sink.messages[mark]!);
  const [header] = mail.root.headers.get('list-unsubscribe')!;
  const unsubscribe = new URL(/<(http[^>]+)>/.exec(header!)![1]!).pathname;
  return { event, token: replyToken(mail, house.origin), unsubscribe };
}

async function calledOff(kind: string): Promise<Invited> {
  const one = await invited(kind);
  const { id } = await steps.sendNews(house, one.event.id, kind);
  await steps.untilStatus(house, id, 'done');
  return one;
}

beforeAll(async () => {
  house = await startHouse({ name: 'web-public' });
  browser = await startBrowser();
  windows = await Promise.all(VIEWS.map((view) => openWindow(browser, view)));
  mkdirSync(screens, { recursive: true });
  const seminar = await invited('seminar', {
    kind: 'joint_seminar',
    coHostCity: 'xian',
    venue: 'تالار شهر',
    capacity: 120,
    start: `${anEvent().start.slice(0, 10)}T21:30`,
  });
  const [answered, started] = [await invited('answered'), await invited('started')];
  const guest = house.guest();
  const { action, hidden } = readForm((await guest.get(`/r/${answered.token}`)).text);
  await guest.form(action, { ...hidden, answer: 'yes', companions: '2', note: 'با سپاس' });
  await guest.form(`/r/${answered.token}/prefs`, { step: 'mail-off' });
  await house.sql('UPDATE event_revisions SET starts_at = UTC_TIMESTAMP(3) - INTERVAL 5 MINUTE WHERE event_id = ?', [
    started.event.id,
  ]);
  const [cancelled, postponed] = [await calledOff('cancellation'), await calledOff('postponement')];
  addresses = {
    list: (language) => `/${language}`,
    event: (language) => `/${language}/e/${seminar.event.slug}?city=kuala-lumpur`,
    'event-cancelled': (language) => `/${language}/e/${cancelled.event.slug}`,
    'event-postponed': (language) => `/${language}/e/${postponed.event.slug}`,
    'event-missing': (language) => `/${language}/e/no-such-event`,
    reply: (language) => `/r/${seminar.token}?lang=${language}&reply=tentative`,
    'reply-saved': (language) => `/r/${answered.token}?lang=${language}&saved=1`,
    'reply-started': (language) => `/r/${started.token}?lang=${language}`,
    'reply-cancelled': (language) => `/r/${cancelled.token}?lang=${language}`,
    'reply-postponed': (language) => `/r/${postponed.token}?lang=${language}`,
    preferences: (language) => `/r/${answered.token}/prefs?lang=${language}&done=mail-off`,
    'preferences-new': (language) => `/r/${seminar.token}/prefs?lang=${language}`,
    unsubscribe: (language) => `${answered.unsubscribe}?lang=${language}`,
    'reply-forged': (language) => `/r/${seminar.token.slice(0, -2)}AA?lang=${language}`,
  };
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const PAGES = [
  'list',
  'event',
  'event-cancelled',
  'event-postponed',
  'event-missing',
  'reply',
  'reply-saved',
  'reply-started',
  'reply-cancelled',
  'reply-postponed',
  'preferences',
  'preferences-new',
  'unsubscribe',
  'reply-forged',
];
const CASES = PAGES.flatMap((name) => LANGUAGES.map((language): [string, Language] => [name, language]));

/** Chromium says of a missing page that it is missing; the page itself has to be right all the same. */
const isMissing = (name: string) => name === 'event-missing' || name === 'reply-forged';

it.each(CASES)(
  '%s in %s: no fault of access, width or console, in light and dark, narrow and wide',
  async (name, language) => {
    const address = house.origin + addresses[name]!(language);
    await Promise.all(
      VIEWS.map(async (view, index) => {
        const page = windows[index]!;
        const faults = await look(page, address);
        const said = faults.console.filter((text) => !(isMissing(name) && text.includes('status of 404')));
        expect({ ...view, ...faults, console: said }).toEqual({ ...view, axe: [], console: [], sideways: 0 });
        expect(await page.getAttribute('html', 'dir')).toBe(direction(language));
        if (!process.env.SCREENS) return;
        const file = path.join(screens, `${name}-${language}-${view.width}-${view.scheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
      }),
    );
  },
);

it.each(CASES)('%s in %s is at most 15 kB on the wire, its style within', async (name, language) => {
  const { text } = await house.guest().get(addresses[name]!(language));
  expect(gzipSync(text).length).toBeLessThanOrEqual(MAX_BYTES);
  expect(text).not.toMatch(/<script|<link[^>]*rel="stylesheet"/);
});

it('F07: a reply is given with the keyboard, without JavaScript', async () => {
  const { token } = await invited('keyboard');
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${house.origin}/r/${token}?lang=en&reply=yes`);
  expect(await page.isChecked('input[name=answer][value=yes]')).toBe(true);
  await page.selectOption('select[name=companions]', '3');
  await page.selectOption('select[name=messageLanguage]', 'en');
  await page.selectOption('select[name=ownCity]', 'kuala-lumpur');
  await page.fill('textarea[name=note]', 'See you there');
  await page.focus('button.main');
  await page.keyboard.press('Enter');
  await page.waitForURL(/saved=1/);
  expect(await page.textContent('.saved h2')).toContain('Your reply has been saved');
  expect(
    await house.sql(
      `SELECT i.partstat, i.companions, i.note, i.reply_language AS language, c.slug AS city FROM invitations i
       JOIN cities c ON c.id = i.reply_city_id WHERE i.address = 'keyboard1@people.example'`,
    ),
  ).toEqual([{ partstat: 'accepted', companions: 3, note: 'See you there', language: 'en', city: 'kuala-lumpur' }]);
  await context.close();
});

it('F07: language and city of all mail are chosen with the keyboard, without JavaScript', async () => {
  const { token } = await invited('choosing');
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${house.origin}/r/${token}?lang=en`);
  await page.click('text=Language and city of our messages');
  await page.selectOption('select[name=language]', 'ms');
  await page.selectOption('select[name=city]', 'kuala-lumpur');
  await page.focus('button.main');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=ways/);
  expect(await page.textContent('.saved h2')).toBe('Your choice has been saved');
  expect(
    await house.sql(
      `SELECT c.language, t.slug AS city FROM contacts c JOIN cities t ON t.id = c.city_id
       WHERE c.address = 'choosing1@people.example'`,
    ),
  ).toEqual([{ language: 'ms', city: 'kuala-lumpur' }]);
  await context.close();
});

it('nothing of a page needs more than 320 pixels', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  for (const language of LANGUAGES) {
    for (const name of ['event', 'reply', 'preferences', 'list']) {
      await page.goto(house.origin + addresses[name]!(language));
      const [wide, shown] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect([language, name, wide]).toEqual([language, name, shown]);
    }
  }
  await context.close();
});

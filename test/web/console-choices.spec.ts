import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { openAs, sidewaysOf, visit } from '../support/console.js';
import { manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { inData } from '../support/launchers.js';
import { readMail, replyToken } from '../support/mails.js';
import * as steps from '../support/steps.js';

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-choices' }), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

/** Somebody of Xi'an who reads English is invited and chooses Chinese and Kuala Lumpur; their contact. */
async function chosen(name: string): Promise<string> {
  const mark = house.sink.messages.length;
  const { mailing } = await steps.sendInvitations(house, manyPeople(1, name), name);
  await steps.untilStatus(house, mailing.id, 'done');
  const token = replyToken(await readMail(house.sink.messages[mark]!), house.origin);
  const sent = { step: 'ways', language: 'zh', city: 'kuala-lumpur' };
  expect((await house.guest().form(`/r/${token}/prefs`, sent)).status).toBe(303);
  const [row] = await house.sql<{ id: string }>('SELECT id FROM contacts WHERE address = ?', [
    `${name}1@people.example`,
  ]);
  return row!.id;
}

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)(
  'what a person chose is seen and taken back, in %s at %d pixels',
  async (language, width) => {
    const id = await chosen(`chooser${width}`);
    const visitor = await openAs(browser, house, 'organizer', { language, width });
    const { page, t, button, said } = visitor;
    await visit(visitor, house, `/people/${id}`);
    const words = { now: t('language.zh'), before: t('language.en') };
    await page.getByText(t('person.choices.language', words), { exact: true }).waitFor();
    expect(await sidewaysOf(visitor)).toBeLessThanOrEqual(0);
    if (process.env.SCREENS) {
      mkdirSync(inData('screens'), { recursive: true });
      await page.screenshot({ path: path.join(inData('screens'), `choices-${language}-${width}.png`), fullPage: true });
    }
    await button('person.choices.undo').click();
    await page.getByText(t('person.choices.undone')).waitFor();
    expect(await button('person.choices.undo').count()).toBe(0);
    // The form beside it follows.
    expect(await page.locator('select[name=language]').inputValue()).toBe('en');
    expect(await house.sql('SELECT language FROM contacts WHERE id = ?', [id])).toEqual([{ language: 'en' }]);
    const viewer = await openAs(browser, house, 'viewer', { language, width });
    await visit(viewer, house, `/people/${id}`);
    await viewer.page.getByText(t('person.choices.undone')).waitFor();
    expect([...said, ...viewer.said]).toEqual([]);
    await Promise.all([visitor, viewer].map(({ context }) => context.close()));
  },
  60_000,
);

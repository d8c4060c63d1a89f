import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { openConsole, type ConsoleView, type Visitor } from '../support/console.js';
import { manyPeople } from '../support/factories.js';
import { emailOf, startHouse, type House, type Person } from '../support/house.js';
import * as steps from '../support/steps.js';

const office = { en: 'Isfahan office', fa: 'ادارهٔ اصفهان' };
const sample = (person: Person, roles: string[]) => ({
  email: emailOf(person),
  password: 'a-test-password',
  name: `نمونه ${person}`,
  latinName: `Sample ${person}`,
  office,
  roles,
});

let house: House;
let browser: Browser;
beforeAll(async () => {
  const people = [sample('organizer', ['organizer']), sample('approver', ['approver'])];
  house = await startHouse({
    name: 'web-short-way',
    env: { UNDO_SECONDS: '1', SAMPLE_LOG_INS: JSON.stringify(people) },
  });
  browser = await startBrowser();
  await steps.importPeople(await house.as('organizer'), manyPeople(4, 'short'), 'Partners');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

async function logInAs({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.locator('nav.side').waitFor({ state: 'attached' });
}

/** The way of somebody who tries the house for the first time; nothing is typed but the event itself. */
it.each<ConsoleView & { organizer: string; approver: string; date: string }>([
  { language: 'en', width: 1280, organizer: 'Sample organizer', approver: 'Sample approver', date: '2031-03-04' },
  { language: 'fa', width: 360, organizer: 'نمونه organizer', approver: 'نمونه approver', date: '۱۴۰۹/۱۲/۲۰' },
])('from the log-in page to mails at the server by the short way, in $language at $width px', async (way) => {
  const visitor = await openConsole(browser, way);
  const { page, t, button, link, said } = visitor;
  const mark = house.sink.messages.length;
  await page.goto(`${house.origin}/app/`);
  await logInAs(visitor, way.organizer);
  expect(await page.locator('html').getAttribute('lang')).toBe(way.language);
  await link('palette.newEvent').first().click();
  await page.locator(`[name="texts.${way.language}.title"]`).fill(`Short ${way.language}`);
  await page.locator('[name=start]').fill(way.date);
  await button('eventForm.saveAndInvite').click();
  await page.getByLabel('Partners').check();
  await button('invite.submit').click();
  await page.getByText(t('mailing.waits')).first().waitFor();
  // The organizer is told whom to ask, and not led to a request that is not theirs to decide.
  const waiting = page.locator('.notice', { hasText: t('mailing.waits') });
  await waiting.getByText('Mina Shams').waitFor();
  expect(await waiting.getByRole('link').count()).toBe(0);

  await page.getByRole('button', { name: t('account.menu', { name: 'سارا کریمی' }) }).click();
  await page.getByRole('menuitem', { name: t('account.logOut') }).click();
  await logInAs(visitor, way.approver);
  const waits = page.locator('.lines li', { hasText: `Short ${way.language}` }).first();
  expect(await waits.innerText()).toContain(t('kind.mailing.invitation'));
  await page
    .getByRole('link', { name: `Short ${way.language}` })
    .first()
    .click();
  await button('approvals.grant').click();
  // It leaves at once: the approver sees it leave, and could take it back.
  await page.waitForURL(/\/mailings\/\d+$/);
  await page.getByText(t('status.mailing.done'), { exact: true }).first().waitFor();
  const mails = (await house.sink.waitFor(mark + 4)).slice(mark);
  expect(new Set(mails.map(({ envelope }) => envelope.to[0])).size).toBe(4);
  expect(said).toEqual([]);
  await visitor.context.close();
});

it('a past day is refused at once, and cannot be picked', async () => {
  const visitor = await openConsole(browser, { language: 'en', width: 1280 });
  const { page, t } = visitor;
  await page.goto(`${house.origin}/app/events/new`);
  await logInAs(visitor, 'Sample organizer');
  await page.locator('[name=start]').fill('2020-02-03');
  await page.getByText(t('eventForm.past')).first().waitFor();
  await page.locator('[name=start]').fill('2031-02-03');
  await page.getByText(t('eventForm.past')).waitFor({ state: 'detached' });
  await page.locator('[name=start]').fill('');
  await page.getByRole('button', { name: t('date.pick', { label: t('eventForm.date') }) }).click();
  const days = page.locator('.date-picker .day');
  const states = await days.evaluateAll((all) =>
    all.map((day) => ({ off: (day as HTMLButtonElement).disabled, now: day.getAttribute('aria-current') === 'date' })),
  );
  const today = states.findIndex(({ now }) => now);
  expect(states.map(({ off }) => off)).toEqual(states.map((_day, at) => at < today));
  await visitor.context.close();
});

import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { openAs, sidewaysOf, visit } from '../support/console.js';
import { manyPeople } from '../support/factories.js';
import { startHouse, type House, type Person } from '../support/house.js';
import * as steps from '../support/steps.js';

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-reminders' }), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)(
  'F10: a rule is written, seen, approved by another person and switched off, in %s at %d pixels',
  async (language, width) => {
    const open = (person: Person) => openAs(browser, house, person, { language, width });
    const [organizer, approver] = await Promise.all([open('organizer'), open('approver')]);
    const { event, mailing } = await steps.sendInvitations(house, manyPeople(1, `r${width}`), `r${width}`);
    await steps.untilStatus(house, mailing.id, 'done');
    const { page, t, button } = organizer;
    await visit(organizer, house, `/events/${event.id}/reminders`);
    await page.getByText(t('reminders.none')).waitFor();
    await button('reminders.add').click();
    await page.locator('[name=amount]').fill(language === 'fa' ? '۲' : '2');
    await page.locator('[name="remarks.en"]').fill('Bring a pen.');
    await button('reminders.submit').click();
    // In some languages alone it would leave the readers of the others without.
    await page.locator('[name="remarks.fa"][aria-invalid=true]').waitFor();
    await page.locator('[name="remarks.fa"]').fill('قلم بیاورید.');
    await button('reminders.submit').click();
    await page.getByText(t('reminders.status.awaiting_approval')).waitFor();
    await page.getByText(t('reminders.before.days', { count: 2 })).waitFor();
    expect(await sidewaysOf(organizer)).toBeLessThanOrEqual(0);

    const [rule] = await house.sql<{ id: string }>('SELECT id FROM reminder_rules WHERE event_id = ?', [event.id]);
    const { id } = await steps.approvalOf(await house.as('approver'), String(rule!.id), 'reminder_rule');
    await visit(approver, house, `/approvals/${id}`);
    await approver.page
      .frameLocator('iframe')
      .getByText(language === 'fa' ? 'قلم بیاورید.' : 'Bring a pen.')
      .waitFor();
    await approver.button('approvals.grant').click();
    await approver.page.locator('.toast.good', { hasText: approver.t('approvals.granted') }).waitFor();

    await visit(organizer, house, `/events/${event.id}/reminders`);
    await page.getByText(t('reminders.status.approved'), { exact: true }).waitFor();
    const [due] = await house.sql<{ days: number }>(
      `SELECT DATEDIFF(r.starts_at, w.due_at) AS days FROM reminder_rules w JOIN events e ON e.id = w.event_id
     JOIN event_revisions r ON r.id = e.published_revision_id WHERE w.event_id = ?`,
      [event.id],
    );
    expect(Number(due!.days)).toBe(2);
    await button('reminders.off').click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('reminders.off') })
      .click();
    await page.locator('.toast.good', { hasText: t('reminders.offDone') }).waitFor();
    // Chromium tells the refusal above as an error.
    const said = [...organizer.said, ...approver.said].filter((line) => !line.includes('status of 400'));
    expect(said).toEqual([]);
  },
);

import type { Browser } from 'playwright-core';
import { createCall, moveDeadline } from '../support/a-call.js';
import { startBrowser, violations } from '../support/browser.js';
import { openAs, sidewaysOf, visit, type Visitor } from '../support/console.js';
import { startHouse, type House } from '../support/house.js';
import * as steps from '../support/steps.js';
import { handIn, untilMails, written } from '../support/submissions.js';

/** F15, F17: what an approver sees of calls. */
let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-calls' }), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const look = async ({ page }: Visitor, name: string) => {
  expect(await violations(page)).toEqual([]);
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/calls-${name}.png`, fullPage: true });
};

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)(
  'an approver sees the page of a call, then the letters of a decision, and no event beside them, in %s at %d pixels',
  async (language, width) => {
    // An event with the number of the call: it must not be taken for what the letters are about.
    const organizer = await house.as('organizer');
    await steps.createEvent(organizer, { texts: { en: { title: 'Another matter', body: '' } }, mainLanguage: 'en' });
    const call = await createCall(organizer);
    await organizer.must(organizer.post(`/api/v1/calls/${call.id}/submit`));
    const approver = await openAs(browser, house, 'approver', { language, width });
    const { page, t, button } = approver;
    const version = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM call_versions');
    const asked = await steps.approvalOf(await house.as('approver'), String(version[0]!.id), 'call');
    await visit(approver, house, `/approvals/${asked.id}`);
    const shown = page.locator(`iframe[title="${t('pagePreview.title')}"]`).contentFrame();
    await shown.getByText(language === 'fa' ? 'اتوبوس برقی' : 'Electric buses').waitFor();
    expect(await sidewaysOf(approver)).toBeLessThanOrEqual(0);
    await look(approver, `approval-${language}`);
    await button('approvals.grant').click();
    await page.locator('.toast.good', { hasText: t('approvals.granted') }).waitFor();

    for (const name of [`one${width}`, `two${width}`]) {
      await handIn(house, await written(house, call.slug, name));
      await untilMails(house, name, 1);
    }
    await moveDeadline(house, call.id, -1);
    const rows = await house.sql<{ id: string }>('SELECT id FROM submissions WHERE call_id = ?', [call.id]);
    const submissionIds = rows.map(({ id }) => String(id));
    await organizer.must(organizer.post(`/api/v1/calls/${call.id}/decisions`, { submissionIds, decision: 'accepted' }));
    const request = { kind: 'acceptance', sendWhenApproved: true };
    const { id } = await organizer.must(organizer.post<{ id: string }>(`/api/v1/calls/${call.id}/mailings`, request));
    const letters = await steps.approvalOf(await house.as('approver'), id);
    await visit(approver, house, `/approvals/${letters.id}`);
    await page.locator('.variant bdi', { hasText: 'Trams through the old town' }).first().waitFor();
    await page.locator('iframe.mail-frame').waitFor();
    expect(await page.getByText('Another matter').count()).toBe(0);
    expect(await page.locator('a[href*="/events/"]').count()).toBe(0);
    expect(await sidewaysOf(approver)).toBeLessThanOrEqual(0);
    await look(approver, `letters-${language}`);
    await button('approvals.grant').click();
    await page.locator('.toast.good', { hasText: t('approvals.granted') }).waitFor();
    await steps.untilStatus(house, id, 'done');
    await visit(approver, house, `/mailings/${id}`);
    await page.getByText(t('approvals.type.call'), { exact: true }).waitFor();
    expect(await page.locator('a[href*="/events/"]').count()).toBe(0);
    await look(approver, `mailing-${language}`);
  },
  120_000,
);

import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { openAs, sidewaysOf, visit } from '../support/console.js';
import { manyPeople } from '../support/factories.js';
import { startHouse, type House, type Person } from '../support/house.js';
import { pagePath, untilMails } from '../support/registrations.js';
import * as steps from '../support/steps.js';

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-registration' }), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)(
  'F11: a form with a question is written, approved, filled in by a stranger and decided, in %s at %d pixels',
  async (language, width) => {
    const open = (person: Person) => openAs(browser, house, person, { language, width });
    const [organizer, approver] = await Promise.all([open('organizer'), open('approver')]);
    const event = { listed: true, capacity: 2 };
    const { event: made, mailing } = await steps.sendInvitations(house, manyPeople(1, `g${width}`), `g${width}`, event);
    await steps.untilStatus(house, mailing.id, 'done');
    const { page, t, button } = organizer;
    await visit(organizer, house, `/events/${made.id}/registration`);
    await button('registration.open').click();
    await page.locator('[name=mode][value=approved]').check();
    await button('registration.addQuestion').click();
    await page.locator('[name="questions.0.label.en"]').fill('Which session?');
    await button('reminders.submit').click();
    // In one language alone the readers of the other would not understand it.
    await page.locator('[name="questions.0.label.fa"][aria-invalid=true]').waitFor();
    await page.locator('[name="questions.0.label.fa"]').fill('کدام نشست؟');
    await button('reminders.submit').click();
    await page.getByText(t('registration.state.awaiting_approval'), { exact: true }).waitFor();
    expect(await sidewaysOf(organizer)).toBeLessThanOrEqual(0);

    const { id } = await steps.approvalOf(await house.as('approver'), made.id, 'registration_form');
    await visit(approver, house, `/approvals/${id}`);
    await approver.page.frameLocator('iframe').getByText('https://meet.isfahan.example').first().waitFor();
    await approver.button('approvals.grant').click();
    await approver.page.locator('.toast.good', { hasText: approver.t('approvals.granted') }).waitFor();

    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: false });
    const guest = await context.newPage();
    await guest.goto(`${house.baseUrl}/${language}/e/${made.slug}`);
    await guest.locator('a.main').click();
    await guest.locator('button.main').click();
    // The question need not be answered.
    const wrong = guest.locator('.notice.errors li a');
    expect(await wrong.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual([
      '#name',
      '#address',
    ]);
    await guest.locator('#name').fill('مهمان');
    await guest.locator('#address').fill(`guest${width}@register.example`);
    await guest.locator('#answers-q1').fill('<b>The second</b>');
    await guest.locator('button.main').click();
    await guest.locator('.notice.saved').waitFor();
    const [mail] = await untilMails(house, `guest${width}`, 1);
    await guest.goto(house.baseUrl + pagePath(mail!));
    await guest.locator('button.main').click();
    await guest.waitForURL(/lang=/);
    expect(await guest.locator('html').getAttribute('dir')).toBe(language === 'fa' ? 'rtl' : 'ltr');

    await visit(organizer, house, `/events/${made.id}/registration`);
    await page.getByText('<b>The second</b>').waitFor();
    await page.getByRole('checkbox', { name: /مهمان/ }).check();
    await button('registration.place').click();
    await page.getByText(t('registration.status.placed'), { exact: true }).last().waitFor();
    const [, place] = await untilMails(house, `guest${width}`, 2);
    expect(place!.attachments.map(({ contentType }) => contentType)).toContain('text/calendar');
    expect(await sidewaysOf(organizer)).toBeLessThanOrEqual(0);
    // The refusal of the half-written question is one that the browser tells of.
    const refused = (text: string) => text.includes('400 (Bad Request)');
    expect([...organizer.said, ...approver.said].filter((text) => !refused(text))).toEqual([]);
    await Promise.all([organizer, approver].map((visitor) => visitor.page.context().close()));
    await context.close();
  },
  120_000,
);

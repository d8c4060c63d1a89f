import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { openAs, sidewaysOf, visit } from '../support/console.js';
import { manyPeople } from '../support/factories.js';
import { startHouse, type House, type Person } from '../support/house.js';
import * as steps from '../support/steps.js';

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-co-hosts' }), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)(
  'F01: a joint seminar is shared, seen by the other office with numbers alone, and taken back, in %s at %d pixels',
  async (language, width) => {
    const open = (person: Person) => openAs(browser, house, person, { language, width });
    const [organizer, partner] = await Promise.all([open('organizer'), open('stranger')]);
    const joint = { kind: 'joint_seminar', coHostCity: 'xian' };
    const { event, mailing } = await steps.sendInvitations(house, manyPeople(2, `c${width}`), `c${width}`, joint);
    await steps.untilStatus(house, mailing.id, 'done');
    await visit(organizer, house, `/events/${event.id}`);
    await organizer.button('coHosts.share').click();
    await organizer.button('coHosts.unshare').waitFor();
    expect(await sidewaysOf(organizer)).toBeLessThanOrEqual(0);

    await visit(partner, house, '/events');
    await partner.page.getByRole('link', { name: partner.t('coHosts.withUs') }).click();
    await partner.page.waitForURL('**/events/co-hosted');
    await visit(partner, house, `/events/co-hosted/${event.id}`);
    const row = partner.page.getByRole('row', { name: language === 'fa' ? /شی‌آن/ : /Xi'an/ });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(
      language === 'fa' ? ['۲', '۰', '۰', '۰', '۲', '۰'] : ['2', '0', '0', '0', '2', '0'],
    );
    expect(await partner.page.content()).not.toMatch(/people\.example|Guest 1/);
    expect(await sidewaysOf(partner)).toBeLessThanOrEqual(0);

    await organizer.button('coHosts.unshare').click();
    await organizer.button('coHosts.share').waitFor();
    await visit(partner, house, '/events/co-hosted');
    await partner.page.getByText(partner.t('coHosts.nothing')).waitFor();
    expect([...organizer.said, ...partner.said]).toEqual([]);
    await Promise.all([organizer, partner].map(({ page }) => page.context().close()));
  },
  120_000,
);

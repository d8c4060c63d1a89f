import type { Browser } from 'playwright-core';
import { openCall } from '../support/a-call.js';
import { aProgramme } from '../support/a-programme.js';
import { startBrowser, violations } from '../support/browser.js';
import { openAs, sidewaysOf, visit } from '../support/console.js';
import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House, type Person } from '../support/house.js';
import * as steps from '../support/steps.js';
import { handIn, written } from '../support/submissions.js';

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-programme' }), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)(
  'F23: a programme is written, refused where two sessions clash, saved, approved and read by a guest, in %s at %d pixels',
  async (language, width) => {
    const open = (person: Person) => openAs(browser, house, person, { language, width });
    const [organizer, approver] = await Promise.all([open('organizer'), open('approver')]);
    const client = await house.as('organizer');
    const event = await steps.createEvent(client);
    const { page, t, button } = organizer;
    await visit(organizer, house, `/events/${event.id}/programme`);
    await button('programme.write').click();
    await button('programme.addSpeaker').click();
    await page.locator('[name="speakers.0.name"]').fill('سارا احمدی');
    await page.locator('[name="speakers.0.latinName"]').fill('Sara Ahmadi');
    await page.locator('[name="speakers.0.positions.en"]').fill('Head of Transport');
    await button('programme.addSession').click();
    await page.locator('[name="sessions.0.texts.en.title"]').fill('Opening');
    await page.locator('.session-people select').first().selectOption('chair');
    await button('programme.addSession').click();
    await page.locator('[name="sessions.1.texts.en.title"]').fill('Trams');
    // It follows the first by itself; here it is moved into it.
    expect(await page.locator('[name="sessions.1.startsAfter"]').inputValue()).toBe(
      language === 'fa' ? '۱۰:۴۵' : '10:45',
    );
    await page.locator('[name="sessions.1.startsAfter"]').fill('10:40');
    await button('programme.save').click();
    await page.locator('[name="sessions.1.startsAfter"][aria-invalid=true]').waitFor();
    expect(await violations(page)).toEqual([]);
    if (process.env.LOOK)
      await page.screenshot({ path: `${process.env.LOOK}/prog-edit-${language}.png`, fullPage: true });
    await page.locator('[name="sessions.1.startsAfter"]').fill('۱۰:۵۰');
    await button('programme.save').click();
    await page.locator('.toast.good', { hasText: t('state.saved') }).waitFor();
    await page.frameLocator('iframe').getByText('Trams').waitFor();
    expect(await sidewaysOf(organizer)).toBeLessThanOrEqual(0);

    if (process.env.LOOK)
      await page.screenshot({ path: `${process.env.LOOK}/prog-read-${language}.png`, fullPage: true });
    const listId = await steps.importPeople(client, manyPeople(1, `p${width}`), `p${width}`);
    const mailing = await steps.submitMailing(client, event.id, [listId], true);
    const { id } = await steps.approvalOf(await house.as('approver'), mailing.id);
    await visit(approver, house, `/approvals/${id}`);
    const whole = approver.page.locator(`iframe[title="${approver.t('pagePreview.title')}"]`);
    await whole
      .contentFrame()
      .getByText('Sara Ahmadi')
      .or(whole.contentFrame().getByText('سارا احمدی'))
      .first()
      .waitFor();
    await approver.button('approvals.grant').click();
    await approver.page.locator('.toast.good', { hasText: approver.t('approvals.granted') }).waitFor();
    await steps.untilStatus(house, mailing.id, 'done');

    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: false });
    const guest = await context.newPage();
    await guest.goto(`${house.baseUrl}/${language}/e/${event.slug}`);
    await guest.locator(`a[href="/${language}/e/${event.slug}/programme"]`).click();
    expect(await guest.locator('.session').count()).toBe(2);
    await guest.locator('#city').selectOption('xian');
    await guest.locator('.clock button').click();
    if (process.env.LOOK)
      await guest.screenshot({ path: `${process.env.LOOK}/prog-guest-${language}.png`, fullPage: true });
    await guest.getByText(language === 'fa' ? '۱۵:۲۰ تا ۱۵:۳۵' : '15:20–15:35').waitFor();
    const sideways = await guest.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(sideways).toBe(0);
    await context.close();
    for (const { context: each } of [organizer, approver]) await each.close();
  },
  90_000,
);

it('somebody else’s change meanwhile is said, and what was written here stays', async () => {
  const organizer = await openAs(browser, house, 'organizer', { language: 'en', width: 1280 });
  const client = await house.as('organizer');
  const event = await steps.createEvent(client);
  await client.put(`/api/v1/events/${event.id}/programme`, aProgramme(), event.version);
  const { page, t, button } = organizer;
  await visit(organizer, house, `/events/${event.id}/programme`);
  await button('programme.edit').click();
  await page.locator('[name="speakers.1.positions.en"]').fill('Director');
  await steps.editEvent(client, event.id, anEvent({ capacity: 9 }));
  await button('programme.save').click();
  await button('programme.keepMine').click();
  await button('programme.save').click();
  await page.locator('.toast.good', { hasText: t('state.saved') }).waitFor();
  const [row] = await house.sql<{ programme: string | { speakers: { positions: { en: string } }[] } }>(
    'SELECT programme FROM event_revisions WHERE event_id = ? ORDER BY number DESC LIMIT 1',
    [event.id],
  );
  const { programme } = row!;
  const read = typeof programme === 'string' ? (JSON.parse(programme) as Exclude<typeof programme, string>) : programme;
  expect(read.speakers[1]!.positions.en).toBe('Director');
  await organizer.context.close();
});

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)(
  'F17: accepted proposals become sessions, and their people can be invited, in %s at %d pixels',
  async (language, width) => {
    const call = await openCall(house);
    for (const name of [`tram-${language}`, `bus-${language}`])
      await handIn(house, await written(house, call.slug, name));
    await house.sql(
      `UPDATE submissions SET decision = 'accepted', told_decision = 'accepted',
       confirmation = IF(id = (SELECT last FROM (SELECT MAX(id) AS last FROM submissions) newest), 'awaited', 'confirmed')
     WHERE call_id = ?`,
      [call.id],
    );
    const event = await steps.createEvent(await house.as('organizer'));
    const organizer = await openAs(browser, house, 'organizer', { language, width });
    const { page, t, button } = organizer;
    await visit(organizer, house, `/events/${event.id}/programme`);
    await page.getByText(t('proposals.states.awaited')).first().waitFor();
    await page.locator('.proposals input[type=checkbox]').first().check();
    expect(await violations(page)).toEqual([]);
    await button('proposals.add', { count: 1 }).click();
    await page.getByText(t('proposals.listed')).waitFor();
    await page.getByText(t('proposals.states.here')).waitFor();
    await page.frameLocator('iframe').getByText('Trams through the old town').first().waitFor();
    expect(await sidewaysOf(organizer)).toBeLessThanOrEqual(0);
    if (process.env.LOOK)
      await page.screenshot({ path: `${process.env.LOOK}/proposals-${language}.png`, fullPage: true });
    await organizer.link('proposals.invite').click();
    await page
      .getByText(/\(\d+\)/)
      .first()
      .waitFor();
    expect(organizer.said).toEqual([]);
  },
);

import type { Browser } from 'playwright-core';
import { startBrowser, violations } from '../support/browser.js';
import {
  enter,
  openConsole,
  settled,
  sidewaysOf,
  visit,
  type ConsoleLanguage,
  type Visitor,
} from '../support/console.js';
import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { approvedMailing } from '../support/mailings.js';
import * as steps from '../support/steps.js';

/** News about an event whose invitations are out, and messages of which nobody knows whether they arrived. */
let house: House;
let browser: Browser;
const open: Visitor[] = [];
/** Addresses whose answer after the last byte gets lost. */
const lost = new Set<string>();

beforeAll(async () => {
  house = await startHouse({
    name: 'web-changes',
    hooks: { data: ({ to: [address = ''] }) => (lost.delete(address) ? 'drop-accepted' : undefined) },
  });
  browser = await startBrowser();
}, 120_000);
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ context }) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

async function organizerAt(path: string, language: ConsoleLanguage, width: number): Promise<Visitor> {
  const visitor = await openConsole(browser, { language, width });
  open.push(visitor);
  await enter(visitor, house, 'organizer', language);
  await visit(visitor, house, path);
  return visitor;
}

const chip = ({ page, t }: Visitor, key: string) => page.locator('label', { hasText: t(key) }).first();

it.each([
  ['fa', 360],
  ['en', 1280],
] as const)('each kind of news is without fault in %s on %d px', async (language, width) => {
  const { event, mailing } = await steps.sendInvitations(house, manyPeople(3, `kinds-${language}`), language);
  await steps.untilStatus(house, mailing.id, 'done');
  const organizer = await house.as('organizer');
  await steps.editEvent(organizer, event.id, anEvent({ start: `${anEvent().start.slice(0, 10)}T15:00` }));
  const visitor = await organizerAt(`/events/${event.id}/change`, language, width);
  for (const kind of ['update', 'postponement', 'cancellation', 'withdrawal']) {
    await chip(visitor, `kind.mailing.${kind}`).click();
    await visitor.page.getByText(visitor.t(`change.means.${kind}`)).waitFor();
    await settled(visitor.page);
    expect([kind, await violations(visitor.page), await sidewaysOf(visitor)]).toEqual([kind, [], 0]);
  }
  expect(visitor.said).toEqual([]);
});

it('somebody among many is found and taken off, and nobody else', async () => {
  const { event, mailing } = await steps.sendInvitations(house, manyPeople(130, 'crowd'), 'Crowd');
  await steps.untilStatus(house, mailing.id, 'done');
  const visitor = await organizerAt(`/events/${event.id}/change`, 'en', 1280);
  const { page, t, button } = visitor;
  await chip(visitor, 'kind.mailing.withdrawal').click();
  await page.getByText(t('change.more')).waitFor();
  const person = (number: number) => page.locator('.scroll-list label', { hasText: `crowd${number}@people.example` });
  for (const number of [117, 3]) {
    await page.getByPlaceholder(t('replies.search')).fill(`crowd${number}@`);
    await person(number).click();
  }
  await page.getByPlaceholder(t('replies.search')).fill('nobody of that name');
  await page.getByText(t('replies.nothingFound')).waitFor();
  expect(await page.locator('.scroll-list input:checked').count()).toBe(2);
  // Another kind and back: who was chosen is still seen to be.
  await chip(visitor, 'kind.mailing.cancellation').click();
  await chip(visitor, 'kind.mailing.withdrawal').click();
  await person(117).waitFor();
  expect(await page.locator('.scroll-list input:checked').count()).toBe(2);
  await person(3).click();
  await page
    .getByText(t('nextStep.recipients', { count: 1 }))
    .first()
    .waitFor();
  await button('invite.submit').click();
  await page.waitForURL(/\/mailings\/\d+$/);
  const id = page.url().split('/').at(-1)!;
  expect(await house.sql('SELECT address FROM deliveries WHERE mailing_id = ?', [id])).toEqual([
    { address: 'crowd117@people.example' },
  ]);
});

it('messages in doubt are noted as arrived or sent once more by a click', async () => {
  const organizer = await house.as('organizer');
  const guests = manyPeople(2, 'doubt');
  const [kept, again] = guests.map(({ email }) => email) as [string, string];
  for (const address of [kept, again]) lost.add(address);
  const listId = await steps.importPeople(organizer, guests, 'Doubt');
  const { id } = await approvedMailing(house, listId);
  await steps.act(organizer, id, 'start');
  await steps.until(
    'both are in doubt',
    () => steps.ledger(house, id),
    (states) => states.in_doubt === 2,
  );
  const visitor = await organizerAt(`/mailings/${id}`, 'fa', 360);
  const { page, t } = visitor;
  expect(await violations(page)).toEqual([]);
  const row = (address: string) => page.getByRole('row').filter({ hasText: address });
  await row(kept)
    .getByRole('button', { name: t('deliveries.arrived'), exact: true })
    .click();
  await page.locator('.toast.good', { hasText: t('deliveries.resolved.sent') }).waitFor();
  await row(again)
    .getByRole('button', { name: t('deliveries.again'), exact: true })
    .click();
  await page.locator('.toast.good', { hasText: t('deliveries.resolved.again') }).waitFor();
  await steps.until(
    'both are settled',
    () => steps.ledger(house, id),
    (states) => states.sent === 2,
  );
  const messages = (address: string) =>
    house.sink.messages
      .filter(({ envelope }) => envelope.to[0] === address)
      .map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw.toString())![1]);
  expect([messages(kept).length, messages(again).length]).toEqual([1, 2]);
  expect(new Set(messages(again)).size).toBe(1);
  expect(visitor.said).toEqual([]);
});

import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { enter, openConsole, sidewaysOf, visit, type Visitor } from '../support/console.js';
import { startHouse, type House } from '../support/house.js';
import { aBounce, aLetter, anAnswer } from '../support/inbound-mails.js';
import { ingest } from '../support/ingest.js';
import { readMail } from '../support/mails.js';
import * as steps from '../support/steps.js';

let house: House;
let browser: Browser;
let mailingId: string;

const NAMES = ['forwarded', 'counter', 'dead', 'writer'];
const address = (name: string) => `${name}@guests.example`;

async function mailTo(name: string) {
  const kept = house.sink.messages.filter(({ envelope }) => envelope.to[0] === address(name)).at(-1)!;
  const { event } = await readMail(kept);
  return {
    verp: kept.envelope.from,
    to: String(event.getFirstPropertyValue('organizer')).slice('mailto:'.length),
    uid: String(event.getFirstPropertyValue('uid')),
  };
}

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-inbox' }), startBrowser()]);
  const people = NAMES.map((name) => ({ name: `Guest ${name}`, email: address(name), language: 'en', city: "Xi'an" }));
  const { mailing } = await steps.sendInvitations(house, people, 'Guests');
  mailingId = mailing.id;
  await steps.untilStatus(house, mailing.id, 'done');
  const forwarded = await mailTo('forwarded');
  const counter = await mailTo('counter');
  await ingest(house, [
    anAnswer({ ...forwarded, attendee: 'friend@elsewhere.example' }),
    anAnswer({
      ...counter,
      method: 'COUNTER',
      partstat: 'TENTATIVE',
      start: '20271201T080000Z',
      end: '20271201T093000Z',
      attendee: address('counter'),
    }),
    aBounce({ to: (await mailTo('dead')).verp, recipient: address('dead') }),
    aLetter((await mailTo('writer')).to, 'با سلام، لطفاً دیگر برای من نامه نفرستید. <b>با سپاس</b>'),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const open = async (language: 'en' | 'fa', width: number): Promise<Visitor> => {
  const visitor = await openConsole(browser, { language, width });
  await enter(visitor, house, 'organizer', language);
  return visitor;
};

/** The card of one mail, by the sentence that says why it waits. */
const card = ({ page, t }: Visitor, reason: string) =>
  page.locator('.inbox-mail', { hasText: t(`inbox.reason.${reason}`) });

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)('Today and the mailing lead to what waits, in %s at %d pixels', async (language, width) => {
  const visitor = await open(language, width);
  const { page, t } = visitor;
  await visit(visitor, house, '/');
  await page.getByRole('heading', { name: t('today.inbound', { count: 4 }) }).waitFor();
  expect(await sidewaysOf(visitor)).toBe(0);
  await visit(visitor, house, `/mailings/${mailingId}`);
  await page.getByText(t('mailing.cameBack', { count: 1 })).waitFor();
  await page
    .locator('.notice')
    .getByRole('link', { name: t('inbox.title') })
    .click();
  await page.locator('.inbox-mail').nth(3).waitFor();
  for (const reason of ['forwarded', 'counter', 'dead_address', 'letter']) await card(visitor, reason).waitFor();
  expect(await sidewaysOf(visitor)).toBe(0);
  expect(visitor.said).toEqual([]);
  await visitor.context.close();
});

it('a person reads a mail as it came, takes an answer, stops writing to somebody and puts the rest aside', async () => {
  const visitor = await open('en', 1280);
  const { page, t } = visitor;
  await visit(visitor, house, '/mailings/inbox');
  const button = (reason: string, word: string) =>
    card(visitor, reason).getByRole('button', { name: t(`inbox.${word}`), exact: true });
  await button('letter', 'raw').click();
  await page.locator('.raw-mail', { hasText: '<b>با سپاس</b>' }).waitFor();
  await page.keyboard.press('Escape');

  await button('forwarded', 'accept').click();
  await card(visitor, 'forwarded').waitFor({ state: 'detached' });
  const [row] = await house.sql<{ partstat: string }>('SELECT partstat FROM invitations WHERE address = ?', [
    address('forwarded'),
  ]);
  expect(row!.partstat).toBe('accepted');

  expect(await button('dead_address', 'suppress').count()).toBe(0);
  await button('letter', 'suppress').click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('inbox.suppress'), exact: true })
    .click();
  await card(visitor, 'letter').waitFor({ state: 'detached' });
  expect(await house.sql('SELECT 1 FROM unsubscriptions')).toHaveLength(1);

  for (const reason of ['counter', 'dead_address']) {
    await button(reason, 'ignore').click();
    await card(visitor, reason).waitFor({ state: 'detached' });
  }
  await page.getByText(t('inbox.none'), { exact: true }).waitFor();
  await page.getByRole('radio', { name: t('inbox.all'), exact: true }).click();
  await page.locator('.inbox-mail').nth(3).waitFor();
  await card(visitor, 'letter').getByText(t('inbox.did.suppress')).waitFor();
  expect(visitor.said).toEqual([]);
  await visitor.context.close();
});

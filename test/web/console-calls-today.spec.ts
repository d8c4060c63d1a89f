import type { Browser } from 'playwright-core';
import { moveDeadline, openCall, type CallView } from '../support/a-call.js';
import { startBrowser, violations } from '../support/browser.js';
import { openAs, settled, sidewaysOf, visit } from '../support/console.js';
import { aPdf } from '../support/files.js';
import { startHouse, type House } from '../support/house.js';
import * as steps from '../support/steps.js';
import { handIn, upload, written } from '../support/submissions.js';

/** Today leads to each thing that calls wait for. */
let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-calls-today', workers: 0 }), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)(
  'what calls wait for stands on Today, each with its page, in %s at %d pixels',
  async (language, width) => {
    await house.sql("UPDATE calls SET status = 'withdrawn'");
    const open = await openCall(house);
    await handIn(house, await written(house, open.slug, `open${width}`));
    await written(house, open.slug, `draft${width}`);
    const judged = await reviewed(`judged${width}`);
    const decided = await reviewed(`decided${width}`);
    await house.sql(
      `UPDATE submissions SET decision = 'accepted', told_decision = 'accepted', confirmation = 'awaited',
         confirm_by = UTC_TIMESTAMP(3) + INTERVAL 2 DAY WHERE call_id = ?`,
      [decided.id],
    );
    const event = await left(`gone${width}`);
    const visitor = await openAs(browser, house, 'organizer', { language, width });
    const { page, t } = visitor;
    const linkIn = (heading: string) => page.locator('.card', { hasText: heading }).getByRole('link').first();
    const leadsTo = async (heading: string, address: RegExp) => {
      await visit(visitor, house, '/');
      await linkIn(heading).click();
      await page.waitForURL(address);
      await settled(page);
    };
    await visit(visitor, house, '/');
    await linkIn(t('today.calls')).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sidewaysOf(visitor)).toBe(0);
    const path = process.env.LOOK;
    if (path) await page.screenshot({ path: `${path}/calls-today-${language}.png`, fullPage: true });
    await leadsTo(t('today.calls'), new RegExp(`/calls/${judged.id}/review$`));
    await leadsTo(t('today.unclear', { count: 1 }), new RegExp(`/calls/${judged.id}/submissions/\\d+$`));
    await leadsTo(t('today.unconfirmed', { count: 1 }), new RegExp(`/calls/${decided.id}/submissions/\\d+$`));
    await leadsTo(t('today.left', { count: 1 }), new RegExp(`/events/${event}/programme$`));
    await leadsTo(t('today.closing'), new RegExp(`/calls/${open.id}$`));
    expect(visitor.said).toEqual([]);
    await page.context().close();
  },
  120_000,
);

/** A call in review, of one proposal with a file that nobody could search. */
async function reviewed(name: string): Promise<CallView> {
  const call = await openCall(house);
  const path = await written(house, call.slug, name);
  await upload(house, path, { name: 'scan.pdf', bytes: aPdf(), purpose: 'anonymous' });
  await handIn(house, path);
  await moveDeadline(house, call.id, -60);
  await house.sql("UPDATE calls SET phase = 'review' WHERE id = ?", [call.id]);
  return call;
}

/** An event with a session from a proposal that its author takes back; the event's id. */
async function left(name: string): Promise<string> {
  await house.sql("UPDATE events SET status = 'cancelled'");
  const call = await openCall(house);
  const path = await written(house, call.slug, name);
  await handIn(house, path);
  await house.sql(
    `UPDATE submissions SET decision = 'accepted', told_decision = 'accepted', confirmation = 'confirmed'
     WHERE call_id = ?`,
    [call.id],
  );
  const [row] = await house.sql<{ id: string }>('SELECT id FROM submissions WHERE call_id = ?', [call.id]);
  const organizer = await house.as('organizer');
  const { id, version } = await steps.createEvent(organizer);
  const body = { submissionIds: [String(row!.id)], minutes: 20, pause: 0 };
  await organizer.must(
    organizer.post(`/api/v1/events/${id}/proposals`, body, { headers: { 'if-match': `"${version}"` } }),
  );
  await house.guest().form(`${path}/withdraw`, {});
  return id;
}

import { moveDeadline, openCall } from '../support/a-call.js';
import { startHouse, type House } from '../support/house.js';
import * as steps from '../support/steps.js';
import { addressOf, begin, untilMails } from '../support/submissions.js';

/** F15: what became of drafts that nobody handed in. */
let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'old-drafts' });
});
afterAll(() => house?.stop());

it('a draft survives thirty days after the deadline and its last change, and no longer', async () => {
  const { id, slug } = await openCall(house);
  await begin(house, slug, 'young');
  await begin(house, slug, 'old');
  const names = async () =>
    house.sql<{ address: string }>(
      'SELECT p.address FROM submission_people p JOIN submissions s ON s.id = p.submission_id WHERE s.call_id = ?',
      [id],
    );
  for (const [name, days] of [
    ['young', 29],
    ['old', 31],
  ] as const) {
    await house.sql(
      `UPDATE submissions s JOIN submission_people p ON p.submission_id = s.id
       SET s.changed_at = UTC_TIMESTAMP(3) - INTERVAL ? DAY WHERE p.address = ?`,
      [days, addressOf(name)],
    );
  }
  // While it can still be handed in, its age does not matter.
  await moveDeadline(house, id, -29 * 24 * 3600);
  await begin(house, (await openCall(house)).slug, 'clock');
  await untilMails(house, 'clock', 1);
  expect(await names()).toHaveLength(2);
  await moveDeadline(house, id, -31 * 24 * 3600);
  await steps.until('the old draft goes', names, (rows) => rows.length === 1);
  expect(await names()).toEqual([{ address: addressOf('young') }]);
});

import { openCall } from '../support/a-call.js';
import { startHouse, type House } from '../support/house.js';
import { addressOf, begin, handIn, written } from '../support/submissions.js';

/** Which mails wait for the people of a submission, while no worker writes them. */
let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'notices', workers: 0 });
});
afterAll(() => house?.stop());

const post = (path: string, fields: Record<string, string> = {}) => house.guest().form(path, fields);

async function waiting(name: string): Promise<string[]> {
  const rows = await house.sql<{ notice: string }>(
    `SELECT n.notice FROM submission_notices n JOIN submission_people p ON p.id = n.person_id
     WHERE p.address = ? ORDER BY n.id`,
    [addressOf(name)],
  );
  return rows.map(({ notice }) => notice);
}

it('everything that happened is written about in its order, but for what a later mail says as well', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'quick');
  expect(await waiting('quick')).toEqual(['draft']);
  await post(`${path}/co-authors`, { coAuthorName: 'Never', coAuthorAddress: addressOf('never') });
  await post(`${path}/co-authors`, { coAuthorName: 'Asked', coAuthorAddress: addressOf('asked') });
  await handIn(house, path);
  await handIn(house, path);
  expect([await waiting('quick'), await waiting('never')]).toEqual([['receipt'], ['co_author']]);
  // The second was written to before.
  await house.sql(
    'DELETE n FROM submission_notices n JOIN submission_people p ON p.id = n.person_id WHERE p.address = ?',
    [addressOf('asked')],
  );
  await Promise.all([post(`${path}/withdraw`), post(`${path}/withdraw`)]);
  expect(await waiting('quick')).toEqual(['receipt', 'withdrawn']);
  expect([await waiting('never'), await waiting('asked')]).toEqual([[], ['withdrawn']]);
});

it('a confirmation that is taken back in time is not written about', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'unsure');
  await handIn(house, path);
  await house.sql(
    `UPDATE submissions s JOIN submission_people p ON p.submission_id = s.id
     SET s.decision = 'accepted', s.told_decision = 'accepted', s.confirmation = 'awaited' WHERE p.address = ?`,
    [addressOf('unsure')],
  );
  await post(`${path}/confirm`);
  expect(await waiting('unsure')).toEqual(['receipt', 'confirmed']);
  await post(`${path}/refuse`);
  expect(await waiting('unsure')).toEqual(['receipt', 'refused']);
});

it('a draft that is begun and left waits for its link', async () => {
  const { slug } = await openCall(house);
  await begin(house, slug, 'left');
  expect(await waiting('left')).toEqual(['draft']);
});

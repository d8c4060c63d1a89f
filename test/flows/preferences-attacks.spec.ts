import { startHouse, type House } from '../support/house.js';
import { hrefs, readMail } from '../support/mails.js';
import { forget } from '../support/personal-data';
import * as steps from '../support/steps.js';

const LAYLA = { name: 'Layla', email: 'layla@prefs.example', language: 'en', city: 'Isfahan' };
const TAN = { name: 'Tan Kok', email: 'tan@prefs.example', language: 'en' };

let house: House;
let event: steps.EventView;
/** Layla's page, and Tan's. */
let page: string;
let tans: string;

async function pathOf(address: string): Promise<string> {
  const kept = house.sink.messages.find(({ envelope }) => envelope.to[0] === address)!;
  const found = hrefs((await readMail(kept)).html).find((href) => href.endsWith('/prefs'))!;
  return found.slice(house.origin.length);
}
const contact = async () =>
  (
    await house.sql<{ id: string; language: string; version: number }>(
      'SELECT id, language, city_id, version FROM contacts WHERE address = ?',
      [LAYLA.email],
    )
  )[0]!;
const step = (path: string, what: string, fields: Record<string, string> = {}) =>
  house.guest().form(path, { lang: 'en', step: what, ...fields });
const ways = (language: string, city: string, path = page) => step(path, 'ways', { language, city });

beforeAll(async () => {
  house = await startHouse({ name: 'preferences-attacks' });
  const sent = await steps.sendInvitations(house, [LAYLA, TAN], 'Guests');
  ({ event } = sent);
  await steps.untilStatus(house, sent.mailing.id, 'done');
  page = await pathOf(LAYLA.email);
  tans = await pathOf(TAN.email);
});
afterAll(() => house?.stop());

it.each([
  ['a foreign city', { step: 'ways', language: 'en', city: 'atlantis' }],
  ['no city', { step: 'ways', language: 'en', city: '' }],
  ['a language that nobody speaks here', { step: 'ways', language: 'xx', city: 'xian' }],
  ['a whole book', { step: 'ways', language: 'en', city: 'x'.repeat(50_000) }],
  ['a prototype', { step: 'ways', language: '__proto__', city: 'constructor' }],
  ['no step', { language: 'en', city: 'xian' }],
  ['another step', { step: 'toString' }],
])('%s: the page in the reader’s language, and nothing is stored', async (_what, fields) => {
  const before = await contact();
  const sent = await house.guest().form(page, { lang: 'fa', ...fields });
  expect(sent.status).toBe(422);
  expect(sent.headers.get('content-type')).toMatch(/^text\/html/);
  expect(sent.text).toContain('<html lang="fa" dir="rtl">');
  expect(sent.text.length).toBeLessThan(40_000);
  if ('city' in fields && 'step' in fields) expect(sent.text).toContain('role="alert"');
  expect(await contact()).toEqual(before);
});

it.each([[[]], [null], [0], ['yes'], [{ step: ['ways'] }], [{ step: 'ways', language: ['zh'], city: { a: 1 } }]])(
  'JSON like %j is refused in a page',
  async (body) => {
    const sent = await house.guest().post(page, body);
    expect(sent.status).toBeGreaterThanOrEqual(400);
    expect(sent.status).toBeLessThan(500);
  },
);

it('A11: tampered, borrowed and invented tokens open the same 404 page, by GET and POST', async () => {
  const token = page.split('/')[2]!;
  const other = tans.split('/')[2]!;
  const flipped = token.slice(0, -1) + (token.endsWith('a') ? 'b' : 'a');
  const before = await contact();
  for (const bad of [flipped, token.replace(/^\d+/, /^\d+/.exec(other)![0]), `${token}a`, '1', '__proto__', '%00']) {
    const path = `/r/${bad}/prefs`;
    for (const answer of [
      await house.guest().get(path),
      await ways('zh', 'xian', path),
      await step(path, 'mail-off'),
    ]) {
      expect([bad, answer.status]).toEqual([bad, 404]);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      expect(answer.text).not.toMatch(/prefs\.example|Layla/);
    }
  }
  expect(await contact()).toEqual(before);
});

it('is slowed down like the reply page, for this link alone', async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 62; count += 1) statuses.push((await step(tans, 'none')).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await step(page, 'none')).status).toBe(422);
});

it('whoever was taken off the event reads what the reply page says', async () => {
  const reply = page.replace(/\/prefs$/, '');
  await house.sql('UPDATE invitations SET withdrawn_at = UTC_TIMESTAMP(3) WHERE event_id = ? AND address = ?', [
    event.id,
    LAYLA.email,
  ]);
  const [there, here] = [await house.guest().get(reply), await house.guest().get(page)];
  expect([there.status, here.status, (await step(page, 'mail-off')).status]).toEqual(
    [404, 404, 404].map(() => there.status),
  );
  expect(here.text.replaceAll('/prefs', '')).toBe(there.text);
  await house.sql('UPDATE invitations SET withdrawn_at = NULL');
});

it('an erased person’s choices are exported before and gone after, and the link opens nothing', async () => {
  await ways('zh', 'xian');
  const admin = await house.as('admin');
  const person = { address: LAYLA.email };
  const { parts } = await admin.must(
    admin.post<{ parts: Record<string, object[]> }>('/api/v1/personal-data/export', person),
  );
  expect(parts.ownChoices!.length).toBeGreaterThan(0);
  const { id } = await contact();
  await forget(admin, person.address);
  expect(await house.sql('SELECT id FROM contact_choices WHERE contact_id = ?', [id])).toEqual([]);
  expect((await house.guest().get(page)).status).toBe(404);
  expect((await ways('zh', 'xian')).status).toBe(404);
});

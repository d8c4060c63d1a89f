import ICAL from 'ical.js';
import { manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import * as steps from '../support/steps.js';

const LINK = 'https://meet.isfahan.example/for-invitees';

let house: House;
let listed: steps.EventView;
let unlisted: steps.EventView;
let draft: steps.EventView;

beforeAll(async () => {
  house = await startHouse({ name: 'feeds' });
  draft = await steps.createEvent(await house.as('organizer'), { listed: true });
  const published = async (changes: object, prefix: string) => {
    const sent = await steps.sendInvitations(house, manyPeople(2, prefix), prefix, { joinUrl: LINK, ...changes });
    await steps.untilStatus(house, sent.mailing.id, 'done');
    return sent.event;
  };
  const joint = { kind: 'joint_seminar', coHostCity: 'xian', listed: true };
  listed = await published(joint, 'listed');
  unlisted = await published({}, 'unlisted');
});
afterAll(() => house?.stop());

const eventsIn = (text: string) => {
  const root = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  return new Map(
    root.getAllSubcomponents('vevent').map((each) => [
      String(each.getFirstPropertyValue('uid')),
      {
        status: String(each.getFirstPropertyValue('status')),
        sequence: Number(each.getFirstPropertyValue('sequence')),
        url: String(each.getFirstPropertyValue('url')),
      },
    ]),
  );
};
const read = async (path: string) => {
  const answer = await house.guest().get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return { ...answer, events: eventsIn(answer.text) };
};
const uids = async (path: string) => [...(await read(path)).events.keys()];
const contactOf = async (address: string) =>
  (await house.sql<{ id: string }>('SELECT id FROM contacts WHERE address = ?', [address]))[0]!.id;

it('F24, rule 14: public feeds hold what is on the public list, by city of either host and by office', async () => {
  for (const path of [
    '/feeds/events.ics',
    '/feeds/cities/isfahan/events.ics',
    '/feeds/cities/xian/events.ics',
    '/feeds/offices/isfahan/events.ics',
  ])
    expect([path, await uids(path)]).toEqual([path, [listed.uid]]);
  expect(await uids('/feeds/cities/freiburg/events.ics')).toEqual([]);
  const { text, headers, events } = await read('/feeds/events.ics?lang=fa');
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH');
  expect(text).toContain('METHOD:PUBLISH\r\n');
  expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT60M\r\n');
  expect(text).not.toMatch(/^ATTENDEE/m);
  expect(text).not.toContain('for-invitees');
  expect(text).not.toContain(draft.uid);
  expect(events.get(listed.uid)).toMatchObject({ status: 'CONFIRMED', url: `${house.origin}/fa/e/${listed.slug}` });
});

it('is not sent again to a program that has it, and GET and HEAD change nothing', async () => {
  const first = await read('/feeds/events.ics');
  const tag = first.headers.get('etag')!;
  const again = await house.guest().get('/feeds/events.ics', { headers: { 'if-none-match': tag } });
  expect([again.status, again.text]).toEqual([304, '']);
  expect((await read('/feeds/events.ics')).headers.get('etag')).toBe(tag);
});

it('a person’s own feed is secret: what they were invited to with the link for joining, until it is replaced or revoked', async () => {
  const organizer = await house.as('organizer');
  const id = await contactOf('unlisted1@people.example');
  expect((await organizer.get(`/api/v1/contacts/${id}/feed`)).body).toEqual({ path: null });
  const { path } = (await organizer.post(`/api/v1/contacts/${id}/feed`)).body as { path: string };
  const own = await read(path);
  expect([...own.events.keys()]).toEqual([unlisted.uid]);
  expect(own.events.get(unlisted.uid)!.url).toBe(LINK);
  expect(own.headers.get('cache-control')).toBe('private, no-cache');
  const renewed = (await organizer.post(`/api/v1/contacts/${id}/feed`)).body as { path: string };
  expect(renewed.path).not.toBe(path);
  expect((await house.guest().get(path)).status).toBe(404);
  expect(await uids(renewed.path)).toEqual([unlisted.uid]);
  expect((await organizer.ask('DELETE', `/api/v1/contacts/${id}/feed`)).status).toBe(204);
  expect((await house.guest().get(renewed.path)).status).toBe(404);
  expect((await organizer.get(`/api/v1/contacts/${id}/feed`)).body).toEqual({ path: null });
});

it('A11: a token that is tampered with, of another purpose or of nobody looks like any other', async () => {
  const organizer = await house.as('organizer');
  const { path } = (await organizer.post('/api/v1/session/feed')).body as { path: string };
  const token = path.split('/')[3]!;
  const last = token.at(-1) === 'a' ? 'b' : 'a';
  const [mail] = await house.sql<{ id: string }>('SELECT id FROM invitations LIMIT 1');
  const wrong = [token.slice(0, -1) + last, token.replace(/^\d+/, '999999'), `${mail!.id}a${'a'.repeat(26)}`, "x'--"];
  const answers = await Promise.all(wrong.map((each) => house.guest().get(`/feeds/people/${each}/events.ics`)));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(await uids(path)).toEqual(expect.arrayContaining([listed.uid, unlisted.uid]));
  expect(
    await uids(path.toUpperCase().replace('/FEEDS/PEOPLE/', '/feeds/people/').replace('/EVENTS.ICS', '/events.ics')),
  ).toHaveLength(2);
  await organizer.ask('DELETE', '/api/v1/session/feed');
});

it('rule 14: a cancelled event stays in the feeds, marked, with the SEQUENCE of the cancellation', async () => {
  const organizer = await house.as('organizer');
  const before = (await read('/feeds/events.ics')).headers.get('etag');
  await steps.sendNews(house, listed.id, 'cancellation');
  const after = await read('/feeds/events.ics');
  expect(after.headers.get('etag')).not.toBe(before);
  expect(after.events.get(listed.uid)).toMatchObject({ status: 'CANCELLED', sequence: 1 });
  const id = await contactOf('listed1@people.example');
  const { path } = (await organizer.post(`/api/v1/contacts/${id}/feed`)).body as { path: string };
  expect((await read(path)).events.get(listed.uid)).toMatchObject({ status: 'CANCELLED' });
});

it('what was declined or withdrawn is not in a person’s feed', async () => {
  const organizer = await house.as('organizer');
  const id = await contactOf('unlisted2@people.example');
  const { path } = (await organizer.post(`/api/v1/contacts/${id}/feed`)).body as { path: string };
  expect(await uids(path)).toEqual([unlisted.uid]);
  await house.sql("UPDATE invitations SET partstat = 'declined' WHERE contact_id = ?", [id]);
  expect(await uids(path)).toEqual([]);
  await house.sql("UPDATE invitations SET partstat = 'needs_action', withdrawn_at = NOW() WHERE contact_id = ?", [id]);
  expect(await uids(path)).toEqual([]);
});

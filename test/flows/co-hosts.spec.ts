import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

/** F01: a joint seminar that Isfahan owns and Xi'an holds with it. */
let house: House;
let xian: string;

const JOINT = { kind: 'joint_seminar', coHostCity: 'xian' };

interface CoHosts {
  items: { officeId: string; cityId: string; since: string | null }[];
}
interface CoHosted {
  id: string;
  status: string;
  revision: Record<string, unknown>;
  answers: { cityId: string | null; [count: string]: unknown }[];
}

beforeAll(async () => {
  house = await startHouse({ name: 'co-hosts' });
  const [office] = await house.sql<{ id: string }>("SELECT id FROM offices WHERE slug = 'xian'");
  xian = office!.id;
});
afterAll(() => house?.stop());

const share = async (eventId: string, officeId = xian) =>
  (await house.as('organizer')).post<CoHosts>(`/api/v1/events/${eventId}/co-hosts`, { officeId });
const seen = async (eventId: string) =>
  (await house.as('stranger')).get<CoHosted>(`/api/v1/co-hosted-events/${eventId}`);
const listed = async () => {
  const stranger = await house.as('stranger');
  const { items } = await stranger.must(stranger.get<{ items: CoHosted[] }>('/api/v1/co-hosted-events'));
  return items.map(({ id }) => id);
};

it('F01: sees it from its publication on, as its invitees know it, and how many of each city come', async () => {
  const people = [
    ...manyPeople(3, 'xian-side'),
    { name: 'Leila', email: 'leila@isfahan-guests.example', language: 'fa', city: 'Isfahan' },
    { name: 'Nobody Knows', email: 'where@guests.example', language: 'en' },
  ];
  const organizer = await house.as('organizer');
  const listId = await steps.importPeople(organizer, people, 'Both cities');
  const event = await steps.createEvent(organizer, JOINT);
  const offered = await organizer.must(organizer.get<CoHosts>(`/api/v1/events/${event.id}/co-hosts`));
  expect(offered.items).toMatchObject([{ officeId: xian, since: null }]);
  const shared = await share(event.id);
  expect(shared.status).toBe(200);
  expect(shared.body.items[0]!.since).not.toBeNull();
  expect((await share(event.id)).body).toEqual(shared.body);
  // A draft is nobody else's.
  expect((await seen(event.id)).status).toBe(404);
  expect(await listed()).toEqual([]);

  const submitted = await steps.submitMailing(organizer, event.id, [listId]);
  await steps.approve(await house.as('approver'), submitted.id);
  await steps.act(organizer, submitted.id, 'start');
  await steps.untilStatus(house, submitted.id, 'done');
  await house.sql(
    "UPDATE invitations SET partstat = 'accepted', companions = 2 WHERE event_id = ? AND address LIKE 'xian-side1@%'",
    [event.id],
  );
  expect(await listed()).toEqual([event.id]);
  const { status, body, text } = await seen(event.id);
  expect(status).toBe(200);
  expect(body.revision).toMatchObject({ kind: 'joint_seminar', start: event.revision.start, minutes: 90 });
  const none = { accepted: 0, tentative: 0, declined: 0, people: 0 };
  const cities = await house.sql<{ id: string; slug: string }>('SELECT id, slug FROM cities');
  const cityId = (slug: string) => cities.find((city) => city.slug === slug)!.id;
  expect(body.answers).toEqual([
    { cityId: cityId('isfahan'), invited: 1, ...none, needsAction: 1 },
    { cityId: cityId('xian'), invited: 3, ...none, accepted: 1, needsAction: 2, people: 3 },
    { cityId: null, invited: 1, ...none, needsAction: 1 },
  ]);
  expect(text).not.toMatch(/@|Leila|Guest 1|Nobody Knows/);
});

it('sees no change before its update is sent, and can neither edit, invite nor look at invitees', async () => {
  const { event, mailing } = await steps.sendInvitations(house, manyPeople(1, 'change'), 'Change', JOINT);
  await steps.untilStatus(house, mailing.id, 'done');
  await share(event.id);
  const before = (await seen(event.id)).body.revision;
  await steps.editEvent(await house.as('organizer'), event.id, anEvent({ ...JOINT, venue: 'City hall' }));
  expect((await seen(event.id)).body.revision).toEqual(before);
  const stranger = await house.as('stranger');
  for (const path of ['', '/invitations', '/co-hosts', '/reminders', '/changes']) {
    expect([path, (await stranger.get(`/api/v1/events/${event.id}${path}`)).status]).toEqual([path, 404]);
  }
  const listId = await steps.importPeople(stranger, manyPeople(1, 'foreign'), 'Foreign');
  expect((await stranger.post(`/api/v1/events/${event.id}/mailings`, { listIds: [listId] })).status).toBe(404);
  expect((await stranger.put(`/api/v1/events/${event.id}/draft`, anEvent(JOINT), 1)).status).toBe(404);
  expect((await stranger.post(`/api/v1/events/${event.id}/co-hosts`, { officeId: xian })).status).toBe(404);
});

it('sees nothing any more once it is no longer shared, and the trail tells who did it', async () => {
  const { event, mailing } = await steps.sendInvitations(house, manyPeople(1, 'gone'), 'Gone', JOINT);
  await steps.untilStatus(house, mailing.id, 'done');
  await share(event.id);
  const organizer = await house.as('organizer');
  expect((await organizer.ask('DELETE', `/api/v1/events/${event.id}/co-hosts/${xian}`)).status).toBe(200);
  expect((await seen(event.id)).status).toBe(404);
  expect((await organizer.ask('DELETE', `/api/v1/events/${event.id}/co-hosts/${xian}`)).status).toBe(404);
  const trail = await house.sql<{ action: string }>(
    "SELECT action FROM audit_entries WHERE object_type = 'event' AND object_id = ? AND action LIKE '%share' ORDER BY id",
    [event.id],
  );
  expect(trail.map(({ action }) => action)).toEqual(['event.share', 'event.unshare']);
});

it('is refused for other kinds, offices of other cities and one’s own', async () => {
  const organizer = await house.as('organizer');
  const webinar = await steps.createEvent(organizer);
  expectProblem(await share(webinar.id), 409, 'co_host.joint_only');
  const elsewhere = await steps.createEvent(organizer, { kind: 'joint_seminar', coHostCity: 'freiburg' });
  expectProblem(await share(elsewhere.id), 400, 'co_host.elsewhere', 'officeId');
  const [own] = await house.sql<{ id: string }>("SELECT id FROM offices WHERE slug = 'isfahan'");
  const joint = await steps.createEvent(organizer, JOINT);
  expectProblem(await share(joint.id, own!.id), 400, 'co_host.elsewhere', 'officeId');
  expect(
    (await (await house.as('viewer')).post(`/api/v1/events/${joint.id}/co-hosts`, { officeId: xian })).status,
  ).toBe(403);
});

it('comes page by page', async () => {
  const stranger = await house.as('stranger');
  const all = await listed();
  expect(all.length).toBeGreaterThanOrEqual(2);
  const first = await stranger.must(
    stranger.get<{ items: CoHosted[]; next: string | null }>('/api/v1/co-hosted-events?limit=1'),
  );
  expect(first.items.map(({ id }) => id)).toEqual(all.slice(0, 1));
  const second = await stranger.must(
    stranger.get<{ items: CoHosted[] }>(`/api/v1/co-hosted-events?limit=1&after=${first.next}`),
  );
  expect(second.items.map(({ id }) => id)).toEqual(all.slice(1, 2));
});

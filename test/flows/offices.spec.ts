import { aCall } from '../support/a-call.js';
import { aProgramme } from '../support/a-programme.js';
import { anEvent } from '../support/factories.js';
import { startHouse, type House, type Person } from '../support/house.js';
import { Description, fill, type Operation } from '../support/openapi.js';
import { furnish, idsFor, type Premises } from '../support/premises.js';
import * as steps from '../support/steps.js';

let house: House;
let routes: Operation[];
let premises: Premises;

/** A right body of the routes that take an id and a body, so that only the foreign id can be refused. */
const body = (route: Operation): object | undefined => {
  if (route.method === 'GET' || route.method === 'DELETE') return undefined;
  if (route.path.endsWith('/draft')) return anEvent();
  if (route.path.endsWith('/proposals')) return { submissionIds: [premises.submissionId], minutes: 20, pause: 0 };
  if (route.path.endsWith('/programme')) return aProgramme();
  if (route.path.includes('/days/')) return { kind: 'holiday', names: { en: 'Mine' } };
  if (route.path.includes('/periods/')) return { validTo: '2027-04-01', days: { mon: { from: '08:00', to: '16:00' } } };
  if (route.path.includes('/weeks/')) return { days: { mon: { from: '08:00', to: '16:00' } } };
  if (/\/calls\/\{id\}$/.test(route.path)) return aCall();
  if (/\/experts\/\{id\}$/.test(route.path)) return { name: 'Mine', language: 'zh' };
  if (route.path.includes('/talks')) return { title: 'Mine', heldOn: '2025' };
  if (route.path.includes('/merge')) return { otherId: '1' };
  if (route.path.endsWith('/experts/{id}/notes')) return { text: 'Mine' };
  if (route.path.endsWith('/phase')) return { phase: 'review' };
  if (route.path.endsWith('/codes')) return { note: 'Mine', uses: 1, until: null };
  if (route.path.endsWith('/decisions')) return { submissionIds: [premises.submissionId], decision: 'accepted' };
  if (route.path.endsWith('/reserve')) return { submissionIds: [premises.submissionId] };
  if (route.path.endsWith('/calls/{id}/mailings')) return { kind: 'rejection', sendWhenApproved: false };
  if (route.path.endsWith('/letter-previews')) return { kind: 'rejection', submissionId: premises.submissionId };
  if (route.path.includes('/reviewers/')) return { tracks: [], languages: [], maxLoad: 5, affiliation: '' };
  if (route.path.endsWith('/review-plan')) return { hash: '0'.repeat(64) };
  if (route.path.endsWith('/review-assignments'))
    return { submissionId: premises.submissionId, accountId: premises.reviewerId };
  if (route.path.endsWith('/reviews/{id}')) return { scores: [], recommendation: null, comment: '', isDone: false };
  if (route.path.endsWith('/conflict')) return { reason: '' };
  if (route.path.endsWith('/review-comments')) return { text: 'Mine' };
  if (route.path.endsWith('/conflicts/lift'))
    return { accountId: premises.reviewerId, kind: 'declared', reason: 'Mine' };
  if (route.path.includes('/redactions/')) return { ranges: [], madeFor: '0'.repeat(64), keepsTraces: true };
  if (route.path.endsWith('/mailings')) return { listIds: [premises.listId] };
  if (/\/reminders(\/\{id\})?$/.test(route.path))
    return { kind: 'reminder', amount: 1, unit: 'days', audience: 'expected' };
  if (route.path.endsWith('/room')) return { provider: 'link', opensMinutes: 15, linkUrl: 'https://meet.example/' };
  if (route.path.endsWith('/series/{id}')) return { texts: { en: { title: 'Mine', body: '' } } };
  if (route.path.endsWith('/series/{id}/events')) return { eventId: premises.event.id };
  if (route.path.endsWith('/events/{id}/series')) return { everyDays: 7, count: 2 };
  if (route.path.endsWith('/co-hosts')) return { officeId: '2' };
  if (route.path.endsWith('/materials'))
    return { kind: 'slides', title: 'Mine', audience: 'office', url: 'https://x.example/a' };
  if (route.path.endsWith('/materials/{id}')) return { kind: 'slides', title: 'Mine', audience: 'office' };
  if (route.path.endsWith('/dry-run')) return { listIds: [premises.listId] };
  if (route.path.endsWith('/registration/preview')) return { language: 'en', kind: 'offer' };
  if (route.path.endsWith('/registration')) return { mode: 'open', offerHours: 24, questions: [] };
  if (route.path.endsWith('/registrations/decide')) return { ids: ['1'], as: 'place' };
  if (route.path.endsWith('/preview')) return { language: 'en' };
  if (route.path.includes('/notes/')) return { invitationIds: ['1'] };
  if (route.path.endsWith('/test-sends')) return { accountIds: [premises.accountId] };
  if (route.path.endsWith('/settle')) return { as: 'ignore' };
  if (route.path.endsWith('/retry')) return { reason: 'Lost' };
  if (route.path.endsWith('/grant')) return { contentHash: premises.approval.contentHash };
  if (route.path.endsWith('/reject')) return { reason: 'No' };
  if (route.path.endsWith('/resolve')) return { as: 'sent' };
  if (route.path.endsWith('/units/{id}')) return { names: { en: 'Mine' } };
  if (route.path.endsWith('/lists/{id}')) return { name: 'Mine' };
  if (route.path.includes('/wording/')) return { greeting: null, closing: null, signature: null };
  if (route.path.endsWith('/password')) return { password: 'a-long-password' };
  if (route.path.endsWith('/roles')) return { roles: ['viewer'] };
  if (route.path.endsWith('/resend')) return { reason: 'Lost' };
  if (route.path.endsWith('/commit')) return { listName: 'Mine' };
  if (route.path.endsWith('/members')) return { contactIds: [premises.contactId] };
  if (route.path.endsWith('/from-segment')) return { languages: ['en'] };
  if (route.path.endsWith('/contacts/{id}')) return { name: 'Mine', address: 'mine@xian.example', language: 'zh' };
  return {};
};

const queryOf = (path: string): string => {
  if (path.endsWith('/rows')) return '?outcome=new';
  if (path.endsWith('/days')) return '?from=2027-01-01&to=2027-12-31';
  return path.endsWith('/material-files') ? '?kind=minutes&title=Mine&audience=office&fileName=a.pdf' : '';
};

const ask = async (person: Person, route: Operation) =>
  (await house.as(person)).ask(route.method, fill(route.path, idsFor(route.path, premises)) + queryOf(route.path), {
    body: body(route),
    headers: { 'if-match': '"1"' },
  });

beforeAll(async () => {
  house = await startHouse({ name: 'offices', workers: 0 });
  premises = await furnish(house);
  routes = (await Description.of(house)).operations;
});
afterAll(() => house?.stop());

it('the ids of one’s own office open every route of this test (so a 404 below means what it says)', async () => {
  for (const route of routes.filter(({ path, method }) => path.includes('{') && method === 'GET')) {
    const { status } = await ask('organizer', route);
    expect([route.name, status]).toEqual([route.name, 200]);
  }
});

it.each<[Person]>([['stranger'], ['strange-approver']])(
  'answers 404 to %s for every id of another office',
  async (person) => {
    // Cities belong to the whole network.
    const withIds = routes.filter(({ path }) => path.includes('{') && !path.includes('/cities/'));
    expect(withIds.length).toBeGreaterThan(15);
    const before = await house.sql('SELECT status, version FROM mailings UNION ALL SELECT status, version FROM events');
    for (const route of withIds) {
      const answer = await ask(person, route);
      const expected = person === 'stranger' ? [404] : [403, 404];
      expect([route.name, answer.status, expected.includes(answer.status)]).toEqual([route.name, answer.status, true]);
      expect(answer.text).not.toContain('isfahan');
      expect(answer.text).not.toContain('Private');
    }
    expect(
      await house.sql('SELECT status, version FROM mailings UNION ALL SELECT status, version FROM events'),
    ).toEqual(before);
  },
);

it('answers 404 to an organizer of another unit for its events and mailings', async () => {
  const mine = routes.filter(({ path }) => /\/(events|mailings|calls|submissions)\/\{/.test(path));
  expect(mine.length).toBeGreaterThan(8);
  for (const route of mine) {
    const { status } = await ask('neighbour', route);
    expect([route.name, status]).toEqual([route.name, 404]);
  }
  const neighbour = await house.as('neighbour');
  for (const path of ['events', 'mailings', 'calls']) {
    expect((await neighbour.get(`/api/v1/${path}`)).body).toMatchObject({ items: [], next: null });
  }
});

it('shows nothing of another office in any list', async () => {
  const stranger = await house.as('stranger');
  for (const route of routes.filter(
    ({ method, path }) => method === 'GET' && !path.includes('{') && path.startsWith('/api/v1'),
  )) {
    if (route.path.includes('/cities')) continue;
    const { status, text } = await stranger.get(route.path);
    expect([route.name, status]).toEqual([route.name, 200]);
    expect(text).not.toMatch(/isfahan|Private|transport/i);
  }
  for (const query of [`mailings?event=${premises.event.id}`, `contacts?listId=${premises.listId}`]) {
    expect((await stranger.get(`/api/v1/${query}`)).body).toMatchObject({ items: [], next: null });
  }
});

it('refuses another office’s lists and units where a body names them', async () => {
  const stranger = await house.as('stranger');
  const own = await steps.createEvent(stranger, { hostCity: 'xian' });
  expect(await stranger.post(`/api/v1/events/${own.id}/mailings`, { listIds: [premises.listId] })).toMatchObject({
    status: 400,
    body: { code: 'list.unknown', field: 'listIds' },
  });
  const account = {
    email: 'spy@xian.example',
    name: 'Spy',
    password: 'long-enough-12',
    language: 'zh',
    unitId: premises.unitId,
    roles: ['organizer'],
  };
  expect(await stranger.post('/api/v1/accounts', account)).toMatchObject({
    status: 400,
    body: { code: 'unit.unknown', field: 'unitId' },
  });
  expect(await house.sql("SELECT id FROM accounts WHERE email = 'spy@xian.example'")).toEqual([]);
});

it('gives each office a contact of its own for the same address', async () => {
  const stranger = await house.as('stranger');
  const people = [{ name: 'Their name for them', email: 'private@isfahan-guests.example' }];
  await steps.importPeople(stranger, people, 'Theirs');
  const names = await house.sql<{ name: string }>(
    "SELECT name FROM contacts WHERE address = 'private@isfahan-guests.example' ORDER BY id",
  );
  expect(names.map(({ name }) => name)).toEqual(['Private Person', 'Their name for them']);
});

it('lets the whole office’s people see the work of its units', async () => {
  for (const person of ['approver', 'admin', 'viewer'] as const) {
    const client = await house.as(person);
    const { items } = await client.must(client.get<{ items: { id: string }[] }>('/api/v1/events'));
    expect(items.map(({ id }) => id)).toContain(premises.event.id);
  }
});

it('writes a colleague in the script of whoever reads', async () => {
  const both = await house.as('both');
  const own = await both.must(both.get<{ language: string }>('/api/v1/session'));
  await house.sql("UPDATE accounts SET latin_name = IF(name = 'سارا کریمی', 'Sara Karimi', CONCAT(name, ' (Latin)'))");
  const read = async (language: string) => {
    const { body } = await both.put('/api/v1/session/preferences', { language }, null);
    const one = async (path: string) => (await both.get(`/api/v1/${path}`)).body;
    const approval = await one(`approvals/${premises.approval.id}`);
    const mailing = await one(`mailings/${premises.mailing.id}`);
    const { items } = (await one('colleagues')) as { items: { email: string; name: string }[] };
    const names = items.filter(({ email }) => email === 'organizer@isfahan.example').map(({ name }) => name);
    return [body.name, (await one('session')).name, approval.requestedByName, mailing.createdByName, ...names];
  };
  const [latin, persian] = ['Reza Both (Latin)', 'Reza Both'];
  expect(await read('zh')).toEqual([latin, latin, 'Sara Karimi', 'Sara Karimi', 'Sara Karimi']);
  expect(await read('fa')).toEqual([persian, persian, 'سارا کریمی', 'سارا کریمی', 'سارا کریمی']);
  await read(own.language);
  await house.sql('UPDATE accounts SET latin_name = NULL');
});

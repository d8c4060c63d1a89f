import { openCall, type CallView } from '../support/a-call.js';
import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';
import { addressOf, handIn, mailsTo, pagePath, written } from '../support/submissions.js';

/** F17: accepted proposals become sessions of a programme, and their people are invited as its speakers. */
let house: House;
let call: CallView;

interface Added {
  version: number;
  speakerListId: string;
  placed: { submissionId: string; sessionKey: string; isShortened: boolean }[];
  programme: {
    speakers: { key: string; name: string; cityId: string | null }[];
    sessions: { key: string; startsAfter: number; minutes: number; startsAt: string; endsAt: string; texts: object }[];
  };
}

beforeAll(async () => {
  house = await startHouse({ name: 'proposals' });
  call = await openCall(house);
});
afterAll(() => house?.stop());

const accepted = async (name: string, confirmation: string) => (await acceptedWithPath(name, confirmation)).id;

/** With its author's page. */
async function acceptedWithPath(name: string, confirmation: string): Promise<{ id: string; path: string }> {
  const path = await written(house, call.slug, name);
  await house.guest().form(`${path}/co-authors`, {
    coAuthorName: `Second ${name}`,
    coAuthorAddress: addressOf(`second-${name}`),
  });
  await handIn(house, path);
  const [row] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM submissions');
  await house.sql(
    "UPDATE submissions SET decision = 'accepted', told_decision = 'accepted', confirmation = ? WHERE id = ?",
    [confirmation, row!.id],
  );
  return { id: String(row!.id), path };
}

async function add(eventId: string, submissionIds: string[], fields: object = {}) {
  const organizer = await house.as('organizer');
  const { version } = await organizer.must(organizer.get<{ version: number }>(`/api/v1/events/${eventId}`));
  const body = { submissionIds, minutes: 20, pause: 5, ...fields };
  return organizer.post<Added>(`/api/v1/events/${eventId}/proposals`, body, {
    headers: { 'if-match': `"${version}"` },
  });
}

it('two proposals become two sessions, and their people get calendar mail as speakers', async () => {
  const organizer = await house.as('organizer');
  const [first, second] = [await accepted('tram', 'confirmed'), await accepted('bus', 'confirmed')];
  await house.sql("UPDATE submission_people SET state = 'confirmed' WHERE address = ?", [addressOf('second-tram')]);
  const event = await steps.createEvent(organizer);
  const added = await organizer.must(Promise.resolve(await add(event.id, [first, second])));
  expect(added.placed.map(({ submissionId, sessionKey }) => [submissionId, sessionKey])).toEqual([
    [first, 's1'],
    [second, 's2'],
  ]);
  expect(added.programme.sessions.map(({ startsAfter, minutes }) => [startsAfter, minutes])).toEqual([
    [0, 20],
    [25, 20],
  ]);
  expect(added.programme.sessions[0]!.texts).toEqual({
    en: { title: 'Trams through the old town', body: 'How the line was laid.' },
  });
  expect(added.programme.speakers.map(({ name }) => name)).toEqual(['Dr tram', 'Second tram', 'Dr bus']);

  const others = await steps.importPeople(organizer, manyPeople(1, 'guest'), 'Guests');
  const lists = { listIds: [added.speakerListId, others], sendWhenApproved: false };
  const mixed = await organizer.post(`/api/v1/events/${event.id}/mailings`, lists);
  expectProblem(mixed, 400, 'mailing.speakers_apart', 'listIds');
  const { id, recipients } = await steps.submitMailing(organizer, event.id, [added.speakerListId], true);
  expect(recipients).toBe(3);
  await steps.approve(await house.as('approver'), id);
  await steps.untilStatus(house, id, 'done');
  const letter = (await mailsTo(house, 'tram')).find(({ subject }) => subject?.startsWith('Invitation to speak: '))!;
  expect(letter.text).toMatch(/inviting\s+you\s+to\s+speak\s+at\s+the\s+event/);
  expect(letter.text).toContain('Trams through the old town');
  const calendar = letter.attachments.find(({ contentType }) => contentType.includes('calendar'))!;
  expect(calendar.content.toString()).toMatch(/METHOD:REQUEST[\s\S]*ATTENDEE/);
  // Others are invited as ever.
  const guests = await steps.submitMailing(organizer, event.id, [others], true);
  await steps.approve(await house.as('approver'), guests.id);
  await steps.untilStatus(house, guests.id, 'done');
  const last = house.sink.messages.at(-1)!.raw.toString();
  expect(last).not.toContain('Invitation to speak');

  // Who speaks twice is one speaker.
  const third = await accepted('tram', 'confirmed');
  const again = await organizer.must(Promise.resolve(await add(event.id, [third])));
  expect(again.programme.speakers.map(({ name }) => name)).toEqual(['Dr tram', 'Second tram', 'Dr bus']);
});

it('only what is confirmed and stands nowhere yet; a session that is taken out sets it free', async () => {
  const organizer = await house.as('organizer');
  const { id } = await steps.createEvent(organizer);
  const awaited = await accepted('awaited', 'awaited');
  expectProblem(await add(id, [awaited]), 409, 'proposal.unconfirmed', 'submissionIds');
  expectProblem(await add(id, ['999999']), 400, 'proposal.unknown', 'submissionIds');
  const ready = await accepted('ready', 'confirmed');
  expectProblem(await add(id, [ready], { minutes: 300 }), 400, 'programme.outside', 'minutes');
  expect((await add(id, [ready])).status).toBe(200);
  expectProblem(await add(id, [ready]), 409, 'proposal.placed', 'submissionIds');
  const listed = async () => {
    const { items } = await organizer.must(
      organizer.get<{ items: { submissionId: string; eventId: string | null; sessionKey: string | null }[] }>(
        `/api/v1/events/${id}/proposals`,
      ),
    );
    return items.find(({ submissionId }) => submissionId === ready)!;
  };
  expect(await listed()).toMatchObject({ eventId: id, sessionKey: 's1' });
  const { version } = await organizer.must(organizer.get<{ version: number }>(`/api/v1/events/${id}`));
  await organizer.must(
    organizer.put(`/api/v1/events/${id}/programme`, { rooms: [], speakers: [], sessions: [] }, version),
  );
  expect(await listed()).toMatchObject({ eventId: null, sessionKey: null });
  const placed = await organizer.must(Promise.resolve(await add(id, [ready])));
  // Its old key does not come back for another session.
  expect(placed.placed[0]!.sessionKey).toBe('s2');
});

interface Left {
  count: number;
  items: {
    submissionId: string;
    eventId: string;
    eventTitle: string;
    title: string;
    authorName: string;
    cause: string;
  }[];
}

async function left(role: Parameters<House['as']>[0] = 'organizer'): Promise<Left> {
  const client = await house.as(role);
  return (await client.must(client.get<{ calls: { left: Left } }>('/api/v1/today'))).calls.left;
}

it('Today names sessions whose proposal was taken back since, while they stand in the programme of an event ahead', async () => {
  const organizer = await house.as('organizer');
  const leavers: { name: string; id: string; path: string }[] = [];
  for (const name of ['stays', 'leaves', 'declines', 'denies'])
    leavers.push({ name, ...(await acceptedWithPath(name, 'confirmed')) });
  const event = await steps.createEvent(organizer);
  const ids = leavers.map(({ id }) => id);
  await organizer.must(Promise.resolve(await add(event.id, ids, { minutes: 10, pause: 0 })));
  const none = { count: 0, items: [] };
  expect(await left()).toEqual(none);
  const received = await steps.until(
    'the receipt is mailed',
    async () => (await mailsTo(house, 'denies')).find(({ subject }) => subject?.startsWith('Received')),
    (mail) => mail !== undefined,
  );
  const acts = [`${leavers[1]!.path}/withdraw`, `${leavers[2]!.path}/refuse`, `${pagePath(received!)}/not-me`];
  for (const act of acts) expect((await house.guest().form(act, {})).status).toBe(303);

  const named = (at: number, cause: string) => ({
    ...{ submissionId: ids[at], eventId: event.id, eventTitle: anEvent().texts.fa!.title, cause },
    ...{ title: 'Trams through the old town', authorName: `Dr ${leavers[at]!.name}` },
  });
  const all = [named(1, 'withdrawn'), named(2, 'refused'), named(3, 'disowned')];
  expect(await left()).toEqual({ count: 3, items: all });
  for (const role of ['viewer', 'approver', 'stranger'] as const)
    expect([role, await left(role)]).toEqual([role, none]);

  // One is taken out; the others' event is over, called off, or has no day.
  const path = `/api/v1/events/${event.id}/programme`;
  const { version, programme } = await organizer.must(organizer.get<Added>(path));
  const speakers = programme.speakers.map(({ cityId: _id, ...speaker }) => ({ ...speaker, city: 'xian' }));
  const sessions = programme.sessions
    .filter(({ key }) => key !== 's2')
    .map(({ startsAt: _starts, endsAt: _ends, ...session }) => session);
  const kept = { ...programme, speakers, sessions };
  await organizer.must(organizer.put(path, kept, version));
  expect(await left()).toEqual({ count: 2, items: all.slice(1) });
  const ends = (sign: string) =>
    house.sql(`UPDATE event_revisions SET ends_at = UTC_TIMESTAMP(3) ${sign} INTERVAL 1 DAY WHERE event_id = ?`, [
      event.id,
    ]);
  const is = (status: string) => house.sql('UPDATE events SET status = ? WHERE id = ?', [status, event.id]);
  await ends('-');
  expect(await left()).toEqual(none);
  await is('postponed');
  expect((await left()).count).toBe(2);
  await ends('+');
  await is('cancelled');
  expect(await left()).toEqual(none);
});

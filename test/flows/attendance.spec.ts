import { createHmac } from 'node:crypto';
import { startHouse, type House } from '../support/house.js';
import { startMeetingServer, type MeetingServer } from '../support/meeting-server.js';
import { forget } from '../support/personal-data';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

interface Person {
  personKey: string;
  name: string;
  address: string | null;
  cityId: string | null;
  minutes: number;
  stays: number;
  sources: string[];
}
interface Attendance {
  people: Person[];
  cities: { cityId: string | null; people: number; minutes: number }[];
}
interface Preview {
  taken: number;
  refused: number;
  invited: number;
  rows: { line: number; fault: string | null; isInvited: boolean; minutes: number | null }[];
}

const GUESTS = [
  { name: 'لیلا صادقی', email: 'layla@present.example', language: 'fa', city: 'اصفهان' },
  { name: 'Tan Kok', email: 'tan@present.example', language: 'en', city: 'Kuala Lumpur' },
  { name: 'Third Guest', email: 'third@present.example', language: 'en', city: 'Kuala Lumpur' },
];
const SECRET = 'a-shared-secret-of-tests';
const HOUR = 3_600_000;

let served: MeetingServer;
let house: House;
let event: steps.EventView;
/** Where the meeting server was told to post, as a path, and how it names the meeting. */
let callback: { path: string; key: string };
let invitations: Map<string, string>;

const list = async () => {
  const organizer = await house.as('organizer');
  return organizer.must(organizer.get<Attendance>(`/api/v1/events/${event.id}/attendance`));
};
const person = async (address: string) => (await list()).people.find((each) => each.address === address);
const rowsIn = async (table: string) =>
  Number((await house.sql<{ n: string }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);
const wallIn = (milliseconds: number) => new Date(Date.now() + milliseconds + 3.5 * HOUR).toISOString().slice(0, 16);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const begin = () => Date.parse(event.revision.startsAt);
const at = (minutes: number) => new Date(begin() + minutes * 60_000).toISOString();

/** A token as BigBlueButton makes it: HS512 over {exp}. */
function bearer(secret = SECRET, alg = 'HS512', exp = Math.floor(Date.now() / 1000) + 86_400): string {
  const signed = `${part({ typ: 'JWT', alg })}.${part({ exp })}`;
  const hash = alg === 'HS512' ? 'sha512' : 'sha256';
  return `Bearer ${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`;
}

/** What BigBlueButton posts after a meeting (data version 1.0). */
const analytics = (meetingId: string, attendees: object[], internal = 'int-1') => ({
  version: '1.0',
  meeting_id: meetingId,
  internal_meeting_id: internal,
  data: { duration: 3600, start: at(0), finish: at(60), files: [], polls: [], attendees },
});
const attendee = (id: string, name: string, ...stays: [number, number | null][]) => ({
  ext_user_id: id,
  name,
  moderator: false,
  joins: stays.map(([from]) => at(from)),
  leaves: stays.flatMap(([, to]) => (to === null ? [] : [at(to)])),
  engagement: { chats: 0, talks: 0 },
});
const post = (body: unknown, authorization: string | null = bearer(), path = callback.path) =>
  house.guest().post(path, body, { headers: { origin: null, authorization } });

beforeAll(async () => {
  served = await startMeetingServer(SECRET);
  house = await startHouse({ name: 'attendance', env: { BBB_URL: served.url, BBB_SECRET: SECRET } });
  const input = { joinUrl: null, hasRoom: true, start: wallIn(3 * 60_000), minutes: 60 };
  const sent = await steps.sendInvitations(house, GUESTS, 'Present', input);
  event = sent.event;
  await steps.untilStatus(house, sent.mailing.id, 'done');
  const organizer = await house.as('organizer');
  await organizer.must(organizer.post(`/api/v1/events/${event.id}/room/test`));
  const [key, { created }] = [...served.meetings][0]!;
  callback = { key, path: new URL(created.get('meta_analytics-callback-url')!).pathname };
  const rows = await house.sql<{ id: string; address: string }>('SELECT id, address FROM invitations');
  invitations = new Map(rows.map(({ id, address }) => [address, `i${id}`]));
});
afterAll(async () => {
  await house?.stop();
  await served?.stop();
});

describe('what the meeting server tells', () => {
  const people = () => [
    attendee(invitations.get('tan@present.example')!, 'Tan Kok', [0, 10], [15, 30], [40, 60]),
    attendee(invitations.get('layla@present.example')!, 'لیلا', [5, null]),
    attendee('', 'A guest <b>', [0, 20]),
  ];

  it('a wrong signature, another meeting, another address: refused, and nothing is written', async () => {
    const body = analytics(callback.key, people());
    const answers = [
      await post(body, null),
      await post(body, bearer('another-secret-of-16')),
      await post(body, bearer(SECRET, 'HS256')),
      await post(body, bearer(SECRET, 'HS512', Math.floor(Date.now() / 1000) - 1)),
      await post(analytics('hamshahr-of-somebody-else', people())),
      await post(body, bearer(), callback.path.replace(/[a-z2-7]{6}\/attendance/, 'aaaaaa/attendance')),
      await post(undefined),
      await post([]),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 400, 404, 400, 400]);
    expect([await rowsIn('room_callbacks'), await rowsIn('attendances')]).toEqual([0, 0]);
  });

  it('F20: is kept at once and worked up; rejoining thrice counts once with the minutes summed', async () => {
    expect((await post(analytics(callback.key, people()))).status).toBe(204);
    expect(await rowsIn('room_callbacks')).toBe(1);
    const { people: present } = await steps.until('worked up', list, ({ people: all }) => all.length === 3);
    const told = present.map(({ name, minutes, stays }) => [name, minutes, stays]);
    expect(new Set(told.map((each) => JSON.stringify(each)))).toEqual(
      new Set([
        JSON.stringify(['Tan Kok', 45, 3]),
        JSON.stringify(['لیلا صادقی', 55, 1]),
        JSON.stringify(['A guest <b>', 20, 1]),
      ]),
    );
  });

  it('told twice, it is known; told again of a second meeting, what both say counts once', async () => {
    expect((await post(analytics(callback.key, people()))).status).toBe(204);
    const second = [attendee(invitations.get('tan@present.example')!, 'Tan Kok', [30, 60])];
    expect((await post(analytics(callback.key, second, 'int-2'))).status).toBe(204);
    await steps.until(
      'worked up',
      () => person('tan@present.example'),
      (tan) => tan?.stays === 4,
    );
    expect(await rowsIn('room_callbacks')).toBe(2);
    expect((await person('tan@present.example'))!.minutes).toBe(55);
  });

  it('content that is no attendance is kept, and does no harm', async () => {
    const strange = { ...analytics(callback.key, []), data: { attendees: [null, 7, { joins: 'x' }, { name: {} }] } };
    expect((await post(strange)).status).toBe(204);
    expect((await post({ meeting_id: callback.key, data: 5 })).status).toBe(204);
    const handled = () =>
      house.sql<{ people: number | null }>(
        'SELECT people FROM room_callbacks WHERE handled_at IS NOT NULL ORDER BY id',
      );
    const rows = await steps.until('all handled', handled, (all) => all.length === 4);
    expect(rows.map(({ people: count }) => count)).toEqual([3, 1, 0, null]);
    expect((await list()).people).toHaveLength(3);
  });

  it('a meeting of 5,000 people, more than any other request may hold, is taken', async () => {
    const before = (await list()).people.length;
    const crowd = Array.from({ length: 5000 }, (_, index) => ({
      ...attendee('', `Guest number ${index}`, [0, 30], [31, 60]),
      engagement: { chats: 0, talks: 0, raisehand: 0, emojis: 0, poll_votes: 0, talk_time: 0 },
    }));
    const body = analytics(callback.key, crowd, 'int-crowd');
    expect(JSON.stringify(body).length).toBeGreaterThan(1024 * 1024);
    expect((await post(body)).status).toBe(204);
    await steps.until('worked up', list, ({ people: all }) => all.length === before + 5000, 30_000);
    await house.sql("DELETE FROM attendances WHERE name LIKE 'Guest number %'");
  });

  it('an id of another event’s invitation is a guest', async () => {
    const [other] = await house.sql<{ id: string }>('SELECT MAX(id) + 1000 AS id FROM invitations');
    await post(analytics(callback.key, [attendee(`i${other!.id}`, 'Somebody', [0, 5])], 'int-3'));
    const found = await steps.until('worked up', list, ({ people: all }) =>
      all.some(({ name }) => name === 'Somebody'),
    );
    expect(found.people.find(({ name }) => name === 'Somebody')).toMatchObject({
      address: null,
      cityId: null,
      minutes: 5,
    });
  });
});

describe('lists', () => {
  const csv = () =>
    [
      'Name,Email,Join Time,Leave Time,Duration (Minutes)',
      `Third Guest,third@present.example,${at(0)},${at(30)},30`,
      `Third Guest,third@present.example,${at(20)},${at(50)},30`,
      'New Guest,new@present.example,,,25',
      'Broken,no address,,,5',
      ',,,,5',
    ].join('\r\n');
  const send = async (path: string, body = csv(), type = 'text/csv') =>
    (await house.as('organizer')).post<Record<string, unknown>>(
      `/api/v1/events/${event.id}/attendance-files${path}`,
      body,
      { type },
    );

  it('are shown first, row by row with a reason, and nothing is kept', async () => {
    const before = await rowsIn('attendances');
    const { status, body } = await send('/preview');
    const preview = body as unknown as Preview;
    expect([status, preview.taken, preview.refused, preview.invited]).toEqual([200, 3, 2, 2]);
    expect(preview.rows.map(({ line, fault, minutes }) => [line, fault, minutes])).toEqual([
      [5, 'address_wrong', null],
      [6, 'name_missing', null],
      [2, null, 30],
      [3, null, 30],
      [4, null, 25],
    ]);
    expect(await rowsIn('attendances')).toBe(before);
  });

  it('bring people with their minutes, and can be taken back as a whole', async () => {
    const { status, body } = await send('?fileName=zoom.csv');
    expect([status, body]).toEqual([201, expect.objectContaining({ name: 'zoom.csv', people: 2, refused: 2 })]);
    expect(await person('third@present.example')).toMatchObject({
      minutes: 50,
      sources: ['file'],
      name: 'Third Guest',
    });
    expect(await person('new@present.example')).toMatchObject({ minutes: 25, cityId: null });
    const organizer = await house.as('organizer');
    const undo = `/api/v1/events/${event.id}/attendance-files/${String(body.id)}/undo`;
    expect((await organizer.post(undo)).status).toBe(200);
    expect(await person('third@present.example')).toBeUndefined();
    expectProblem(await organizer.post(undo), 404, 'attendance.file_missing');
  });

  it('of another kind are refused, naming the file', async () => {
    expectProblem(await send('', 'a,b\r\n1,2\r\n'), 400, 'attendance.columns', 'file');
    expect((await send('', 'Name\r\n\r\n,\r\n')).status).toBe(409);
    expect((await send('/preview', 'x', 'text/plain')).status).toBe(415);
    const stranger = await house.as('stranger');
    const theirs = await stranger.post(`/api/v1/events/${event.id}/attendance-files`, csv(), { type: 'text/csv' });
    expect(theirs.status).toBe(404);
  });
});

describe('signing in', () => {
  const sheet = async () => {
    const organizer = await house.as('organizer');
    const { checkInPath } = await organizer.must(
      organizer.get<{ checkInPath: string }>(`/api/v1/events/${event.id}/room`),
    );
    return checkInPath;
  };

  it('shows by GET and writes by POST, once for each person, and tells nobody who is invited', async () => {
    const [path, guest] = [await sheet(), house.guest()];
    const before = await rowsIn('attendances');
    const page = await guest.get(`${path}?lang=fa`);
    expect([page.status, page.text.includes('فهرست حاضران')]).toEqual([200, true]);
    expect(page.text).not.toMatch(/<script|present\.example/);
    expect(await rowsIn('attendances')).toBe(before);
    const fields = { name: 'Third', address: 'third@present.example', lang: 'en' };
    const invited = await guest.form(path, fields);
    const unknown = await guest.form(path, { ...fields, address: 'walk-in@present.example' });
    expect([invited.status, unknown.status]).toEqual([200, 200]);
    expect(invited.text).toBe(unknown.text);
    await guest.form(path.toUpperCase().replace('/C/', '/c/'), fields);
    expect(await rowsIn('attendances')).toBe(before + 2);
    expect(await person('third@present.example')).toMatchObject({ minutes: 0, stays: 0, sources: ['check_in'] });
  });

  it('says what is missing, and is closed when the event is over', async () => {
    const [path, guest] = [await sheet(), house.guest()];
    const wrong = await guest.form(path, { name: 'A <b>', address: 'nowhere', lang: 'en' });
    expect([wrong.status, wrong.text.includes('value="A &lt;b>"')]).toEqual([422, true]);
    expect(wrong.text).toContain('Enter your e-mail address in full');
    expect((await guest.form(path, { name: '', address: 'a@b.example', lang: 'en' })).text).toContain(
      'Enter your name',
    );
    expect((await guest.get('/c/zzzzzzzz')).status).toBe(404);
    await house.sql('UPDATE event_revisions SET ends_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE event_id = ?', [
      event.id,
    ]);
    const late = await guest.form(path, { name: 'Late', address: 'late@present.example', lang: 'en' });
    expect(late.text).toContain('The attendance list is closed');
    expect(await person('late@present.example')).toBeUndefined();
  });
});

describe('the list', () => {
  it('sums by city, and leaves as a file that is written into the audit trail', async () => {
    const { cities, people } = await list();
    expect(cities.reduce((sum, city) => sum + city.people, 0)).toBe(people.length);
    const organizer = await house.as('organizer');
    const { status, text } = await organizer.post(`/api/v1/events/${event.id}/attendance/download`);
    expect([status, text.startsWith('name,email,city')]).toEqual([200, true]);
    expect(text).toContain('Tan Kok,tan@present.example,kuala-lumpur,needs_action,55,');
    const [noted] = await house.sql<{ n: string }>(
      "SELECT COUNT(*) AS n FROM audit_entries WHERE action = 'attendance.download'",
    );
    expect(Number(noted!.n)).toBe(1);
    expect((await (await house.as('stranger')).get(`/api/v1/events/${event.id}/attendance`)).status).toBe(404);
  });

  it('a person’s stays are handed out, and forgotten with them while they still count', async () => {
    const admin = await house.as('admin');
    const ask = { address: 'tan@present.example' };
    const exported = await admin.post<{ data: Record<string, object[]> }>('/api/v1/personal-data/export', ask);
    expect(JSON.stringify(exported.body)).toContain('"attendances"');
    const before = await list();
    await forget(admin, ask.address);
    const after = await list();
    expect(after.people).toHaveLength(before.people.length);
    expect(JSON.stringify(after)).not.toMatch(/Tan Kok|tan@present/);
    const kept = await house.sql<{ content: string | null }>(
      'SELECT content FROM room_callbacks WHERE content IS NOT NULL',
    );
    expect(JSON.stringify(kept)).not.toContain('Tan Kok');
  });
});

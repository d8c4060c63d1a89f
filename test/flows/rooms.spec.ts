import { anEvent } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { hrefs, plain, readMail, type ReadMail } from '../support/mails.js';
import { startMeetingServer, type MeetingServer } from '../support/meeting-server.js';
import { dump } from '../support/pages.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

interface RoomView {
  provider: string;
  providers: string[];
  hasRoom: boolean;
  opensMinutes: number;
  checkInPath: string | null;
  preparedAt: string | null;
  fault: string | null;
  version: number;
}

const GUESTS = [
  { name: 'لیلا صادقی', email: 'layla@rooms.example', language: 'fa', city: 'اصفهان' },
  { name: 'Tan Kok', email: 'tan@rooms.example', language: 'en', city: 'Kuala Lumpur' },
];
const SECRET = 'a-shared-secret-of-tests';
const HOUR = 3_600_000;

let served: MeetingServer;
let house: House;
/** Of an event that begins in three weeks, and of one that begins in two hours. */
let far: { event: steps.EventView; mails: ReadMail[] };
let near: { event: steps.EventView; mails: ReadMail[] };

/** Wall clock of Tehran (UTC+03:30 all year) so long from now. */
const wallIn = (milliseconds: number) => new Date(Date.now() + milliseconds + 3.5 * HOUR).toISOString().slice(0, 16);
const mailsTo = async (of: string) =>
  (await Promise.all(house.sink.messages.map(readMail))).filter(({ to }) => to.includes(of));
const joinPath = (mail: ReadMail) =>
  hrefs(mail.html)
    .find((href) => href.includes('/j/'))!
    .slice(house.origin.length);
const pathOf = (mails: ReadMail[], of: string) => joinPath(mails.find(({ to }) => to.startsWith(of))!);

async function sent(prefix: string, changes: object) {
  const people = GUESTS.map((guest) => ({ ...guest, email: `${prefix}.${guest.email}` }));
  const input = { joinUrl: null, hasRoom: true, ...changes };
  const { event, mailing } = await steps.sendInvitations(house, people, prefix, input);
  await steps.untilStatus(house, mailing.id, 'done');
  return { event, mails: await mailsTo(`${prefix}.`) };
}
const room = async (eventId: string) => {
  const organizer = await house.as('organizer');
  return organizer.must(organizer.get<RoomView>(`/api/v1/events/${eventId}/room`));
};
const save = async (eventId: string, body: object) => {
  const { version } = await room(eventId);
  return (await house.as('organizer')).put<RoomView>(`/api/v1/events/${eventId}/room`, body, version);
};
const BBB = { provider: 'bigbluebutton', opensMinutes: 240 };

beforeAll(async () => {
  served = await startMeetingServer(SECRET);
  const env = { BBB_URL: served.url, BBB_SECRET: SECRET, ROOM_TIMEOUT_MILLISECONDS: '500' };
  house = await startHouse({ name: 'rooms', env });
  far = await sent('far', {});
  near = await sent('near', { start: wallIn(2 * HOUR), minutes: 60 });
});
afterAll(async () => {
  await house?.stop();
  await served?.stop();
});
beforeEach(() => {
  served.trouble = 'none';
});

describe('the mail', () => {
  it('rule 23: carries a link of the reader’s own, and the calendar has it as URL and LOCATION', async () => {
    const paths = far.mails.map(joinPath);
    expect(new Set(paths).size).toBe(2);
    for (const mail of far.mails) {
      const link = house.origin + joinPath(mail);
      expect(mail.event.getFirstPropertyValue('url')).toBe(link);
      expect(mail.event.getFirstPropertyValue('location')).toBe(link);
      expect(mail.text).toContain(link);
      const all = mail.raw.toString() + mail.text + mail.html;
      for (const hidden of [SECRET, served.url, 'checksum']) expect(all).not.toContain(hidden);
    }
  });

  it('the reply page has it too; pages for everybody and feeds never do', async () => {
    const guest = house.guest();
    const reply = hrefs(far.mails[0]!.html)
      .find((href) => href.includes('/r/'))!
      .slice(house.origin.length);
    expect((await guest.get(reply)).text).toContain(joinPath(far.mails[0]!));
    const { slug } = far.event;
    for (const path of [`/en/e/${slug}`, `/e/${slug}/event.ics`, '/en', '/feeds/events.ics']) {
      const { status, text } = await guest.get(path);
      expect([path, status, text.includes('/j/')]).toEqual([path, 200, false]);
    }
    expect((await guest.get(`/en/e/${slug}`)).text).toContain('The link for joining is sent by e-mail');
  });

  it('rule 5: a room instead of a link is a minor change, and its news carries the link', async () => {
    const plainEvent = await sent('moved', { joinUrl: 'https://meet.example/old', hasRoom: false });
    expect(plainEvent.mails.every(({ html }) => !html.includes('/j/'))).toBe(true);
    const organizer = await house.as('organizer');
    const { start } = plainEvent.event.revision as unknown as { start: string };
    await steps.editEvent(organizer, plainEvent.event.id, anEvent({ start, joinUrl: null, hasRoom: true }));
    const update = await steps.sendNews(house, plainEvent.event.id, 'update');
    await steps.untilStatus(house, update.id, 'done');
    const news = (await mailsTo('moved.tan')).at(-1)!;
    expect(Number(news.event.getFirstPropertyValue('sequence'))).toBe(1);
    expect(plain(news.text)).toContain(house.origin + joinPath(news));
    expect(plain(news.text)).toContain('https://meet.example/old');
    expect((await house.guest().get(joinPath(news))).status).toBe(200);
  });

  it('a reminder carries it too; the link of a preview opens nothing and says so', async () => {
    const organizer = await house.as('organizer');
    const rule = await organizer.must(
      organizer.post<{ id: string }>(`/api/v1/events/${far.event.id}/reminders`, {
        ...{ kind: 'reminder', amount: 1, unit: 'days', audience: 'not_declined' },
      }),
    );
    const { text } = await organizer.must(
      organizer.post<{ text: string }>(`/api/v1/reminders/${rule.id}/preview`, { language: 'en' }),
    );
    const path = /\/j\/[a-z0-9]+/.exec(plain(text))![0];
    const { status, text: page } = await house.guest().get(path);
    expect([status, page.includes('This is a link from a test message')]).toEqual([404, true]);
  });

  it('refuses a link beside a room, naming the field', async () => {
    const organizer = await house.as('organizer');
    const answer = await organizer.post('/api/v1/events', anEvent({ hasRoom: true }));
    expectProblem(answer, 400, 'event.room_and_link', 'joinUrl');
  });
});

describe('the way in', () => {
  it('before it opens: when, in the reader’s zone, calendar and language; nothing changes', async () => {
    const before = await counts();
    const persian = await house.guest().get(pathOf(far.mails, 'far.layla'));
    expect([persian.status, persian.headers.get('location')]).toEqual([200, null]);
    expect(persian.text).toMatch(/<html lang="fa" dir="rtl">/);
    expect(plain(persian.text)).toMatch(/۱۰:۱۵/);
    const malay = await house.guest().get(pathOf(far.mails, 'far.tan'));
    expect(plain(malay.text.replace(/<[^>]+>/g, ''))).toMatch(/It opens on .*14:45 \(Kuala Lumpur, UTC\+08:00\)/);
    expect(malay.headers.get('cache-control')).toBe('no-store');
    expect(await counts()).toEqual(before);
  });

  it('F19: once open it leads into the room, each person as themselves, and whoever follows it is there', async () => {
    expect((await save(near.event.id, BBB)).status).toBe(200);
    const [row] = await house.sql<{ id: string }>('SELECT id FROM invitations WHERE address = ?', [
      'near.tan@rooms.example',
    ]);
    const { status, headers } = await house.guest().get(pathOf(near.mails, 'near.tan'));
    expect([status, headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([
      303,
      'no-store',
      'no-referrer',
    ]);
    const query = new URL(headers.get('location')!).searchParams;
    expect([query.get('userID'), query.get('role'), query.get('fullName')]).toEqual([
      `i${row!.id}`,
      'VIEWER',
      'Tan Kok',
    ]);
    expect(await (await fetch(headers.get('location')!)).text()).toContain('successfullyJoined');
  });

  it('rule 30: opened as often as a link scanner likes, it changes no row and counts nobody as present', async () => {
    await house.workers[0]!.stop();
    const before = await dump(house);
    const path = pathOf(near.mails, 'near.layla');
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'GET']) {
      expect((await house.guest().ask(method, path)).status).toBe(303);
    }
    expect(await dump(house)).toEqual(before);
    await house.startWorker();
  });

  it('a server that is down: a page with another way and a button, and in again when it is back', async () => {
    const fallback = { fallbackUrl: 'https://spare.example/room', fallbackPhone: '+98 31 3222 0000' };
    expect((await save(near.event.id, { ...BBB, ...fallback })).status).toBe(200);
    served.trouble = 'away';
    await new Promise((resolve) => setTimeout(resolve, 5100));
    const path = pathOf(near.mails, 'near.tan');
    const { status, text } = await house.guest().get(path);
    expect(status).toBe(503);
    expect(text).toContain('The meeting room cannot be reached at the moment');
    expect(text).toContain('href="https://spare.example/room"');
    expect(text).toContain('+98 31 3222 0000');
    expect(text).toContain(`href="${path}?lang=en"`);
    expect(text).not.toMatch(/<script|checksum/);
    served.trouble = 'none';
    expect((await house.guest().get(`${path}?lang=en`)).status).toBe(303);
  });

  it('an event that is called off says so; a tampered link opens nothing', async () => {
    const off = await sent('off', {});
    const cancellation = await steps.sendNews(house, off.event.id, 'cancellation');
    await steps.untilStatus(house, cancellation.id, 'done');
    const path = pathOf(off.mails, 'off.tan');
    expect((await house.guest().get(path)).text).toContain('This event has been cancelled');
    const other = path.endsWith('a') ? 'b' : 'a';
    expect((await house.guest().get(`${path.slice(0, -1)}${other}`)).status).toBe(404);
    expect((await house.guest().get(path.replace('/j/', '/r/'))).status).toBe(404);
  });

  it('an event that is over says so', async () => {
    const over = await sent('over', {});
    await house.sql(
      'UPDATE event_revisions SET starts_at = UTC_TIMESTAMP(3) - INTERVAL 4 HOUR, ends_at = UTC_TIMESTAMP(3) - INTERVAL 2 HOUR WHERE event_id = ?',
      [over.event.id],
    );
    expect((await house.guest().get(pathOf(over.mails, 'over.tan'))).text).toContain('This event has taken place');
  });
});

describe('the organizer', () => {
  it('sees what this house offers, and only that can be chosen', async () => {
    expect(await room(far.event.id)).toMatchObject({
      ...{ hasRoom: true, provider: 'bigbluebutton', providers: ['bigbluebutton', 'link'], opensMinutes: 15 },
    });
    expectProblem(
      await save(far.event.id, { provider: 'jitsi', opensMinutes: 15 }),
      400,
      'room.provider_missing',
      'provider',
    );
    expectProblem(
      await save(far.event.id, { provider: 'link', opensMinutes: 15 }),
      400,
      'room.link_missing',
      'linkUrl',
    );
    const broken = { ...BBB, fallbackUrl: 'javascript:alert(1)' };
    expectProblem(await save(far.event.id, broken), 400, 'room.address', 'fallbackUrl');
    const stale = await (await house.as('organizer')).put(`/api/v1/events/${far.event.id}/room`, BBB, 99);
    expect(stale.status).toBe(412);
  });

  it('an event without a room has none to set up', async () => {
    const organizer = await house.as('organizer');
    const event = await steps.createEvent(organizer);
    expect((await save(event.id, BBB)).status).toBe(409);
    expect((await organizer.post(`/api/v1/events/${event.id}/room/test`)).status).toBe(409);
  });

  it('tries it, goes in as the one who leads, looks at it, ends it', async () => {
    const organizer = await house.as('organizer');
    const base = `/api/v1/events/${near.event.id}/room`;
    expect((await organizer.post<RoomView>(`${base}/test`)).body).toMatchObject({ fault: null });
    const { url } = await organizer.must(organizer.post<{ url: string }>(`${base}/moderator-link`));
    expect(await (await fetch(url)).text()).toContain('SUCCESS');
    expect(new URL(url).searchParams.get('role')).toBe('MODERATOR');
    expect((await organizer.get(`${base}/now`)).body).toMatchObject({ isRunning: true, recordings: [] });
    expect((await organizer.post(`${base}/end`)).body).toMatchObject({ isRunning: false, participants: 0 });
    served.trouble = 'away';
    expect((await organizer.post<RoomView>(`${base}/test`)).body).toMatchObject({ fault: 'room.unreachable' });
    expectProblem(await organizer.get(`${base}/now`), 503, 'room.unreachable');
    const [noted] = await house.sql<{ n: string }>(
      "SELECT COUNT(*) AS n FROM audit_entries WHERE action IN ('room.save', 'room.moderate', 'room.end') AND object_id = ?",
      [near.event.id],
    );
    expect(Number(noted!.n)).toBeGreaterThanOrEqual(4);
  });

  it('a link elsewhere opens in time as well', async () => {
    const link = { provider: 'link', opensMinutes: 240, linkUrl: 'https://meet.example/there' };
    expect((await save(near.event.id, link)).status).toBe(200);
    const { status, headers } = await house.guest().get(pathOf(near.mails, 'near.tan'));
    expect([status, headers.get('location')]).toEqual([303, 'https://meet.example/there']);
  });

  it('F19: the worker has the meeting made before anybody comes', async () => {
    served.meetings.clear();
    const { event } = await sent('soon', { start: wallIn(10 * 60_000), minutes: 30 });
    const ready = await steps.until(
      'the room is there',
      () => room(event.id),
      ({ preparedAt }) => preparedAt !== null,
    );
    expect(ready.fault).toBeNull();
    const [row] = await house.sql<{ key: string }>('SELECT meeting_key AS `key` FROM rooms WHERE event_id = ?', [
      event.id,
    ]);
    expect([...served.meetings.keys()]).toEqual([row!.key]);
  });
});

async function counts() {
  return house.sql(
    'SELECT (SELECT COUNT(*) FROM attendances) AS a, (SELECT COUNT(*) FROM replies) AS r, (SELECT COUNT(*) FROM audit_entries) AS n',
  );
}

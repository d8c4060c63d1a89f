import { createHmac } from 'node:crypto';
import { BigBlueButton, Jitsi, type Meeting } from '@hamshahr/rooms';
import { startMeetingServer, type MeetingServer, type Trouble } from '../support/meeting-server.js';

let served: MeetingServer;
let bbb: BigBlueButton;

const meeting: Meeting = {
  key: 'hamshahr-1-abcdef',
  title: 'حمل‌ونقل پاک & <b> + 100 %',
  opensAt: new Date('2026-12-08T06:45:00Z'),
  endsAt: new Date('2026-12-08T08:30:00Z'),
  closesAt: new Date('2026-12-08T09:30:00Z'),
  link: null,
  attendanceUrl: 'https://hamshahr.example/rooms/1aabc/attendance',
  leaveUrl: 'https://hamshahr.example/',
};
const sara = { id: 'i7', name: 'سارا & Sons', role: 'viewer' } as const;
const now = new Date('2026-12-08T07:00:00Z');

beforeAll(async () => {
  served = await startMeetingServer();
  bbb = new BigBlueButton({ url: served.url, secret: served.secret, timeoutMilliseconds: 500 });
});
afterAll(() => served.stop());
beforeEach(() => {
  served.trouble = 'none';
  served.meetings.clear();
  served.recordings = '';
});

const join = async (link: string) => (await fetch(link)).text();
const fault = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { kind?: string; code?: string; message: string; details?: unknown }) => error,
  );

describe('BigBlueButton', () => {
  it('creates a meeting once, however often it is asked, and asks for its attendance', async () => {
    await bbb.prepare(meeting);
    await bbb.prepare({ ...meeting, title: 'Another title' });
    expect([...served.meetings.keys()]).toEqual([meeting.key]);
    const { created } = served.meetings.get(meeting.key)!;
    expect(created.get('name')).toBe(meeting.title);
    expect(created.get('meta_analytics-callback-url')).toBe(meeting.attendanceUrl);
    expect(created.get('meetingKeepEvents')).toBe('true');
  });

  it('takes a title of any length', async () => {
    await bbb.prepare({ ...meeting, title: '会' });
    await bbb.prepare({ ...meeting, key: 'long', title: '🚋'.repeat(90) });
    expect([...served.meetings.values()].map(({ created }) => created.get('name')!.length)).toEqual([3, 64]);
  });

  it('lets each person in by a link of their own, with their role', async () => {
    await bbb.prepare(meeting);
    expect(await join(bbb.joinLink(meeting, sara))).toContain('successfullyJoined');
    expect(await join(bbb.joinLink(meeting, { id: 'a1', name: 'Host', role: 'moderator' }))).toContain('SUCCESS');
    const seen = served.meetings.get(meeting.key)!.joined.map((query) => [query.get('userID'), query.get('role')]);
    expect(seen).toEqual([
      ['i7', 'VIEWER'],
      ['a1', 'MODERATOR'],
    ]);
    expect(await bbb.state(meeting)).toEqual({ isRunning: true, participants: 2 });
  });

  it('a link that somebody has changed lets nobody in', async () => {
    await bbb.prepare(meeting);
    const link = bbb.joinLink(meeting, sara);
    expect(await join(link.replace('role=VIEWER', 'role=MODERATOR'))).toContain('checksumError');
    expect(served.meetings.get(meeting.key)!.joined).toEqual([]);
  });

  it('ends a meeting; one that is not there is ended', async () => {
    await bbb.prepare(meeting);
    await bbb.end(meeting);
    await bbb.end(meeting);
    expect(served.meetings.size).toBe(0);
    expect(await bbb.state(meeting)).toEqual({ isRunning: false, participants: 0 });
  });

  it('reads recordings, and takes no address that is none', async () => {
    expect(await bbb.recordings(meeting)).toEqual([]);
    const record = (url: string) =>
      `<recording><recordID>r</recordID><startTime>1530718721124</startTime><endTime>1530722321124</endTime><playback><format><type>presentation</type><url> ${url} </url></format></playback></recording>`;
    served.recordings = record('https://bbb.example/p?a=1&amp;b=2') + record('javascript:alert(1)');
    expect(await bbb.recordings(meeting)).toEqual([
      { url: 'https://bbb.example/p?a=1&b=2', startedAt: new Date(1530718721124), minutes: 60 },
    ]);
  });

  it('says what is wrong: the secret, or a meeting of somebody else', async () => {
    const stranger = new BigBlueButton({ url: served.url, secret: 'another-secret-16', timeoutMilliseconds: 500 });
    expect(await fault(stranger.prepare(meeting))).toMatchObject({ kind: 'unavailable', code: 'room.secret_wrong' });
    served.meetings.set(meeting.key, { created: new URLSearchParams({ attendeePW: 'x' }), joined: [] });
    expect(await fault(bbb.prepare(meeting))).toMatchObject({ kind: 'unavailable', code: 'room.key_taken' });
  });

  it.each<Trouble>(['away', 'slow', 'moved', 'page', 'endless', 'entities', 'broken'])(
    'a server that is %s is unreachable, and the fault tells no secret',
    async (trouble) => {
      served.trouble = trouble;
      const error = await fault(bbb.prepare(meeting));
      expect(error).toMatchObject({ kind: 'unavailable', code: 'room.unreachable' });
      const told = JSON.stringify([error, error?.message]);
      expect(told).not.toContain('checksum');
      expect(told).not.toContain(served.secret);
    },
  );
});

describe('Jitsi', () => {
  const server = {
    url: 'https://meet.example',
    appId: 'hamshahr',
    secret: 'sixteen-or-more-letters',
    timeoutMilliseconds: 500,
  };
  const claimsOf = (link: string) => {
    const token = new URL(link).searchParams.get('jwt')!;
    const [header, claims, mac] = token.split('.') as [string, string, string];
    const expected = createHmac('sha256', server.secret).update(`${header}.${claims}`).digest('base64url');
    expect(mac).toBe(expected);
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'HS256', typ: 'JWT' });
    return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
  };

  it('gives each person a token for this room and this time', () => {
    const link = new Jitsi(server).joinLink(meeting, sara, now);
    expect(link.startsWith(`https://meet.example/${meeting.key}?jwt=`)).toBe(true);
    expect(claimsOf(link)).toEqual({
      iss: 'hamshahr',
      aud: 'hamshahr',
      sub: 'meet.example',
      room: meeting.key,
      nbf: Date.parse('2026-12-08T06:44:00Z') / 1000,
      exp: Date.parse('2026-12-08T09:31:00Z') / 1000,
      context: { user: { id: 'i7', name: 'سارا & Sons', moderator: 'false', affiliation: 'member' } },
    });
  });

  it('says who moderates', () => {
    const link = new Jitsi(server).joinLink(meeting, { id: 'a1', name: 'Host', role: 'moderator' }, now);
    expect(claimsOf(link)).toMatchObject({ context: { user: { moderator: 'true', affiliation: 'owner' } } });
  });

  it('a server that does not answer is unreachable', async () => {
    served.trouble = 'away';
    const jitsi = new Jitsi({ ...server, url: served.url.replace(/\/bigbluebutton\/$/, '') });
    expect(await fault(jitsi.prepare())).toMatchObject({ kind: 'unavailable', code: 'room.unreachable' });
  });
});

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with a server that should answer. */
export type Trouble = 'none' | 'away' | 'slow' | 'moved' | 'page' | 'endless' | 'entities' | 'broken';

export interface ServedMeeting {
  created: URLSearchParams;
  /** Those who came in by a join link, in order. */
  joined: URLSearchParams[];
}

export interface MeetingServer {
  /** As `bbb-conf --secret` tells it. */
  url: string;
  secret: string;
  meetings: Map<string, ServedMeeting>;
  /** Names of the calls that were carried out. */
  calls: string[];
  recordings: string;
  trouble: Trouble;
  stop(): Promise<void>;
}

type Fields = Record<string, string | number | boolean>;

const xml = (fields: Fields, more = '') =>
  `<response>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}${more}</response>`;
const ok = (fields: Fields = {}, more = '') => xml({ returncode: 'SUCCESS', ...fields }, more);
const failed = (messageKey: string, message: string) => xml({ returncode: 'FAILED', messageKey, message });

/**
 * A BigBlueButton as its documentation describes it (docs.bigbluebutton.org/development/api), with real HTTP and real
 * checksums over call name, query and secret: SHA-1, SHA-256, SHA-384 and SHA-512 are taken, as there.
 */
export async function startMeetingServer(secret = 'a-shared-secret-of-tests'): Promise<MeetingServer> {
  const http = createServer((request, response) => {
    void answer(server, request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: MeetingServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/bigbluebutton/`,
    secret,
    meetings: new Map(),
    calls: [],
    recordings: '',
    trouble: 'none',
    stop: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return server;
}

async function answer(server: MeetingServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (server.trouble !== 'none') return trouble(server.trouble, request, response);
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const call = /^\/bigbluebutton\/api\/(\w+)$/.exec(path)?.[1];
  if (!call) {
    response.writeHead(404).end();
    return;
  }
  const body = isChecked(server, call, query)
    ? carryOut(server, call, new URLSearchParams(query))
    : failed('checksumError', 'Checksums do not match');
  response.writeHead(200, { 'content-type': 'text/xml;charset=utf-8' }).end(body);
}

function isChecked({ secret }: MeetingServer, call: string, query: string): boolean {
  const match = /^(.*?)&?checksum=([0-9a-f]+)$/.exec(query);
  if (!match) return false;
  return ['sha1', 'sha256', 'sha384', 'sha512'].some(
    (hash) => createHash(hash).update(`${call}${match[1]}${secret}`).digest('hex') === match[2],
  );
}

function carryOut(server: MeetingServer, call: string, query: URLSearchParams): string {
  server.calls.push(call);
  const id = query.get('meetingID');
  if (id === null || id === '')
    return failed('missingParamMeetingID', 'You must specify a meeting ID for the meeting.');
  const meeting = server.meetings.get(id);
  if (call === 'create') return create(server, id, query);
  if (call === 'getRecordings') return recordings(server, query);
  if (call === 'isMeetingRunning') return ok({ running: (meeting?.joined.length ?? 0) > 0 });
  if (!meeting) return failed('notFound', 'A meeting with that ID does not exist.');
  switch (call) {
    case 'join':
      return join(meeting, query);
    case 'end':
      server.meetings.delete(id);
      return ok({ messageKey: 'sentEndMeetingRequest', message: 'A request to end the meeting was sent.' });
    case 'getMeetingInfo':
      return info(id, meeting);
    default:
      return failed('unsupportedRequest', 'This request is not supported.');
  }
}

function create(server: MeetingServer, id: string, query: URLSearchParams): string {
  const name = query.get('name') ?? '';
  if (name.length < 2 || name.length > 64) return failed('validationError', 'Meeting name must be 2 to 64 characters');
  const before = server.meetings.get(id);
  if (before) {
    const isSame = ['attendeePW', 'moderatorPW'].every((field) => before.created.get(field) === query.get(field));
    if (!isSame) return failed('idNotUnique', 'A meeting already exists with that meeting ID.');
    return ok({ meetingID: id, messageKey: 'duplicateWarning', message: 'This conference was already in existence.' });
  }
  server.meetings.set(id, { created: query, joined: [] });
  return ok({ meetingID: id, createTime: Date.now(), hasUserJoined: false, messageKey: '', message: '' });
}

function join(meeting: ServedMeeting, query: URLSearchParams): string {
  const role = query.get('role')?.toUpperCase();
  if (!query.get('fullName')) return failed('missingParamFullName', 'You must specify a name for the attendee.');
  if (role !== 'MODERATOR' && role !== 'VIEWER') return failed('invalidPassword', 'You have no role.');
  meeting.joined.push(query);
  return ok({ messageKey: 'successfullyJoined', message: 'You have joined successfully.' });
}

function info(id: string, { joined }: ServedMeeting): string {
  const attendees = joined.map(
    (query) => `<attendee><userID>${query.get('userID')}</userID><role>${query.get('role')}</role></attendee>`,
  );
  return ok(
    { meetingID: id, running: joined.length > 0, participantCount: joined.length, hasUserJoined: joined.length > 0 },
    `<attendees>${attendees.join('')}</attendees>`,
  );
}

function recordings({ recordings: found }: MeetingServer, query: URLSearchParams): string {
  if (query.get('state') !== 'published' || found === '') {
    return ok({ messageKey: 'noRecordings', message: 'There are no recordings for the meeting(s).' }, '<recordings/>');
  }
  return ok({}, `<recordings>${found}</recordings>`);
}

function trouble(kind: Trouble, request: IncomingMessage, response: ServerResponse): void {
  switch (kind) {
    case 'away':
      request.socket.destroy();
      return;
    case 'slow':
      return;
    case 'moved':
      response.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end();
      return;
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><html><body>502</body></html>');
      return;
    case 'broken':
      response.writeHead(200).end('<response><returncode>SUCCESS</returncode>');
      return;
    case 'entities':
      response
        .writeHead(200)
        .end('<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><response><returncode>&a;</returncode></response>');
      return;
    default:
      response.writeHead(200);
      endless(response);
  }
}

function endless(response: ServerResponse): void {
  if (response.destroyed) return;
  response.write('x'.repeat(256 * 1024), () => setImmediate(() => endless(response)));
}

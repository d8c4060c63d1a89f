import { createHash, createHmac } from 'node:crypto';
import { listOf, partOf, readBbbAnswer, textOf, type BbbFields } from './bbb-answer.js';
import { askServer } from './meeting-request.js';
import type { Meeting, MeetingState, Participant, Recording, RoomProvider } from './room-provider.js';

/** BigBlueButton's bounds of a meeting's name. */
const NAME = { min: 2, max: 64 };

export interface BbbServer {
  /** As `bbb-conf --secret` tells it, with or without `api` at its end. */
  url: string;
  secret: string;
  timeoutMilliseconds: number;
}

/**
 * A BigBlueButton of the house, by its documented interface (docs.bigbluebutton.org/development/api): every call carries
 * SHA-256(call name + query + shared secret). Who was there it tells afterwards at `meta_analytics-callback-url`, which
 * needs nothing installed beside it (bbb-webhooks would) and comes after the room is closed; `meetingKeepEvents` makes it
 * keep the events for that also where nothing is recorded.
 */
export class BigBlueButton implements RoomProvider {
  private readonly api: string;

  constructor(private readonly server: BbbServer) {
    this.api = `${server.url.replace(/\/+$/, '').replace(/\/api$/, '')}/api`;
  }

  async prepare(meeting: Meeting): Promise<void> {
    await this.ask('create', {
      meetingID: meeting.key,
      name: meetingName(meeting),
      attendeePW: this.password('viewer', meeting),
      moderatorPW: this.password('moderator', meeting),
      record: 'true',
      autoStartRecording: 'false',
      allowStartStopRecording: 'true',
      meetingKeepEvents: 'true',
      logoutURL: meeting.leaveUrl,
      'meta_analytics-callback-url': meeting.attendanceUrl,
    });
  }

  joinLink(meeting: Meeting, { id, name, role }: Participant): string {
    return this.address('join', {
      meetingID: meeting.key,
      fullName: name,
      userID: id,
      role: role === 'moderator' ? 'MODERATOR' : 'VIEWER',
      errorRedirectUrl: meeting.leaveUrl,
    });
  }

  async end({ key }: Meeting): Promise<void> {
    await this.ask('end', { meetingID: key });
  }

  async state({ key }: Meeting): Promise<MeetingState> {
    const answer = await this.ask('getMeetingInfo', { meetingID: key });
    if (!answer) return { isRunning: false, participants: 0 };
    return { isRunning: answer.running === 'true', participants: wholeOf(answer.participantCount) };
  }

  async recordings({ key }: Meeting): Promise<Recording[]> {
    const answer = await this.ask('getRecordings', { meetingID: key, state: 'published' });
    const found = listOf(partOf(answer?.recordings).recording);
    return found.map(toRecording).filter((recording) => recording !== null);
  }

  /** Nobody joins by them, but a second create with others is `idNotUnique`, so they are always the same. */
  private password(role: string, { key }: Meeting): string {
    return createHmac('sha256', this.server.secret).update(`${role}\n${key}`).digest('hex').slice(0, 24);
  }

  private async ask(call: string, parameters: Record<string, string>): Promise<BbbFields | null> {
    return readBbbAnswer(await askServer(this.address(call, parameters), this.server.timeoutMilliseconds));
  }

  private address(call: string, parameters: Record<string, string>): string {
    const query = new URLSearchParams(parameters).toString();
    const checksum = createHash('sha256').update(`${call}${query}${this.server.secret}`).digest('hex');
    return `${this.api}/${call}?${query}&checksum=${checksum}`;
  }
}

function meetingName({ title }: Meeting): string {
  const name = [...title].slice(0, NAME.max).join('').slice(0, NAME.max).toWellFormed();
  return name.length < NAME.min ? `${name} ·` : name;
}

/** Whatever lies at another scheme than http(s) becomes no link. */
function toRecording(fields: BbbFields): Recording | null {
  const formats = listOf(partOf(fields.playback).format);
  const url = formats.map((format) => textOf(format.url).trim()).find((text) => /^https?:\/\//.test(text));
  const start = wholeOf(fields.startTime);
  if (url === undefined || start === null || !URL.canParse(url)) return null;
  const minutes = Math.max(0, Math.round(((wholeOf(fields.endTime) ?? start) - start) / 60_000));
  return { url: new URL(url).href, startedAt: new Date(start), minutes };
}

function wholeOf(value: unknown): number | null {
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null;
}

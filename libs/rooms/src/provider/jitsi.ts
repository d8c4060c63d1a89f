import { askServer } from './meeting-request.js';
import { signToken } from './json-web-token.js';
import type { Meeting, MeetingState, Participant, Recording, RoomProvider } from './room-provider.js';

export interface JitsiServer {
  url: string;
  appId: string;
  secret: string;
  timeoutMilliseconds: number;
}

/** Clocks of two servers differ. */
const LEEWAY_SECONDS = 60;

/**
 * A Jitsi Meet that asks for tokens (lib-jitsi-meet, doc/tokens.md): the link carries a personal token for one room, from
 * the room's opening to its end. It makes rooms as people come, and tells nobody who was there.
 */
export class Jitsi implements RoomProvider {
  constructor(private readonly server: JitsiServer) {}

  /** Rooms need no making; only whether the server answers can be seen. */
  async prepare(): Promise<void> {
    await askServer(`${this.server.url}/`, this.server.timeoutMilliseconds);
  }

  joinLink(meeting: Meeting, { id, name, role }: Participant, now: Date): string {
    const isModerator = role === 'moderator';
    const from = Math.min(now.getTime(), meeting.opensAt.getTime());
    const claims = {
      iss: this.server.appId,
      aud: this.server.appId,
      sub: new URL(this.server.url).hostname,
      room: meeting.key,
      nbf: seconds(from) - LEEWAY_SECONDS,
      exp: seconds(meeting.closesAt.getTime()) + LEEWAY_SECONDS,
      context: {
        user: { id, name, moderator: isModerator ? 'true' : 'false', affiliation: isModerator ? 'owner' : 'member' },
      },
    };
    return `${this.server.url}/${meeting.key}?jwt=${signToken('HS256', claims, this.server.secret)}`;
  }

  async end(): Promise<void> {
    // A room ends when the last person leaves it.
  }

  async state(): Promise<MeetingState> {
    return { isRunning: null, participants: null };
  }

  async recordings(): Promise<Recording[]> {
    return [];
  }
}

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);

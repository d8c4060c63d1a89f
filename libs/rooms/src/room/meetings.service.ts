import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '@hamshahr/config';
import { textFor, type Event, type EventRevision } from '@hamshahr/events';
import { CONFIG, Clock, Database, DomainError, Tokens } from '@hamshahr/platform';
import { RoomProviders } from '../provider/room-providers.js';
import type { Meeting, Participant, RoomProvider } from '../provider/room-provider.js';
import { Room } from './room.entity.js';

const MINUTE = 60_000;
/** Meetings run over. */
const STAYS_OPEN_MINUTES = 60;
/** A hundred people who come in one moment are one question to the provider. */
const KNOWN_MILLISECONDS = 5_000;

/** A room with what its meeting is about. */
export interface OpenedRoom {
  room: Room;
  event: Event;
  revision: EventRevision;
}

export const opensAt = ({ opensMinutes }: Pick<Room, 'opensMinutes'>, { startsAt }: Pick<EventRevision, 'startsAt'>) =>
  new Date(startsAt.getTime() - opensMinutes * MINUTE);
export const closesAt = ({ endsAt }: Pick<EventRevision, 'endsAt'>) =>
  new Date(endsAt.getTime() + STAYS_OPEN_MINUTES * MINUTE);

/** Meetings at their providers. What a provider said last is kept with the room; nothing else depends on it. */
@Injectable()
export class Meetings {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly providers: RoomProviders,
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Makes sure that the meeting is there. @throws DomainError unavailable */
  async prepare(opened: OpenedRoom): Promise<void> {
    const { eventId, provider } = opened.room;
    try {
      await this.providers.for(provider).prepare(this.of(opened));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.known.delete(opened.room.meetingKey);
      await this.remember(eventId, error.code);
      throw error;
    }
    await this.remember(eventId, null);
  }

  /**
   * The way in for one person, after the provider has said that it is there. Nothing of ours is written: whoever opens a
   * link in a mail, or a scanner that does, changes nothing (rule 30).
   * @throws DomainError unavailable
   */
  async enter(opened: OpenedRoom, participant: Participant): Promise<string> {
    const { provider, meetingKey } = opened.room;
    const meeting = this.of(opened);
    const now = this.clock.now();
    const server = this.providers.for(provider);
    if ((this.known.get(meetingKey) ?? 0) < now.getTime()) {
      await server.prepare(meeting);
      this.know(meetingKey, now.getTime() + KNOWN_MILLISECONDS);
    }
    return server.joinLink(meeting, participant, now);
  }

  /** The provider of a room, and the room's meeting as it knows it. */
  at(opened: OpenedRoom): { provider: RoomProvider; meeting: Meeting } {
    return { provider: this.providers.for(opened.room.provider), meeting: this.of(opened) };
  }

  private of({ room, revision }: OpenedRoom): Meeting {
    const { baseUrl } = this.config.http;
    return {
      key: room.meetingKey,
      title: textFor(revision, revision.mainLanguage).title,
      opensAt: opensAt(room, revision),
      endsAt: revision.endsAt,
      closesAt: closesAt(revision),
      link: room.linkUrl,
      attendanceUrl: `${baseUrl}/rooms/${this.tokens.sign('room', room.eventId, 1)}/attendance`,
      leaveUrl: `${baseUrl}/`,
    };
  }

  private know(meetingKey: string, until: number): void {
    if (this.known.size > 1000) this.known.clear();
    this.known.set(meetingKey, until);
  }

  private async remember(eventId: string, fault: string | null): Promise<void> {
    await this.database.statement(
      `UPDATE rooms SET tried_at = UTC_TIMESTAMP(3), fault = ?, prepared_at = ${fault === null ? 'UTC_TIMESTAMP(3)' : 'prepared_at'} WHERE event_id = ?`,
      [fault, eventId],
    );
  }
}

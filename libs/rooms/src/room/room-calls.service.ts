import { Injectable } from '@nestjs/common';
import { lockEvent } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError } from '@hamshahr/platform';
import type { MeetingState, Recording } from '../provider/room-provider.js';
import { Meetings, closesAt, type OpenedRoom } from './meetings.service.js';
import { Rooms, type EventRoom } from './rooms.service.js';

/** What is going on in a room, as its provider tells it now. */
export type RoomNow = MeetingState & { recordings: Recording[] };

/** What organizers do with a room that is set up: try it, go in, look at it, end it. */
@Injectable()
export class RoomCalls {
  constructor(
    private readonly database: Database,
    private readonly rooms: Rooms,
    private readonly meetings: Meetings,
  ) {}

  /** Asks the provider for the meeting now, and keeps what it says. */
  async test(actor: Actor, eventId: string): Promise<EventRoom> {
    const opened = await this.own(actor, eventId);
    try {
      await this.meetings.prepare(opened);
    } catch (error) {
      // What it said stands with the room, for everybody who looks at it.
      if (!(error instanceof DomainError)) throw error;
    }
    return this.rooms.one(actor, eventId);
  }

  /** A link for the organizer alone, who leads the meeting; also before its links open. @throws DomainError conflict, unavailable */
  async moderate(actor: Actor, eventId: string): Promise<string> {
    const opened = await this.own(actor, eventId);
    assertLives(opened);
    const { accountId, name } = actor;
    const url = await this.meetings.enter(opened, { id: `a${accountId}`, name, role: 'moderator' });
    await this.note(actor, 'room.moderate', opened);
    return url;
  }

  /** Nothing where there is no room. @throws DomainError unavailable */
  async now(actor: Actor, eventId: string): Promise<RoomNow> {
    const { room } = await this.rooms.one(actor, eventId);
    if (!room) return { isRunning: null, participants: null, recordings: [] };
    const { provider, meeting } = this.meetings.at(await this.rooms.opened(actor, eventId));
    const [state, recordings] = await Promise.all([provider.state(meeting), provider.recordings(meeting)]);
    return { ...state, recordings };
  }

  /** Sends everybody home. @throws DomainError unavailable */
  async end(actor: Actor, eventId: string): Promise<RoomNow> {
    const opened = await this.own(actor, eventId);
    const { provider, meeting } = this.meetings.at(opened);
    await provider.end(meeting);
    await this.note(actor, 'room.end', opened);
    return this.now(actor, eventId);
  }

  /** The room of an event in which the actor may change things. @throws DomainError missing, conflict */
  private async own(actor: Actor, eventId: string): Promise<OpenedRoom> {
    await this.database.transaction((tx) => lockEvent(tx, actor, eventId));
    return this.rooms.opened(actor, eventId);
  }

  private note(actor: Actor, action: string, { event }: OpenedRoom): Promise<void> {
    return this.database.transaction((tx) => this.rooms.note(tx, actor, action, event));
  }
}

function assertLives({ event: { status }, revision }: OpenedRoom): void {
  if (status === 'cancelled' || status === 'postponed') throw new DomainError('conflict', `event.is_${status}`);
  if (closesAt(revision).getTime() < Date.now()) throw new DomainError('conflict', 'room.over');
}

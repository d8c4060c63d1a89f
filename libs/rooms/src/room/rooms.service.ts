import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Event, EventHooks, EventQueries, EventRevision, lockEvent } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, isOne } from '@hamshahr/platform';
import type { ProviderName } from '../provider/room-provider.js';
import { RoomProviders } from '../provider/room-providers.js';
import type { OpenedRoom } from './meetings.service.js';
import { newRoom, readRoom, type RoomInput } from './room-input.js';
import { Room } from './room.entity.js';

/** An event's room as its organizers see it; `room` is null until somebody has set it up or the event is out. */
export interface EventRoom {
  event: Event;
  revision: EventRevision;
  room: Room | null;
  /** What this house offers. */
  providers: ProviderName[];
}

/** What was known of another setting says nothing of this one. */
const NOT_TRIED = { preparedAt: null, triedAt: null, fault: null };

/** Writes down where the people of an event meet. */
@Injectable()
export class Rooms implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: EventQueries,
    private readonly hooks: EventHooks,
    private readonly providers: RoomProviders,
    private readonly audit: Audit,
  ) {}

  /** An event that is out with a room has one, whether anybody has looked at it or not: its links are in people's mail. */
  onModuleInit(): void {
    this.hooks.register(async (tx, eventId) => {
      const { publishedRevisionId: id } = await tx.findOneByOrFail(Event, { id: eventId });
      const revision = id === null ? null : await tx.findOneByOrFail(EventRevision, { id });
      if (revision?.hasRoom) await this.ensure(tx, eventId);
    });
  }

  /** @throws DomainError missing */
  async one(actor: Actor, eventId: string): Promise<EventRoom> {
    const { event, revision } = await this.events.one(actor, eventId);
    const room = await this.database.reads.findOneBy(Room, { eventId });
    return { event, revision, room, providers: this.providers.names };
  }

  /** The room of an event that has one. @throws DomainError missing; conflict */
  async opened(actor: Actor, eventId: string): Promise<OpenedRoom> {
    const { event, revision, room } = await this.one(actor, eventId);
    const id = event.publishedRevisionId;
    const published = id === null ? null : await this.database.reads.findOneByOrFail(EventRevision, { id });
    // Before a change is out, its room can be tried already.
    const shown = published?.hasRoom ? published : revision;
    if (!shown.hasRoom || !room) throw new DomainError('conflict', 'room.none');
    return { event, revision: shown, room };
  }

  /**
   * The meeting keeps its name, whatever provider it goes to: what the one before still tells of it is taken.
   * @param version 0 before there is a room
   * @throws DomainError stale, invalid naming the field, conflict when the event has no room
   */
  async save(actor: Actor, eventId: string, version: number, input: RoomInput): Promise<EventRoom> {
    const content = readRoom(input, this.providers.names);
    await this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, actor, eventId);
      const latest = await tx.findOneOrFail(EventRevision, { where: { eventId }, order: { number: 'DESC' } });
      if (!latest.hasRoom) throw new DomainError('conflict', 'room.none');
      const before = await tx.findOneBy(Room, { eventId });
      if ((before?.version ?? 0) !== version) {
        throw new DomainError('stale', 'room.stale', { field: 'If-Match', current: { version: before?.version ?? 0 } });
      }
      if (before) await tx.update(Room, { eventId }, { ...content, ...NOT_TRIED, version: version + 1 });
      else await tx.insert(Room, { ...newRoom(eventId, this.providers.names), ...content });
      await this.note(tx, actor, 'room.save', event);
    });
    return this.one(actor, eventId);
  }

  /** Writes into the audit trail what somebody did with a room. */
  async note(tx: EntityManager, actor: Actor, action: string, { id, officeId }: Event): Promise<void> {
    await this.audit.note(tx, {
      officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'event', id },
    });
  }

  private async ensure(tx: EntityManager, eventId: string): Promise<void> {
    const room = newRoom(eventId, this.providers.names);
    const result: unknown = await tx.query(
      `INSERT IGNORE INTO rooms (event_id, provider, opens_minutes, meeting_key, check_in_code) VALUES (?, ?, ?, ?, ?)`,
      [eventId, room.provider, room.opensMinutes, room.meetingKey, room.checkInCode],
    );
    if (!isOne(result) && !(await tx.existsBy(Room, { eventId }))) throw new Error('no name for a room was free');
  }
}

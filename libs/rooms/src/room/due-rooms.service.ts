import { Injectable, Logger } from '@nestjs/common';
import { In } from 'typeorm';
import { Event, EventRevision } from '@hamshahr/events';
import { Database, DomainError } from '@hamshahr/platform';
import { Meetings } from './meetings.service.js';
import { Room } from './room.entity.js';

/** How long before its opening a meeting is made, and how often again: a BigBlueButton drops rooms in which nobody is. */
const AHEAD_MINUTES = 5;
const AGAIN_SECONDS = 120;
const MOST_AT_ONCE = 50;

/** The worker's part: meetings are there before their links open. A lost turn is harmless, whoever joins makes it too. */
@Injectable()
export class DueRooms {
  private readonly logger = new Logger(DueRooms.name);

  constructor(
    private readonly database: Database,
    private readonly meetings: Meetings,
  ) {}

  /** @returns how many meetings are there now */
  async prepare(): Promise<number> {
    const rooms = await this.due();
    let prepared = 0;
    for (const room of rooms) {
      const { reads } = this.database;
      const event = await reads.findOneByOrFail(Event, { id: room.eventId });
      const revision = await reads.findOneByOrFail(EventRevision, { id: event.publishedRevisionId! });
      try {
        await this.meetings.prepare({ room, event, revision });
        prepared += 1;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        this.logger.warn({ eventId: room.eventId, fault: error.code }, 'a room could not be prepared');
      }
    }
    return prepared;
  }

  private async due(): Promise<Room[]> {
    const rows = await this.database.reads.query<{ id: string }[]>(
      `SELECT m.event_id AS id FROM rooms m
         JOIN events e ON e.id = m.event_id AND e.status = 'published'
         JOIN event_revisions r ON r.id = e.published_revision_id AND r.has_room = 1
       WHERE r.starts_at <= UTC_TIMESTAMP(3) + INTERVAL (m.opens_minutes + ?) MINUTE
         AND r.ends_at > UTC_TIMESTAMP(3) AND r.starts_at > UTC_TIMESTAMP(3) - INTERVAL 15 MINUTE
         AND (m.tried_at IS NULL OR m.tried_at <= UTC_TIMESTAMP(3) - INTERVAL ? SECOND)
       ORDER BY r.starts_at LIMIT ${MOST_AT_ONCE}`,
      [AHEAD_MINUTES, AGAIN_SECONDS],
    );
    return rows.length === 0 ? [] : this.database.reads.findBy(Room, { eventId: In(rows.map(({ id }) => id)) });
  }
}

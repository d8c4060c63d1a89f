import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '@hamshahr/config';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  Tokens,
  affected,
  canonicalJson,
  found,
  sha256,
} from '@hamshahr/platform';
import { isTokenValid } from '../provider/json-web-token.js';
import { Room } from '../room/room.entity.js';
import { meetingIdOf, readAnalytics, type AnalyticsPerson } from './analytics.js';
import { RoomCallback } from './attendance.entity.js';
import { writeStays } from './attendance-writer.js';
import { Invitees } from './person-keys.js';

const MOST_AT_ONCE = 50;

/**
 * What a BigBlueButton tells of who was there. It tells it once and forgets it, so it is stored as it came before anything
 * else happens with it, and worked up by the worker.
 */
@Injectable()
export class RoomCallbacks {
  private readonly logger = new Logger(RoomCallbacks.name);

  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Stores a callback once, however often it comes.
   * @param authorization `Bearer` and a token signed HS512 with the server's shared secret
   * @throws DomainError missing for another address; unauthenticated; invalid for another meeting
   */
  async receive(token: string, authorization: string | undefined, content: unknown): Promise<void> {
    const claim = found(this.tokens.parse(token), 'room.callback_address');
    if (!this.tokens.verify(claim, 'room', 1)) throw new DomainError('missing', 'room.callback_address');
    const room = found(await this.database.reads.findOneBy(Room, { eventId: claim.id }), 'room.callback_address');
    const { eventId } = room;
    if (!this.isSigned(authorization))
      this.refuse(eventId, new DomainError('unauthenticated', 'room.callback_unsigned'));
    if (meetingIdOf(content) !== room.meetingKey) {
      this.refuse(eventId, new DomainError('invalid', 'room.callback_other_meeting'));
    }
    const json = canonicalJson(content);
    const stored = affected(
      await this.database.statement(
        'INSERT IGNORE INTO room_callbacks (event_id, content_hash, content) VALUES (?, ?, ?)',
        [eventId, sha256(json), json],
      ),
    );
    this.logger.log({ eventId, isNew: stored === 1 }, 'attendance of a room received');
  }

  /** The worker's part. @returns how many were worked up */
  async workUp(): Promise<number> {
    for (let handled = 0; handled < MOST_AT_ONCE; handled += 1) {
      if (!(await this.database.transaction((tx) => this.workUpOne(tx)))) return handled;
    }
    return MOST_AT_ONCE;
  }

  private async workUpOne(tx: EntityManager): Promise<boolean> {
    const [next] = await tx.query<{ id: string; endsAt: Date }[]>(
      `SELECT c.id, COALESCE((SELECT r.ends_at FROM events e JOIN event_revisions r ON r.id = e.published_revision_id
          WHERE e.id = c.event_id), c.received_at) AS endsAt
       FROM room_callbacks c WHERE c.handled_at IS NULL ORDER BY c.id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    if (!next) return false;
    const callback = await tx.findOneByOrFail(RoomCallback, { id: next.id });
    const people = readAnalytics(JSON.parse(callback.content ?? 'null'), new Date(next.endsAt));
    if (people) await this.write(tx, callback, people);
    else this.logger.warn({ callbackId: callback.id }, 'attendance of a room could not be read');
    await tx.update(RoomCallback, { id: callback.id }, { handledAt: this.clock.now(), people: people?.length ?? null });
    return true;
  }

  private async write(tx: EntityManager, { id, eventId }: RoomCallback, people: AnalyticsPerson[]): Promise<void> {
    const invitees = await Invitees.of(tx, eventId, this.tokens);
    const stays = people.flatMap(({ userId, name, stays: all }) => {
      const person = invitees.joined(userId, name);
      return all.map((stay) => ({ person, ...stay, seconds: null }));
    });
    await writeStays(tx, { eventId, source: 'callback', originId: id }, stays);
  }

  private isSigned(authorization: string | undefined): boolean {
    const secret = this.config.rooms.bigBlueButtonSecret;
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    return secret !== null && token !== undefined && isTokenValid('HS512', token, secret, this.clock.now());
  }

  private refuse(eventId: string, error: DomainError): never {
    this.logger.warn({ eventId, code: error.code }, 'attendance of a room refused');
    throw error;
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '@hamshahr/people';
import { Database, affected } from '@hamshahr/platform';
import { lockEvent } from './event-rows.js';

/** What invitees wrote to the organizers: a note waits until somebody has seen it. */
@Injectable()
export class Notes {
  constructor(private readonly database: Database) {}

  /** @returns how many notes were waiting and are not any more; ids of other events and seen notes do not count */
  async markSeen(actor: Actor, eventId: string, invitationIds: string[]): Promise<number> {
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, actor, eventId);
      return affected(
        await tx.query(
          'UPDATE invitations SET unread_since = NULL WHERE event_id = ? AND id IN (?) AND unread_since IS NOT NULL',
          [event.id, invitationIds],
        ),
      );
    });
  }

  /** Lets seen notes wait again. @returns how many */
  async markUnseen(actor: Actor, eventId: string, invitationIds: string[]): Promise<number> {
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, actor, eventId);
      return affected(
        await tx.query(
          `UPDATE invitations SET unread_since = replied_at
           WHERE event_id = ? AND id IN (?) AND unread_since IS NULL AND note <> ''`,
          [event.id, invitationIds],
        ),
      );
    });
  }
}

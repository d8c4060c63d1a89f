import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mailings, type Mailing } from '@hamshahr/mailing';
import { ContactLists, type Actor } from '@hamshahr/people';
import { Clock, Database, DomainError } from '@hamshahr/platform';
import { textFor } from './event-draft.js';
import { latestRevision, lockEvent } from './events.service.js';

export interface InvitationRequest {
  listIds: string[];
  sendWhenApproved: boolean;
}

/** Asks people to an event: everybody on the chosen lists who is not invited yet, each once. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly mailings: Mailings,
    private readonly clock: Clock,
  ) {}

  /**
   * Freezes an invitation mailing and asks for its approval.
   * @throws DomainError invalid when a list is unknown or nobody is left to invite, conflict once the event has begun
   */
  async submit(actor: Actor, eventId: string, request: InvitationRequest): Promise<Mailing> {
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, actor, eventId);
      const revision = await latestRevision(tx, event.id);
      if (revision.startsAt.getTime() <= this.clock.now().getTime()) throw new DomainError('conflict', 'event.begun');
      return this.mailings.submitNew(tx, actor, {
        subjectType: 'event',
        subjectId: event.id,
        contentId: revision.id,
        unitId: event.unitId,
        kind: 'invitation',
        title: textFor(revision, actor.language).title,
        listIds: [...new Set(request.listIds)],
        sendWhenApproved: request.sendWhenApproved,
      });
    });
  }
}

/** Writes the invitations a mailing needs; people who were only prepared follow their contact's newest data. */
@Injectable()
export class InvitationWriter {
  constructor(private readonly lists: ContactLists) {}

  async prepare(tx: EntityManager, mailing: Mailing): Promise<void> {
    const audience = await this.lists.audience(tx, mailing.officeId, mailing.listIds);
    await tx.query(
      `INSERT INTO invitations (event_id, contact_id, name, address, address_hash, language, city_id)
       SELECT ?, a.contact_id, a.name, a.address, a.address_hash, a.language, a.city_id
       FROM (${audience.sql}) a ORDER BY a.contact_id
       ON DUPLICATE KEY UPDATE
         name = IF(invitations.invited_at IS NULL, VALUES(name), invitations.name),
         address = IF(invitations.invited_at IS NULL, VALUES(address), invitations.address),
         address_hash = IF(invitations.invited_at IS NULL, VALUES(address_hash), invitations.address_hash),
         language = IF(invitations.invited_at IS NULL, VALUES(language), invitations.language),
         city_id = IF(invitations.invited_at IS NULL, VALUES(city_id), invitations.city_id)`,
      [mailing.subjectId, ...audience.params],
    );
  }
}

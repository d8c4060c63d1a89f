import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Mailing } from '@hamshahr/mailing';
import { ContactLists, type Audience } from '@hamshahr/people';

/** Writes the invitations a mailing needs; people who were only prepared follow their contact's newest data. */
@Injectable()
export class InvitationWriter {
  constructor(private readonly lists: ContactLists) {}

  /** Whom the mailing's lists and segment name, as they are now. */
  async audience(tx: EntityManager, { officeId, listIds, segment }: Mailing): Promise<Audience> {
    return this.lists.audience(tx, officeId, listIds, segment ?? undefined);
  }

  async prepare(tx: EntityManager, mailing: Mailing): Promise<void> {
    const audience = await this.audience(tx, mailing);
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

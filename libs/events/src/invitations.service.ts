import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Mailing } from '@hamshahr/mailing';
import { ContactLists } from '@hamshahr/people';

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

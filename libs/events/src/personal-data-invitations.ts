import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  PersonalDataHolders,
  type Actor,
  type DataSubject,
  type Erased,
  type PersonalDataHolder,
} from '@hamshahr/people';
import { affected } from '@hamshahr/platform';

const MOST = 5000;

/** Rows of an office's invitations `i` (event `e`) to a person; takes office, hashes and contacts. */
const THEIRS = 'e.office_id = ? AND (i.address_hash IN (?) OR i.contact_id IN (?))';
const paramsOf = ({ officeId, addressHashes, contactIds }: DataSubject) => [
  officeId,
  addressHashes,
  contactIds.length > 0 ? contactIds : ['0'],
];

/** Invitations and answers of a person. Erased, the invitation still counts as one, with its answer. */
@Injectable()
export class InvitationPersonalData implements PersonalDataHolder, OnModuleInit {
  constructor(private readonly holders: PersonalDataHolders) {}

  onModuleInit(): void {
    this.holders.register(this);
  }

  async identify(reads: EntityManager, subject: DataSubject): Promise<{ contactId: string; address: string }[]> {
    const rows = await reads.query<{ contactId: string; address: string }[]>(
      `SELECT DISTINCT i.contact_id AS contactId, i.address FROM invitations i JOIN events e ON e.id = i.event_id
       JOIN contacts c ON c.id = i.contact_id AND c.erased_at IS NULL WHERE ${THEIRS}`,
      paramsOf(subject),
    );
    return rows;
  }

  async export(reads: EntityManager, subject: DataSubject): Promise<Record<string, object[]>> {
    return {
      invitations: await reads.query(
        `SELECT i.id, i.event_id AS eventId, e.slug AS event, i.name, i.address, i.language, i.city_id AS cityId,
                i.invited_at AS invitedAt, i.partstat AS answer,
                i.earlier_partstat AS earlierAnswer, i.reply_language AS replyLanguage,
                i.reply_city_id AS replyCityId, i.withdrawn_at AS withdrawnAt, i.companions, i.note, i.replied_at AS repliedAt
         FROM invitations i JOIN events e ON e.id = i.event_id WHERE ${THEIRS} ORDER BY i.id LIMIT ${MOST}`,
        paramsOf(subject),
      ),
      replies: await reads.query(
        `SELECT r.invitation_id AS invitationId, r.source, r.partstat AS answer, r.companions, r.note,
                r.received_at AS receivedAt
         FROM replies r JOIN invitations i ON i.id = r.invitation_id JOIN events e ON e.id = i.event_id
         WHERE ${THEIRS} ORDER BY r.id LIMIT ${MOST}`,
        paramsOf(subject),
      ),
    };
  }

  async erase(tx: EntityManager, _actor: Actor, subject: DataSubject, erased: Erased): Promise<Record<string, number>> {
    const replies = affected(
      await tx.query(
        `UPDATE replies r JOIN invitations i ON i.id = r.invitation_id JOIN events e ON e.id = i.event_id
         SET r.note = '' WHERE ${THEIRS}`,
        paramsOf(subject),
      ),
    );
    // The version of the tokens rises, so that no link of the person opens anything.
    const invitations = affected(
      await tx.query(
        `UPDATE invitations i JOIN events e ON e.id = i.event_id
         SET i.name = ?, i.address = ?, i.address_hash = ?, i.note = '', i.unread_since = NULL, i.token_version = i.token_version + 1
         WHERE ${THEIRS}`,
        [erased.name, erased.address, erased.addressHash, ...paramsOf(subject)],
      ),
    );
    return { invitations, replies };
  }
}

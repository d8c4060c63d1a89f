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

/** Registrations of a person. Erased, each still counts as one, in the state it had; its link opens nothing. */
@Injectable()
export class RegistrationPersonalData implements PersonalDataHolder, OnModuleInit {
  constructor(private readonly holders: PersonalDataHolders) {}

  onModuleInit(): void {
    this.holders.register(this);
  }

  async export(reads: EntityManager, { officeId, addressHashes }: DataSubject): Promise<Record<string, object[]>> {
    return {
      registrations: await reads.query(
        `SELECT r.id, r.event_id AS eventId, e.slug AS event, r.name, r.address, r.language, r.city_id AS cityId,
                r.companions, r.answers, r.status, r.waiting_since AS waitingSince, r.offered_until AS offeredUntil,
                r.created_at AS createdAt
         FROM registrations r JOIN events e ON e.id = r.event_id
         WHERE e.office_id = ? AND r.address_hash IN (?) ORDER BY r.id LIMIT ${MOST}`,
        [officeId, addressHashes],
      ),
    };
  }

  async erase(
    tx: EntityManager,
    _actor: Actor,
    { officeId, addressHashes }: DataSubject,
    erased: Erased,
  ): Promise<Record<string, number>> {
    // One person may have registered twice at one event under two addresses: each row keeps a hash of its own.
    // Nobody can be offered a place any more who cannot be written to.
    const result: unknown = await tx.query(
      `UPDATE registrations r JOIN events e ON e.id = r.event_id
       SET r.name = ?, r.address = ?, r.address_hash = UNHEX(SHA2(CONCAT('erased registration ', r.id), 256)),
           r.token_version = r.token_version + 1, r.answers = NULL, r.notice = NULL,
           r.status = IF(r.status = 'placed', r.status, 'cancelled'), r.offered_until = NULL
       WHERE e.office_id = ? AND r.address_hash IN (?)`,
      [erased.name, erased.address, officeId, addressHashes],
    );
    return { registrations: affected(result) };
  }
}

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

/** Stays `a` (event `e`) of a person: by address, or by an invitation that is theirs; takes office, hashes and contacts. */
const THEIRS = `e.office_id = ? AND (a.address_hash IN (?) OR a.invitation_id IN (
  SELECT i.id FROM invitations i WHERE i.event_id = e.id AND (i.address_hash IN (?) OR i.contact_id IN (?))))`;
const paramsOf = ({ officeId, addressHashes, contactIds }: DataSubject) => [
  ...[officeId, addressHashes, addressHashes],
  contactIds.length > 0 ? contactIds : ['0'],
];

/** Who was there. Erased, the stay still counts; what the meeting server told of its event word for word is forgotten. */
@Injectable()
export class AttendancePersonalData implements PersonalDataHolder, OnModuleInit {
  constructor(private readonly holders: PersonalDataHolders) {}

  onModuleInit(): void {
    this.holders.register(this);
  }

  async export(reads: EntityManager, subject: DataSubject): Promise<Record<string, object[]>> {
    return {
      attendances: await reads.query(
        `SELECT a.id, a.event_id AS eventId, e.slug AS event, a.source, a.name, a.address, a.joined_at AS joinedAt,
                a.left_at AS leftAt, a.seconds, a.created_at AS createdAt
         FROM attendances a JOIN events e ON e.id = a.event_id WHERE ${THEIRS} ORDER BY a.id LIMIT ${MOST}`,
        paramsOf(subject),
      ),
    };
  }

  async erase(tx: EntityManager, _actor: Actor, subject: DataSubject, erased: Erased): Promise<Record<string, number>> {
    const told: unknown = await tx.query(
      `UPDATE room_callbacks c SET c.content = NULL WHERE c.handled_at IS NOT NULL AND c.content IS NOT NULL
         AND c.event_id IN (SELECT a.event_id FROM attendances a JOIN events e ON e.id = a.event_id WHERE ${THEIRS})`,
      paramsOf(subject),
    );
    // Each guest keeps a key of their own, so that counts stay as they were.
    const stays: unknown = await tx.query(
      `UPDATE attendances a JOIN events e ON e.id = a.event_id
       SET a.name = ?, a.address = NULL, a.address_hash = NULL,
           a.person_key = CONVERT(IF(a.invitation_id IS NULL,
             CONCAT('g', SHA2(CONCAT('erased attendance ', a.event_id, CONVERT(a.person_key USING utf8mb4)), 256)),
             CONVERT(a.person_key USING utf8mb4)) USING ascii)
       WHERE ${THEIRS}`,
      [erased.name, ...paramsOf(subject)],
    );
    return { attendances: affected(stays), roomCallbacks: affected(told) };
  }
}

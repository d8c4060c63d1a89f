import type { EntityManager } from 'typeorm';
import { DomainError } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { Reply } from './invitation.entity.js';

/** Somebody who takes part without having been written to: the contact, and how many come along. */
export interface Admission {
  eventId: string;
  contactId: string;
  name: string;
  address: string;
  addressHash: Buffer;
  language: Language;
  cityId: string | null;
  companions: number;
}

/**
 * Whoever has accepted, with companions.
 * @param except an address that is not counted, because its place is being settled
 */
export async function peopleExpected(tx: EntityManager, eventId: string, except: Buffer): Promise<number> {
  const [row] = await tx.query<{ n: string | null }[]>(
    `SELECT SUM(1 + companions) AS n FROM invitations
     WHERE event_id = ? AND invited_at IS NOT NULL AND withdrawn_at IS NULL AND partstat = 'accepted'
       AND address_hash <> ?`,
    [eventId, except],
  );
  return Number(row?.n ?? 0);
}

/**
 * Makes the person an invitee who has accepted, so that every later mail about the event reaches them.
 * @returns the invitation's id
 * @throws DomainError conflict when the organizers took the person off the event
 */
export async function admit(tx: EntityManager, admission: Admission): Promise<string> {
  const { eventId, contactId, name, address, addressHash, language, cityId, companions } = admission;
  await tx.query(
    `INSERT INTO invitations (event_id, contact_id, name, address, address_hash, language, city_id, companions, partstat,
                              invited_at, replied_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'accepted', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))
     ON DUPLICATE KEY UPDATE
       companions = IF(withdrawn_at IS NULL, VALUES(companions), companions),
       partstat = IF(withdrawn_at IS NULL, 'accepted', partstat),
       invited_at = COALESCE(invited_at, VALUES(invited_at)),
       replied_at = IF(withdrawn_at IS NULL, VALUES(replied_at), replied_at)`,
    [eventId, contactId, name, address, addressHash, language, cityId, companions],
  );
  const [row] = await tx.query<{ id: string; withdrawnAt: Date | null }[]>(
    'SELECT id, withdrawn_at AS withdrawnAt FROM invitations WHERE event_id = ? AND contact_id = ?',
    [eventId, contactId],
  );
  if (row!.withdrawnAt) throw new DomainError('conflict', 'registration.withdrawn');
  await tx.insert(Reply, { invitationId: row!.id, source: 'web', partstat: 'accepted', companions, note: '' });
  return row!.id;
}

/** The person does not come after all; the invitation stays, with the answer no. */
export async function release(tx: EntityManager, invitationId: string): Promise<void> {
  await tx.query(
    "UPDATE invitations SET partstat = 'declined', companions = 0, replied_at = UTC_TIMESTAMP(3) WHERE id = ?",
    [invitationId],
  );
  await tx.insert(Reply, { invitationId, source: 'web', partstat: 'declined', companions: 0, note: '' });
}

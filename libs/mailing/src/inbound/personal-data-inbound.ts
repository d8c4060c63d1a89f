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

/** Mail of an office from a person or about them; takes office and hashes twice. */
const THEIRS = 'b.office_id = ? AND (b.sender_hash IN (?) OR b.address_hash IN (?))';

/** Mails from and about a person: that something came, and what became of it, stays; the mail itself goes. */
@Injectable()
export class InboundPersonalData implements PersonalDataHolder, OnModuleInit {
  constructor(private readonly holders: PersonalDataHolders) {}

  onModuleInit(): void {
    this.holders.register(this);
  }

  async export(reads: EntityManager, { officeId, addressHashes }: DataSubject): Promise<Record<string, object[]>> {
    return {
      mailsReceived: await reads.query(
        `SELECT b.id, b.kind, b.received_at AS receivedAt, b.sender, b.recipient, b.subject, b.text, b.partstat, b.status, b.outcome
         FROM inbound_mails b WHERE ${THEIRS} ORDER BY b.id LIMIT ${MOST}`,
        [officeId, addressHashes, addressHashes],
      ),
    };
  }

  async erase(
    tx: EntityManager,
    _actor: Actor,
    { officeId, addressHashes }: DataSubject,
    { address, addressHash }: Erased,
  ): Promise<Record<string, number>> {
    // The hash of the bytes stays, so that the same mail is not taken in once more.
    const mailsReceived = affected(
      await tx.query(
        `UPDATE inbound_mails b SET b.raw = '', b.text = '', b.subject = '', b.sender = ?, b.recipient = ?,
                b.sender_hash = ?, b.address_hash = ?, b.waits = 0
         WHERE ${THEIRS}`,
        [address, address, addressHash, addressHash, officeId, addressHashes, addressHashes],
      ),
    );
    return { mailsReceived };
  }
}

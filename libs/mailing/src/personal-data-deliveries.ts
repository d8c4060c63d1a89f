import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Approvals } from '@hamshahr/approvals';
import {
  PersonalDataHolders,
  type Actor,
  type DataSubject,
  type Erased,
  type PersonalDataHolder,
} from '@hamshahr/people';
import { DomainError, affected } from '@hamshahr/platform';
import { move } from './mailing-transitions.js';
import { Mailing } from './mailing.entity.js';

const MOST = 5000;

/** Rows of an office's deliveries `d` (mailing `m`) to a person; takes office and hashes. */
const THEIRS = 'm.office_id = ? AND d.address_hash IN (?)';

/** Messages to a person: the ledger keeps that there was one and what became of it, not to whom. */
@Injectable()
export class DeliveryPersonalData implements PersonalDataHolder, OnModuleInit {
  constructor(
    private readonly holders: PersonalDataHolders,
    private readonly approvals: Approvals,
  ) {}

  onModuleInit(): void {
    this.holders.register(this);
  }

  async export(reads: EntityManager, { officeId, addressHashes }: DataSubject): Promise<Record<string, object[]>> {
    return {
      messages: await reads.query(
        `SELECT d.id, m.kind, m.title, d.name, d.address, d.status, d.attempts, d.finished_at AS finishedAt, d.response
         FROM deliveries d JOIN mailings m ON m.id = d.mailing_id WHERE ${THEIRS} ORDER BY d.id LIMIT ${MOST}`,
        [officeId, addressHashes],
      ),
      suppressions: await reads.query(
        'SELECT reason, created_at AS createdAt FROM suppressions WHERE address_hash IN (?)',
        [addressHashes],
      ),
      liftedUnsubscriptions: await reads.query(
        `SELECT reason, created_at AS createdAt FROM lifted_unsubscriptions
         WHERE office_id = ? AND address_hash IN (?) ORDER BY id LIMIT ${MOST}`,
        [officeId, addressHashes],
      ),
    };
  }

  async erase(tx: EntityManager, actor: Actor, subject: DataSubject, erased: Erased): Promise<Record<string, number>> {
    await this.assertNothingLeaves(tx, subject);
    // Whoever asks the server to send to the erased finds the address refused, however the row came to it.
    await tx.query("INSERT IGNORE INTO suppressions (address_hash, reason) VALUES (?, 'hard_bounce')", [
      erased.addressHash,
    ]);
    const planned = await this.withdraw(tx, actor, subject);
    const { officeId, addressHashes } = subject;
    await tx.query('DELETE FROM lifted_unsubscriptions WHERE office_id = ? AND address_hash IN (?)', [
      officeId,
      addressHashes,
    ]);
    await tx.query(
      `UPDATE delivery_attempts a JOIN deliveries d ON d.id = a.delivery_id JOIN mailings m ON m.id = d.mailing_id
       SET a.response = NULL WHERE ${THEIRS}`,
      [officeId, addressHashes],
    );
    const messages = affected(
      await tx.query(
        `UPDATE deliveries d JOIN mailings m ON m.id = d.mailing_id
         SET d.name = ?, d.address = ?, d.address_hash = ?, d.response = NULL, d.due_at = NULL,
             d.finished_at = COALESCE(d.finished_at, UTC_TIMESTAMP(3)),
             d.status = IF(d.status = 'queued', 'cancelled', d.status)
         WHERE ${THEIRS}`,
        [erased.name, erased.address, erased.addressHash, officeId, addressHashes],
      ),
    );
    for (const address of subject.addresses) await this.eraseServerLines(tx, officeId, address, erased);
    return { messages: messages + planned };
  }

  /** A worker that holds the message in its hands, or an undo that would bring it back, must be over first. */
  private async assertNothingLeaves(tx: EntityManager, { officeId, addressHashes }: DataSubject): Promise<void> {
    const rows = await tx.query<{ leaves: number | string }[]>(
      `SELECT d.status = 'sending' OR (d.status = 'queued' AND m.status = 'sending' AND m.not_before > UTC_TIMESTAMP(3))
              AS leaves
       FROM deliveries d JOIN mailings m ON m.id = d.mailing_id WHERE ${THEIRS} FOR UPDATE`,
      [officeId, addressHashes],
    );
    if (rows.some(({ leaves }) => Number(leaves) === 1)) throw new DomainError('conflict', 'person.message_leaving');
  }

  /** What was frozen or approved with this person among its recipients is no longer what would be sent. */
  private async withdraw(tx: EntityManager, actor: Actor, subject: DataSubject): Promise<number> {
    const { officeId, addressHashes } = subject;
    const mailings = await tx
      .createQueryBuilder(Mailing, 'mailing')
      .setLock('pessimistic_write')
      .where('mailing.officeId = :officeId', { officeId })
      .andWhere('mailing.status IN (:...states)', { states: ['awaiting_approval', 'approved'] })
      .andWhere('mailing.id IN (SELECT d.mailing_id FROM deliveries d WHERE d.address_hash IN (:...addressHashes))', {
        addressHashes,
      })
      .getMany();
    for (const mailing of mailings) {
      await move(tx, mailing, 'draft', { accountId: actor.accountId, reason: 'recipient_erased' });
      await this.approvals.void(tx, 'mailing', mailing.id);
    }
    return affected(
      await tx.query(
        `DELETE d FROM deliveries d JOIN mailings m ON m.id = d.mailing_id WHERE d.status = 'planned' AND ${THEIRS}`,
        [officeId, addressHashes],
      ),
    );
  }

  /** Mail servers repeat the address in their answers. */
  private async eraseServerLines(tx: EntityManager, officeId: string, address: string, erased: Erased): Promise<void> {
    await tx.query(
      `UPDATE mailings SET pause_reason = REPLACE(pause_reason, ?, ?)
       WHERE office_id = ? AND LOCATE(?, pause_reason) > 0`,
      [address, erased.address, officeId, address],
    );
    await tx.query(
      `UPDATE mailing_transitions t JOIN mailings m ON m.id = t.mailing_id SET t.reason = REPLACE(t.reason, ?, ?)
       WHERE m.office_id = ? AND LOCATE(?, t.reason) > 0`,
      [address, erased.address, officeId, address],
    );
  }
}

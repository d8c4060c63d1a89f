import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { DomainError } from '@hamshahr/platform';
import { HEARD_STATES } from './delivery-status.js';
import type { StandingKind, SystemKind } from './mail-kind.js';
import { freeze } from './mailing-freeze.js';
import { MailingRecords } from './mailing-records.js';
import type { MailingSubject } from './mailing-subjects.js';
import { move } from './mailing-transitions.js';
import { Mailing, MailingTransition } from './mailing.entity.js';

/** What an approved rule sends when its time has come. */
export interface StandingMailing extends Pick<Mailing, 'officeId' | 'unitId' | 'subjectType' | 'subjectId'> {
  /** Subject whose messages these people got before: theirs is the thread they are shown in (rule 26). */
  threadOf: string | null;
  contentId: string;
  kind: StandingKind | SystemKind;
  title: string;
  remarks: Mailing['remarks'];
  /** Account that wrote the rule. */
  createdBy: string;
  /** After it nobody wants the mail. */
  expiresAt: Date;
  /** Version of its calendar objects, for a kind that has them. */
  version?: { sequence: number; stamp: Date; partstat: 'ACCEPTED' };
}

/** Sends what a standing rule says, without a further sign-off: the caller has checked that of the rule. */
@Injectable()
export class StandingMailings {
  constructor(private readonly records: MailingRecords) {}

  /**
   * Freezes the mailing and puts it on its way, within the transaction that notes that the rule has fired.
   * @returns null when there is nobody to write to
   */
  async send(tx: EntityManager, subject: MailingSubject, input: StandingMailing): Promise<Mailing | null> {
    const { threadOf, version, ...facts } = input;
    const [{ now }] = (await tx.query<{ now: Date }[]>('SELECT UTC_TIMESTAMP() AS now')) as [{ now: Date }];
    const mailing = tx.create(Mailing, {
      ...facts,
      status: 'sending',
      listIds: [],
      segment: null,
      recipientIds: null,
      recipients: 0,
      contentHash: Buffer.alloc(32),
      tokenKey: this.records.tokenKey,
      sequence: version?.sequence ?? 0,
      stamp: version?.stamp ?? now,
      sendWhenApproved: false,
      startedAt: now,
      notBefore: now,
    });
    mailing.version = 1;
    await tx.insert(Mailing, mailing);
    const frozen = await this.freeze(tx, mailing, subject);
    if (!frozen) {
      await tx.delete(Mailing, { id: mailing.id });
      return null;
    }
    await tx.update(Mailing, { id: mailing.id }, Object.assign(mailing, frozen) && frozen);
    if (threadOf !== null) await placeInThread(tx, mailing.id, threadOf);
    await tx.query(
      "UPDATE deliveries SET status = 'queued', due_at = ?, partstat = ? WHERE mailing_id = ? AND status = 'planned'",
      [now, version?.partstat ?? null, mailing.id],
    );
    const reason = 'standing_rule';
    await tx.insert(MailingTransition, { mailingId: mailing.id, toStatus: 'sending', accountId: null, reason });
    await this.records.note(tx, null, 'mailing.standing', mailing);
    return mailing;
  }

  /** Ends what is still on its way: what it says is not true any more. */
  async end(
    tx: EntityManager,
    which: { id: string } | { subjectType: string; subjectId: string },
    reason: string,
  ): Promise<void> {
    const running = await tx.find(Mailing, {
      where: { ...which, status: In(['sending', 'paused']) },
      lock: { mode: 'pessimistic_write' },
    });
    for (const mailing of running) {
      await move(tx, mailing, 'aborted', { accountId: null, reason });
      await tx.query(
        "UPDATE deliveries SET status = 'cancelled', finished_at = UTC_TIMESTAMP(3), response = ? WHERE mailing_id = ? AND status IN ('planned', 'queued')",
        [reason, mailing.id],
      );
      await this.records.note(tx, null, 'mailing.end', mailing);
    }
  }

  private async freeze(tx: EntityManager, mailing: Mailing, subject: MailingSubject) {
    try {
      return await freeze(tx, mailing, subject, this.records.publicUrl);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'mailing.nobody') return null;
      throw error;
    }
  }
}

/** The first message of the other subject that reached each person. Written before the first attempt, so that retries have the same bytes. */
async function placeInThread(tx: EntityManager, mailingId: string, threadOf: string): Promise<void> {
  await tx.query(
    `UPDATE deliveries d JOIN mailings m ON m.id = d.mailing_id
     JOIN (SELECT e.recipient_id, MIN(e.id) AS first_id FROM deliveries own
           JOIN deliveries e ON e.recipient_id = own.recipient_id AND e.status IN (?)
           JOIN mailings em ON em.id = e.mailing_id AND em.subject_type = ?
           JOIN mailings om ON om.id = own.mailing_id AND om.subject_id = em.subject_id
           WHERE own.mailing_id = ? GROUP BY e.recipient_id) first ON first.recipient_id = d.recipient_id
     SET d.thread_id = first.first_id WHERE d.mailing_id = ?`,
    [HEARD_STATES, threadOf, mailingId, mailingId],
  );
}

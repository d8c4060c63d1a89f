import { Injectable } from '@nestjs/common';
import { Database } from '@hamshahr/platform';
import { STANDING_KINDS } from './mail-kind.js';
import { move } from './mailing-transitions.js';
import { Mailing, MailingTransition } from './mailing.entity.js';
import { NOT_PAUSED, WITH_PACE } from './pace/pauses.js';

/** Finds work that waits and repairs what a dead worker left behind. The rows alone decide, never the queue. */
@Injectable()
export class DueMailings {
  constructor(private readonly database: Database) {}

  /** Mailings with due deliveries, unless their office pauses. */
  async due(): Promise<string[]> {
    const rows = await this.database.reads.query<{ id: string }[]>(
      `SELECT m.id FROM mailings m ${WITH_PACE}
       WHERE m.status = 'sending' AND m.not_before <= UTC_TIMESTAMP(3) AND ${NOT_PAUSED} AND EXISTS (
         SELECT 1 FROM deliveries d WHERE d.mailing_id = m.id AND d.status = 'queued' AND d.due_at <= UTC_TIMESTAMP(3))
       ORDER BY m.id LIMIT 500`,
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Rows whose worker gave no sign of life: not handed over → queued again; handed over → in doubt, held for a person.
   * @returns how many of each
   */
  async sweepLeases(): Promise<{ requeued: number; inDoubt: number }> {
    return this.database.transaction(async (tx) => {
      const expired = await tx.query<{ id: string; handedOver: number | string }[]>(
        `SELECT id, handed_over_at IS NOT NULL AS handedOver FROM deliveries
         WHERE claim IS NOT NULL AND status = 'sending' AND lease_until < UTC_TIMESTAMP(3) LIMIT 5000 FOR UPDATE SKIP LOCKED`,
      );
      const ids = (handedOver: boolean) =>
        expired.filter((row) => (Number(row.handedOver) === 1) === handedOver).map(({ id }) => id);
      const steps = [
        { ids: ids(false), status: 'queued', response: 'worker lost before the hand-over' },
        { ids: ids(true), status: 'in_doubt', response: 'worker lost after the hand-over' },
      ] as const;
      for (const step of steps.filter(({ ids: chosen }) => chosen.length > 0)) {
        await tx.query(
          `UPDATE deliveries SET status = ?, claim = IF(? = 'queued', NULL, claim), lease_until = NULL, response = ?,
                  due_at = IF(? = 'queued', UTC_TIMESTAMP(3), NULL) WHERE id IN (?)`,
          [step.status, step.status, step.response, step.status, step.ids],
        );
        await tx.query(
          'INSERT INTO delivery_attempts (delivery_id, to_status, response) SELECT id, status, response FROM deliveries WHERE id IN (?)',
          [step.ids],
        );
      }
      return { requeued: steps[0].ids.length, inDoubt: steps[1].ids.length };
    });
  }

  /**
   * Standing mail in doubt is sent once more, with the same bytes: a second reminder is better than none. Official mail
   * in doubt waits for a person.
   */
  async resendDoubtful(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const doubtful = await tx.query<{ id: string; mailingId: string }[]>(
        `SELECT d.id, d.mailing_id AS mailingId FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
         WHERE d.status = 'in_doubt' AND m.kind IN (?) AND m.status IN ('sending', 'done')
           AND m.expires_at > UTC_TIMESTAMP(3) AND (SELECT COUNT(*) FROM delivery_attempts a
             WHERE a.delivery_id = d.id AND a.to_status = 'in_doubt') = 1
         LIMIT 1000 FOR UPDATE SKIP LOCKED`,
        [STANDING_KINDS],
      );
      if (doubtful.length === 0) return 0;
      await tx.query(
        `UPDATE deliveries SET status = 'queued', due_at = UTC_TIMESTAMP(3), claim = NULL, lease_until = NULL,
                handed_over_at = NULL, finished_at = NULL WHERE id IN (?)`,
        [doubtful.map(({ id }) => id)],
      );
      for (const id of new Set(doubtful.map(({ mailingId }) => mailingId))) {
        const mailing = await tx.findOneByOrFail(Mailing, { id });
        if (mailing.status === 'done') await move(tx, mailing, 'sending', { accountId: null, reason: 'in_doubt' });
      }
      return doubtful.length;
    });
  }

  /** Closes mailings of which nothing is left to do. Messages in doubt wait for a person and do not hold it open. */
  async closeFinished(): Promise<number> {
    return this.database.transaction(async (tx) => {
      // Rows that a worker gave back after somebody ended their mailing, and rows whose event has begun.
      await tx.query(
        `UPDATE deliveries d JOIN mailings m ON m.id = d.mailing_id
           AND (m.status = 'aborted' OR (m.status = 'sending' AND m.expires_at <= UTC_TIMESTAMP(3)))
         SET d.status = 'cancelled', d.due_at = NULL, d.finished_at = UTC_TIMESTAMP(3),
             d.response = COALESCE(d.response, CASE WHEN m.status = 'aborted' THEN 'mailing aborted'
               WHEN m.subject_type = 'test' THEN 'too late for a test'
               WHEN m.subject_type IN ('call', 'submission') THEN 'it would come too late' ELSE 'the event has begun' END)
         WHERE d.status = 'queued'`,
      );
      const finished = await tx.query<{ id: string }[]>(
        `SELECT m.id FROM mailings m WHERE m.status = 'sending' AND m.not_before <= UTC_TIMESTAMP(3) AND NOT EXISTS (
           SELECT 1 FROM deliveries d WHERE d.mailing_id = m.id AND d.status IN ('planned', 'queued', 'sending'))
         LIMIT 200 FOR UPDATE SKIP LOCKED`,
      );
      for (const { id } of finished) {
        await tx.update(Mailing, { id, status: 'sending' }, { status: 'done' });
        await tx.insert(MailingTransition, { mailingId: id, toStatus: 'done', accountId: null, reason: null });
      }
      return finished.length;
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '@hamshahr/config';
import type { Actor } from '@hamshahr/people';
import { CONFIG, Database, DomainError, affected } from '@hamshahr/platform';
import { contentHash } from './mailing-freeze.js';
import { MailingRecords } from './mailing-records.js';
import { MailingSubjects } from './mailing-subjects.js';
import { lockMailing, move, scopeOf } from './mailing-transitions.js';
import { Mailing } from './mailing.entity.js';

/** Starts, takes back, halts and ends the sending of an approved mailing. */
@Injectable()
export class MailingStarts {
  constructor(
    private readonly database: Database,
    private readonly subjects: MailingSubjects,
    private readonly records: MailingRecords,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError conflict unless the mailing is approved and unchanged since */
  async start(actor: Actor, id: string): Promise<Mailing> {
    return this.change(actor, id, 'mailing.start', (tx, mailing) => this.startLocked(tx, mailing, actor.accountId));
  }

  /** The start itself, for a mailing locked by the caller; the undo window runs by the database's clock. */
  async startLocked(tx: EntityManager, mailing: Mailing, accountId: string): Promise<void> {
    await this.assertApproved(tx, mailing);
    await move(tx, mailing, 'sending', { accountId });
    const version = await this.subjects.for(mailing.subjectType).onStarted(tx, mailing);
    await tx.query(
      `UPDATE mailings SET sequence = ?, stamp = ?, expires_at = ?, started_at = UTC_TIMESTAMP(3), not_before = UTC_TIMESTAMP(3) + INTERVAL ? SECOND
       WHERE id = ?`,
      [version.sequence, version.stamp, version.expiresAt, this.config.mail.undoSeconds, mailing.id],
    );
    await tx.query(
      `UPDATE deliveries SET status = 'queued', due_at = UTC_TIMESTAMP(3) + INTERVAL ? SECOND
       WHERE mailing_id = ? AND status = 'planned'`,
      [this.config.mail.undoSeconds, mailing.id],
    );
    Object.assign(mailing, await tx.findOneByOrFail(Mailing, { id: mailing.id }));
  }

  /** Within the undo window nothing has left: the mailing is approved again and nobody has noticed. */
  async undo(actor: Actor, id: string): Promise<Mailing> {
    return this.change(actor, id, 'mailing.undo', async (tx, mailing) => {
      const result: unknown = await tx.query(
        "UPDATE mailings SET not_before = NULL, started_at = NULL WHERE id = ? AND status = 'sending' AND not_before > UTC_TIMESTAMP(3)",
        [id],
      );
      if (affected(result) !== 1) throw new DomainError('conflict', 'mailing.undo_too_late');
      mailing.notBefore = null;
      mailing.startedAt = null;
      await move(tx, mailing, 'approved', { accountId: actor.accountId, reason: 'undo' });
      await tx.query(
        "UPDATE deliveries SET status = 'planned', due_at = NULL WHERE mailing_id = ? AND status = 'queued'",
        [id],
      );
      await this.subjects.for(mailing.subjectType).onUndone(tx, mailing);
    });
  }

  /** Ends the undo window at once, for somebody who is sure. */
  async sendNow(actor: Actor, id: string): Promise<Mailing> {
    return this.change(actor, id, 'mailing.send_now', async (tx, mailing) => {
      const result: unknown = await tx.query(
        "UPDATE mailings SET not_before = UTC_TIMESTAMP(3) WHERE id = ? AND status = 'sending' AND not_before > UTC_TIMESTAMP(3)",
        [id],
      );
      if (affected(result) !== 1) throw new DomainError('conflict', 'mailing.undo_over');
      await tx.query(
        "UPDATE deliveries SET due_at = UTC_TIMESTAMP(3) WHERE mailing_id = ? AND status = 'queued' AND attempts = 0",
        [id],
      );
      Object.assign(mailing, await tx.findOneByOrFail(Mailing, { id }));
    });
  }

  async pause(actor: Actor, id: string): Promise<Mailing> {
    return this.change(actor, id, 'mailing.pause', (tx, mailing) =>
      move(tx, mailing, 'paused', { accountId: actor.accountId }),
    );
  }

  async resume(actor: Actor, id: string): Promise<Mailing> {
    return this.change(actor, id, 'mailing.resume', async (tx, mailing) => {
      if (mailing.status !== 'paused') {
        throw new DomainError('conflict', 'mailing.wrong_state', { params: { from: mailing.status, to: 'sending' } });
      }
      if (mailing.expiresAt && mailing.expiresAt.getTime() <= Date.now()) {
        throw new DomainError('conflict', 'event.begun');
      }
      await move(tx, mailing, 'sending', { accountId: actor.accountId });
      await tx.update(Mailing, { id }, { pauseReason: null });
      mailing.pauseReason = null;
    });
  }

  /** Ends a mailing; whoever was not written to is not written to. What is on the wire arrives. */
  async abort(actor: Actor, id: string): Promise<Mailing> {
    return this.change(actor, id, 'mailing.abort', async (tx, mailing) => {
      await move(tx, mailing, 'aborted', { accountId: actor.accountId });
      await tx.query(
        "UPDATE deliveries SET status = 'cancelled', finished_at = UTC_TIMESTAMP(3) WHERE mailing_id = ? AND status IN ('planned', 'queued')",
        [id],
      );
      await this.subjects.for(mailing.subjectType).onAborted(tx, mailing);
    });
  }

  private async change(
    actor: Actor,
    id: string,
    action: string,
    work: (tx: EntityManager, mailing: Mailing) => Promise<void>,
  ): Promise<Mailing> {
    return this.database.transaction(async (tx) => {
      const mailing = await lockMailing(tx, scopeOf(actor), id);
      await work(tx, mailing);
      await this.records.note(tx, actor.accountId, action, mailing);
      return mailing;
    });
  }

  /** The sign-off is checked against the bytes that will leave, not against a flag. */
  private async assertApproved(tx: EntityManager, mailing: Mailing): Promise<void> {
    if (mailing.status === 'sending') throw new DomainError('conflict', 'mailing.started_already');
    const hash = await contentHash(tx, mailing);
    const [granted] = await tx.query<unknown[]>(
      "SELECT id FROM approvals WHERE subject_type = 'mailing' AND subject_id = ? AND status = 'granted' AND content_hash = ? AND decided_by <> requested_by",
      [mailing.id, hash],
    );
    if (!granted || mailing.status !== 'approved') {
      throw new DomainError('conflict', 'mailing.not_approved', { params: { status: mailing.status } });
    }
  }
}

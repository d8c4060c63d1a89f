import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Approvals, type Approval } from '@hamshahr/approvals';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError } from '@hamshahr/platform';
import { contentHash, freeze } from './mailing-freeze.js';
import { MailingRecords } from './mailing-records.js';
import { MailingStarts } from './mailing-starts.service.js';
import { MailingSubjects } from './mailing-subjects.js';
import { lockMailing, move, scopeOf } from './mailing-transitions.js';
import { MAIL_KIND_NAMES, type MailKind } from './mail-kind.js';
import { Mailing } from './mailing.entity.js';

/** Who asks for a mailing. */
type Author = Pick<Actor, 'accountId' | 'officeId'>;

export interface NewMailing {
  subjectType: string;
  subjectId: string;
  contentId: string;
  unitId: string | null;
  kind: MailKind;
  title: string;
  listIds: string[];
  segment?: Mailing['segment'];
  recipientIds?: string[] | null;
  remarks?: Mailing['remarks'];
  sendWhenApproved: boolean;
}

/** What organizers and the international office do with a mailing before it leaves. */
@Injectable()
export class Mailings {
  constructor(
    private readonly database: Database,
    private readonly subjects: MailingSubjects,
    private readonly approvals: Approvals,
    private readonly starts: MailingStarts,
    private readonly records: MailingRecords,
  ) {}

  /** Writes a new mailing, freezes it and asks for approval, all within the caller's transaction. */
  async submitNew(tx: EntityManager, actor: Author, input: NewMailing): Promise<Mailing> {
    const mailing = tx.create(Mailing, {
      ...input,
      segment: input.segment ?? null,
      recipientIds: input.recipientIds ?? null,
      remarks: input.remarks ?? null,
      officeId: actor.officeId,
      status: 'draft',
      recipients: 0,
      contentHash: Buffer.alloc(32),
      tokenKey: this.records.tokenKey,
      createdBy: actor.accountId,
    });
    mailing.version = 1;
    await tx.insert(Mailing, mailing);
    await this.submit(tx, actor, mailing);
    return mailing;
  }

  /** Submits a mailing again that an edit or a rejection made a draft. */
  async resubmit(actor: Actor, id: string): Promise<Mailing> {
    return this.database.transaction(async (tx) => {
      const mailing = await lockMailing(tx, scopeOf(actor), id);
      if (mailing.status === 'rejected') await move(tx, mailing, 'draft', { accountId: actor.accountId });
      await this.submit(tx, actor, mailing);
      return mailing;
    });
  }

  /** Takes back what was submitted or approved and has not started: a draft again, its approval void. */
  async recall(actor: Actor, id: string): Promise<Mailing> {
    return this.database.transaction(async (tx) => {
      const mailing = await lockMailing(tx, scopeOf(actor), id);
      if (mailing.status !== 'awaiting_approval' && mailing.status !== 'approved') {
        throw new DomainError('conflict', 'mailing.wrong_state', { params: { from: mailing.status, to: 'draft' } });
      }
      await move(tx, mailing, 'draft', { accountId: actor.accountId, reason: 'recalled' });
      await this.approvals.void(tx, 'mailing', mailing.id);
      await this.records.note(tx, actor.accountId, 'mailing.recall', mailing);
      return mailing;
    });
  }

  /** An edit of the content makes every unsent mailing of it (of these kinds) a draft again and voids its approval. */
  async voidUnsent(
    tx: EntityManager,
    accountId: string | null,
    subject: Pick<Mailing, 'subjectType' | 'subjectId'>,
    exceptId = '0',
    kinds: readonly MailKind[] = MAIL_KIND_NAMES,
  ): Promise<void> {
    const mailings = await tx
      .createQueryBuilder(Mailing, 'mailing')
      .setLock('pessimistic_write')
      .where('mailing.subjectType = :subjectType AND mailing.subjectId = :subjectId', subject)
      .andWhere('mailing.id <> :exceptId', { exceptId })
      .andWhere('mailing.kind IN (:...kinds)', { kinds })
      .andWhere('mailing.status IN (:...states)', { states: ['awaiting_approval', 'approved'] })
      .getMany();
    for (const mailing of mailings) {
      await move(tx, mailing, 'draft', { accountId, reason: 'content_edited' });
      await this.approvals.void(tx, 'mailing', mailing.id);
    }
  }

  /** Runs inside the transaction that decides; the frozen content must still be what was signed. */
  async onGranted(tx: EntityManager, approval: Approval, accountId: string): Promise<void> {
    const mailing = await lockMailing(tx, { officeId: approval.officeId, unitId: null }, approval.subjectId);
    if (!(await contentHash(tx, mailing)).equals(approval.contentHash)) {
      throw new DomainError('conflict', 'approval.content_changed');
    }
    await move(tx, mailing, 'approved', { accountId });
    await this.subjects.for(mailing.subjectType).onApproved(tx, mailing);
    if (mailing.sendWhenApproved) await this.starts.startLocked(tx, mailing, mailing.createdBy);
  }

  async onRejected(tx: EntityManager, approval: Approval, accountId: string): Promise<void> {
    const mailing = await lockMailing(tx, { officeId: approval.officeId, unitId: null }, approval.subjectId);
    await move(tx, mailing, 'rejected', { accountId, reason: approval.reason ?? undefined });
    await this.subjects.for(mailing.subjectType).onRejected(tx, mailing);
  }

  private async submit(tx: EntityManager, actor: Author, mailing: Mailing): Promise<void> {
    if (mailing.status !== 'draft') {
      throw new DomainError('conflict', 'mailing.wrong_state', {
        params: { from: mailing.status, to: 'awaiting_approval' },
      });
    }
    const subject = this.subjects.for(mailing.subjectType);
    await subject.onSubmitted(tx, mailing);
    const frozen = await freeze(tx, mailing, subject, this.records.publicUrl);
    Object.assign(mailing, frozen);
    await tx.update(Mailing, { id: mailing.id }, { ...frozen, contentId: mailing.contentId, title: mailing.title });
    await move(tx, mailing, 'awaiting_approval', { accountId: actor.accountId });
    await this.approvals.request(tx, {
      officeId: mailing.officeId,
      unitId: mailing.unitId,
      subjectType: 'mailing',
      subjectId: mailing.id,
      contentHash: frozen.contentHash,
      requestedBy: actor.accountId,
    });
    await this.records.note(tx, actor.accountId, 'mailing.submit', mailing);
  }
}

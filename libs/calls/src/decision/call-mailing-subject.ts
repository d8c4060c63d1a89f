import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  MailingSubjects,
  type FrozenParts,
  type Mailing,
  type MailingSubject,
  type RecipientSource,
  type VariantKey,
} from '@hamshahr/mailing';
import { DomainError } from '@hamshahr/platform';
import { CALL_SUBJECT } from '../call/calls.service.js';
import { CallMailRendering } from '../mail/call-mail-rendering.service.js';
import { databaseNow } from '../submission/opened.js';
import { DECISION_OF, giveDays, submissionsOf, type DecisionKind } from './decision-mailings.service.js';

const DAY = 24 * 3_600_000;
/** How long a decision tries to arrive. */
const PATIENCE_DAYS = 14;

/** What calls contribute to mailings about decisions: whom they go to, how they read, and that it is told with the start. */
@Injectable()
export class CallMailingSubject implements MailingSubject, OnModuleInit {
  constructor(
    private readonly subjects: MailingSubjects,
    private readonly rendering: CallMailRendering,
  ) {}

  onModuleInit(): void {
    this.subjects.register(CALL_SUBJECT, this);
  }

  /** Also when it is submitted again, after an edit or a rejection. */
  async onSubmitted(tx: EntityManager, mailing: Mailing): Promise<void> {
    if (mailing.kind === 'acceptance') await giveDays(tx, mailing.subjectId, mailing.contentId);
  }

  /** Everybody who stands behind a submission of this decision and was not told it yet, each by a mail of their own. */
  async recipients(_tx: EntityManager, mailing: Mailing): Promise<RecipientSource> {
    return {
      sql: `SELECT p.id AS recipient_id, p.name, p.address, p.address_hash, p.token_version, p.language, p.city_id,
                   s.id AS base_id
            FROM submissions s JOIN submission_people p ON p.submission_id = s.id AND p.state <> 'refused'
            WHERE s.call_id = ? AND s.status = 'submitted' AND s.decision = ? AND NOT (s.told_decision <=> s.decision)`,
      params: [mailing.subjectId, DECISION_OF[mailing.kind as DecisionKind]],
    };
  }

  async worthWriting<T extends VariantKey>(_tx: EntityManager, _mailing: Mailing, variants: T[]): Promise<T[]> {
    return variants;
  }

  async render(tx: EntityManager, mailing: Mailing, variants: VariantKey[]): Promise<FrozenParts[]> {
    return this.rendering.render(tx, mailing, variants);
  }

  async onApproved(): Promise<void> {}
  async onRejected(): Promise<void> {}

  /** From here on its people know. @throws DomainError conflict when something was decided or withdrawn since */
  async onStarted(tx: EntityManager, mailing: Mailing): Promise<{ sequence: number; stamp: Date; expiresAt: Date }> {
    const decision = DECISION_OF[mailing.kind as DecisionKind];
    const now = await databaseNow(tx);
    const ids = await submissionsOf(tx, mailing.id);
    const isAcceptance = mailing.kind === 'acceptance';
    const standing = await tx.query<{ id: string }[]>(
      `SELECT id FROM submissions WHERE id IN (?) AND status = 'submitted' AND decision = ?
         AND NOT (told_decision <=> decision) AND (? = 0 OR confirm_by > ?) FOR UPDATE`,
      [ids, decision, isAcceptance ? 1 : 0, now],
    );
    if (standing.length !== ids.length) throw new DomainError('conflict', 'mailing.content_outdated');
    await tx.query(
      `UPDATE submissions SET told_decision = decision, confirmation = ?, version = version + 1 WHERE id IN (?)`,
      [isAcceptance ? 'awaited' : null, ids],
    );
    const stamp = new Date(Math.floor(now.getTime() / 1000) * 1000);
    return { sequence: 0, stamp, expiresAt: new Date(now.getTime() + PATIENCE_DAYS * DAY) };
  }

  async onResent(tx: EntityManager): Promise<{ stamp: Date }> {
    return { stamp: new Date(Math.floor((await databaseNow(tx)).getTime() / 1000) * 1000) };
  }

  /** Whose acceptance is confirmed. */
  async answered(reads: EntityManager, callId: string): Promise<number> {
    const [row] = await reads.query<{ n: string }[]>(
      "SELECT COUNT(*) AS n FROM submissions WHERE call_id = ? AND confirmation = 'confirmed'",
      [callId],
    );
    return Number(row!.n);
  }

  /** Nothing has left. A status page may have shown it meanwhile; who confirmed already stays confirmed. */
  async onUndone(tx: EntityManager, mailing: Mailing): Promise<void> {
    await this.untell(tx, await submissionsOf(tx, mailing.id));
  }

  /** Those of whom nobody was written to are not told. */
  async onAborted(tx: EntityManager, mailing: Mailing): Promise<void> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT v.base_id AS id FROM mailing_variants v JOIN deliveries d ON d.variant_id = v.id
       WHERE v.mailing_id = ? GROUP BY v.base_id HAVING SUM(d.status NOT IN ('cancelled', 'suppressed', 'failed')) = 0`,
      [mailing.id],
    );
    await this.untell(
      tx,
      rows.map(({ id }) => id),
    );
  }

  private async untell(tx: EntityManager, ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `UPDATE submissions SET confirmation = NULL, version = version + 1, told_decision = IF(EXISTS (
         SELECT 1 FROM mailing_variants v JOIN mailings m ON m.id = v.mailing_id
         WHERE v.base_id = submissions.id AND m.subject_type = 'call' AND m.kind = 'reserve'
           AND m.status IN ('sending', 'paused', 'done')), 'reserve', NULL)
       WHERE id IN (?) AND NOT (confirmation <=> 'confirmed')`,
      [ids],
    );
  }
}

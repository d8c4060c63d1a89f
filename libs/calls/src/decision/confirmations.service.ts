import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, Tokens, isOne } from '@hamshahr/platform';
import { lockByToken, openByToken, type OpenedSubmission } from '../submission/opened.js';
import { noteChange } from '../submission/submission-changes.js';
import type { Confirmation } from '../submission/submission.entity.js';
import { tell } from '../submission/waiting-notices.js';
import { moveUp } from './reserves.js';

/** What the author of an accepted submission says to it, until a day. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly audit: Audit,
  ) {}

  /** A second time changes nothing. @throws DomainError forbidden for a co-author, conflict when there is nothing to confirm or it is too late */
  async confirm(token: unknown): Promise<OpenedSubmission> {
    return this.answer(token, 'confirmed');
  }

  /** Gives the place up for good: the first of the reserve list moves up. */
  async refuse(token: unknown): Promise<OpenedSubmission> {
    return this.answer(token, 'refused');
  }

  /** The worker's part: who did not confirm in time has given the place up. @returns how many */
  async lapse(): Promise<number> {
    const due = await this.database.reads.query<{ id: string; callId: string }[]>(
      `SELECT id, call_id AS callId FROM submissions
       WHERE confirmation = 'awaited' AND confirm_by < UTC_TIMESTAMP(3) AND status = 'submitted' LIMIT 200`,
    );
    for (const { id, callId } of due) {
      await this.database.transaction(async (tx) => {
        const result: unknown = await tx.query(
          `UPDATE submissions SET confirmation = 'lapsed', version = version + 1
           WHERE id = ? AND confirmation = 'awaited' AND confirm_by < UTC_TIMESTAMP(3)`,
          [id],
        );
        if (!isOne(result)) return;
        await noteChange(tx, id, 'system', 'lapsed');
        await moveUp(tx, callId);
      });
    }
    return due.length;
  }

  private async answer(
    token: unknown,
    answer: Extract<Confirmation, 'confirmed' | 'refused'>,
  ): Promise<OpenedSubmission> {
    return this.database.transaction(async (tx) => {
      const opened = await lockByToken(tx, this.tokens, token);
      const { submission, person, now } = opened;
      if (person.role !== 'author') throw new DomainError('forbidden', 'submission.author_only');
      if (submission.confirmation === answer) return opened;
      const isAwaited = submission.status === 'submitted' && submission.toldDecision === 'accepted';
      // Somebody who confirmed may still give the place up.
      const isFree =
        submission.confirmation === 'awaited' || (answer === 'refused' && submission.confirmation === 'confirmed');
      if (!isAwaited || !isFree) throw new DomainError('conflict', 'decision.not_awaited');
      if (submission.confirmation === 'awaited' && submission.confirmBy && submission.confirmBy < now) {
        throw new DomainError('conflict', 'decision.confirm_over');
      }
      await this.write(tx, opened, answer);
      return openByToken(tx, this.tokens, token);
    });
  }

  private async write(
    tx: EntityManager,
    { submission, people }: OpenedSubmission,
    answer: Extract<Confirmation, 'confirmed' | 'refused'>,
  ): Promise<void> {
    const { id, officeId, callId } = submission;
    await tx.query('UPDATE submissions SET confirmation = ?, version = version + 1 WHERE id = ?', [answer, id]);
    for (const person of people) {
      if (person.state !== 'refused') await tell(tx, person.id, answer);
    }
    await noteChange(tx, id, 'author', answer);
    const action = answer === 'confirmed' ? 'submission.confirm' : 'submission.refuse';
    const object = { type: 'submission', id };
    await this.audit.note(tx, { officeId, actor: { type: 'system', id: null }, action, object });
    if (answer === 'refused') await moveUp(tx, callId);
  }
}

import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Mailings } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, canonicalJson, sha256 } from '@hamshahr/platform';
import { CALL_SUBJECT } from '../call/calls.service.js';
import { lockCall } from '../call/call-rows.js';
import { CallVersion, type Call, type CallPhase } from '../call/call.entity.js';
import { databaseNow } from '../submission/opened.js';
import { noteChange } from '../submission/submission-changes.js';
import { Submission, type Decision } from '../submission/submission.entity.js';

const MOST_AT_ONCE = 500;

/** What the office decides about submissions; their people hear of it by a mailing alone. */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly mailings: Mailings,
    private readonly audit: Audit,
  ) {}

  /**
   * Decides about several at once, or takes the decision back. What its people were told stays, but for somebody on the
   * reserve list who is accepted.
   * @param decision null: open again
   * @throws DomainError invalid for another call's submissions; conflict before the deadline or once it was told
   */
  async decide(actor: Actor, callId: string, ids: string[], decision: Decision | null): Promise<Submission[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0 || wanted.length > MOST_AT_ONCE) {
      throw new DomainError('invalid', 'call.range', { field: 'submissionIds', params: { min: 1, max: MOST_AT_ONCE } });
    }
    return this.database.transaction(async (tx) => {
      const call = await lockCall(tx, actor, callId);
      await assertOver(tx, call);
      const submissions = await lockSubmissions(tx, callId, wanted);
      let rank = await lastRank(tx, callId);
      for (const submission of submissions) {
        if (submission.decision === decision) continue;
        assertOpen(submission, decision);
        const reserveRank = decision === 'reserve' ? (rank += 1) : null;
        await tx.query('UPDATE submissions SET decision = ?, reserve_rank = ?, version = version + 1 WHERE id = ?', [
          decision,
          reserveRank,
          submission.id,
        ]);
        await noteChange(tx, submission.id, 'office', decision === null ? 'decision_taken_back' : 'decided');
      }
      await this.mailings.voidUnsent(tx, actor.accountId, { subjectType: CALL_SUBJECT, subjectId: callId });
      await this.note(tx, actor, call, 'call.decide', [decision, wanted]);
      return tx.find(Submission, { where: { id: In(wanted) }, order: { id: 'ASC' } });
    });
  }

  /** Puts the reserve list into an order. @param ids every submission on it, the first to move up first */
  async rank(actor: Actor, callId: string, ids: string[]): Promise<Submission[]> {
    return this.database.transaction(async (tx) => {
      const call = await lockCall(tx, actor, callId);
      const listed = await tx.find(Submission, { where: { callId, status: 'submitted', decision: 'reserve' } });
      const isWhole = listed.length === ids.length && listed.every(({ id }) => ids.includes(id));
      if (!isWhole) throw new DomainError('conflict', 'decision.rank_stale', { field: 'submissionIds' });
      for (const [at, id] of ids.entries()) {
        await tx.query('UPDATE submissions SET reserve_rank = ?, version = version + 1 WHERE id = ?', [at + 1, id]);
      }
      await this.note(tx, actor, call, 'call.rank', ids);
      return tx.find(Submission, { where: { id: In(ids) }, order: { reserveRank: 'ASC' } });
    });
  }

  /**
   * What the office does now. Reviewers write in `review` alone; after `decided` a blind call is blind no more.
   * @param reviewUntil day until which reviewers are to hand in, 'YYYY-MM-DD'; null for none, undefined as it was
   * @throws DomainError conflict before the deadline, and for a call whose decisions are not all taken
   */
  async setPhase(actor: Actor, callId: string, phase: CallPhase, reviewUntil?: string | null): Promise<Call> {
    return this.database.transaction(async (tx) => {
      const call = await lockCall(tx, actor, callId);
      const until = reviewUntil === undefined ? call.reviewUntil : reviewUntil;
      if (call.phase === phase && call.reviewUntil === until) return call;
      if (phase !== 'collecting') await assertOver(tx, call);
      if (phase === 'decided' && (await tx.existsBy(Submission, openOf(callId)))) {
        throw new DomainError('conflict', 'decision.undecided');
      }
      await tx.query('UPDATE calls SET phase = ?, review_until = ?, version = version + 1 WHERE id = ?', [
        phase,
        until,
        callId,
      ]);
      await this.note(tx, actor, call, 'call.phase', [phase, until]);
      return lockCall(tx, actor, callId);
    });
  }

  private async note(tx: EntityManager, actor: Actor, call: Call, action: string, content: unknown): Promise<void> {
    await this.audit.note(tx, {
      officeId: call.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'call', id: call.id },
      afterHash: sha256(canonicalJson(content)),
    });
  }
}

const openOf = (callId: string) => ({ callId, status: 'submitted' as const, decision: IsNull() });

async function assertOver(tx: EntityManager, call: Call): Promise<void> {
  const { publishedVersionId } = call;
  if (publishedVersionId === null) throw new DomainError('conflict', 'decision.not_open');
  const { closesAt } = await tx.findOneByOrFail(CallVersion, { id: publishedVersionId });
  if (closesAt > (await databaseNow(tx))) throw new DomainError('conflict', 'decision.too_early');
}

async function lockSubmissions(tx: EntityManager, callId: string, ids: string[]): Promise<Submission[]> {
  const submissions = await tx.find(Submission, {
    where: { id: In(ids), callId, status: 'submitted' },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (submissions.length !== ids.length) {
    throw new DomainError('invalid', 'decision.unknown', { field: 'submissionIds' });
  }
  return submissions;
}

async function lastRank(tx: EntityManager, callId: string): Promise<number> {
  const [row] = await tx.query<{ last: string | null }[]>(
    'SELECT MAX(reserve_rank) AS last FROM submissions WHERE call_id = ?',
    [callId],
  );
  return Number(row?.last ?? 0);
}

/** @throws DomainError conflict where its people were told something that this would belie */
function assertOpen({ toldDecision }: Submission, decision: Decision | null): void {
  if (toldDecision === null || (toldDecision === 'reserve' && decision !== null)) return;
  throw new DomainError('conflict', 'decision.told');
}

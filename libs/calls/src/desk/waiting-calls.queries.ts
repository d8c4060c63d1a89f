import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { visibleUnit, writableUnit, type Actor } from '@hamshahr/people';
import { Database } from '@hamshahr/platform';
import { callText } from '../call/call-rows.js';
import { CallVersion, type CallPhase } from '../call/call.entity.js';
import { CALL_SUBJECT } from '../call/calls.service.js';
import { DECISION_OF, type DecisionKind } from '../decision/decision-mailings.service.js';

/** From when on a deadline, and a day of confirming, is near. */
const CLOSING_DAYS = 14;
const CONFIRMING_DAYS = 5;

/** A call that closes soon. */
export interface ClosingCall {
  id: string;
  title: string;
  closesAt: Date;
  zone: string;
  drafts: number;
  submitted: number;
}

/** A call that waits for its office, with how much of it. */
export interface WaitingCall {
  id: string;
  title: string;
  count: number;
}

/** A call in whose reviewing something is missing. */
export interface UnreviewedCall extends WaitingCall {
  /** Of the missing ones, how many a reviewer has been given; the others are nobody's yet. */
  assigned: number;
  /** Day until which reviewers are to hand in, 'YYYY-MM-DD'. */
  reviewUntil: string | null;
}

/** An accepted proposal whose author has not said yet whether they come. */
export interface UnconfirmedSubmission {
  id: string;
  callId: string;
  title: string;
  authorName: string;
  confirmBy: Date;
  zone: string;
}

/** What an office's calls wait for; everything but `closing` is for those who can do it. */
export interface WaitingCallsView {
  closing: ClosingCall[];
  /** Deadline over, reviews not begun; `count` proposals. */
  over: WaitingCall[];
  /** `count` reviews are missing. */
  unreviewed: UnreviewedCall[];
  /** Reviewed, with `count` proposals to decide. */
  undecided: WaitingCall[];
  /** Decided, with `count` proposals whose people were not written to. */
  untold: WaitingCall[];
  unconfirmed: { count: number; items: UnconfirmedSubmission[] };
}

interface Standing {
  id: string;
  phase: CallPhase;
  reviewUntil: string | null;
  versionId: string;
  closesAt: Date;
  isOver: string;
  isNear: string;
  drafts: string;
  submitted: string;
  undecided: string;
  accepted: string;
  reserve: string;
  declined: string;
}

type Missing = Map<string, { missing: number; assigned: number }>;
type Contents = Map<string, { title: string; zone: string }>;

/** What of an office's calls waits for a person. */
@Injectable()
export class WaitingCalls {
  constructor(private readonly database: Database) {}

  /** Five queries, whatever the number of calls and proposals. @param limit rows of each kind */
  async for(actor: Actor, limit: number): Promise<WaitingCallsView> {
    const isOrganizer = actor.roles.has('organizer');
    const unitId = isOrganizer ? writableUnit(actor) : visibleUnit(actor);
    const [standings, missing, underWay, unconfirmed] = await Promise.all([
      this.standings(actor, unitId),
      isOrganizer ? this.missing(actor, unitId) : (new Map() as Missing),
      isOrganizer ? this.underWay(actor) : new Set<string>(),
      isOrganizer ? this.unconfirmed(actor, unitId, limit) : [],
    ]);
    const contents = await this.contents(actor, [...standings, ...unconfirmed]);
    const calls = isOrganizer ? standings.filter(({ isOver }) => Number(isOver) === 1) : [];
    const listed = (countOf: (call: Standing) => number): WaitingCall[] =>
      calls
        .map((call) => ({ id: call.id, title: contents.get(call.versionId)!.title, count: countOf(call) }))
        .filter(({ count }) => count > 0)
        .slice(0, limit);
    const isMissing = ({ id }: { id: string }) => missing.has(id);
    return {
      closing: closing(standings, contents).slice(0, limit),
      over: listed((call) => (call.phase === 'collecting' ? Number(call.undecided) : 0)),
      unreviewed: listed((call) => missing.get(call.id)?.missing ?? 0).map((call) => ({
        ...call,
        assigned: missing.get(call.id)!.assigned,
        reviewUntil: standings.find(({ id }) => id === call.id)!.reviewUntil,
      })),
      undecided: listed((call) => (call.phase === 'collecting' || isMissing(call) ? 0 : Number(call.undecided))),
      untold: listed((call) => untold(call, underWay)),
      unconfirmed: {
        count: Number(unconfirmed[0]?.total ?? 0),
        items: unconfirmed.map(({ versionId, total: _total, ...row }) => ({
          ...row,
          zone: contents.get(versionId)!.zone,
        })),
      },
    };
  }

  /** Calls that everybody reads, of which something is near or open. */
  private async standings(actor: Actor, unitId: string | null): Promise<Standing[]> {
    return this.database.reads.query<Standing[]>(
      `SELECT c.id, c.phase, c.review_until AS reviewUntil, v.id AS versionId, v.closes_at AS closesAt, v.closes_at <= UTC_TIMESTAMP(3) AS isOver,
         v.closes_at > UTC_TIMESTAMP(3) AND v.closes_at <= UTC_TIMESTAMP(3) + INTERVAL ${CLOSING_DAYS} DAY AS isNear,
         COALESCE(SUM(s.status = 'draft'), 0) AS drafts, COALESCE(SUM(s.status = 'submitted'), 0) AS submitted,
         COALESCE(SUM(s.status = 'submitted' AND s.decision IS NULL), 0) AS undecided,
         ${['accepted', 'reserve', 'declined'].map(untoldOf).join(', ')}
       FROM calls c JOIN call_versions v ON v.id = c.published_version_id LEFT JOIN submissions s ON s.call_id = c.id
       WHERE c.office_id = ? AND c.status = 'open'${unitId === null ? '' : ' AND c.unit_id = ?'}
       GROUP BY c.id, c.phase, c.review_until, v.id, v.closes_at
       HAVING isNear OR (isOver AND undecided + accepted + reserve + declined > 0)
       ORDER BY v.closes_at, c.id`,
      [actor.officeId, ...(unitId === null ? [] : [unitId])],
    );
  }

  /** By call in review: reviews that are wanted and not handed in. A declared conflict of interest closes a review. */
  private async missing(actor: Actor, unitId: string | null): Promise<Missing> {
    const rows = await this.database.reads.query<{ callId: string; missing: string; assigned: string }[]>(
      `SELECT c.id AS callId, SUM(GREATEST(c.wanted - x.done, 0)) AS missing,
         SUM(LEAST(GREATEST(c.wanted - x.done, 0), x.open)) AS assigned
       FROM (
         SELECT k.id, CAST(JSON_VALUE(v.content, '$.reviewsWanted') AS SIGNED) AS wanted
         FROM calls k JOIN call_versions v ON v.id = k.published_version_id
         WHERE k.office_id = ? AND k.status = 'open' AND k.phase = 'review'${unitId === null ? '' : ' AND k.unit_id = ?'}
       ) c JOIN (
         SELECT s.id, s.call_id, COALESCE(SUM(r.is_done), 0) AS done,
           COALESCE(SUM(a.id IS NOT NULL AND NOT COALESCE(r.is_done, FALSE)), 0) AS open
         FROM submissions s
         LEFT JOIN review_assignments a ON a.submission_id = s.id AND a.status = 'assigned' AND NOT EXISTS (
           SELECT 1 FROM review_conflicts k WHERE k.submission_id = s.id AND k.account_id = a.account_id
             AND k.kind = 'declared' AND k.lifted_at IS NULL)
         LEFT JOIN reviews r ON r.assignment_id = a.id
         WHERE s.office_id = ? AND s.status = 'submitted' AND s.decision IS NULL GROUP BY s.id, s.call_id
       ) x ON x.call_id = c.id
       GROUP BY c.id HAVING missing > 0`,
      [actor.officeId, ...(unitId === null ? [] : [unitId]), actor.officeId],
    );
    return new Map(
      rows.map(({ callId, missing, assigned }) => [callId, { missing: Number(missing), assigned: Number(assigned) }]),
    );
  }

  /** Letters that wait for another person already, as `call:decision`. */
  private async underWay(actor: Actor): Promise<Set<string>> {
    const rows = await this.database.reads.query<{ callId: string; kind: DecisionKind }[]>(
      `SELECT subject_id AS callId, kind FROM mailings WHERE office_id = ? AND subject_type = ? AND kind IN (?)
         AND status IN ('awaiting_approval', 'approved', 'sending', 'paused')`,
      [actor.officeId, CALL_SUBJECT, Object.keys(DECISION_OF)],
    );
    return new Set(rows.map(({ callId, kind }) => `${callId}:${DECISION_OF[kind]}`));
  }

  /** Those whose day is next. */
  private async unconfirmed(actor: Actor, unitId: string | null, limit: number) {
    return this.database.reads.query<(Omit<UnconfirmedSubmission, 'zone'> & { versionId: string; total: string })[]>(
      `SELECT s.id, s.call_id AS callId, s.title, a.name AS authorName, s.confirm_by AS confirmBy,
         c.published_version_id AS versionId, COUNT(*) OVER () AS total
       FROM submissions s JOIN calls c ON c.id = s.call_id AND c.status = 'open'
       JOIN submission_people a ON a.submission_id = s.id AND a.role = 'author'
       WHERE s.office_id = ? AND s.status = 'submitted' AND s.confirmation = 'awaited'
         AND s.confirm_by > UTC_TIMESTAMP(3) AND s.confirm_by <= UTC_TIMESTAMP(3) + INTERVAL ${CONFIRMING_DAYS} DAY
         ${unitId === null ? '' : ' AND c.unit_id = ?'}
       ORDER BY s.confirm_by, s.id LIMIT ?`,
      [actor.officeId, ...(unitId === null ? [] : [unitId]), limit],
    );
  }

  private async contents({ language }: Actor, rows: readonly { versionId: string }[]): Promise<Contents> {
    if (rows.length === 0) return new Map();
    const ids = [...new Set(rows.map(({ versionId }) => versionId))];
    const versions = await this.database.reads.findBy(CallVersion, { id: In(ids) });
    return new Map(
      versions.map(({ id, content }) => [id, { title: callText(content, language).title, zone: content.closes.zone }]),
    );
  }
}

function untoldOf(decision: string): string {
  return `COALESCE(SUM(s.status = 'submitted' AND s.decision <=> '${decision}' AND NOT (s.told_decision <=> '${decision}')), 0) AS ${decision}`;
}

function untold(call: Standing, underWay: ReadonlySet<string>): number {
  return (['accepted', 'reserve', 'declined'] as const)
    .filter((decision) => !underWay.has(`${call.id}:${decision}`))
    .reduce((sum, decision) => sum + Number(call[decision]), 0);
}

function closing(standings: readonly Standing[], contents: Contents): ClosingCall[] {
  return standings
    .filter(({ isNear }) => Number(isNear) === 1)
    .map(({ id, versionId, closesAt, drafts, submitted }) => ({
      ...{ id, closesAt, drafts: Number(drafts), submitted: Number(submitted) },
      ...contents.get(versionId)!,
    }));
}

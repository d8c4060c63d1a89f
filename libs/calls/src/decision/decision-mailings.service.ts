import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mailings, type Mailing, type NewMailing } from '@hamshahr/mailing';
import type { Actor, Words } from '@hamshahr/people';
import { Database, DomainError, cleanLines } from '@hamshahr/platform';
import { LANGUAGES, TimeError, toInstant, toWallClock, type Language } from '@hamshahr/time';
import { CALL_SUBJECT } from '../call/calls.service.js';
import { callText, lockCall } from '../call/call-rows.js';
import { CallVersion } from '../call/call.entity.js';
import { databaseNow } from '../submission/opened.js';
import type { Decision } from '../submission/submission.entity.js';

export const DECISION_KINDS = ['acceptance', 'reserve', 'rejection'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const DECISION_OF: Record<DecisionKind, Decision> = {
  acceptance: 'accepted',
  reserve: 'reserve',
  rejection: 'declined',
};

export interface DecisionMailingRequest {
  kind: DecisionKind;
  /** Last day on which an acceptance can be confirmed, `YYYY-MM-DD` in the call's zone; null: by the call's days. */
  confirmUntil: string | null;
  /** What the office adds, per language. */
  remark: Words;
  sendWhenApproved: boolean;
}

const REMARK = 1000;
const DAY = 24 * 3_600_000;

/** Writes to the people of submissions what was decided; another person approves it first. */
@Injectable()
export class DecisionMailings {
  constructor(
    private readonly database: Database,
    private readonly mailings: Mailings,
  ) {}

  /**
   * To everybody of this decision who was not told it yet.
   * @throws DomainError invalid naming the field, or when nobody is left to tell
   */
  async submit(actor: Actor, callId: string, request: DecisionMailingRequest): Promise<Mailing> {
    return this.database.transaction(async (tx) =>
      this.mailings.submitNew(tx, actor, await prepareLetters(tx, actor, callId, request)),
    );
  }
}

/** Gives the days to confirm, and says what is submitted. @throws DomainError as submitting does */
export async function prepareLetters(
  tx: EntityManager,
  actor: Actor,
  callId: string,
  { kind, confirmUntil, remark, sendWhenApproved }: DecisionMailingRequest,
): Promise<NewMailing> {
  const call = await lockCall(tx, actor, callId);
  if (call.publishedVersionId === null) throw new DomainError('conflict', 'decision.not_open');
  const version = await tx.findOneByOrFail(CallVersion, { id: call.publishedVersionId });
  if (kind === 'acceptance') {
    const now = await databaseNow(tx);
    await setConfirmBy(tx, callId, confirmUntil ? endOfDay(version, confirmUntil, now) : usualDay(version, now));
  }
  return {
    ...{ subjectType: CALL_SUBJECT, subjectId: callId, contentId: version.id, unitId: call.unitId },
    ...{ kind, title: callText(version.content, actor.language).title, listIds: [] },
    ...{ remarks: readRemark(remark), sendWhenApproved },
  };
}

/** The end of that day by the clock of the call's zone. @throws DomainError invalid unless it lies ahead */
function endOfDay({ content }: CallVersion, day: string, now: Date): Date {
  let at: Date;
  try {
    at = toInstant(`${day}T23:59`, content.closes.zone);
  } catch (error) {
    if (!(error instanceof TimeError)) throw error;
    throw new DomainError('invalid', 'decision.confirm_day', { field: 'confirmUntil' });
  }
  if (at <= now) throw new DomainError('invalid', 'decision.confirm_past', { field: 'confirmUntil' });
  return at;
}

function usualDay(version: CallVersion, now: Date): Date {
  const { closes, confirmDays } = version.content;
  const last = toWallClock(new Date(now.getTime() + confirmDays * DAY), closes.zone);
  return endOfDay(version, last.slice(0, 10), now);
}

/** For everybody who is accepted and was not told it yet. */
async function setConfirmBy(tx: EntityManager, callId: string, confirmBy: Date, onlyWhere = 'TRUE'): Promise<void> {
  await tx.query(
    `UPDATE submissions SET confirm_by = ? WHERE call_id = ? AND status = 'submitted' AND decision = 'accepted'
       AND NOT (told_decision <=> 'accepted') AND ${onlyWhere}`,
    [confirmBy, callId],
  );
}

/** Whoever was accepted since, or whose day has passed while the mailing waited, gets the usual days. */
export async function giveDays(tx: EntityManager, callId: string, versionId: string): Promise<void> {
  const version = await tx.findOneByOrFail(CallVersion, { id: versionId });
  const day = usualDay(version, await databaseNow(tx));
  await setConfirmBy(tx, callId, day, '(confirm_by IS NULL OR confirm_by <= UTC_TIMESTAMP(3))');
}

function readRemark(words: Words): Partial<Record<Language, string>> | null {
  const read: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const text = cleanLines(words[language] ?? '').trim();
    if (text.length > REMARK) {
      throw new DomainError('invalid', 'words.long', { field: `remark.${language}`, params: { max: REMARK } });
    }
    if (text !== '') read[language] = text;
  }
  return Object.keys(read).length > 0 ? read : null;
}

/** Ids of the submissions that a mailing tells of. */
export async function submissionsOf(tx: EntityManager, mailingId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    'SELECT DISTINCT base_id AS id FROM mailing_variants WHERE mailing_id = ? AND base_id IS NOT NULL ORDER BY base_id',
    [mailingId],
  );
  return rows.map(({ id }) => id);
}

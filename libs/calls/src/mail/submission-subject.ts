import type { EntityManager } from 'typeorm';
import type { Mailing, MailingSubject } from '@hamshahr/mailing';
import { DomainError } from '@hamshahr/platform';
import type { CallMailRendering, SubmissionNews } from './call-mail-rendering.service.js';

/** Subject of mail that follows what somebody did with a submission; its id is the call's. */
export const SUBMISSION_SUBJECT = 'submission';

/** @param ids people of submissions to whom it goes */
export function submissionSubject(
  rendering: CallMailRendering,
  ids: readonly string[],
  news: SubmissionNews | undefined,
): MailingSubject {
  return {
    recipients: async () => ({
      sql: `SELECT p.id AS recipient_id, p.name, p.address, p.address_hash, p.token_version, p.language, p.city_id,
                   p.submission_id AS base_id FROM submission_people p WHERE p.id IN (?)`,
      params: [ids],
    }),
    worthWriting: async (_tx, _mailing, variants) => variants,
    render: (tx, mailing, variants) => rendering.render(tx, mailing, variants, news),
    onSubmitted: never,
    onApproved: never,
    onRejected: never,
    onStarted: never,
    onUndone: never,
    onAborted: async () => undefined,
    onResent: async () => ({ stamp: new Date(Math.floor(Date.now() / 1000) * 1000) }),
    answered: async (reads, callId) => {
      const [row] = await reads.query<{ n: string }[]>(
        "SELECT COUNT(*) AS n FROM submissions WHERE call_id = ? AND status = 'submitted'",
        [callId],
      );
      return Number(row!.n);
    },
  };
}

/** The entries of these people in the register that nobody has proven yet; its recipients are experts. */
export function expertSubject(rendering: CallMailRendering, ids: readonly string[]): MailingSubject {
  return {
    ...submissionSubject(rendering, ids, undefined),
    recipients: async () => ({
      sql: `SELECT e.id AS recipient_id, e.name, e.address, e.address_hash, e.token_version, e.language, e.city_id,
                   MIN(p.submission_id) AS base_id
            FROM submission_people p JOIN experts e ON e.id = p.expert_id AND e.status IN ('unproven', 'withdrawn')
            WHERE p.id IN (?) AND p.consent_at IS NOT NULL
            GROUP BY e.id, e.name, e.address, e.address_hash, e.token_version, e.language, e.city_id`,
      params: [ids],
    }),
  };
}

/** Nobody submits, approves, starts or takes back a mailing that a form has sent. */
async function never(_tx: EntityManager, mailing: Mailing): Promise<never> {
  throw new DomainError('conflict', 'mailing.standing', { params: { status: mailing.status } });
}

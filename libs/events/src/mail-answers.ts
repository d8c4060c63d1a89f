import type { EntityManager } from 'typeorm';
import { EventRevision } from './event-revision.entity.js';
import type { Partstat } from './event-status.js';
import { Reply, type Invitation } from './invitation.entity.js';
import { isMajorChange } from './revision-changes.js';

/** When and to what an answer by mail was given. */
export interface MailedAt {
  sequence: number;
  /** by the sender's clock, never later than it arrived */
  stamp: Date;
  mailId: string;
}

export interface MailAnswer extends MailedAt {
  partstat: Exclude<Partstat, 'needs_action'>;
  /** '' leaves the note as it is */
  note: string;
}

export type MailVerdict = 'applied' | 'earlier_version' | 'not_newer' | 'full' | 'started' | 'cancelled' | 'postponed';

interface TellingRow {
  mailingId: string;
  kind: string;
  sequence: number;
  baseId: string | null;
  contentId: string;
}

/**
 * Rule 34: an answer counts when it answers the version that last asked this person, or a later one, and is newer than
 * the last that counted. An old one leaves its trace: what somebody said before the change stands beside the question.
 */
export async function judge(tx: EntityManager, invitation: Invitation, mail: MailedAt): Promise<MailVerdict> {
  const reset = await lastReset(tx, invitation);
  if (reset && mail.sequence < reset.sequence) return 'earlier_version';
  const last = await tx.findOne(Reply, {
    where: { invitationId: invitation.id, isApplied: true },
    order: { id: 'DESC' },
  });
  return last && !isNewer(mail, last) ? 'not_newer' : 'applied';
}

/**
 * The SEQUENCE that last asked this person anew: of a change in time or place, or of a postponement, whose message was
 * not called back. What people knew before it is frozen with each message.
 */
export async function lastReset(
  tx: EntityManager,
  invitation: Pick<Invitation, 'id' | 'eventId'>,
): Promise<{ sequence: number; mailingId: string } | null> {
  const rows = await tx.query<TellingRow[]>(
    `SELECT m.id AS mailingId, m.kind, m.sequence, v.base_id AS baseId, m.content_id AS contentId
     FROM deliveries d JOIN mailings m ON m.id = d.mailing_id JOIN mailing_variants v ON v.id = d.variant_id
     WHERE d.recipient_id = ? AND m.subject_type = 'event' AND m.subject_id = ? AND m.kind IN ('update', 'postponement')
       AND m.status IN ('sending', 'paused', 'done', 'aborted') AND d.status NOT IN ('planned', 'cancelled')
     ORDER BY m.sequence DESC, m.id DESC`,
    [invitation.id, invitation.eventId],
  );
  for (const { mailingId, kind, sequence, baseId, contentId } of rows) {
    const isReset = kind === 'postponement' || (baseId !== null && (await isMajor(tx, baseId, contentId)));
    if (isReset) return { sequence, mailingId };
  }
  return null;
}

async function isMajor(tx: EntityManager, baseId: string, contentId: string): Promise<boolean> {
  if (baseId === contentId) return false;
  const [before, after] = await Promise.all([
    tx.findOneByOrFail(EventRevision, { id: baseId }),
    tx.findOneByOrFail(EventRevision, { id: contentId }),
  ]);
  return isMajorChange(before, after);
}

const second = (time: Date) => Math.floor(time.getTime() / 1000);

/** Between mails SEQUENCE and then DTSTAMP decide (rule 4); the page has no SEQUENCE, so there the moment does. */
function isNewer({ sequence, stamp }: MailedAt, last: Reply): boolean {
  if (last.source === 'web' || last.stamp === null) return second(stamp) >= second(last.receivedAt);
  return sequence === last.sequence ? second(stamp) > second(last.stamp) : sequence > (last.sequence ?? 0);
}

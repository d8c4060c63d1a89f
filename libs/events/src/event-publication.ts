import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  ENDING_KINDS,
  MAIL_KINDS,
  Mailings,
  REACHED_STATES,
  type DeliveryStatus,
  type Mailing,
} from '@hamshahr/mailing';
import { Clock, DomainError } from '@hamshahr/platform';
import { Answers } from './answers.js';
import { entryHolders, REACHED } from './event-audiences.js';
import { EventHooks } from './event-hooks.js';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';
import { assertStatus, type EventStatus, type RevisionStatus } from './event-status.js';

/** Kinds that go to everybody who is invited. */
const NEWS = ['update', ...ENDING_KINDS] as const;
/** States of a message that cannot be called back. */
const TOLD_STATES = [...REACHED_STATES, 'bounced', 'complained'] as const;

/** What the start of a mailing means for its event, and how it is taken back. */
@Injectable()
export class EventPublication {
  constructor(
    private readonly mailings: Mailings,
    private readonly answers: Answers,
    private readonly clock: Clock,
    private readonly hooks: EventHooks,
  ) {}

  /** Publishes the revision and gives the calendar messages their version: DTSTAMP in whole seconds, strictly rising. */
  async start(tx: EntityManager, mailing: Mailing): Promise<{ sequence: number; stamp: Date; expiresAt: Date }> {
    const event = await tx.findOneOrFail(Event, {
      where: { id: mailing.subjectId },
      lock: { mode: 'pessimistic_write' },
    });
    assertStatus(mailing.kind, event.status);
    const revision = await tx.findOneByOrFail(EventRevision, { id: mailing.contentId });
    const now = this.clock.now();
    await assertAhead(tx, event, revision, now);
    const stamp = nextStamp(event, now);
    // Rule 2: raised for every message that changes something the invitee sees.
    const sequence = event.sequence + (mailing.kind === 'invitation' ? 0 : 1);
    await dropUninvited(tx, mailing);
    if (MAIL_KINDS[mailing.kind].method === 'CANCEL') await assertComplete(tx, mailing, event.publishedRevisionId!);
    if (mailing.kind === 'invitation') {
      await invite(tx, mailing, event, stamp);
      await this.voidNews(tx, mailing);
    } else await this.announce(tx, mailing, event, stamp);
    await setRevision(tx, mailing, ['approved', 'published'], 'published');
    await tx.update(
      Event,
      { id: event.id },
      { ...publishedBy(mailing), sequence, stampedAt: stamp, version: event.version + 1 },
    );
    await this.hooks.changed(tx, event.id);
    return { sequence, stamp, expiresAt: revision.startsAt };
  }

  /** One message goes out anew under a DTSTAMP of its own; its SEQUENCE stays (rule 26). */
  async resend(tx: EntityManager, mailing: Mailing): Promise<{ stamp: Date }> {
    const event = await tx.findOneOrFail(Event, {
      where: { id: mailing.subjectId },
      lock: { mode: 'pessimistic_write' },
    });
    const now = this.clock.now();
    if (mailing.expiresAt && mailing.expiresAt.getTime() <= now.getTime()) {
      throw new DomainError('conflict', 'event.begun');
    }
    const stamp = nextStamp(event, now);
    await tx.update(Event, { id: event.id }, { stampedAt: stamp });
    return { stamp };
  }

  /** Nothing has left: everything is as it was, but for SEQUENCE and DTSTAMP, which never fall. */
  async undo(tx: EntityManager, mailing: Mailing): Promise<void> {
    await this.takeBack(tx, mailing, 'planned');
  }

  /** Whoever was not written to knows nothing; what some have been told stays true for all. */
  async abort(tx: EntityManager, mailing: Mailing): Promise<void> {
    await this.takeBack(tx, mailing, 'cancelled');
  }

  private async announce(tx: EntityManager, mailing: Mailing, event: Event, stamp: Date): Promise<void> {
    if (mailing.kind === 'update') await this.answers.carryOver(tx, mailing, event.status === 'postponed');
    if (mailing.kind === 'withdrawal') {
      await tx.query('UPDATE invitations SET withdrawn_at = ? WHERE event_id = ? AND id IN (?)', [
        stamp,
        mailing.subjectId,
        mailing.recipientIds,
      ]);
    } else {
      // What was written about the event as it was must be looked at again.
      await this.mailings.voidUnsent(tx, mailing.createdBy, mailing, mailing.id);
    }
  }

  /** News for everybody who is invited was written without the people who are invited from now on. */
  private async voidNews(tx: EntityManager, mailing: Mailing): Promise<void> {
    await this.mailings.voidUnsent(tx, mailing.createdBy, mailing, mailing.id, NEWS);
  }

  private async takeBack(tx: EntityManager, mailing: Mailing, status: DeliveryStatus): Promise<void> {
    if (mailing.kind === 'invitation') await forgetInvited(tx, mailing, status);
    if (mailing.kind === 'update') await this.answers.restore(tx, mailing, status);
    if (mailing.kind === 'withdrawal') {
      await bringBack(tx, mailing);
      await this.voidNews(tx, mailing);
    }
    await settle(tx, mailing);
    await this.hooks.changed(tx, mailing.subjectId);
  }
}

/**
 * The calendar version of somebody's first message about a published event: its SEQUENCE, and a DTSTAMP of its own.
 * Whoever comes in now makes what was written before for everybody incomplete, so that is looked at again (rule 38).
 */
export async function versionForNewcomers(
  tx: EntityManager,
  mailings: Mailings,
  { eventId, accountId }: { eventId: string; accountId: string },
): Promise<{ sequence: number; stamp: Date }> {
  const event = await tx.findOneOrFail(Event, { where: { id: eventId }, lock: { mode: 'pessimistic_write' } });
  const [{ now }] = (await tx.query<{ now: Date }[]>('SELECT UTC_TIMESTAMP(3) AS now')) as [{ now: Date }];
  const stamp = nextStamp(event, now);
  await tx.update(Event, { id: event.id }, { stampedAt: stamp });
  await mailings.voidUnsent(tx, accountId, { subjectType: 'event', subjectId: eventId }, '0', NEWS);
  return { sequence: event.sequence, stamp };
}

/** DTSTAMP in whole seconds, later than every one given out for this UID (rule 3). */
function nextStamp({ stampedAt }: Event, now: Date): Date {
  return new Date(Math.max(Math.floor(now.getTime() / 1000) * 1000, (stampedAt?.getTime() ?? 0) + 1000));
}

/** @throws DomainError conflict once the event as announced, or as it will be, has begun; or when it has moved on */
async function assertAhead(tx: EntityManager, event: Event, revision: EventRevision, now: Date): Promise<void> {
  const isBegun = ({ startsAt }: EventRevision) => startsAt.getTime() <= now.getTime();
  if (isBegun(revision)) throw new DomainError('conflict', 'event.begun');
  const { publishedRevisionId: publishedId } = event;
  if (publishedId === null || publishedId === revision.id) return;
  const published = await tx.findOneByOrFail(EventRevision, { id: publishedId });
  if (published.number > revision.number) throw new DomainError('conflict', 'mailing.content_outdated');
  if (event.status !== 'postponed' && isBegun(published)) throw new DomainError('conflict', 'event.begun');
}

/** @throws DomainError conflict when somebody holds an entry by now to whom this mailing does not write */
async function assertComplete(tx: EntityManager, mailing: Mailing, publishedId: string): Promise<void> {
  const { sql, params } = entryHolders(mailing, publishedId);
  const forgotten = await tx.query<unknown[]>(
    `SELECT 1 FROM (${sql}) r LEFT JOIN deliveries own ON own.mailing_id = ? AND own.recipient_id = r.recipient_id
       AND own.status IN ('planned', 'suppressed')
     WHERE own.id IS NULL LIMIT 1`,
    [...params, mailing.id],
  );
  if (forgotten.length > 0) throw new DomainError('conflict', 'mailing.content_outdated');
}

/** Which state and revision of the event a started mailing stands for. */
function publishedBy({ kind, contentId }: Pick<Mailing, 'kind' | 'contentId'>): Partial<Event> {
  switch (kind) {
    case 'invitation':
    case 'update':
      return { status: 'published', publishedRevisionId: contentId };
    case 'cancellation':
      return { status: 'cancelled' };
    case 'postponement':
      return { status: 'postponed' };
    case 'withdrawal':
    case 'reminder':
    case 'thanks':
    case 'place':
    case 'registration':
    case 'waitlist':
    case 'offer':
    case 'decline':
      return {};
    default:
      throw new Error(`A mailing of the kind ${kind} is not about an event`);
  }
}

async function invite(tx: EntityManager, mailing: Mailing, event: Event, stamp: Date): Promise<void> {
  if (event.publishedRevisionId !== null && event.publishedRevisionId !== mailing.contentId) {
    throw new DomainError('conflict', 'mailing.content_outdated');
  }
  // Another mailing may have invited some of these people since this one was frozen.
  await tx.query(
    `UPDATE deliveries own JOIN invitations i ON i.id = own.recipient_id
     SET own.status = 'superseded', own.finished_at = UTC_TIMESTAMP(3)
     WHERE own.mailing_id = ? AND own.status = 'planned' AND ${REACHED}`,
    [mailing.id, REACHED_STATES],
  );
  await tx.query(
    `UPDATE invitations i JOIN deliveries d ON d.recipient_id = i.id AND d.mailing_id = ? AND d.status = 'planned'
     SET i.invited_at = ? WHERE i.event_id = ?`,
    [mailing.id, stamp, event.id],
  );
}

/** Since this mailing was frozen, people were taken off, or their invitation was taken back: they hear nothing more. */
async function dropUninvited(tx: EntityManager, { id, kind }: Mailing): Promise<void> {
  await tx.query(
    `UPDATE deliveries own JOIN invitations i ON i.id = own.recipient_id
       AND (i.withdrawn_at IS NOT NULL${kind === 'invitation' ? '' : ' OR i.invited_at IS NULL'})
     SET own.status = 'superseded', own.finished_at = UTC_TIMESTAMP(3), own.response = 'not invited any more'
     WHERE own.mailing_id = ? AND own.status = 'planned'`,
    [id],
  );
}

/** Whoever was not written to is not invited. */
async function forgetInvited(tx: EntityManager, mailing: Mailing, status: DeliveryStatus): Promise<void> {
  await tx.query(
    `UPDATE invitations i JOIN deliveries own ON own.recipient_id = i.id AND own.mailing_id = ? AND own.status = ?
     SET i.invited_at = NULL WHERE i.event_id = ? AND NOT ${REACHED}`,
    [mailing.id, status, mailing.subjectId, REACHED_STATES],
  );
}

/** Whoever was not told is invited as before, also those to whom nothing could have been sent. */
async function bringBack(tx: EntityManager, mailing: Mailing): Promise<void> {
  await tx.query(
    `UPDATE invitations i SET i.withdrawn_at = NULL WHERE i.event_id = ? AND i.id IN (?) AND i.withdrawn_at = ?
     AND NOT EXISTS (SELECT 1 FROM deliveries own
       WHERE own.mailing_id = ? AND own.recipient_id = i.id AND own.status IN (?))`,
    [mailing.subjectId, mailing.recipientIds, mailing.stamp, mailing.id, TOLD_STATES],
  );
}

interface InForce {
  kind: Mailing['kind'];
  contentId: string;
}

/** Sets the event to what the mailings in force say: those that started, were not taken back, and, if ended early, reached somebody. */
async function settle(tx: EntityManager, mailing: Mailing): Promise<void> {
  const inForce = await tx.query<InForce[]>(
    `SELECT m.kind, m.content_id AS contentId FROM mailings m
     WHERE m.subject_type = 'event' AND m.subject_id = ? AND m.kind NOT IN ('withdrawal', 'place') AND (m.status IN ('sending', 'paused', 'done')
       OR (m.status = 'aborted' AND EXISTS (SELECT 1 FROM deliveries d WHERE d.mailing_id = m.id AND d.status IN (?))))
     ORDER BY m.stamp, m.id`,
    [mailing.subjectId, [...REACHED_STATES, 'complained']],
  );
  const state = Object.assign(
    { status: 'draft' as EventStatus, publishedRevisionId: null },
    ...inForce.map(publishedBy),
  ) as Pick<Event, 'status' | 'publishedRevisionId'>;
  await tx.query('UPDATE events SET status = ?, published_revision_id = ?, version = version + 1 WHERE id = ?', [
    state.status,
    state.publishedRevisionId,
    mailing.subjectId,
  ]);
  if (state.publishedRevisionId !== mailing.contentId) await setRevision(tx, mailing, ['published'], 'approved');
}

export async function setRevision(
  tx: EntityManager,
  mailing: Mailing,
  from: RevisionStatus[],
  to: RevisionStatus,
): Promise<void> {
  await tx.query('UPDATE event_revisions SET status = ? WHERE id = ? AND status IN (?)', [to, mailing.contentId, from]);
}

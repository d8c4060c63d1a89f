import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  MailingSubjects,
  REACHED_STATES,
  type DeliveryStatus,
  type FrozenParts,
  type Mailing,
  type MailingSubject,
  type RecipientSource,
  type VariantKey,
} from '@hamshahr/mailing';
import { Clock, DomainError } from '@hamshahr/platform';
import { CATALOG_LANGUAGES } from '@hamshahr/views';
import { textFor } from './event-draft.js';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';
import type { RevisionStatus } from './event-status.js';
import { latestRevision } from './events.service.js';
import { InvitationRendering } from './invitation-rendering.service.js';
import { InvitationWriter } from './invitations.service.js';

/** SQL that is true when some mailing about the event has reached invitation `i`, or is about to; takes the states. */
const REACHED = `EXISTS (
  SELECT 1 FROM deliveries other JOIN mailings m ON m.id = other.mailing_id AND m.subject_type = 'event'
  WHERE other.recipient_id = i.id AND other.status IN (?))`;

/** What events contribute to mailings about them: recipients, rendering, and what sending means for the event. */
@Injectable()
export class EventMailingSubject implements MailingSubject, OnModuleInit {
  constructor(
    private readonly subjects: MailingSubjects,
    private readonly invitations: InvitationWriter,
    private readonly rendering: InvitationRendering,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subjects.register('event', this);
  }

  async onSubmitted(tx: EntityManager, mailing: Mailing): Promise<void> {
    const revision = await latestRevision(tx, mailing.subjectId);
    mailing.contentId = revision.id;
    mailing.title = textFor(revision, revision.mainLanguage).title;
    await this.setRevision(tx, mailing, ['draft', 'rejected'], 'in_review');
    await this.invitations.prepare(tx, mailing);
  }

  async recipients(_tx: EntityManager, mailing: Mailing): Promise<RecipientSource> {
    return {
      sql: `SELECT i.id AS recipient_id, i.name, i.address, i.address_hash, i.token_version,
                   CASE WHEN i.language IN (?) THEN i.language ELSE 'en' END AS language, i.city_id
            FROM invitations i WHERE i.event_id = ? AND NOT ${REACHED} AND i.contact_id IN (
              SELECT m.contact_id FROM contact_list_members m WHERE m.list_id IN (?))`,
      params: [CATALOG_LANGUAGES, mailing.subjectId, REACHED_STATES, mailing.listIds],
    };
  }

  async render(tx: EntityManager, mailing: Mailing, variants: VariantKey[]): Promise<FrozenParts[]> {
    return this.rendering.render(tx, mailing, variants);
  }

  async onApproved(tx: EntityManager, mailing: Mailing): Promise<void> {
    await this.setRevision(tx, mailing, ['in_review'], 'approved');
  }

  async onRejected(tx: EntityManager, mailing: Mailing): Promise<void> {
    await this.setRevision(tx, mailing, ['in_review'], 'rejected');
  }

  /** Publishes the revision and gives the calendar messages their version: DTSTAMP in whole seconds, strictly rising. */
  async onStarted(tx: EntityManager, mailing: Mailing): Promise<{ sequence: number; stamp: Date; expiresAt: Date }> {
    const event = await tx.findOneOrFail(Event, {
      where: { id: mailing.subjectId },
      lock: { mode: 'pessimistic_write' },
    });
    const revision = await tx.findOneByOrFail(EventRevision, { id: mailing.contentId });
    const now = this.clock.now();
    if (revision.startsAt.getTime() <= now.getTime()) throw new DomainError('conflict', 'event.begun');
    const stamp = new Date(Math.max(Math.floor(now.getTime() / 1000) * 1000, (event.stampedAt?.getTime() ?? 0) + 1000));
    // Another mailing may have invited some of these people since this one was frozen.
    await tx.query(
      `UPDATE deliveries own JOIN invitations i ON i.id = own.recipient_id
       SET own.status = 'superseded', own.finished_at = UTC_TIMESTAMP(3)
       WHERE own.mailing_id = ? AND own.status = 'planned' AND ${REACHED}`,
      [mailing.id, REACHED_STATES],
    );
    await this.setRevision(tx, mailing, ['approved', 'published'], 'published');
    await tx.update(
      Event,
      { id: event.id },
      { status: 'published', publishedRevisionId: revision.id, stampedAt: stamp, version: event.version + 1 },
    );
    await tx.query(
      `UPDATE invitations i JOIN deliveries d ON d.recipient_id = i.id AND d.mailing_id = ? AND d.status = 'planned'
       SET i.invited_at = ? WHERE i.event_id = ?`,
      [mailing.id, stamp, event.id],
    );
    return { sequence: event.sequence, stamp, expiresAt: revision.startsAt };
  }

  async onResent(tx: EntityManager, mailing: Mailing): Promise<{ stamp: Date }> {
    const event = await tx.findOneOrFail(Event, {
      where: { id: mailing.subjectId },
      lock: { mode: 'pessimistic_write' },
    });
    const now = this.clock.now();
    // An older version sent now would take back the newer one in calendars that go by DTSTAMP (rule 38).
    if (event.sequence !== mailing.sequence) throw new DomainError('conflict', 'delivery.outdated');
    if (mailing.expiresAt && mailing.expiresAt.getTime() <= now.getTime()) {
      throw new DomainError('conflict', 'event.begun');
    }
    const stamp = new Date(Math.max(Math.floor(now.getTime() / 1000) * 1000, (event.stampedAt?.getTime() ?? 0) + 1000));
    await tx.update(Event, { id: event.id }, { stampedAt: stamp });
    return { stamp };
  }

  async onUndone(tx: EntityManager, mailing: Mailing): Promise<void> {
    await this.forgetInvited(tx, mailing, 'planned');
  }

  async onAborted(tx: EntityManager, mailing: Mailing): Promise<void> {
    await this.forgetInvited(tx, mailing, 'cancelled');
  }

  /** Whoever was not written to is not invited, and an event of which nobody heard is a draft again. */
  private async forgetInvited(tx: EntityManager, mailing: Mailing, status: DeliveryStatus): Promise<void> {
    await tx.query(
      `UPDATE invitations i JOIN deliveries own ON own.recipient_id = i.id AND own.mailing_id = ? AND own.status = ?
       SET i.invited_at = NULL WHERE i.event_id = ? AND NOT ${REACHED}`,
      [mailing.id, status, mailing.subjectId, REACHED_STATES],
    );
    const [heard] = await tx.query<unknown[]>(
      `SELECT 1 FROM invitations i WHERE i.event_id = ? AND (i.invited_at IS NOT NULL OR ${REACHED}) LIMIT 1`,
      [mailing.subjectId, REACHED_STATES],
    );
    if (heard) return;
    await this.setRevision(tx, mailing, ['published'], 'approved');
    await tx.query(
      "UPDATE events SET status = 'draft', published_revision_id = NULL, version = version + 1 WHERE id = ? AND status = 'published'",
      [mailing.subjectId],
    );
  }

  private async setRevision(
    tx: EntityManager,
    mailing: Mailing,
    from: RevisionStatus[],
    to: RevisionStatus,
  ): Promise<void> {
    await tx.query('UPDATE event_revisions SET status = ? WHERE id = ? AND status IN (?)', [
      to,
      mailing.contentId,
      from,
    ]);
  }
}

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
import { entryHolders, invited, newcomers, touched } from './event-audiences.js';
import { textFor } from './event-draft.js';
import { EventMailRendering } from './event-mail-rendering.service.js';
import { EventPublication, setRevision } from './event-publication.js';
import { Event } from './event.entity.js';
import { assertStatus } from './event-status.js';
import { contentOf } from './event-rows.js';
import { countInvitations } from './invitation-counts.js';
import { InvitationWriter } from './invitations.service.js';

/** What events contribute to mailings about them: content, recipients, rendering, and what sending means for the event. */
@Injectable()
export class EventMailingSubject implements MailingSubject, OnModuleInit {
  constructor(
    private readonly subjects: MailingSubjects,
    private readonly invitations: InvitationWriter,
    private readonly rendering: EventMailRendering,
    private readonly publication: EventPublication,
  ) {}

  onModuleInit(): void {
    this.subjects.register('event', this);
  }

  async onSubmitted(tx: EntityManager, mailing: Mailing): Promise<void> {
    // Locked, or an edit at the same moment would write into the draft that goes into review here.
    const event = await tx.findOneOrFail(Event, {
      where: { id: mailing.subjectId },
      lock: { mode: 'pessimistic_write' },
    });
    assertStatus(mailing.kind, event.status);
    const revision = await contentOf(tx, event, mailing.kind);
    const isKnown = mailing.kind === 'update' && revision.id === event.publishedRevisionId;
    if (isKnown && event.status !== 'postponed') throw new DomainError('conflict', 'event.nothing_changed');
    mailing.contentId = revision.id;
    mailing.title = textFor(revision, revision.mainLanguage).title;
    await setRevision(tx, mailing, ['draft', 'rejected'], 'in_review');
    if (mailing.kind === 'invitation') await this.invitations.prepare(tx, mailing);
  }

  async recipients(tx: EntityManager, mailing: Mailing): Promise<RecipientSource> {
    if (mailing.kind === 'invitation') return newcomers(mailing, await this.invitations.audience(tx, mailing));
    const { publishedRevisionId } = await tx.findOneByOrFail(Event, { id: mailing.subjectId });
    return mailing.kind === 'update'
      ? invited(mailing, publishedRevisionId!)
      : entryHolders(mailing, publishedRevisionId!);
  }

  async worthWriting<T extends VariantKey>(tx: EntityManager, mailing: Mailing, variants: T[]): Promise<T[]> {
    if (mailing.kind !== 'update') return variants;
    const { status } = await tx.findOneByOrFail(Event, { id: mailing.subjectId });
    return touched(tx, mailing, variants, status === 'postponed');
  }

  async render(tx: EntityManager, mailing: Mailing, variants: VariantKey[]): Promise<FrozenParts[]> {
    return this.rendering.render(tx, mailing, variants);
  }

  async onApproved(tx: EntityManager, mailing: Mailing): Promise<void> {
    await setRevision(tx, mailing, ['in_review'], 'approved');
  }

  async onRejected(tx: EntityManager, mailing: Mailing): Promise<void> {
    await setRevision(tx, mailing, ['in_review'], 'rejected');
  }

  async onStarted(tx: EntityManager, mailing: Mailing): Promise<{ sequence: number; stamp: Date; expiresAt: Date }> {
    return this.publication.start(tx, mailing);
  }

  async onResent(tx: EntityManager, mailing: Mailing): Promise<{ stamp: Date }> {
    return this.publication.resend(tx, mailing);
  }

  async answered(reads: EntityManager, subjectId: string): Promise<number> {
    const counts = (await countInvitations(reads, [subjectId])).get(subjectId)!;
    return counts.invited - counts.needsAction;
  }

  async onUndone(tx: EntityManager, mailing: Mailing): Promise<void> {
    await this.publication.undo(tx, mailing);
  }

  async onAborted(tx: EntityManager, mailing: Mailing): Promise<void> {
    await this.publication.abort(tx, mailing);
  }
}

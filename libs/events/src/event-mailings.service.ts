import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mailings, withdraws, type MailKind, type Mailing, type NewMailing } from '@hamshahr/mailing';
import type { Actor, Segment } from '@hamshahr/people';
import { Clock, Database, DomainError } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { textFor } from './event-draft.js';
import { readRemarks } from './event-remarks.js';
import { contentOf, lockEvent } from './event-rows.js';
import { assertSpeakersApart } from './proposals/speaker-lists.js';

/** What an organizer wants to tell people about an event. */
export interface EventMailingRequest {
  kind: MailKind;
  /** Contact lists to invite; for an invitation only. */
  listIds?: string[];
  /** Narrows the lists, or alone everybody of the office who fits; for an invitation only. */
  segment?: Segment;
  /** Whom to take off; for a withdrawal only. */
  invitationIds?: string[];
  /** Why it is cancelled, postponed or withdrawn, in every language that the event has a text in. */
  reason?: Partial<Record<Language, string>>;
  sendWhenApproved: boolean;
}

/** Writes mailings about events and asks for their approval; nothing leaves. */
@Injectable()
export class EventMailings {
  constructor(
    private readonly database: Database,
    private readonly mailings: Mailings,
    private readonly clock: Clock,
  ) {}

  /**
   * Freezes a mailing: an invitation to everybody on the chosen lists who is not invited yet, each once; or news to those
   * who are.
   * @throws DomainError invalid naming the field, or when nobody is left to write to; conflict when the event's state does
   *   not allow it, has begun, or nothing has changed
   */
  async submit(actor: Actor, eventId: string, request: EventMailingRequest): Promise<Mailing> {
    return this.database.transaction(async (tx) =>
      this.mailings.submitNew(tx, actor, await this.read(tx, actor, eventId, request)),
    );
  }

  /** Locks the event and reads what is wanted of it. @throws DomainError as `submit` does */
  async read(tx: EntityManager, actor: Actor, eventId: string, request: EventMailingRequest): Promise<NewMailing> {
    const event = await lockEvent(tx, actor, eventId);
    checkFields(request);
    assertSpeakersApart(event, request.listIds ?? []);
    const revision = await contentOf(tx, event, request.kind);
    if (revision.startsAt.getTime() <= this.clock.now().getTime()) throw new DomainError('conflict', 'event.begun');
    return {
      subjectType: 'event',
      subjectId: event.id,
      contentId: revision.id,
      unitId: event.unitId,
      kind: request.kind,
      title: textFor(revision, actor.language).title,
      listIds: [...new Set(request.listIds ?? [])],
      segment: request.segment ?? null,
      recipientIds: request.invitationIds ? await invitationsOf(tx, event.id, request.invitationIds) : null,
      remarks: readRemarks(request.reason, revision, 'reason'),
      sendWhenApproved: request.sendWhenApproved,
    };
  }
}

/** Each kind takes its own fields and no others. */
function checkFields({ kind, listIds, segment, invitationIds, reason }: EventMailingRequest): void {
  const fields = [
    { field: 'listIds', value: listIds, isWanted: kind === 'invitation', isNeeded: !segment },
    { field: 'segment', value: segment, isWanted: kind === 'invitation', isNeeded: false },
    { field: 'invitationIds', value: invitationIds, isWanted: kind === 'withdrawal', isNeeded: true },
    { field: 'reason', value: reason, isWanted: withdraws(kind), isNeeded: false },
  ];
  for (const { field, value, isWanted, isNeeded } of fields) {
    const isGiven = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
    if (isNeeded && isWanted && !isGiven)
      throw new DomainError('invalid', 'mailing.field_missing', { field, params: { kind } });
    if (!isWanted && isGiven) throw new DomainError('invalid', 'mailing.field_unwanted', { field, params: { kind } });
  }
}

/** @throws DomainError invalid unless all of them are invited to this event */
async function invitationsOf(tx: EntityManager, eventId: string, ids: string[]): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const rows = await tx.query<{ id: string }[]>(
    'SELECT id FROM invitations WHERE event_id = ? AND id IN (?) AND invited_at IS NOT NULL AND withdrawn_at IS NULL',
    [eventId, wanted],
  );
  if (rows.length !== wanted.length) throw new DomainError('invalid', 'invitation.missing', { field: 'invitationIds' });
  return rows.map(({ id }) => id);
}

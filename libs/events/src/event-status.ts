import type { CallMailKind, MailKind } from '@hamshahr/mailing';
import { DomainError } from '@hamshahr/platform';

export const EVENT_STATES = ['draft', 'published', 'held', 'cancelled', 'postponed'] as const;
export type EventStatus = (typeof EVENT_STATES)[number];

/** States in which a mailing of each kind makes sense. */
const MAILABLE: Record<Exclude<MailKind, CallMailKind>, readonly EventStatus[]> &
  Partial<Record<MailKind, readonly EventStatus[]>> = {
  invitation: ['draft', 'published'],
  update: ['published', 'postponed'],
  cancellation: ['published', 'postponed'],
  postponement: ['published'],
  withdrawal: ['published', 'postponed'],
  // Rules send these by themselves; who writes a rule looks at its mail before the event is out.
  reminder: ['draft', 'published', 'postponed', 'held'],
  thanks: ['draft', 'published', 'postponed', 'held'],
  // A form sends these by itself, and only about what is out; who writes it looks at its mails before.
  place: ['draft', 'published', 'postponed'],
  registration: ['draft', 'published', 'postponed'],
  waitlist: ['draft', 'published', 'postponed'],
  offer: ['draft', 'published', 'postponed'],
  decline: ['draft', 'published', 'postponed'],
};

/** @throws DomainError conflict saying what the event's state allows */
export function assertStatus(kind: MailKind, status: EventStatus): void {
  if (!MAILABLE[kind]?.includes(status)) throw new DomainError('conflict', `event.is_${status}`);
}

export const REVISION_STATES = ['draft', 'in_review', 'approved', 'rejected', 'published'] as const;
export type RevisionStatus = (typeof REVISION_STATES)[number];

/** Webinar: a link; workshop: a venue and a capacity; joint seminar: two host cities; meeting: a specialised meeting. */
export const EVENT_KINDS = ['webinar', 'workshop', 'joint_seminar', 'meeting'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** PARTSTAT values of RFC 5545 §3.2.12 that an invitee can choose, and the state before a choice. */
export const PARTSTATS = ['needs_action', 'accepted', 'tentative', 'declined'] as const;
export type Partstat = (typeof PARTSTATS)[number];

import type { EntityManager } from 'typeorm';
import { answering, countInvitations, type EventMailRendering, type Partstat } from '@hamshahr/events';
import type { Mailing, MailingSubject, RecipientSource } from '@hamshahr/mailing';
import { DomainError } from '@hamshahr/platform';
import type { ReminderAudience } from './reminder-rule.entity.js';

/** Subject of standing mail about an event; the subject's id is the event's. News about the event is another (`event`). */
export const REMINDER_SUBJECT = 'reminder';

const ANSWERS: Record<ReminderAudience, readonly Partstat[]> = {
  accepted: ['accepted'],
  expected: ['accepted', 'tentative'],
  unanswered: ['needs_action'],
  not_declined: ['accepted', 'tentative', 'needs_action'],
};

/** What standing mail contributes to its mailings: it publishes nothing and changes no answer. */
export function reminderSubject(rendering: EventMailRendering, audience: ReminderAudience): MailingSubject {
  return {
    recipients: async (_tx: EntityManager, mailing: Mailing): Promise<RecipientSource> =>
      answering(mailing.subjectId, ANSWERS[audience]),
    worthWriting: async (_tx, _mailing, variants) => variants,
    render: (tx, mailing, variants) => rendering.render(tx, mailing, variants),
    onSubmitted: never,
    onApproved: never,
    onRejected: never,
    onStarted: never,
    onUndone: never,
    onAborted: async () => undefined,
    onResent: async (_tx, mailing) => {
      if (mailing.expiresAt && mailing.expiresAt.getTime() <= Date.now()) {
        throw new DomainError('conflict', 'event.begun');
      }
      return { stamp: new Date(Math.floor(Date.now() / 1000) * 1000) };
    },
    answered: async (reads, eventId) => {
      const counts = (await countInvitations(reads, [eventId])).get(eventId)!;
      return counts.invited - counts.needsAction;
    },
  };
}

/** Nobody submits, approves, starts or takes back a mailing that a rule has sent. */
async function never(_tx: EntityManager, mailing: Mailing): Promise<never> {
  throw new DomainError('conflict', 'mailing.standing', { params: { status: mailing.status } });
}

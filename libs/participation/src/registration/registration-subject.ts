import type { EntityManager } from 'typeorm';
import { letter, type EventMailRendering, type LetterWriter } from '@hamshahr/events';
import type { Mailing, MailingSubject, RecipientSource } from '@hamshahr/mailing';
import { DomainError } from '@hamshahr/platform';
import { renderRegistrationMail, type RegistrationCause } from '@hamshahr/views';

/** Subject of mail about registrations; the subject's id is the event's, the recipients are registrations. */
export const REGISTRATION_SUBJECT = 'registration';

/** What mail to people who registered contributes to its mailings: it publishes nothing and changes no answer. */
export function registrationSubject(
  rendering: EventMailRendering,
  ids: readonly string[],
  until: Date | null,
): MailingSubject {
  return {
    recipients: async (_tx, mailing) => (mailing.kind === 'place' ? invitees(ids) : registered(ids)),
    worthWriting: async (_tx, _mailing, variants) => variants,
    render: (tx, mailing, variants) => rendering.render(tx, mailing, variants, writer(mailing, until)),
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
      const [row] = await reads.query<{ n: string }[]>(
        "SELECT COUNT(*) AS n FROM registrations WHERE event_id = ? AND status <> 'unconfirmed'",
        [eventId],
      );
      return Number(row!.n);
    },
  };
}

/** Writes a mail about a registration, up to the personal page that it opens. */
export function writer({ kind }: Pick<Mailing, 'kind'>, until: Date | null): LetterWriter {
  return (context, shown, link) =>
    renderRegistrationMail({
      ...letter(context, shown),
      cause: kind as RegistrationCause,
      registrationUrl: link,
      until,
    });
}

function registered(ids: readonly string[]): RecipientSource {
  return {
    sql: `SELECT r.id AS recipient_id, r.name, r.address, r.address_hash, r.token_version, r.language, r.city_id,
                 NULL AS base_id FROM registrations r WHERE r.id IN (?)`,
    params: [ids],
  };
}

/** A place is told to the invitee that the person is by then: later news about the event goes to the same. */
function invitees(ids: readonly string[]): RecipientSource {
  return {
    sql: `SELECT i.id AS recipient_id, i.name, i.address, i.address_hash, i.token_version, r.language,
                 COALESCE(i.reply_city_id, r.city_id, i.city_id) AS city_id, NULL AS base_id
          FROM registrations r JOIN invitations i ON i.id = r.invitation_id AND i.withdrawn_at IS NULL
          WHERE r.id IN (?)`,
    params: [ids],
  };
}

/** Nobody submits, approves, starts or takes back a mailing that a form has sent. */
async function never(_tx: EntityManager, mailing: Mailing): Promise<never> {
  throw new DomainError('conflict', 'mailing.standing', { params: { status: mailing.status } });
}

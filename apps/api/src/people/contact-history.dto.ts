import type { ContactInvitation, ContactMail } from '@hamshahr/events';
import type { Page } from '@hamshahr/platform';

export class ContactMailView {
  deliveryId!: string;
  mailingId!: string;
  /** Title of the event, as it was then. */
  title!: string;
  /** @example invitation */
  kind!: string;
  /** @example sent */
  state!: string;
  /** When it ended, is due, or was written. */
  at!: string;
  /** Last line of the mail server. */
  response!: string | null;
  eventId!: string;
}

export class ContactMailsView {
  items!: ContactMailView[];
  next!: string | null;
}

export function toContactMailsView({ items, next }: Page<ContactMail>): ContactMailsView {
  return { items: items.map(({ id, at, ...mail }) => ({ deliveryId: id, at: at.toISOString(), ...mail })), next };
}

export class ContactInvitationView {
  eventId!: string;
  /** In the caller's language where the event has it. */
  title!: string;
  startsAt!: string;
  /** @example Asia/Tehran */
  zone!: string;
  /** `needs_action`, `accepted`, `tentative` or `declined`. @example accepted */
  answer!: string;
  companions!: number;
  note!: string;
  repliedAt!: string | null;
  /** When this person was taken off the event. */
  withdrawnAt!: string | null;
}

export class ContactInvitationsView {
  /** The newest 200 events, the newest first. */
  items!: ContactInvitationView[];
}

export function toContactInvitationsView(invitations: ContactInvitation[]): ContactInvitationsView {
  return {
    items: invitations.map(({ startsAt, repliedAt, withdrawnAt, ...invitation }) => ({
      ...invitation,
      startsAt: startsAt.toISOString(),
      repliedAt: repliedAt?.toISOString() ?? null,
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
  };
}

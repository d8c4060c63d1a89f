import type { ContactInvitation, ContactMail } from '@hamshahr/events';
import type { ListedChoice } from '@hamshahr/people';
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

export class ContactChoiceView {
  id!: string;
  /** @example zh */
  language!: string;
  cityId!: string | null;
  /** What stood before. @example fa */
  languageBefore!: string;
  cityIdBefore!: string | null;
  chosenAt!: string;
  /** When the office put it back. */
  undoneAt!: string | null;
  /** False once it was put back, or the contact was changed since. */
  isUndoable!: boolean;
}

export class ContactChoicesView {
  items!: ContactChoiceView[];
}

export function toContactChoicesView(choices: ListedChoice[]): ContactChoicesView {
  return {
    items: choices.map(({ chosenAt, undoneAt, ...choice }) => ({
      ...choice,
      chosenAt: chosenAt.toISOString(),
      undoneAt: undoneAt?.toISOString() ?? null,
    })),
  };
}

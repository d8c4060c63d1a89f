import { type EventMail, type MailFacts, mailFacts } from './mail-facts.js';

/** One invitation: rendered once per language and zone, so name and reply link may be slots of private-use characters. */
export interface InvitationMail extends EventMail {
  /** The personal reply page or a slot; survives verbatim, with `?reply=yes` and so on appended. */
  replyUrl: string;
}

/** The facts of a mail that asks for an answer. */
export interface InvitationFacts extends MailFacts {
  replyUrl: string;
}

export function invitationFacts(mail: InvitationMail): InvitationFacts {
  return { ...mailFacts(mail), replyUrl: mail.replyUrl };
}

import { type EventMail, type MailFacts, mailFacts } from './mail-facts.js';

/** One invitation: rendered once per language and zone, so name and reply link may be slots of private-use characters. */
export interface InvitationMail extends EventMail {
  /** The personal reply page or a slot; survives verbatim, with `?reply=yes` and so on appended. */
  replyUrl: string;
  /** Somebody who registered learns that they have a place, or is invited to speak; missing: they are invited. */
  cause?: 'invitation' | 'place' | 'speaker';
}

const WORDS = {
  invitation: {
    subject: 'mailSubject',
    preheader: 'mailPreheader',
    eyebrow: 'mailEyebrow',
    opening: 'mailOpening',
    receipt: 'mailReason',
  },
  place: {
    subject: 'placeSubject',
    preheader: 'placePreheader',
    eyebrow: 'placeEyebrow',
    opening: 'placeOpening',
    receipt: 'registrationReceipt',
  },
  speaker: {
    subject: 'speakerSubject',
    preheader: 'mailPreheader',
    eyebrow: 'speakerEyebrow',
    opening: 'speakerOpening',
    receipt: 'speakerReceipt',
  },
} as const;

export type InvitationWords = (typeof WORDS)['invitation' | 'place' | 'speaker'];

/** The facts of a mail that asks for an answer. */
export interface InvitationFacts extends MailFacts {
  replyUrl: string;
}

/** The words of an invitation, or of the confirmation of a place. */
export const invitationWords = ({ cause = 'invitation' }: Pick<InvitationMail, 'cause'>): InvitationWords =>
  WORDS[cause];

export function invitationFacts(mail: InvitationMail): InvitationFacts {
  return { ...mailFacts(mail), replyUrl: mail.replyUrl };
}

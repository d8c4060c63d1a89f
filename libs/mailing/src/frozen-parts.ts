import type { Language } from '@hamshahr/time';

/** A display name and a bare address. */
export interface Mailbox {
  name: string;
  address: string;
}

/** The calendar object of a variant and what the gate expects to read in it. */
export interface FrozenCalendar {
  /** Unfolded iCalendar text with slots. */
  template: string;
  uid: string;
  /** ISO 8601 instants. */
  start: string;
  end: string;
  /** Address with the token's slot. */
  organizer: string;
}

/** What a mail says, rendered. */
export interface FrozenForm {
  subject: string;
  html: string;
  text: string;
  /** Null for mail without a calendar part. */
  calendar: FrozenCalendar | null;
}

/**
 * A mail rendered once for all recipients of one variant. Slots stand for what differs between people (slots.ts).
 * Stored with the mailing, so that a retry has the same bytes, also after a release.
 */
export interface FrozenParts extends FrozenForm {
  /** For news of a change: what somebody gets whom no earlier message has reached, an invitation (rule 38). */
  first: FrozenForm | null;
  /** Language of the subject's own text inside the frame; another than the reader's where theirs is missing. */
  textLanguage: Language;
  from: Mailbox;
  replyTo: Mailbox;
  /** Domain of bounce addresses and Message-IDs. */
  domain: string;
  /** Beginning of the address that takes a recipient off the list, before the token; set by the freeze. */
  unsubscribeUrl?: string | null;
}

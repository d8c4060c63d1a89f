/** What a mail that came in is; told apart by its form, never by its subject alone. */
export const INBOUND_KINDS = ['itip', 'bounce', 'complaint', 'autoreply', 'human', 'unreadable'] as const;
export type InboundKind = (typeof INBOUND_KINDS)[number];

/** Why a mail could not be read. */
export type UnreadableReason = 'empty' | 'too_large' | 'broken_mail' | 'calendar_too_large' | 'calendar_unreadable';

/** Tokens of ours that stand in a mail, not verified yet; in the order in which they are believed. */
export interface FoundTokens {
  /** of `reply+<token>@` among the mail's recipients */
  reply: string[];
  /** of `bounce+<token>@`, the ENVID, or a message that was returned */
  bounce: string[];
  /** of `unsubscribe+<token>@` among the mail's recipients */
  unsubscribe: string[];
  /** of Message-IDs in a returned message */
  message: string[];
}

/** The calendar object of an iTIP mail. */
export interface ReadAnswer {
  /** null: none was given; RFC 5545 §3.8.7.4 takes it as 0 */
  sequence: number | null;
  stamp: Date | null;
  isRecurring: boolean;
  attendees: { address: string; partstat: string | null }[];
  comment: string;
  /** of a COUNTER: the time that is proposed */
  start: Date | null;
  end: Date | null;
}

/** What RFC 3464 says about one message, or what an older bounce says in words. */
export interface ReadReport {
  /** `failed`, `delayed`, `delivered`, `relayed`, `expanded` */
  action: string;
  /** The server's words. */
  diagnostic: string;
  /** False where the server means this message, or now, but not the address. */
  isDeadAddress: boolean;
}

/** A raw mail in the terms of the house: a pure function of its bytes. Null where a field does not apply. */
export interface InboundReading {
  kind: InboundKind;
  /** upper case */
  method: string | null;
  uid: string | null;
  sequence: number | null;
  /** upper case, as RFC 5545 §3.2.12 writes it */
  partstat: string | null;
  /** Whom it is about: the attendee, or the address that bounced or complained. */
  recipient: string | null;
  /** RFC 3463 */
  status: string | null;
  permanent: boolean | null;
  unreadable: UnreadableReason | null;
  answer: ReadAnswer | null;
  report: ReadReport | null;
  /** Nothing is ever sent in answer to it (rule 29). */
  isUnanswerable: boolean;
  /** A complaint is about abuse; other feedback is only noted. */
  isAbuse: boolean;
  tokens: FoundTokens;
  /** address of From, lower case */
  from: string | null;
  /** The mail server of the house vouches for From (RFC 8601): DMARC, or an aligned DKIM or SPF. */
  isFromProven: boolean;
  subject: string;
  /** beginning of the text */
  text: string;
}

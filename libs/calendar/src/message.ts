export type Partstat = 'NEEDS-ACTION' | 'ACCEPTED' | 'TENTATIVE' | 'DECLINED';

export interface Party {
  name: string;
  /** `local@domain`, ASCII, without `mailto:` */
  address: string;
}

/** Raised and assigned together, in the transaction that starts a mailing (RFC 5546 §2.1.4, §2.1.5). */
export interface CalendarVersion {
  /** whole number from 0, never falling for a UID */
  sequence: number;
  /** DTSTAMP: when this version was decided on; fractions of a second are cut */
  stamp: Date;
}

interface CalendarEvent extends CalendarVersion {
  uid: string;
  start: Date;
  end: Date;
  summary: string;
  /** plain text, '' for none */
  description: string;
  location: string | null;
  /** absolute http(s) address */
  url: string | null;
  organizer: Party;
  /** BCP 47 tag of summary and location */
  language?: string;
  /** BCP 47 tag of the description where it is another: the words around somebody's own text */
  descriptionLanguage?: string;
}

/** An invitation, update or cancellation to exactly one person (RFC 5546 §3.2.2, §3.2.5). Instants are written in UTC. */
export interface CalendarMessage extends CalendarEvent {
  method: 'REQUEST' | 'CANCEL';
  attendee: Party & { partstat: Partstat };
}

/** An entry to download or subscribe to, without attendees (RFC 5546 §3.2.1). */
export interface CalendarPublication extends CalendarEvent {
  method: 'PUBLISH';
  /** a withdrawn event stays a while, marked */
  cancelled?: boolean;
}

import type { Language } from '@hamshahr/time';
import { cleanLine, cleanName, webAddress } from './clean-text.js';
import type { Contact, EventFacts } from './event-facts.js';
import { type EventTimes, eventTimes } from './time-facts.js';
import { type Translator, translator } from './translator.js';

/** One invitation: rendered once per language and zone, so name and reply link may be slots of private-use characters. */
export interface InvitationMail {
  language: Language;
  /** The inviting office, in the frame's language. */
  office: string;
  event: EventFacts;
  /** A name or a slot; survives verbatim. */
  recipientName: string;
  recipientCity: string | null;
  /** IANA; null: the host's zone is used and the mail says so. */
  recipientZone: string | null;
  /** The personal reply page or a slot; survives verbatim, with `?reply=yes` and so on appended. */
  replyUrl: string;
  contact: Contact;
  isTest?: boolean;
}

/** The cleaned facts that the HTML, the text and the calendar entry share. */
export interface InvitationFacts {
  t: Translator;
  times: EventTimes;
  event: EventFacts;
  title: string;
  office: string;
  name: string;
  replyUrl: string;
  contact: Contact;
  joinUrl: string | null;
  venue: string | null;
  isTest: boolean;
}

export function invitationFacts(mail: InvitationMail): InvitationFacts {
  const t = translator(mail.language);
  const { event, recipientZone: zone } = mail;
  const reader = zone === null ? null : { city: mail.recipientCity ?? zone, zone };
  return {
    t,
    times: eventTimes(t, event, reader),
    event,
    title: cleanLine(event.title),
    office: cleanLine(mail.office),
    name: cleanName(mail.recipientName),
    replyUrl: mail.replyUrl,
    contact: { name: cleanLine(mail.contact.name), address: cleanLine(mail.contact.address) },
    joinUrl: webAddress(event.joinUrl),
    venue: event.venue === null ? null : cleanLine(event.venue) || null,
    isTest: mail.isTest ?? false,
  };
}

import type { Language } from '@hamshahr/time';
import { cleanLine, cleanName, webAddress } from './clean-text.js';
import type { Contact, EventFacts } from './event-facts.js';
import type { Reader } from './event-places.js';
import { jointHosts } from './host-names.js';
import { type MailWording, type MailWords, mailWords } from './mail-wording.js';
import { type ShortProgramme, shortProgramme } from './programme/short-programme.js';
import { type EventTimes, eventTimes } from './time-facts.js';
import { type Translator, translator } from './translator.js';

/** What every mail about an event is told: rendered once per language and zone, so the name may be a slot of private-use characters. */
export interface EventMail {
  language: Language;
  /** The inviting office, in the frame's language. */
  office: string;
  event: EventFacts;
  /** A name or a slot; survives verbatim. */
  recipientName: string;
  recipientCity: string | null;
  /** IANA; null: the host's zone is used and the mail says so. */
  recipientZone: string | null;
  contact: Contact;
  /** The office's own words around the letter; the catalog's where it has none. */
  wording?: MailWording | null;
  /** The reader's own way into the event's room or a slot; survives verbatim. */
  roomUrl?: string | null;
  /** The page of the whole programme; missing or null where there is none yet. */
  programmeUrl?: string | null;
  /** The reader's own page about how they are written to; missing where the mail leads to no page of theirs. */
  preferencesUrl?: string | null;
  /** Where the reader takes themselves off the office's list; null or missing for mail that nobody may refuse. */
  leaveUrl?: string | null;
  isTest?: boolean;
}

/** The cleaned facts that the HTML, the text and the calendar entry share. */
export interface MailFacts {
  t: Translator;
  times: EventTimes;
  event: EventFacts;
  title: string;
  office: string;
  name: string;
  contact: Contact;
  frameWords: MailWords;
  joinUrl: string | null;
  venue: string | null;
  /** Both hosts of a joint seminar; null where there is one. */
  hosts: string | null;
  capacity: number | null;
  programme: ShortProgramme | null;
  preferencesUrl: string | null;
  leaveUrl: string | null;
  isTest: boolean;
}

/** What every letter is made of, whatever it is about. */
export type LetterFacts = Pick<
  MailFacts,
  't' | 'title' | 'office' | 'name' | 'contact' | 'frameWords' | 'preferencesUrl' | 'leaveUrl' | 'isTest'
> & { event: Pick<EventFacts, 'textLanguage' | 'series'> };

export function mailFacts(mail: EventMail): MailFacts {
  const t = translator(mail.language);
  const { event } = mail;
  const office = cleanLine(mail.office);
  const times = eventTimes(t, event, readerOf(mail));
  const { zone } = times.all[0].local;
  const contact = { name: cleanLine(mail.contact.name), address: cleanLine(mail.contact.address) };
  return {
    t,
    times,
    event,
    title: cleanLine(event.title),
    office,
    name: cleanName(mail.recipientName),
    contact,
    frameWords: mailWords(t, { contact, office, wording: mail.wording }),
    joinUrl: joinAddress(event, mail.roomUrl),
    venue: venueName(event.venue),
    hosts: jointHosts(t, event),
    capacity: event.capacity,
    programme: shortProgramme(t, event.programme, { city: times.all[0].city, zone }, mail.programmeUrl ?? null),
    preferencesUrl: mail.preferencesUrl ?? null,
    leaveUrl: mail.leaveUrl ?? null,
    isTest: mail.isTest ?? false,
  };
}

/** The reader's own link into the room, else the event's link. */
export function joinAddress(
  { joinUrl, hasRoom }: Pick<EventFacts, 'joinUrl' | 'hasRoom'>,
  roomUrl: string | null | undefined,
): string | null {
  return (hasRoom && roomUrl) || webAddress(joinUrl);
}

/** The reader's city and zone, null when unknown; a city without a name goes by its zone. */
export function readerOf({ recipientCity, recipientZone: zone }: EventMail): Reader {
  return zone === null ? null : { city: recipientCity ?? zone, zone };
}

/** One clean line, or null where nothing is left of it. */
export function venueName(venue: string | null): string | null {
  return venue === null ? null : cleanLine(venue) || null;
}

import { nameIn, type City } from '@hamshahr/cities';
import { SLOTS, type Mailing } from '@hamshahr/mailing';
import { nameFor, type Account, type Office, type Wording } from '@hamshahr/people';
import type { Language } from '@hamshahr/time';
import type {
  CancellationCause,
  CancellationMail,
  Contact,
  EventFacts,
  InvitationMail,
  StandingMail,
  UpdateMail,
} from '@hamshahr/views';
import { textFor } from './event-draft.js';
import type { EventRevision } from './event-revision.entity.js';
import { programmeFacts } from './programme/programme-facts.js';
import { isMajorChange } from './revision-changes.js';

/** What the mails to one group of readers share, whatever they tell. */
export interface MailContext {
  language: Language;
  office: string;
  contact: Contact;
  /** The readers' city; null where nobody knows it. */
  city: City | null;
  cities: ReadonlyMap<string, City>;
  replyUrl: string;
  /** Where a reader gets into the room of an event that has one. */
  roomUrl?: string | null;
  /** The page of the whole programme, where there is one. */
  programmeUrl?: string;
  /** Where a reader takes themselves off the office's list (rule 31). */
  leaveUrl?: string;
  /** The office's own words around the letter. */
  wording: Wording | null;
}

/** Who writes, in a script and language that the reader can read. */
export function senderFor(
  office: Office,
  account: Pick<Account, 'name' | 'latinName' | 'email'>,
  language: Language,
): Pick<MailContext, 'language' | 'office' | 'contact'> {
  const contact = { name: nameFor(account, language), address: account.email };
  return { language, office: nameIn(office.names, language), contact };
}

/** An event in a reader's words: the text they get, cities in their language. */
export function eventFacts(revision: EventRevision, language: Language, cities: ReadonlyMap<string, City>): EventFacts {
  const text = textFor(revision, language);
  const coHost = revision.coHostCityId === null ? undefined : cities.get(revision.coHostCityId);
  const host = cities.get(revision.hostCityId);
  return {
    kind: revision.kind,
    title: text.title,
    body: text.body,
    textLanguage: text.language,
    start: revision.startsAt,
    end: revision.endsAt,
    hostCity: host ? nameIn(host.names, language) : '',
    hostZone: revision.zone,
    coHost: coHost ? { city: nameIn(coHost.names, language), zone: coHost.zone } : null,
    joinUrl: revision.joinUrl,
    hasRoom: revision.hasRoom,
    venue: revision.venue,
    capacity: revision.capacity,
    series: seriesFacts(revision, language),
  };
}

function seriesFacts({ series }: EventRevision, language: Language): EventFacts['series'] {
  if (!series) return null;
  const { title, language: textLanguage } = textFor(series, language);
  return { title, textLanguage, part: series.part, parts: series.parts };
}

export function invitationMail(context: MailContext, revision: EventRevision): InvitationMail {
  const { replyUrl, leaveUrl = null } = context;
  return { ...letter(context, revision), replyUrl, preferencesUrl: `${replyUrl}/prefs`, leaveUrl };
}

export function updateMail(
  context: MailContext,
  revision: EventRevision,
  before: EventRevision,
  isPostponed: boolean,
): UpdateMail {
  return {
    ...invitationMail(context, revision),
    before: {
      ...eventFacts(before, context.language, context.cities),
      programme: programmeFacts(before, context.language, context.cities),
    },
    isMajor: isPostponed || isMajorChange(before, revision),
  };
}

/** Why a mailing of this kind takes entries out of calendars. */
const CAUSES: Partial<Record<Mailing['kind'], CancellationCause>> = {
  cancellation: 'cancelled',
  postponement: 'postponed',
  withdrawal: 'withdrawn',
};

/** The reason is given in the language of the event's text; submitting asked for one in each (event-mailings.service). */
export function cancellationMail(
  context: MailContext,
  revision: EventRevision,
  { kind, remarks }: Pick<Mailing, 'kind' | 'remarks'>,
): CancellationMail {
  const mail = letter(context, revision);
  return { ...mail, cause: CAUSES[kind] ?? 'cancelled', reason: remarks?.[mail.event.textLanguage] ?? null };
}

/** What a rule's author adds is given in the language of the event's text, as a reason is. */
export function standingMail(
  context: MailContext,
  revision: EventRevision,
  cause: StandingMail['cause'],
  remarks: Mailing['remarks'],
): StandingMail {
  const mail = invitationMail(context, revision);
  return { ...mail, cause, remark: remarks?.[mail.event.textLanguage] ?? null };
}

/** What every letter about an event holds, whatever it tells. */
export function letter(
  { language, office, contact, city, cities, wording, roomUrl, programmeUrl }: MailContext,
  revision: EventRevision,
) {
  return {
    language,
    office,
    event: { ...eventFacts(revision, language, cities), programme: programmeFacts(revision, language, cities) },
    roomUrl,
    programmeUrl: programmeUrl ?? null,
    recipientName: SLOTS.name,
    recipientCity: city ? nameIn(city.names, language) : null,
    recipientZone: city?.zone ?? null,
    contact,
    wording,
  };
}

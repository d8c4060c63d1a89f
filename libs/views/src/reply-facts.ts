import type { Language } from '@hamshahr/time';
import { cleanLine, cleanName, webAddress } from './clean-text.js';
import type { Answer, Contact, EventFacts } from './event-facts.js';
import { jointHosts } from './host-names.js';
import type { MaterialFacts } from './materials/material-list.js';
import type { LanguageLink } from './page-frame.js';
import { type EventTimes, eventTimes } from './time-facts.js';
import { type Translator, translator } from './translator.js';

/** What the reply form accepts; whoever stores a reply enforces the same. Characters are Unicode code points. */
export const REPLY_LIMITS = { companions: 9, note: 1000 } as const;

/** Id of the reply's form, to which the choice of another city belongs. */
export const REPLY_FORM = 'reply-form';

export interface ReplyError {
  field: 'answer' | 'companions' | 'note';
  message: 'answer_required' | 'companions_range' | 'note_too_long' | 'event_changed' | 'event_full';
}

/**
 * The personal reply page. The reply form posts `answer`, `companions`, `note`, `messageLanguage`, `ownCity`, `revision`,
 * `idempotencyKey`, `lang` and `city` (empty: the reader's own) to `action`, with `show` when only that city's time is
 * asked for. Where nothing can be answered, the city form gets `action` with `city` and `lang`.
 */
export interface ReplyPage {
  language: Language;
  languages: readonly LanguageLink[];
  office: string;
  event: EventFacts;
  recipientName: string;
  /** The city whose time stands first: the selected one, else the reader's own; null when unknown. */
  city: { name: string; zone: string } | null;
  /** Cities to choose from, named in the frame's language. */
  cities: readonly { slug: string; name: string }[];
  selectedCity: string | null;
  /** The stored answer. */
  answer: Answer | null;
  /** What the invitee chose for later mail, else what the invitation goes by. */
  messageLanguage: Language;
  /** Slug; null when unknown. */
  ownCity: string | null;
  /** A choice from the link or from a refused form; it is shown selected and not yet stored. */
  preselected: Answer | null;
  companions: number;
  note: string;
  state: 'open' | 'started' | 'cancelled' | 'postponed';
  notice: 'saved' | null;
  errors: readonly ReplyError[];
  /** Id of what the page shows; sent along, so that an answer to something older is noticed. */
  revision: string;
  action: string;
  /** Page about how this person is written to. */
  preferencesHref: string;
  calendarHref: string;
  /** The page of the programme; null or missing where there is none. */
  programmeHref?: string | null;
  /** What whoever takes part may have. */
  materials: readonly MaterialFacts[];
  idempotencyKey: string;
  /** Replaces the event's own link, e.g. by a personal one. */
  joinUrl?: string | null;
  contact?: Contact | null;
}

/** The page's props with cleaned texts, times and the translator. */
export interface ReplyFacts extends ReplyPage {
  t: Translator;
  times: EventTimes;
  title: string;
  joinUrl: string | null;
  venue: string | null;
  /** Both hosts of a joint seminar; null where there is one. */
  hosts: string | null;
}

export function replyFacts(page: ReplyPage): ReplyFacts {
  const t = translator(page.language);
  const reader = page.city && { city: page.city.name, zone: page.city.zone };
  return {
    ...page,
    t,
    times: eventTimes(t, page.event, reader),
    title: cleanLine(page.event.title),
    office: cleanLine(page.office),
    recipientName: cleanName(page.recipientName),
    joinUrl: webAddress(page.joinUrl ?? page.event.joinUrl),
    venue: page.event.venue === null ? null : cleanLine(page.event.venue) || null,
    hosts: jointHosts(t, page.event),
  };
}

import type { Language } from '@hamshahr/time';
import type { ProgrammeFacts } from './programme/programme-facts.js';

/** Meeting: a specialised meeting. */
export type EventKind = 'webinar' | 'workshop' | 'joint_seminar' | 'meeting';

/** Where an event stands in its series. */
export interface SeriesFacts {
  /** One line, in `textLanguage`. */
  title: string;
  textLanguage: Language;
  part: number;
  parts: number;
}

/** What a mail or page says about an event. City and venue names are written in the frame's language by the caller. */
export interface EventFacts {
  kind: EventKind;
  /** One line, in `textLanguage`. */
  title: string;
  /** Markdown in `textLanguage`: paragraphs, lists, emphasis, http(s) and mailto links. */
  body: string;
  textLanguage: Language;
  start: Date;
  end: Date;
  hostCity: string;
  /** IANA zone of the host city. */
  hostZone: string;
  /** The second host of a joint seminar. */
  coHost: { city: string; zone: string } | null;
  /** http(s) only; anything else is treated as absent. */
  joinUrl: string | null;
  /** Everybody gets in by a link of their own. */
  hasRoom?: boolean;
  venue: string | null;
  /** How many can take part; null: no limit is given. */
  capacity: number | null;
  /** Missing or null: it is part of none. */
  series?: SeriesFacts | null;
  /** Told by mails and its own page; missing or null: there is none, or it is told elsewhere. */
  programme?: ProgrammeFacts | null;
}

/** The human organizer. */
export interface Contact {
  name: string;
  /** Mail address. */
  address: string;
}

export type Answer = 'yes' | 'tentative' | 'no';
export const ANSWERS = ['yes', 'tentative', 'no'] as const satisfies readonly Answer[];

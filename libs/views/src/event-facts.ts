import type { Language } from '@hamshahr/time';

/** What a mail or page says about an event. City and venue names are written in the frame's language by the caller. */
export interface EventFacts {
  kind: 'webinar';
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
  /** http(s) only; anything else is treated as absent. */
  joinUrl: string | null;
  venue: string | null;
}

/** The human organizer. */
export interface Contact {
  name: string;
  /** Mail address. */
  address: string;
}

export type Answer = 'yes' | 'tentative' | 'no';
export const ANSWERS = ['yes', 'tentative', 'no'] as const satisfies readonly Answer[];

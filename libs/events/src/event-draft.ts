import { DomainError, cleanLines } from '@hamshahr/platform';
import { LANGUAGES, TimeError, isTimeZone, toInstant, type Language } from '@hamshahr/time';
import type { EventRevision, EventText, EventTexts } from './event-revision.entity.js';
import type { EventKind } from './event-status.js';

/** What an organizer writes down. */
export interface EventDraft {
  kind: EventKind;
  /** Slug of the host city. */
  hostCity: string;
  /** Slug of the second host city; a joint seminar has one, no other kind has. */
  coHostCity?: string | null;
  /** Wall clock `YYYY-MM-DDTHH:mm` in `zone`. */
  start: string;
  /** IANA zone; the host city's where it is missing. */
  zone?: string;
  minutes: number;
  joinUrl?: string | null;
  /** People meet in a room of the house; not when missing. Each gets a link of their own, so there is no `joinUrl`. */
  hasRoom?: boolean | null;
  venue?: string | null;
  /** Seats. */
  capacity?: number | null;
  /** On the public list of upcoming events; not when missing. */
  listed?: boolean | null;
  mainLanguage?: Language;
  texts: EventTexts;
}

export const DRAFT_LIMITS = {
  title: 200,
  body: 5000,
  remark: 1000,
  minutes: { min: 5, max: 14_400 },
  capacity: 100_000,
};

/** Ten years: a later start is a typing mistake. */
const FAR_MILLISECONDS = 10 * 366 * 24 * 3_600_000;

type Moment = Pick<EventRevision, 'wallStart' | 'zone' | 'minutes' | 'startsAt' | 'endsAt'>;

/**
 * Turns the intended wall clock into instants (rule 15).
 * @throws DomainError invalid naming `zone` or `start`: unknown zone, a time that a clock change skips or repeats, the past
 */
export function readMoment(draft: Pick<EventDraft, 'start' | 'minutes'>, zone: string, now: Date): Moment {
  if (!isTimeZone(zone)) throw new DomainError('invalid', 'event.zone_unknown', { field: 'zone', params: { zone } });
  const startsAt = instant(draft.start, zone);
  if (startsAt.getTime() <= now.getTime()) throw new DomainError('invalid', 'event.start_past', { field: 'start' });
  if (startsAt.getTime() > now.getTime() + FAR_MILLISECONDS) {
    throw new DomainError('invalid', 'event.start_far', { field: 'start' });
  }
  const { min, max } = DRAFT_LIMITS.minutes;
  if (draft.minutes < min || draft.minutes > max) {
    throw new DomainError('invalid', 'event.minutes_range', { field: 'minutes', params: { min, max } });
  }
  const endsAt = new Date(startsAt.getTime() + draft.minutes * 60_000);
  return { wallStart: draft.start, zone, minutes: draft.minutes, startsAt, endsAt };
}

function instant(wallClock: string, zone: string): Date {
  try {
    return toInstant(wallClock, zone);
  } catch (error) {
    if (!(error instanceof TimeError)) throw error;
    throw new DomainError('invalid', `event.start_${error.code}`, {
      field: 'start',
      params: { start: wallClock, zone },
    });
  }
}

/**
 * Texts without controls, private-use characters (which mark slots) and bidi overrides.
 * @throws DomainError invalid naming the text that is missing or too long
 */
export function readTexts(texts: EventTexts, field = 'texts'): EventTexts {
  const read: EventTexts = {};
  for (const language of LANGUAGES) {
    const text = texts[language];
    if (text) read[language] = readText(text, `${field}.${language}`);
  }
  if (Object.keys(read).length === 0) throw new DomainError('invalid', 'event.texts_missing', { field });
  return read;
}

function readText(text: EventText, field: string): EventText {
  const title = cleanLines(text.title).replace(/\s+/g, ' ').trim();
  const body = cleanLines(text.body).trim();
  // Marks of direction and joiners alone show nothing.
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(title))
    throw new DomainError('invalid', 'event.title_missing', { field: `${field}.title` });
  for (const [part, value] of [
    ['title', title],
    ['body', body],
  ] as const) {
    const max = DRAFT_LIMITS[part];
    if (value.length > max)
      throw new DomainError('invalid', 'event.text_long', { field: `${field}.${part}`, params: { max } });
  }
  return { title, body };
}

/** @throws DomainError invalid unless it is an absolute http(s) address without a log-in in it, and there is no room */
export function readJoinUrl(text: string | null | undefined, hasRoom: boolean): string | null {
  if (text === null || text === undefined || text.trim() === '') return null;
  if (hasRoom) throw new DomainError('invalid', 'event.room_and_link', { field: 'joinUrl' });
  const fault = new DomainError('invalid', 'event.join_url', { field: 'joinUrl' });
  if (!URL.canParse(text.trim())) throw fault;
  const url = new URL(text.trim());
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password || url.href.length > 500) throw fault;
  return url.href;
}

/** @returns null for an empty remark. @throws DomainError invalid when it is too long */
export function readRemark(text: string | undefined, field: string): string | null {
  const remark = cleanLines(text ?? '').trim();
  const max = DRAFT_LIMITS.remark;
  if (remark.length > max) throw new DomainError('invalid', 'event.text_long', { field, params: { max } });
  return remark || null;
}

/** A venue is one line of text. */
export function readVenue(text: string | null | undefined): string | null {
  const venue = cleanLines(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (venue.length > 200) throw new DomainError('invalid', 'event.text_long', { field: 'venue', params: { max: 200 } });
  return venue || null;
}

/**
 * What each kind of event must have, and must not.
 * @throws DomainError invalid naming `venue`, `coHostCity` or `capacity`
 */
export function checkKind(
  draft: Pick<EventDraft, 'kind' | 'hostCity' | 'coHostCity' | 'capacity'>,
  venue: string | null,
): void {
  const coHost = draft.coHostCity ?? null;
  if (draft.kind === 'joint_seminar' && coHost === null) {
    throw new DomainError('invalid', 'event.co_host_missing', { field: 'coHostCity' });
  }
  if (draft.kind !== 'joint_seminar' && coHost !== null) {
    throw new DomainError('invalid', 'event.co_host_kind', { field: 'coHostCity' });
  }
  if (coHost !== null && coHost === draft.hostCity) {
    throw new DomainError('invalid', 'event.co_host_same', { field: 'coHostCity' });
  }
  if (draft.kind === 'workshop' && venue === null) {
    throw new DomainError('invalid', 'event.venue_missing', { field: 'venue' });
  }
  const capacity = draft.capacity ?? null;
  const max = DRAFT_LIMITS.capacity;
  if (capacity !== null && (!Number.isInteger(capacity) || capacity < 1 || capacity > max)) {
    throw new DomainError('invalid', 'event.capacity_range', { field: 'capacity', params: { max } });
  }
}

/** The text a reader gets: in their language, else English, else the main one. */
export function textFor(
  revision: Pick<EventRevision, 'texts' | 'mainLanguage'>,
  language: Language,
): EventText & { language: Language } {
  for (const choice of [language, 'en' as const, revision.mainLanguage]) {
    const text = revision.texts[choice];
    if (text) return { ...text, language: choice };
  }
  throw new Error('A revision has no text in its main language');
}

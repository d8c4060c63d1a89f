import { localTime } from '@hamshahr/time';
import { cleanLine } from '../clean-text.js';
import type { Place } from '../event-places.js';
import { bothDates } from '../time-facts.js';
import type { Translator } from '../translator.js';
import type { ProgrammeFacts, SessionFacts } from './programme-facts.js';

/** How many sessions a mail lists; the others stand on the page. */
const LISTED = 12;

export interface ShortSession {
  session: SessionFacts;
  /** '10:30–10:45' by the clock of `ShortProgramme.city`. */
  range: string;
}

/** The programme as a mail tells it: times of one city, a day after the other. */
export interface ShortProgramme {
  /** Whose times these are, with the offset at the first session. */
  city: string;
  offset: string;
  days: { date: string; sessions: ShortSession[] }[];
  /** How many more the page has. */
  more: number;
  /** Address of the page; null in previews of what is nowhere yet. */
  href: string | null;
}

/** @param place whose clock is shown: the reader's city, or the host's */
export function shortProgramme(
  t: Translator,
  programme: ProgrammeFacts | null | undefined,
  place: Pick<Place, 'city' | 'zone'>,
  href: string | null,
): ShortProgramme | null {
  if (!programme || programme.sessions.length === 0) return null;
  const sessions = programme.sessions.slice(0, LISTED);
  const first = localTime(sessions[0]!.start, sessions[0]!.end, place.zone, t.language);
  return {
    city: cleanLine(place.city),
    offset: first.offset,
    days: daysOf(t, sessions, place.zone),
    more: programme.sessions.length - sessions.length,
    href,
  };
}

/** Sessions by the local day of their start. */
export function daysOf(t: Translator, sessions: readonly SessionFacts[], zone: string): ShortProgramme['days'] {
  const days = new Map<string, ShortProgramme['days'][number]>();
  for (const session of sessions) {
    const local = localTime(session.start, session.end, zone, t.language);
    const day = days.get(local.day) ?? { date: bothDates(t, local), sessions: [] };
    days.set(local.day, day);
    const span = { start: local.time, end: local.endTime };
    const range = local.endDate
      ? t.say('timeRangeAcrossDays', { ...span, endDate: local.endDate })
      : t.say('timeRange', span);
    day.sessions.push({ session, range });
  }
  return [...days.values()];
}

import { type LocalTime, localTime } from '@hamshahr/time';
import type { EventFacts } from './event-facts.js';
import { cleanLine } from './clean-text.js';
import type { Translator } from './translator.js';

/** One city's view of the event's time, in words of the frame's language. */
export interface TimeFacts {
  city: string;
  isHost: boolean;
  local: LocalTime;
  /** '10:30–12:00', with the end's date where that differs. */
  range: string;
  duration: string;
}

export interface EventTimes {
  /** The reader's city first, the host's second; only one where both share a zone. */
  all: [TimeFacts, ...TimeFacts[]];
  /** True when the reader's city is unknown and the host's time stands in for it. */
  hostOnly: boolean;
}

/** @param reader the reader's city and IANA zone, null when unknown */
export function eventTimes(
  t: Translator,
  event: EventFacts,
  reader: { city: string; zone: string } | null,
): EventTimes {
  const host = { city: event.hostCity, zone: event.hostZone };
  if (!reader) return { all: [timeFacts(t, event, host, true)], hostOnly: true };
  if (reader.zone === host.zone)
    return { all: [timeFacts(t, event, reader, reader.city === host.city)], hostOnly: false };
  return { all: [timeFacts(t, event, reader, false), timeFacts(t, event, host, true)], hostOnly: false };
}

export function timeFacts(
  t: Translator,
  event: EventFacts,
  place: { city: string; zone: string },
  isHost: boolean,
): TimeFacts {
  const local = localTime(event.start, event.end, place.zone, t.language);
  const span = { start: local.time, end: local.endTime };
  const range = local.endDate
    ? t.say('timeRangeAcrossDays', { ...span, endDate: local.endDate })
    : t.say('timeRange', span);
  return { city: cleanLine(place.city), isHost, local, range, duration: duration(t, event) };
}

function duration(t: Translator, event: EventFacts): string {
  const minutes = Math.round((event.end.getTime() - event.start.getTime()) / 60_000);
  const hours = minutes / 60;
  return Number.isInteger(hours) ? t.say('durationHours', { hours }) : t.say('durationMinutes', { minutes });
}

/** The start as one phrase with city and offset: 'Sunday 22 November 2026, 15:00 (Xi’an, UTC+08:00)'. */
export function startMoment(t: Translator, facts: TimeFacts): string {
  const { date, time, offset } = facts.local;
  return t.say('timeSentence', { date, time, city: facts.city, offset });
}

/** 'Sunday 22 November 2026 (1 Azar 1405)': both calendars where the language uses two. */
export function bothDates(t: Translator, { date, secondDate }: LocalTime): string {
  return secondDate ? t.say('dateWithSecond', { date, secondDate }) : date;
}

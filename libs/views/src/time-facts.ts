import { type LocalTime, localTime } from '@hamshahr/time';
import type { MessageKey } from './catalog.js';
import { cleanLine } from './clean-text.js';
import type { EventFacts } from './event-facts.js';
import { type Place, placesOf, type Reader } from './event-places.js';
import { hostNames } from './host-names.js';
import type { Translator } from './translator.js';

/** One city's view of the event's time, in words of the frame's language. */
export interface TimeFacts {
  city: string;
  role: Place['role'];
  local: LocalTime;
  /** '10:30–12:00', with the end's date where that differs. */
  range: string;
  duration: string;
}

export interface EventTimes {
  /** The reader's city first, then the hosts'. */
  all: [TimeFacts, ...TimeFacts[]];
  /** Said where the reader's city is unknown and the hosts' times stand in for it. */
  note: { key: MessageKey; cities: string } | null;
}

/** How a city's time is announced. */
export const TIME_LABELS: Readonly<Record<Place['role'], MessageKey>> = {
  other: 'timeInCity',
  host: 'timeInHostCity',
  coHost: 'timeInCoHostCity',
};

/** @param reader the reader's city and IANA zone, null when unknown */
export function eventTimes(t: Translator, event: EventFacts, reader: Reader): EventTimes {
  const [first, ...others] = placesOf(event, reader);
  const all: EventTimes['all'] = [timeFacts(t, event, first), ...others.map((place) => timeFacts(t, event, place))];
  const key = others.length > 0 ? 'hostTimesNoteJoint' : 'hostTimesNote';
  return { all, note: reader ? null : { key, cities: hostNames(t, event) } };
}

export function timeFacts(
  t: Translator,
  event: Pick<EventFacts, 'start' | 'end'>,
  { city, zone, role }: Place,
): TimeFacts {
  const local = localTime(event.start, event.end, zone, t.language);
  const span = { start: local.time, end: local.endTime };
  const range = local.endDate
    ? t.say('timeRangeAcrossDays', { ...span, endDate: local.endDate })
    : t.say('timeRange', span);
  return { city: cleanLine(city), role, local, range, duration: duration(t, event) };
}

function duration(t: Translator, event: Pick<EventFacts, 'start' | 'end'>): string {
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

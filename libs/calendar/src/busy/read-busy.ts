import ICAL from 'ical.js';
import { parseCalendars, rawValue, textOf } from '../reader.js';
import { daysLater, instantOf, momentOf, momentsOf, wallIn, type Moment } from './moment.js';

export interface BusyPeriod {
  from: Date;
  to: Date;
}

export interface ReadBusy {
  /** What lies in the asked range, in no order. */
  busy: BusyPeriod[];
  /** Entries of which nobody can say when they are: a zone without an IANA name, a rule without an end in sight. */
  unread: number;
}

/** Where to look, and in whose zone times without one are meant. */
export interface BusyRange {
  zone: string;
  from: Date;
  to: Date;
}

/** Times that all rules of a file may be followed together; a rule of seconds would never end. */
const MOST_TIMES = 20_000;
const DAY = 86_400_000;
/** Wall clocks and UTC lie less than a day apart; what is further away than that needs no zone. */
const isNear = (wall: string, length: number, { from, to }: BusyRange) => {
  const shown = Date.parse(`${wall}Z`);
  return shown + length > from.getTime() - DAY && shown < to.getTime() + DAY;
};

/**
 * When somebody has no time, out of a free/busy answer (VFREEBUSY) or a calendar (VEVENT), rules of repetition included.
 * What is transparent, cancelled or free does not count.
 * @throws CalendarError unreadable
 */
export function readBusy(text: string, range: BusyRange): ReadBusy {
  const calendars = parseCalendars(text);
  const found: ReadBusy = { busy: [], unread: 0 };
  const add = (from: number, to: number) => {
    if (from < to && from < range.to.getTime() && to > range.from.getTime()) {
      found.busy.push({ from: new Date(from), to: new Date(to) });
    }
  };
  for (const part of calendars.flatMap((calendar) => calendar.getAllSubcomponents('vfreebusy'))) {
    for (const property of part.getAllProperties('freebusy')) found.unread += addPeriods(property, range, add);
  }
  const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
  const moved = movedTimes(events, range);
  const budget = { left: MOST_TIMES };
  for (const event of events) {
    if (!isBusy(event)) continue;
    const isRead = addEvent(event, { ...range, moved, budget }, add);
    if (!isRead) found.unread += 1;
  }
  return found;
}

type Add = (from: number, to: number) => void;

/** @returns how many of its periods nobody can read */
function addPeriods(property: ICAL.Property, { zone }: BusyRange, add: Add): number {
  if (property.getFirstParameter('fbtype')?.toUpperCase() === 'FREE') return 0;
  let unread = 0;
  for (const value of (property.toJSON() as unknown[]).slice(3)) {
    const [start, end] = Array.isArray(value) ? (value as unknown[]) : [];
    const from = momentOf(start, zone);
    const length = durationOf(end);
    const to = length === null ? momentOf(end, zone) : null;
    if (from && length !== null) add(instantOf(from), instantOf(from) + length);
    else if (from && to) add(instantOf(from), instantOf(to));
    else unread += 1;
  }
  return unread;
}

function durationOf(value: unknown): number | null {
  if (typeof value !== 'string' || !/^[+-]?P/.test(value)) return null;
  try {
    return ICAL.Duration.fromString(value).toSeconds() * 1000;
  } catch {
    return null;
  }
}

function isBusy(event: ICAL.Component): boolean {
  const said = (name: string) => textOf(event, name)?.toUpperCase();
  const isOff = said('status') === 'CANCELLED' || said('transp') === 'TRANSPARENT';
  return !isOff && said('x-microsoft-cdo-busystatus') !== 'FREE';
}

/** Per UID the instants of parts of a series that a file describes on their own. */
function movedTimes(events: readonly ICAL.Component[], range: BusyRange): Map<string, Set<number>> {
  const moved = new Map<string, Set<number>>();
  for (const event of events) {
    const [at] = momentsOf(event.getFirstProperty('recurrence-id'), range.zone);
    const uid = textOf(event, 'uid');
    if (!at || !uid || !isNear(at.wall, 0, range)) continue;
    if (!moved.has(uid)) moved.set(uid, new Set());
    moved.get(uid)!.add(instantOf(at));
  }
  return moved;
}

interface Reading extends BusyRange {
  moved: ReadonlyMap<string, ReadonlySet<number>>;
  budget: { left: number };
}

/** @returns whether it could be read to its end */
function addEvent(event: ICAL.Component, reading: Reading, add: Add): boolean {
  const [start] = momentsOf(event.getFirstProperty('dtstart'), reading.zone);
  const length = start && lengthOf(event, start, reading.zone);
  if (!start || length === null || length === undefined) return false;
  const isLeftOut = leftOut(event, reading);
  const addAt = (wall: string, isOfSeries: boolean) => {
    if (!isNear(wall, length, reading)) return;
    const from = instantOf({ wall, zone: start.zone });
    if (isOfSeries && isLeftOut(from)) return;
    // A day has 23 hours where the clock is put forward: it ends at a midnight, not after 24 hours.
    add(from, start.isDay ? instantOf({ wall: daysLater(wall, length / DAY), zone: start.zone }) : from + length);
  };
  const rules = event.getAllProperties('rrule');
  if (rules.length === 0 || event.getFirstProperty('recurrence-id')) addAt(start.wall, false);
  const dates = event.getAllProperties('rdate').flatMap((property) => momentsOf(property, start.zone));
  for (const date of dates) if (date && isNear(date.wall, length, reading)) addAt(wallIn(date, start.zone), true);
  const areRead = rules.map((rule) => follow(rule, start, reading, (wall) => addAt(wall, true)));
  return areRead.every(Boolean) && dates.every(Boolean);
}

function lengthOf(event: ICAL.Component, start: Moment, zone: string): number | null {
  const [end] = momentsOf(event.getFirstProperty('dtend'), zone);
  if (end)
    return start.isDay ? Date.parse(`${end.wall}Z`) - Date.parse(`${start.wall}Z`) : instantOf(end) - instantOf(start);
  if (event.getFirstProperty('dtend')) return null;
  const duration = event.getFirstProperty('duration');
  if (duration) return durationOf(rawValue(duration));
  return start.isDay ? DAY : 0;
}

/** Whether the file takes a time out of the series, or describes it on its own. */
function leftOut(event: ICAL.Component, reading: Reading): (at: number) => boolean {
  const moments = event.getAllProperties('exdate').flatMap((property) => momentsOf(property, reading.zone));
  const near = moments.filter((moment) => moment !== null).filter(({ wall }) => isNear(wall, DAY, reading));
  const out = new Set(near.map(instantOf));
  const own = reading.moved.get(textOf(event, 'uid') ?? '');
  return (at) => out.has(at) || own?.has(at) === true;
}

/** Calls `each` with every wall clock of a rule up to the end of the range. @returns false when it could not go so far */
function follow(rule: ICAL.Property, start: Moment, reading: Reading, each: (wall: string) => void): boolean {
  try {
    const recur = ICAL.Recur.fromString(String(rule.getFirstValue()));
    const until = recur.until ? momentOf(recur.until.toString(), start.zone) : null;
    // The rule is followed by the wall clock of the event's zone, so its end is said in that too.
    if (until && !until.isDay) recur.until = ICAL.Time.fromDateTimeString(wallIn(until, start.zone));
    const times = recur.iterator(ICAL.Time.fromDateTimeString(start.wall));
    for (; reading.budget.left > 0; reading.budget.left -= 1) {
      const time = times.next() as ICAL.Time | null;
      if (!time) return true;
      const wall = time.toString().slice(0, 19);
      if (Date.parse(`${wall}Z`) >= reading.to.getTime() + DAY) return true;
      each(wall);
    }
  } catch {
    // A rule that is none: the entry is told as unread.
  }
  return false;
}

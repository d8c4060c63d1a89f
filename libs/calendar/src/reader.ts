import { isTimeZone, toInstant } from '@hamshahr/time';
import ICAL from 'ical.js';
import { CalendarError } from './calendar-error.js';

export interface ReadParty {
  name: string | null;
  /** without `mailto:`, as written */
  address: string;
  /** upper case */
  partstat: string | null;
  role: string | null;
  rsvp: boolean;
}

/** What a calendar object says; null where it says nothing or nothing readable. */
export interface CalendarContent {
  /** upper case */
  method: string | null;
  /** how many VEVENTs there are; the fields are those of the first */
  events: number;
  uid: string | null;
  recurrenceId: string | null;
  sequence: number | null;
  stamp: Date | null;
  /** null also for floating times and zones that are not IANA's */
  start: Date | null;
  end: Date | null;
  status: string | null;
  summary: string | null;
  description: string | null;
  comment: string | null;
  location: string | null;
  url: string | null;
  organizer: ReadParty | null;
  attendees: ReadParty[];
}

/**
 * Reads the first VEVENT of an iCalendar object, ours or a stranger's. VTIMEZONE rules are not run.
 * @throws CalendarError unreadable
 */
export function readCalendar(text: string): CalendarContent {
  const calendar = parse(text);
  const events = calendar.getAllSubcomponents('vevent');
  const event = events[0] ?? new ICAL.Component('vevent');
  return {
    method: textOf(calendar, 'method')?.toUpperCase() ?? null,
    events: events.length,
    uid: textOf(event, 'uid'),
    recurrenceId: textOf(event, 'recurrence-id'),
    sequence: numberOf(event, 'sequence'),
    stamp: instantOf(event, 'dtstamp'),
    start: instantOf(event, 'dtstart'),
    end: instantOf(event, 'dtend'),
    status: textOf(event, 'status')?.toUpperCase() ?? null,
    summary: textOf(event, 'summary'),
    description: textOf(event, 'description'),
    comment: textOf(event, 'comment'),
    location: textOf(event, 'location'),
    url: textOf(event, 'url'),
    organizer: event.getAllProperties('organizer').map(partyOf)[0] ?? null,
    attendees: event.getAllProperties('attendee').map(partyOf),
  };
}

function parse(text: string): ICAL.Component {
  return parseCalendars(text)[0]!;
}

/** Every VCALENDAR of a text, one at least. @throws CalendarError unreadable */
export function parseCalendars(text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const roots = (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
    const calendars = roots.filter(([name]) => name === 'vcalendar');
    if (calendars.length > 0 && roots[0]![0] === 'vcalendar') {
      return calendars.map((root) => new ICAL.Component(root as ConstructorParameters<typeof ICAL.Component>[0]));
    }
  } catch (error) {
    throw new CalendarError('unreadable', 'text', error instanceof Error ? error.message : '');
  }
  throw new CalendarError('unreadable', 'text', 'no VCALENDAR');
}

/** The value as jCal writes it (RFC 7265), never ical.js's own time objects: those ask the process's zone. */
export function rawValue(property: ICAL.Property | null): unknown {
  return property ? (property.toJSON() as unknown[])[3] : null;
}

export function textOf(component: ICAL.Component, name: string): string | null {
  const value = rawValue(component.getFirstProperty(name));
  return typeof value === 'string' ? value : null;
}

function numberOf(component: ICAL.Component, name: string): number | null {
  const value = rawValue(component.getFirstProperty(name));
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}

function instantOf(component: ICAL.Component, name: string): Date | null {
  const property = component.getFirstProperty(name);
  const value = rawValue(property);
  if (!property || typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/.test(value)) return null;
  if (!value.endsWith('Z')) return zonedInstant(value, property.getFirstParameter('tzid'));
  const instant = new Date(value);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value.slice(0, -1)) ? instant : null;
}

function zonedInstant(wallClock: string, zone: string | undefined): Date | null {
  if (!zone || !isTimeZone(zone)) return null;
  try {
    const minute = toInstant(wallClock.slice(0, 16), zone);
    return new Date(minute.getTime() + Number(wallClock.slice(17, 19)) * 1000);
  } catch {
    return null;
  }
}

function partyOf(property: ICAL.Property): ReadParty {
  const value = rawValue(property);
  return {
    name: property.getFirstParameter('cn') || null,
    address: (typeof value === 'string' ? value : '').replace(/^mailto:/i, ''),
    partstat: property.getFirstParameter('partstat')?.toUpperCase() ?? null,
    role: property.getFirstParameter('role')?.toUpperCase() ?? null,
    rsvp: property.getFirstParameter('rsvp')?.toUpperCase() === 'TRUE',
  };
}

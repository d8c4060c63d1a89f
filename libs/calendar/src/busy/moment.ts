import { isTimeZone, offsetSpans, toWallClock } from '@hamshahr/time';
import type ICAL from 'ical.js';

/** A time as an iCalendar file writes it: the wall clock of a zone, or a whole day there. */
export interface Moment {
  /** `2026-11-22T10:30:00` */
  wall: string;
  zone: string;
  isDay: boolean;
}

const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** @returns null for what is no time, and for a zone that is none of IANA's */
export function momentOf(value: unknown, zone: string): Moment | null {
  if (typeof value !== 'string') return null;
  if (DAY.test(value)) return checked({ wall: `${value}T00:00:00`, zone, isDay: true });
  if (!WALL.test(value) || !isTimeZone(zone)) return null;
  const isUtc = value.endsWith('Z');
  return checked({ wall: value.slice(0, 19), zone: isUtc ? 'UTC' : zone, isDay: false });
}

const checked = (moment: Moment) => (isRealDay(moment.wall) ? moment : null);

function isRealDay(wall: string): boolean {
  const at = new Date(`${wall}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(wall);
}

/** All times of a property (EXDATE has several); a floating one is meant in `zone`. */
export function momentsOf(property: ICAL.Property | null, zone: string): (Moment | null)[] {
  if (!property) return [];
  const own: string = property.getFirstParameter('tzid') ?? zone;
  return (property.toJSON() as unknown[]).slice(3).map((value) => momentOf(value, own));
}

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/**
 * A wall clock that is jumped over counts from the jump, one that comes twice the first time. What is known of the zone
 * is asked, because a rule may name thousands of times.
 */
export function instantOf({ wall, zone }: Pick<Moment, 'wall' | 'zone'>): number {
  const shown = Date.parse(`${wall}Z`);
  const minute = Math.floor(shown / MINUTE);
  const spans = offsetSpans(zone, minute - DAY_MINUTES, minute + DAY_MINUTES);
  const span = spans.find(({ to, offset }) => minute < to + offset) ?? spans.at(-1)!;
  const isSkipped = minute < span.from + span.offset;
  return isSkipped ? span.from * MINUTE : shown - span.offset * MINUTE;
}

/** The same instant by the clock of another zone, to the minute. */
export const wallIn = (moment: Moment, zone: string): string =>
  moment.zone === zone ? moment.wall : `${toWallClock(new Date(instantOf(moment)), zone)}:${moment.wall.slice(17, 19)}`;

/** The wall clock so many days later. */
export const daysLater = (wall: string, days: number): string =>
  new Date(Date.parse(`${wall}Z`) + days * 86_400_000).toISOString().slice(0, 19);

import { firstInstant, toWallClock } from '@hamshahr/time';
import type { EventRevision } from '@hamshahr/events';
import type { ReminderRule } from './reminder-rule.entity.js';

const MINUTE = 60_000;
const MINUTES = { minutes: 1, hours: 60 } as const;

/**
 * When a rule fires. Minutes and hours are elapsed time; days are those of the host's calendar, so that a day before
 * 10:30 is 10:30 also where a clock change lies between. A time that the change skips is the next that exists, one that
 * it repeats is the first.
 */
export function dueAt(
  { kind, amount, unit }: Pick<ReminderRule, 'kind' | 'amount' | 'unit'>,
  { startsAt, endsAt, zone }: Pick<EventRevision, 'startsAt' | 'endsAt' | 'zone'>,
): Date {
  const anchor = kind === 'reminder' ? startsAt : endsAt;
  const sign = kind === 'reminder' ? -1 : 1;
  if (unit !== 'days') return new Date(anchor.getTime() + sign * amount * MINUTES[unit] * MINUTE);
  const wall = toWallClock(anchor, zone);
  const day = new Date(`${wall.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + sign * amount);
  return firstInstant(`${day.toISOString().slice(0, 10)}${wall.slice(10)}`, zone);
}

import { DomainError } from '@hamshahr/platform';
import type { ClockSpan, Hours } from '../city-week.entity.js';
import type { CalendarHours, Minutes } from './city-calendar.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const MAX_BREAKS = 4;

/**
 * Hours of a day as they are kept.
 * @throws DomainError invalid naming the field: a time that is none, an end before its start (also past midnight),
 *   breaks that lie outside or overlap
 */
export function readHours(hours: Hours, field: string): Hours {
  const { from, to } = readSpan(hours, field);
  const breaks = (hours.breaks ?? []).map((pause) => readSpan(pause, `${field}.breaks`));
  if (breaks.length === 0) return { from, to };
  const at = { field: `${field}.breaks` };
  breaks.sort((a, b) => a.from.localeCompare(b.from));
  if (breaks.length > MAX_BREAKS) throw new DomainError('invalid', 'city.breaks_many', at);
  if (breaks.some((pause) => pause.from <= from || pause.to >= to)) {
    throw new DomainError('invalid', 'city.break_outside', at);
  }
  if (breaks.some((pause, index) => index > 0 && pause.from < breaks[index - 1]!.to)) {
    throw new DomainError('invalid', 'city.break_overlap', at);
  }
  return { from, to, breaks };
}

function readSpan({ from, to }: ClockSpan, field: string): ClockSpan {
  if (!CLOCK.test(from) || !CLOCK.test(to)) throw new DomainError('invalid', 'city.hours_form', { field });
  if (from >= to) throw new DomainError('invalid', 'city.hours_order', { field });
  return { from, to };
}

/** The same hours in minutes since midnight. */
export function inMinutes({ from, to, breaks = [] }: Hours): CalendarHours {
  return { open: minutesOf({ from, to }), breaks: breaks.map(minutesOf) };
}

function minutesOf({ from, to }: ClockSpan): Minutes {
  return [minuteOf(from), minuteOf(to)];
}

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

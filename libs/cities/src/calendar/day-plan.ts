import { WEEKDAYS, type Weekday } from '../city-week.entity.js';
import type { Names } from '../city.entity.js';
import type { CalendarDay, CalendarHours, CalendarWeek, Certainty, CityCalendar, Minutes } from './city-calendar.js';

/** Why nobody works on a date. */
export type Closed =
  { code: 'weekend' } | { code: 'holiday'; names: Names; certainty: Certainty } | { code: 'no_calendar' };

/** How a city's offices work on one date of its own. */
export interface DayPlan {
  date: string;
  /** Minutes of the wall clock in which they are open, breaks taken out, in order; empty when closed. */
  open: readonly Minutes[];
  /** Null when somebody works. */
  closed: Closed | null;
  /** What makes a working day unlike others of its week: names of the half day or the make-up day. */
  special: { kind: 'half_day' | 'working_day'; names: Names } | null;
  /** An expected holiday of the day before or after, which the moon may move here. */
  mayBeHoliday: Names | null;
  /** False when nobody wrote down the holidays of this year. */
  isYearKnown: boolean;
}

/** Index of a calendar's days and the plans that were made from it: a calendar is read-only once it is loaded. */
interface Known {
  days: ReadonlyMap<string, readonly CalendarDay[]>;
  plans: Map<number, DayPlan>;
}
const known = new WeakMap<CityCalendar, Known>();

/** A date as its number of days since 1970-01-01. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

const dates = new Map<number, string>();
/** Some four years of dates are kept; a search asks for each of its dates again and again. */
const KEPT = 1500;

export function dateOf(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    if (dates.size >= KEPT) dates.clear();
    dates.set(day, (date = new Date(day * 86_400_000).toISOString().slice(0, 10)));
  }
  return date;
}

/** What a city does on a date (Gregorian `YYYY-MM-DD` by its own clock). */
export function planOf(calendar: CityCalendar, date: string): DayPlan {
  return planOfDay(calendar, dayNumber(date));
}

/** `planOf` by the number of the day; made once for each calendar that was read. */
export function planOfDay(calendar: CityCalendar, day: number): DayPlan {
  let facts = known.get(calendar);
  if (!facts) {
    facts = { days: Map.groupBy(calendar.days, ({ date }) => date), plans: new Map() };
    known.set(calendar, facts);
  }
  let plan = facts.plans.get(day);
  if (!plan) facts.plans.set(day, (plan = makePlan(calendar, facts.days, day)));
  return plan;
}

function makePlan(calendar: CityCalendar, days: Known['days'], day: number): DayPlan {
  const date = dateOf(day);
  const week = weekInForce(calendar.weeks, date);
  const facts = { date, isYearKnown: calendar.knownYears.includes(Number(date.slice(0, 4))) };
  const closed = (why: Closed): DayPlan => ({ ...facts, open: [], closed: why, special: null, mayBeHoliday: null });
  if (!week) return closed({ code: 'no_calendar' });
  const marked = days.get(date) ?? [];
  const holiday = marked.find(({ kind }) => kind === 'holiday');
  if (holiday) return closed({ code: 'holiday', names: holiday.names, certainty: holiday.certainty });
  const special = marked.find(({ kind }) => kind === 'working_day') ?? marked.find(({ kind }) => kind === 'half_day');
  const usual = week.days[weekdayOf(day)] ?? null;
  const hours = special ? (special.hours ?? (special.kind === 'working_day' ? firstHours(week) : usual)) : usual;
  const open = hours ? withoutBreaks(hours) : [];
  if (open.length === 0) return closed({ code: 'weekend' });
  return {
    ...facts,
    open,
    closed: null,
    special: special ? { kind: special.kind as 'half_day' | 'working_day', names: special.names } : null,
    mayBeHoliday: expectedBeside(days, day),
  };
}

/** A week with an end stands in front of those without one; among equals the one that began last. */
export function weekInForce(weeks: readonly CalendarWeek[], date: string): CalendarWeek | null {
  const rank = ({ validFrom, validTo }: CalendarWeek) => (validTo === null ? '0' : '1') + validFrom;
  return weeks.reduce<CalendarWeek | null>((best, week) => {
    const holds = week.validFrom <= date && (week.validTo === null || date <= week.validTo);
    return holds && (best === null || rank(week) > rank(best)) ? week : best;
  }, null);
}

const weekdayOf = (day: number): Weekday => WEEKDAYS[(((day + 3) % 7) + 7) % 7]!;

/** Hours of the first working day after the weekend: Saturday where people rest on Thursday and Friday. */
function firstHours({ days }: CalendarWeek): CalendarHours | null {
  const first = WEEKDAYS.findIndex((weekday, index) => days[weekday] && !days[WEEKDAYS[(index + 6) % 7]!]);
  return days[WEEKDAYS[Math.max(first, 0)]!] ?? null;
}

function withoutBreaks({ open, breaks }: CalendarHours): Minutes[] {
  const left: Minutes[] = [];
  let [from] = open;
  for (const [start, end] of [...breaks].sort(([one], [other]) => one - other)) {
    if (start > from) left.push([from, Math.min(start, open[1])]);
    from = Math.max(from, end);
  }
  if (from < open[1]) left.push([from, open[1]]);
  return left.filter(([start, end]) => start < end);
}

function expectedBeside(days: Known['days'], day: number): Names | null {
  for (const beside of [day - 1, day + 1]) {
    const found = days
      .get(dateOf(beside))
      ?.find(({ kind, certainty }) => kind === 'holiday' && certainty === 'expected');
    if (found) return found.names;
  }
  return null;
}

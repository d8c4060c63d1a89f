import { toInstant, toWallClock } from '@hamshahr/time';

/** Office hours of a week: a day without hours is a day off. */
export type WeekHours = Partial<Record<DayName, { from: string; to: string } | null>>;
export type DayName = 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat';

/** A city as far as its working time goes. */
export interface WorkingCity {
  id: string;
  name: string;
  zone: string;
  /** The weeks known of it, oldest first; each holds from its day on. */
  weeks: readonly { validFrom: string; days: WeekHours }[];
}

/** Milliseconds since 1970, end not included. */
export interface Span {
  from: number;
  to: number;
}

const DAYS: readonly DayName[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY = 86_400_000;
export const STEP = 15 * 60_000;

export function plusDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** An instant of the city's clock; a time that a clock change skips moves on by an hour. */
function instantOf(iso: string, time: string, zone: string): number {
  if (time === '24:00') return instantOf(plusDays(iso, 1), '00:00', zone);
  try {
    return toInstant(`${iso}T${time}`, zone).getTime();
  } catch {
    // Midnight itself may be skipped; one day has the same length to within that hour.
    return toInstant(
      `${iso}T${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}:${time.slice(3)}`,
      zone,
    ).getTime();
  }
}

/** The office hours of one local day; null on a day off, undefined when the city has no week for it. */
export function hoursOn(city: WorkingCity, iso: string): { from: string; to: string } | null | undefined {
  const week = city.weeks.findLast(({ validFrom }) => validFrom <= iso);
  if (!week) return undefined;
  return week.days[DAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()]!] ?? null;
}

/** One day by the host's clock. */
export function dayOf(iso: string, zone: string): Span {
  return { from: instantOf(iso, '00:00', zone), to: instantOf(plusDays(iso, 1), '00:00', zone) };
}

/** The working hours of a city that fall into a span, and the parts of it that are days off there. */
export function workIn(city: WorkingCity, span: Span): { work: Span[]; off: Span[] } {
  const work: Span[] = [];
  const off: Span[] = [];
  const first = toWallClock(new Date(span.from), city.zone).slice(0, 10);
  for (let iso = first; instantOf(iso, '00:00', city.zone) < span.to; iso = plusDays(iso, 1)) {
    const hours = hoursOn(city, iso);
    if (hours === undefined) continue;
    if (hours === null) off.push(clip(dayOf(iso, city.zone), span));
    else
      work.push(clip({ from: instantOf(iso, hours.from, city.zone), to: instantOf(iso, hours.to, city.zone) }, span));
  }
  const real = ({ from, to }: Span) => to > from;
  return { work: work.filter(real), off: off.filter(real) };
}

function clip({ from, to }: Span, span: Span): Span {
  return { from: Math.max(from, span.from), to: Math.min(to, span.to) };
}

/** The times within a span at which all cities work. */
export function sharedWork(cities: readonly WorkingCity[], span: Span): Span[] {
  return cities.reduce<Span[]>(
    (shared, city) => {
      const { work } = workIn(city, span);
      return shared.flatMap((part) => work.map((hours) => clip(part, hours)).filter(({ from, to }) => to > from));
    },
    [span],
  );
}

/** Cities for which a meeting lies outside their office hours, with the reason. */
export function outsideHours(
  cities: readonly WorkingCity[],
  meeting: Span,
): { city: WorkingCity; isDayOff: boolean }[] {
  return cities.flatMap((city) => {
    const { work, off } = workIn(city, { from: meeting.from - DAY, to: meeting.to + DAY });
    if (work.some(({ from, to }) => from <= meeting.from && meeting.to <= to)) return [];
    return [{ city, isDayOff: off.some(({ from, to }) => from <= meeting.from && meeting.from < to) }];
  });
}

/**
 * The next start at which a meeting fits into everybody's office hours.
 * @param after instant after which it begins
 * @param minutes its length
 * @returns undefined when there is none within `days`
 */
export function nextSharedStart(
  cities: readonly WorkingCity[],
  after: number,
  minutes: number,
  days = 60,
): number | undefined {
  const length = minutes * 60_000;
  for (let from = after; from < after + days * DAY; from += DAY) {
    // A little more than a day, so that a slot across its end is seen whole.
    for (const shared of sharedWork(cities, { from, to: from + DAY + length })) {
      const start = Math.ceil(Math.max(shared.from, after + 1) / STEP) * STEP;
      if (start + length <= shared.to) return start;
    }
  }
  return undefined;
}

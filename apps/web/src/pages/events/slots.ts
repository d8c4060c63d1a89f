import { toInstant, toWallClock } from '@hamshahr/time';
import type { SlotReasonView, StripView } from '../../api/generated/index.js';

/** A city as far as its working time around a day goes. */
export interface WorkingCity {
  id: string;
  name: string;
  zone: string;
  /** Whether anybody wrote down how it works. */
  isKnown: boolean;
  /** When its offices are open. */
  open: readonly Span[];
  /** Its dates on which nobody works, and why. */
  closed: readonly { date: string; why: SlotReasonView }[];
  /** Half days and make-up days. */
  special: readonly { date: string; why: SlotReasonView }[];
}

/** Milliseconds since 1970, end not included. */
export interface Span {
  from: number;
  to: number;
}

const DAY = 86_400_000;
export const STEP = 15 * 60_000;

export function plusDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The first instant of a day; one that a clock change skips is the hour after it. */
function midnight(iso: string, zone: string): number {
  try {
    return toInstant(`${iso}T00:00`, zone).getTime();
  } catch {
    return toInstant(`${iso}T01:00`, zone).getTime();
  }
}

/** One day by the host's clock. */
export function dayOf(iso: string, zone: string): Span {
  return { from: midnight(iso, zone), to: midnight(plusDays(iso, 1), zone) };
}

/** What a strip of some days tells of one of its cities: hours that go on over the host's midnight are one. */
export function workingCity(
  city: Pick<WorkingCity, 'id' | 'name' | 'zone'>,
  strip: StripView | undefined,
): WorkingCity {
  const days = (strip?.days ?? []).flatMap(({ cities }) => cities.filter(({ cityId }) => cityId === city.id));
  const open: Span[] = [];
  for (const { from, to } of days.flatMap((day) => day.open)) {
    const span = { from: Date.parse(from), to: Date.parse(to) };
    const last = open.at(-1);
    if (last?.to === span.from) last.to = span.to;
    else open.push(span);
  }
  const dates = new Map(days.flatMap((day) => day.dates).map((date) => [date.date, date]));
  const about = (kind: 'closed' | 'special') =>
    [...dates.values()].flatMap(({ date, [kind]: why }) => (why && why.code !== 'no_calendar' ? [{ date, why }] : []));
  const isUnknown = strip?.warnings.some(({ code, cityId }) => code === 'no_calendar' && cityId === city.id) ?? true;
  return { ...city, isKnown: !isUnknown, open, closed: about('closed'), special: about('special') };
}

/** The working hours of a city that fall into a span, and the parts of it that are days off there. */
export function workIn(city: WorkingCity, span: Span): { work: Span[]; off: Span[] } {
  const real = ({ from, to }: Span) => to > from;
  return {
    work: city.open.map((hours) => clip(hours, span)).filter(real),
    off: city.closed.map(({ date }) => clip(dayOf(date, city.zone), span)).filter(real),
  };
}

function clip({ from, to }: Span, span: Span): Span {
  return { from: Math.max(from, span.from), to: Math.min(to, span.to) };
}

/** The times within a span at which all cities work. */
export function sharedWork(cities: readonly WorkingCity[], span: Span): Span[] {
  return cities.reduce<Span[]>(
    (shared, city) =>
      shared.flatMap((part) => city.open.map((hours) => clip(part, hours)).filter(({ from, to }) => to > from)),
    [span],
  );
}

/** Cities for which a meeting lies outside their office hours, with the reason where it is a day off. */
export function outsideHours(
  cities: readonly WorkingCity[],
  meeting: Span,
): { city: WorkingCity; why: SlotReasonView | null }[] {
  return cities.flatMap((city) => {
    if (city.open.some(({ from, to }) => from <= meeting.from && meeting.to <= to)) return [];
    const date = toWallClock(new Date(meeting.from), city.zone).slice(0, 10);
    return [{ city, why: city.closed.find((day) => day.date === date)?.why ?? null }];
  });
}

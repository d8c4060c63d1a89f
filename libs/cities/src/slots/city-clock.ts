import { offsetSpans, type OffsetSpan } from '@hamshahr/time';
import type { CityCalendar, Minutes } from '../calendar/city-calendar.js';
import { dateOf, planOfDay, type DayPlan } from '../calendar/day-plan.js';
import { firstAfter, push, type Stretches } from './stretches.js';

const DAY = 1440;
const WHOLE_DAY: readonly Minutes[] = [[0, DAY]];

/** A city during the time that is searched: its offsets, its plans, the minutes in which it is open. */
export class CityClock {
  private readonly spans: readonly OffsetSpan[];
  private span = 0;
  private hint = 0;
  readonly open: Stretches;

  /** @param from,to minutes since 1970 in UTC */
  constructor(
    readonly calendar: CityCalendar,
    readonly from: number,
    readonly to: number,
  ) {
    this.spans = offsetSpans(calendar.zone, from, to);
    this.open = this.stretches((day) => planOfDay(calendar, day).open);
  }

  /** Minutes ahead of UTC; fast when asked in rising order. */
  offsetAt(minute: number): number {
    let at = this.span;
    if (minute < this.spans[at]!.from) at = 0;
    while (at < this.spans.length - 1 && this.spans[at]!.to <= minute) at += 1;
    this.span = at;
    return this.spans[at]!.offset;
  }

  planAt(minute: number): DayPlan {
    return planOfDay(this.calendar, Math.floor((minute + this.offsetAt(minute)) / DAY));
  }

  /** How many minutes of a stretch the city is open. */
  openMinutes(from: number, to: number): number {
    this.hint = firstAfter(this.open, from, this.hint);
    let minutes = 0;
    for (let at = this.hint; at < this.open.length && this.open[at]! < to; at += 2) {
      minutes += Math.min(to, this.open[at + 1]!) - Math.max(from, this.open[at]!);
    }
    return minutes;
  }

  /** The time in which the wall clock shows the given minutes of each day, in UTC: once, twice or not at all. */
  stretches(minutesOf: (day: number) => readonly Minutes[]): number[] {
    const all: number[] = [];
    for (const { from, to, offset } of this.spans) {
      const [first, last] = [from + offset, to + offset];
      for (let day = Math.floor(first / DAY); day * DAY < last; day += 1) {
        for (const [start, end] of minutesOf(day)) {
          push(all, Math.max(first, day * DAY + start) - offset, Math.min(last, day * DAY + end) - offset);
        }
      }
    }
    return all;
  }

  /** The time of the dates from one to another, both included. */
  dates(from: number, to: number): number[] {
    return this.stretches((day) => (day >= from && day <= to ? WHOLE_DAY : []));
  }

  planOfDay(day: number): DayPlan {
    return planOfDay(this.calendar, day);
  }

  /** The time of one date; empty for one that the zone has jumped over. */
  timeOf(day: number): number[] {
    const all: number[] = [];
    for (const { from, to, offset } of this.spans) {
      push(all, Math.max(from, day * DAY - offset), Math.min(to, (day + 1) * DAY - offset));
    }
    return all;
  }

  /** The first and the last of its days that a stretch of time touches. */
  daysIn(from: number, to: number): [first: number, last: number] {
    return [Math.floor((from + this.offsetAt(from)) / DAY), Math.floor((to - 1 + this.offsetAt(to - 1)) / DAY)];
  }

  /** The spans that touch a stretch of time. */
  spansIn(from: number, to: number): OffsetSpan[] {
    return this.spans.filter((span) => span.to > from && span.from < to);
  }

  /** `2026-11-22` and `10:30` at a minute. */
  wallClock(minute: number): { date: string; time: string; offset: number } {
    const offset = this.offsetAt(minute);
    const local = minute + offset;
    const ofDay = local - Math.floor(local / DAY) * DAY;
    const two = (value: number) => String(value).padStart(2, '0');
    return { date: dateOf(Math.floor(local / DAY)), time: `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`, offset };
  }
}

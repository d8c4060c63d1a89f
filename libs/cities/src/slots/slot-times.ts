import type { CityClock } from './city-clock.js';
import { comfortReasons } from './comfort.js';
import type { Slot, SlotInCity, TimeStretch } from './slot-answer.js';
import type { TimeQuestion } from './slot-question.js';
import type { Stretches } from './stretches.js';

export const MINUTE = 60_000;
export const instant = (minute: number): Date => new Date(minute * MINUTE);
/** The first whole minute that is not before an instant. */
export const upwards = (time: Date): number => Math.ceil(time.getTime() / MINUTE);

export function stretchesOf(all: Stretches): TimeStretch[] {
  const told: TimeStretch[] = [];
  for (let at = 0; at < all.length; at += 2) told.push({ from: instant(all[at]!), to: instant(all[at + 1]!) });
  return told;
}

/** What a city's clock shows from one minute to another. */
export function inCity(clock: CityClock, start: number, end: number): SlotInCity {
  const [from, to] = [clock.wallClock(start), clock.wallClock(end)];
  const isKnown = clock.planAt(start).closed?.code !== 'no_calendar';
  return {
    cityId: clock.calendar.cityId,
    ...{ date: from.date, time: from.time, endDate: to.date, endTime: to.time },
    ...{ offset: from.offset, endOffset: to.offset },
    minutesOutside: isKnown ? end - start - clock.openMinutes(start, end) : null,
  };
}

/** Makes what is told of a start; done for the few that are told. */
export class SlotMaker {
  constructor(
    private readonly question: TimeQuestion,
    private readonly clocks: readonly CityClock[],
  ) {}

  slot(start: number, score: number): Slot {
    const { cities, isFair, minutes } = this.question;
    const end = start + minutes;
    return {
      ...{ start: instant(start), end: instant(end), score },
      reasons: comfortReasons(this.clocks, cities, isFair, start, end),
      local: this.clocks.map((clock) => inCity(clock, start, end)),
    };
  }
}

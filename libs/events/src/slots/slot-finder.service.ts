import { Injectable } from '@nestjs/common';
import { CalendarError, readBusy, type ReadBusy } from '@hamshahr/calendar';
import {
  checkInstant,
  checkRange,
  findSlots,
  judgeTime,
  overlapStrip,
  SLOT_LIMITS,
  type CityInQuestion,
  type OverlapStrip,
  type SlotAnswer,
  type TimeQuestion,
  type TimeVerdict,
} from '@hamshahr/cities';
import type { Actor } from '@hamshahr/people';
import { Clock, DomainError } from '@hamshahr/platform';
import { MeetingCitiesQueries, type MeetingCities } from './meeting-cities.queries.js';
import { OwnEventsQueries } from './own-events.queries.js';
import type { AskedPeople, MeetingWish, SlotWish, WhoMeets } from './slot-wish.js';
import { cityQuestions } from './wished-hours.js';

const DAY = 86_400_000;
/** Of the dates of any host, by UTC. */
const MARGIN = 2 * DAY;

export type FoundSlots = SlotAnswer & AskedPeople & { milliseconds: number };

/** When cities and people can meet: joins what is stored of them, and leaves the reckoning to libs/cities. */
@Injectable()
export class SlotFinder {
  constructor(
    private readonly cities: MeetingCitiesQueries,
    private readonly ownEvents: OwnEventsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid naming the field */
  async find(actor: Actor, wish: SlotWish): Promise<FoundSlots> {
    checkRange(wish.from, wish.to, SLOT_LIMITS.days);
    const from = new Date(Date.parse(`${wish.from}T00:00Z`) - MARGIN);
    const to = new Date(Date.parse(`${wish.to}T00:00Z`) + DAY + MARGIN);
    const meeting = await this.cities.of(actor, wish);
    const { question, unreadBusy } = await this.ask(actor, wish, meeting, { from, to });
    const began = performance.now();
    const answer = findSlots({ ...question, from: wish.from, to: wish.to, step: wish.step, limit: wish.limit });
    return { ...answer, ...asked(meeting, unreadBusy), milliseconds: performance.now() - began };
  }

  /** @throws DomainError invalid naming the field */
  async check(actor: Actor, wish: MeetingWish, start: Date): Promise<TimeVerdict & AskedPeople> {
    checkInstant(start, 'start');
    const meeting = await this.cities.of(actor, wish);
    const around = { from: new Date(start.getTime() - MARGIN), to: new Date(start.getTime() + MARGIN) };
    const { question, unreadBusy } = await this.ask(actor, wish, meeting, around);
    return { ...judgeTime(question, start), ...asked(meeting, unreadBusy) };
  }

  /** @throws DomainError invalid naming the field */
  async strip(actor: Actor, who: WhoMeets, from: string, to: string): Promise<OverlapStrip & AskedPeople> {
    const meeting = await this.cities.of(actor, who);
    return { ...overlapStrip(meeting.calendars, from, to), ...asked(meeting, 0) };
  }

  private async ask(
    actor: Actor,
    wish: MeetingWish,
    { calendars }: MeetingCities,
    around: { from: Date; to: Date },
  ): Promise<{ question: TimeQuestion; unreadBusy: number }> {
    const { contactIds, withOwnEvents, isFair, minutes, noticeMinutes } = wish;
    const now = wish.now ?? this.clock.now();
    checkInstant(now, 'now');
    const file = busyOf(wish.freeBusy, calendars[0]!.zone, around);
    const [own, uneasy] = await Promise.all([
      withOwnEvents ? this.ownEvents.taken(actor, contactIds, around.from, around.to) : [],
      isFair ? this.ownEvents.uneasyHours(actor, calendars, now) : new Map<string, number>(),
    ]);
    const cities: CityInQuestion[] = cityQuestions(calendars, wish, uneasy);
    const busy = [...wish.busy, ...own, ...file.busy];
    return { question: { cities, minutes, now, noticeMinutes, busy, isFair }, unreadBusy: file.unread };
  }
}

const asked = ({ calendars, peopleWithoutCity }: MeetingCities, unreadBusy: number): AskedPeople => ({
  cityIds: calendars.map(({ cityId }) => cityId),
  ...{ peopleWithoutCity, unreadBusy },
});

function busyOf(text: string | null, zone: string, range: { from: Date; to: Date }): ReadBusy {
  if (text === null) return { busy: [], unread: 0 };
  try {
    return readBusy(text, { zone, ...range });
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    throw new DomainError('invalid', 'slots.calendar_unreadable', { field: 'freeBusy' });
  }
}

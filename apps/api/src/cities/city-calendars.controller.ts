import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  CityCalendars,
  CityDays,
  CityPeriods,
  type CalendarGap,
  type CalendarSummary,
  type CityDay,
  type CityWeek,
} from '@hamshahr/cities';
import { AffectedEvents, type AffectedEvent } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow, AnyAccount } from '../http/policy.js';
import { AffectedEventsView, toAffectedEventsView } from './affected-event.dto.js';
import {
  CalendarGapsView,
  CalendarSummaryView,
  CityDayView,
  CityDaysView,
  CityPeriodView,
  CityPeriodsView,
  DaysQuery,
  NewCityDay,
  NewCityPeriod,
  toCalendarGapView,
  toCityDayView,
  toCityPeriodView,
  toDayFacts,
  toNewPeriod,
} from './city-calendar.dto.js';

/** Calendars of the cities: what differs from their weeks. */
@ApiTags('City calendars')
@Controller('api/v1/cities')
export class CityCalendarsController {
  constructor(
    private readonly calendars: CityCalendars,
    private readonly days: CityDays,
    private readonly periods: CityPeriods,
    private readonly events: AffectedEvents,
  ) {}

  /** Cities of which no holidays are known of this year, or from 1 October on of the next. */
  @Get('calendar-gaps')
  @AnyAccount()
  @Answers(CalendarGapsView, (gaps: CalendarGap[]) => ({ items: gaps.map(toCalendarGapView) }))
  async gaps(): Promise<CalendarGap[]> {
    return this.calendars.gaps();
  }

  /** What is known of the city by year, and which years are missing. */
  @Get(':id/calendar')
  @AnyAccount()
  @Answers(CalendarSummaryView, (summary: CalendarSummary) => summary)
  async summary(@Param('id', IdPipe) id: string): Promise<CalendarSummary> {
    return this.calendars.summary(id);
  }

  /** Holidays, half days and make-up days between two dates, both included. */
  @Get(':id/days')
  @AnyAccount()
  @Answers(CityDaysView, (days: CityDay[]) => ({ items: days.map(toCityDayView) }))
  async listDays(@Param('id', IdPipe) id: string, @Query() query: DaysQuery): Promise<CityDay[]> {
    return this.days.list(id, query.from, query.to);
  }

  /** Says what a date is. */
  @Put(':id/days/:date')
  @Allow('admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, or `"0"` for a new date.' })
  @Answers(CityDayView, toCityDayView)
  async putDay(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('date') date: string,
    @ExpectedVersion() version: number,
    @Body() body: NewCityDay,
  ): Promise<CityDay> {
    return this.days.put(actor.accountId, id, date, toDayFacts(body), version);
  }

  /** Takes away what is said of a date; the week holds again. Answers with what it was. */
  @Delete(':id/days/:date')
  @Allow('admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was seen, as in `"3"`.' })
  @Answers(CityDayView, toCityDayView)
  async removeDay(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('date') date: string,
    @ExpectedVersion() version: number,
  ): Promise<CityDay> {
    return this.days.remove(actor.accountId, id, date, version);
  }

  /** Stretches of days with hours of their own, such as Ramadan; each stands in front of the week while it lasts. */
  @Get(':id/periods')
  @AnyAccount()
  @Answers(CityPeriodsView, (periods: CityWeek[]) => ({ items: periods.map(toCityPeriodView) }))
  async listPeriods(@Param('id', IdPipe) id: string): Promise<CityWeek[]> {
    return this.periods.list(id);
  }

  /** Writes the period that begins on a date. */
  @Put(':id/periods/:validFrom')
  @Allow('admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, or `"0"` for a new date.' })
  @Answers(CityPeriodView, toCityPeriodView)
  async putPeriod(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('validFrom') validFrom: string,
    @ExpectedVersion() version: number,
    @Body() body: NewCityPeriod,
  ): Promise<CityWeek> {
    return this.periods.put(actor.accountId, id, validFrom, toNewPeriod(body), version);
  }

  /** Takes a period away; the week holds again. Answers with what it was. */
  @Delete(':id/periods/:validFrom')
  @Allow('admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was seen, as in `"3"`.' })
  @Answers(CityPeriodView, toCityPeriodView)
  async removePeriod(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('validFrom') validFrom: string,
    @ExpectedVersion() version: number,
  ): Promise<CityWeek> {
    return this.periods.remove(actor.accountId, id, validFrom, version);
  }

  /** Drafts and published events ahead, of those you see, that fall on a day off of this city although it hosts them or its people are invited. */
  @Get(':id/affected-events')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(AffectedEventsView, toAffectedEventsView)
  async affectedEvents(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AffectedEvent[]> {
    return this.events.of(actor, id);
  }
}

import { Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import { Clock, Database } from '@hamshahr/platform';
import { toWallClock } from '@hamshahr/time';
import { Cities } from '../cities.service.js';
import { City } from '../city.entity.js';
import { CityWeek, type WeekHours } from '../city-week.entity.js';
import { missingYears, type CalendarYear } from './calendar-years.js';
import type { CalendarDay, CalendarWeek, CityCalendar } from './city-calendar.js';
import { CityDay } from './city-day.entity.js';
import { inMinutes } from './hours.js';

/** Gregorian `YYYY-MM-DD`, both included. */
export interface DateRange {
  from: string;
  to: string;
}

/** What stands in a city's calendar, by year, and which years are missing. */
export interface CalendarSummary {
  years: CalendarYear[];
  missingYears: number[];
}

/** A city of which no holidays are known in years that are asked for. */
export interface CalendarGap {
  city: City;
  years: number[];
}

type YearRow = { cityId: string } & Record<keyof CalendarYear, string>;

/** Calendars as they are read: whole, for any number of cities in the same number of queries. */
@Injectable()
export class CityCalendars {
  constructor(
    private readonly database: Database,
    private readonly cities: Cities,
    private readonly clock: Clock,
  ) {}

  /**
   * The calendars of cities in the order of their ids; unknown ids are left out. Four queries.
   * @param range of the days that are read; all of them where it is left out
   */
  async load(cityIds: readonly string[], range?: DateRange): Promise<CityCalendar[]> {
    if (cityIds.length === 0) return [];
    const reads = this.database.reads;
    const ids = In([...new Set(cityIds)]);
    const [cities, weeks, days, years] = await Promise.all([
      reads.find(City, { where: { id: ids }, order: { id: 'ASC' } }),
      reads.find(CityWeek, { where: { cityId: ids }, order: { validFrom: 'ASC' } }),
      reads.find(CityDay, {
        where: { cityId: ids, ...(range ? { date: Between(range.from, range.to) } : {}) },
        order: { date: 'ASC' },
      }),
      this.years(cityIds),
    ]);
    const weeksOf = Map.groupBy(weeks, ({ cityId }) => cityId);
    const daysOf = Map.groupBy(days, ({ cityId }) => cityId);
    return cities.map(({ id, slug, zone }) => ({
      ...{ cityId: id, slug, zone },
      weeks: (weeksOf.get(id) ?? []).map(asCalendarWeek),
      days: (daysOf.get(id) ?? []).map(asCalendarDay),
      knownYears: (years.get(id) ?? []).map(({ year }) => year),
    }));
  }

  /** What is known of each city by year; cities of which nothing is known are left out. One query. */
  async years(cityIds?: readonly string[]): Promise<Map<string, CalendarYear[]>> {
    const rows = await this.database.reads.query<YearRow[]>(
      `SELECT city_id AS cityId, LEFT(date, 4) AS year, SUM(kind = 'holiday') AS holidays, SUM(kind = 'half_day') AS halfDays,
              SUM(kind = 'working_day') AS workingDays, SUM(certainty = 'expected') AS expected
       FROM city_days ${cityIds ? 'WHERE city_id IN (?)' : ''} GROUP BY city_id, LEFT(date, 4) ORDER BY city_id, year`,
      cityIds ? [cityIds] : [],
    );
    const years = rows.map(({ cityId, year, holidays, halfDays, workingDays, expected }) => ({
      cityId: String(cityId),
      ...{ year: Number(year), holidays: Number(holidays), halfDays: Number(halfDays) },
      ...{ workingDays: Number(workingDays), expected: Number(expected) },
    }));
    const byCity = Map.groupBy(years, ({ cityId }) => cityId);
    return new Map([...byCity].map(([id, list]) => [id, list.map(({ cityId: _cityId, ...year }) => year)]));
  }

  /** @throws DomainError missing */
  async summary(cityId: string): Promise<CalendarSummary> {
    const city = await this.cities.one(cityId);
    const years = (await this.years([cityId])).get(cityId) ?? [];
    return { years, missingYears: this.missing(city, years) };
  }

  /** The cities of which a calendar of this year, or from October on of the next, is missing. Two queries. */
  async gaps(): Promise<CalendarGap[]> {
    const [cities, known] = await Promise.all([this.cities.list(), this.years()]);
    return cities.flatMap((city) => {
      const years = this.missing(city, known.get(city.id) ?? []);
      return years.length > 0 ? [{ city, years }] : [];
    });
  }

  private missing({ zone }: City, years: CalendarYear[]): number[] {
    const today = toWallClock(this.clock.now(), zone).slice(0, 10);
    return missingYears(
      years.map(({ year }) => year),
      today,
    );
  }
}

function asCalendarWeek({ validFrom, validTo, names, days }: CityWeek): CalendarWeek {
  const hours = Object.entries(days as Required<WeekHours>).map(([day, one]) => [day, inMinutes(one)]);
  return { validFrom, validTo, names, days: Object.fromEntries(hours) as CalendarWeek['days'] };
}

function asCalendarDay({ date, kind, names, certainty, hours }: CityDay): CalendarDay {
  return { date, kind, names, certainty, hours: hours && inMinutes(hours) };
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Clock, Database, DomainError, isDuplicate, isOne } from '@hamshahr/platform';
import { toWallClock } from '@hamshahr/time';
import { Cities } from './cities.service.js';
import { cityNote } from './city-note.js';
import type { City } from './city.entity.js';
import { CityWeek } from './city-week.entity.js';
import { keepBreaks, readDate, readWeek, weekOn, type NewWeek } from './week.js';

/** A city, and how its offices ordinarily work today; null where nobody wrote it down. */
export interface CityWithWeek {
  city: City;
  week: CityWeek | null;
}

/** Weekends and office hours of cities, each from a date on. */
@Injectable()
export class CityWeeks {
  constructor(
    private readonly database: Database,
    private readonly cities: Cities,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Each city with the week that holds on its today; one query, however many they are. */
  async withToday(cities: City[]): Promise<CityWithWeek[]> {
    if (cities.length === 0) return [];
    const ids = cities.map(({ id }) => id);
    const weeks = await this.database.reads.find(CityWeek, { where: { cityId: In(ids), isPeriod: false } });
    const byCity = Map.groupBy(weeks, ({ cityId }) => cityId);
    const now = this.clock.now();
    return cities.map((city) => {
      const today = toWallClock(now, city.zone).slice(0, 10);
      return { city, week: weekOn(byCity.get(city.id) ?? [], today) };
    });
  }

  /** Every week of a city, the earliest first. @throws DomainError missing */
  async list(cityId: string): Promise<CityWeek[]> {
    await this.cities.one(cityId);
    return this.database.reads.find(CityWeek, { where: { cityId, isPeriod: false }, order: { validFrom: 'ASC' } });
  }

  /** The weeks of all cities, in one query. */
  async all(): Promise<CityWeek[]> {
    return this.database.reads.find(CityWeek, {
      where: { isPeriod: false },
      order: { cityId: 'ASC', validFrom: 'ASC' },
    });
  }

  /**
   * Writes the week that begins on a date.
   * @param version of the row that was edited; 0 for a new one
   * @throws DomainError invalid naming the field; stale when somebody was quicker
   */
  async put(
    accountId: string | null,
    cityId: string,
    validFrom: string,
    days: NewWeek,
    version: number,
  ): Promise<CityWeek> {
    const key = { cityId, validFrom: readDate(validFrom, 'validFrom'), isPeriod: false };
    await this.cities.one(cityId);
    return this.database.transaction(async (tx) => {
      const before = version === 0 ? null : await tx.findOneBy(CityWeek, key);
      const week = { ...key, days: readWeek(keepBreaks(days, before?.days)) };
      if (version === 0) await tx.insert(CityWeek, { ...week, version: 1 }).catch(asStale);
      else {
        const result: unknown = await tx.query(
          `UPDATE city_weeks SET days = ?, version = version + 1
           WHERE city_id = ? AND valid_from = ? AND is_period = 0 AND version = ?`,
          [JSON.stringify(week.days), cityId, week.validFrom, version],
        );
        if (!isOne(result)) throw stale();
      }
      const row = await tx.findOneByOrFail(CityWeek, key);
      await this.audit.note(tx, cityNote({ accountId, cityId, action: 'city.week', after: week }));
      return row;
    });
  }
}

function asStale(error: unknown): never {
  throw isDuplicate(error) ? stale() : error;
}

const stale = () => new DomainError('stale', 'city.week_stale', { field: 'If-Match' });

import { Injectable } from '@nestjs/common';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, canonicalJson, isDuplicate, isOne, sha256 } from '@hamshahr/platform';
import { Cities } from './cities.service.js';
import { CityWeek, type Hours, type Weekday } from './city-week.entity.js';
import { readDate, readWeek } from './week.js';

export type NewWeek = Partial<Record<Weekday, Hours | null>>;

/** Weekends and office hours of cities, each from a date on. */
@Injectable()
export class CityWeeks {
  constructor(
    private readonly database: Database,
    private readonly cities: Cities,
    private readonly audit: Audit,
  ) {}

  /** Every week of a city, the earliest first. @throws DomainError missing */
  async list(cityId: string): Promise<CityWeek[]> {
    await this.cities.one(cityId);
    return this.database.reads.find(CityWeek, { where: { cityId }, order: { validFrom: 'ASC' } });
  }

  /** The weeks of all cities, in one query. */
  async all(): Promise<CityWeek[]> {
    return this.database.reads.find(CityWeek, { order: { cityId: 'ASC', validFrom: 'ASC' } });
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
    const week = { cityId, validFrom: readDate(validFrom, 'validFrom'), days: readWeek(days) };
    await this.cities.one(cityId);
    return this.database.transaction(async (tx) => {
      if (version === 0) await tx.insert(CityWeek, { ...week, version: 1 }).catch(asStale);
      else {
        const result: unknown = await tx.query(
          'UPDATE city_weeks SET days = ?, version = version + 1 WHERE city_id = ? AND valid_from = ? AND version = ?',
          [JSON.stringify(week.days), cityId, week.validFrom, version],
        );
        if (!isOne(result)) throw stale();
      }
      const row = await tx.findOneByOrFail(CityWeek, { cityId, validFrom: week.validFrom });
      await this.audit.note(tx, {
        officeId: null,
        actor: accountId === null ? { type: 'system', id: null } : { type: 'account', id: accountId },
        action: 'city.week',
        object: { type: 'city', id: cityId },
        afterHash: sha256(canonicalJson(week)),
      });
      return row;
    });
  }
}

function asStale(error: unknown): never {
  throw isDuplicate(error) ? stale() : error;
}

const stale = () => new DomainError('stale', 'city.week_stale', { field: 'If-Match' });

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, found } from '@hamshahr/platform';
import { Cities } from '../cities.service.js';
import { cityNote } from '../city-note.js';
import type { Names } from '../city.entity.js';
import { CityWeek } from '../city-week.entity.js';
import { cleanNames } from '../names.js';
import { readDate, readWeek, type NewWeek } from '../week.js';
import { holdCity } from './hold-city.js';

/** Days that one period may last. */
const LONGEST = 366;
const DAY = 86_400_000;

/** A stretch of days with hours of its own, both ends included. */
export interface NewPeriod {
  validTo: string;
  names: Names | null;
  days: NewWeek;
}

/** Weeks with an end, such as Ramadan hours: while one lasts, it stands in front of the ordinary week. */
@Injectable()
export class CityPeriods {
  constructor(
    private readonly database: Database,
    private readonly cities: Cities,
    private readonly audit: Audit,
  ) {}

  /** Every period of a city, the earliest first. @throws DomainError missing */
  async list(cityId: string): Promise<CityWeek[]> {
    await this.cities.one(cityId);
    return this.database.reads.find(CityWeek, { where: { cityId, isPeriod: true }, order: { validFrom: 'ASC' } });
  }

  /**
   * Writes the period that begins on a date.
   * @param version of the row that was edited; 0 for a new one
   * @throws DomainError invalid naming the field, conflict where another period lasts, stale when somebody was quicker
   */
  async put(
    accountId: string | null,
    cityId: string,
    validFrom: string,
    { validTo, names, days }: NewPeriod,
    version: number,
  ): Promise<CityWeek> {
    const key = { cityId, isPeriod: true, validFrom: readDate(validFrom, 'validFrom') };
    const period = { validTo: readDate(validTo, 'validTo'), names: names && cleanNames(names), days: readWeek(days) };
    assertLength(key.validFrom, period.validTo);
    await this.cities.one(cityId);
    return this.database.transaction(async (tx) => {
      await holdCity(tx, cityId);
      await assertFree(tx, { ...key, ...period });
      const before = await tx.findOneBy(CityWeek, key);
      if ((before?.version ?? 0) !== version) throw stale(before);
      if (before) await tx.update(CityWeek, { ...key, version }, { ...period, version: version + 1 });
      else await tx.insert(CityWeek, { ...key, ...period, version: 1 });
      await this.audit.note(tx, cityNote({ accountId, cityId, action: 'city.period', after: { ...key, ...period } }));
      return tx.findOneByOrFail(CityWeek, key);
    });
  }

  /** Takes a period away; the ordinary week holds again. @returns what it was @throws DomainError missing, stale */
  async remove(accountId: string, cityId: string, validFrom: string, version: number): Promise<CityWeek> {
    const key = { cityId, isPeriod: true, validFrom: readDate(validFrom, 'validFrom') };
    await this.cities.one(cityId);
    return this.database.transaction(async (tx) => {
      const before = found(await tx.findOneBy(CityWeek, key), 'city.period_missing');
      const { affected: removed } = await tx.delete(CityWeek, { ...key, version });
      if (removed !== 1) throw stale(before);
      await this.audit.note(tx, cityNote({ accountId, cityId, action: 'city.period_removed', before: { ...key } }));
      return before;
    });
  }
}

function assertLength(from: string, to: string): void {
  if (to < from) throw new DomainError('invalid', 'city.period_order', { field: 'validTo' });
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY + 1;
  if (days > LONGEST)
    throw new DomainError('invalid', 'city.period_long', { field: 'validTo', params: { max: LONGEST } });
}

/** Of two periods on one day nobody could say which hours hold. */
async function assertFree(
  tx: EntityManager,
  { cityId, validFrom, validTo }: { cityId: string; validFrom: string; validTo: string },
): Promise<void> {
  const [other] = await tx.query<{ validFrom: string; validTo: string }[]>(
    `SELECT valid_from AS validFrom, valid_to AS validTo FROM city_weeks
     WHERE city_id = ? AND is_period = 1 AND valid_from <> ? AND valid_from <= ? AND valid_to >= ? LIMIT 1`,
    [cityId, validFrom, validTo, validFrom],
  );
  if (!other) return;
  const field = other.validFrom < validFrom ? 'validFrom' : 'validTo';
  throw new DomainError('conflict', 'city.period_overlap', { field, params: { ...other } });
}

function stale(before: CityWeek | null): DomainError {
  const current = before ? { current: { version: before.version } } : {};
  return new DomainError('stale', 'city.period_stale', { field: 'If-Match', ...current });
}

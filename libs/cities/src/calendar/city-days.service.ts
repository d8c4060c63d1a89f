import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, found } from '@hamshahr/platform';
import { Cities } from '../cities.service.js';
import { cityNote } from '../city-note.js';
import { readDate } from '../week.js';
import { CityDay, type DayFacts } from './city-day.entity.js';
import { assertReach, readDay } from './day-input.js';
import { holdCity } from './hold-city.js';

/** Days that one list may cover: five years. */
const LONGEST = 1830;
const DAY = 86_400_000;

/** Holidays, half days and make-up days of cities. */
@Injectable()
export class CityDays {
  constructor(
    private readonly database: Database,
    private readonly cities: Cities,
    private readonly audit: Audit,
  ) {}

  /** The days between two dates, both included, the earliest first. @throws DomainError missing, invalid */
  async list(cityId: string, from: string, to: string): Promise<CityDay[]> {
    readDate(from, 'from');
    readDate(to, 'to');
    if (to < from) throw new DomainError('invalid', 'city.days_order', { field: 'to' });
    if (Date.parse(to) - Date.parse(from) > LONGEST * DAY)
      throw new DomainError('invalid', 'city.days_long', { field: 'to' });
    await this.cities.one(cityId);
    return this.database.reads.find(CityDay, { where: { cityId, date: Between(from, to) }, order: { date: 'ASC' } });
  }

  /**
   * Says what a date is.
   * @param version of the day that was edited; 0 where nothing was said of the date
   * @throws DomainError invalid naming the field; stale when somebody was quicker
   */
  async put(accountId: string, cityId: string, date: string, facts: DayFacts, version: number): Promise<CityDay> {
    const key = { cityId, date: readDate(date, 'date') };
    assertReach(date, 'date');
    const day = { ...readDay(facts), importId: null };
    await this.cities.one(cityId);
    return this.database.transaction(async (tx) => {
      await holdCity(tx, cityId);
      const before = await tx.findOneBy(CityDay, key);
      if ((before?.version ?? 0) !== version) throw stale(before);
      if (before) await tx.update(CityDay, { ...key, version }, { ...day, version: version + 1 });
      else await tx.insert(CityDay, { ...key, ...day, version: 1 });
      const after = { ...key, ...day };
      await this.audit.note(
        tx,
        cityNote({ accountId, cityId, action: 'city.day', before: before && { ...before }, after }),
      );
      return tx.findOneByOrFail(CityDay, key);
    });
  }

  /** Nothing is said of the date any more. @returns what was said @throws DomainError missing, stale */
  async remove(accountId: string, cityId: string, date: string, version: number): Promise<CityDay> {
    const key = { cityId, date: readDate(date, 'date') };
    await this.cities.one(cityId);
    return this.database.transaction(async (tx) => {
      await holdCity(tx, cityId);
      const before = found(await tx.findOneBy(CityDay, key), 'city.day_missing');
      if (before.version !== version) throw stale(before);
      await tx.delete(CityDay, { ...key, version });
      await this.audit.note(tx, cityNote({ accountId, cityId, action: 'city.day_removed', before: { ...before } }));
      return before;
    });
  }
}

function stale(before: CityDay | null): DomainError {
  const current = before ? { current: { version: before.version } } : {};
  return new DomainError('stale', 'city.day_stale', { field: 'If-Match', ...current });
}

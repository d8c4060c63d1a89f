import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database } from '@hamshahr/platform';
import { CityDay } from '../calendar/city-day.entity.js';
import { holdCity } from '../calendar/hold-city.js';
import { cityNote } from '../city-note.js';
import { City } from '../city.entity.js';
import { CityWeek } from '../city-week.entity.js';
import { carryOutDays, writePlan } from '../imports/import-days.js';
import { countDays, type PlannedDay } from '../imports/import-plan.js';
import { SEEDS, type CalendarSeed } from './seeds.js';

/** What a city got of the calendars that the house brings along. */
export interface PlantedCalendar {
  slug: string;
  days: number;
}

/**
 * Calendars that the house brings along for the cities of the network. They add what is missing and nothing else: what
 * an office wrote stays, and what it took away does not come back. An import of its own, which can be taken back.
 */
@Injectable()
export class CalendarSeeds {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Every known city, each in a transaction of its own. */
  async plant(): Promise<PlantedCalendar[]> {
    const cities = await this.database.reads.find(City, { order: { slug: 'ASC' } });
    const planted: PlantedCalendar[] = [];
    for (const city of cities) {
      const days = await this.database.transaction((tx) => this.plantWithin(tx, city));
      if (days !== null) planted.push({ slug: city.slug, days });
    }
    return planted;
  }

  /** One city, as a part of a larger transaction. @returns how many days are new; null where there is no calendar for it */
  async plantWithin(tx: EntityManager, { id: cityId, slug, zone }: City): Promise<number | null> {
    const found = Object.entries(SEEDS).find(([, seed]) => seed.cities.includes(slug) && seed.zone === zone);
    if (!found) return null;
    const [name, seed] = found;
    await holdCity(tx, cityId);
    const earlier = await plantedDates(tx, cityId);
    await plantWeeks(tx, cityId, seed, earlier === null);
    const taken = new Set([...(earlier ?? []), ...(await tx.findBy(CityDay, { cityId })).map(({ date }) => date)]);
    const plan = seed.days.filter(({ date }) => !taken.has(date)).map(planned);
    if (plan.length === 0) return 0;
    const record = { cityId, accountId: null, fileName: `${name}.json`, format: 'seed', status: 'applied' } as const;
    const id = await writePlan(tx, { ...record, ...countDays(plan), appliedAt: new Date() }, plan);
    await carryOutDays(tx, { id, cityId }, plan);
    await this.audit.note(tx, cityNote({ accountId: null, cityId, action: 'city.calendar', after: { id } }));
    return plan.length;
  }
}

/** Dates that were brought along before, also those that are gone since; null where there never were any. */
async function plantedDates(tx: EntityManager, cityId: string): Promise<string[] | null> {
  const rows = await tx.query<{ date: string }[]>(
    `SELECT r.date FROM calendar_import_rows r JOIN calendar_imports i ON i.id = r.import_id
     WHERE i.city_id = ? AND i.format = 'seed'`,
    [cityId],
  );
  return rows.length === 0 ? null : rows.map(({ date }) => date);
}

/** A week where there is none; periods the first time only, because they may have been taken away since. */
async function plantWeeks(tx: EntityManager, cityId: string, seed: CalendarSeed, isFirst: boolean): Promise<void> {
  if (!(await tx.existsBy(CityWeek, { cityId, isPeriod: false }))) {
    await tx.insert(CityWeek, { ...seed.week, cityId, isPeriod: false, version: 1 });
  }
  if (!isFirst || (await tx.existsBy(CityWeek, { cityId, isPeriod: true }))) return;
  for (const period of seed.periods) await tx.insert(CityWeek, { ...period, cityId, isPeriod: true, version: 1 });
}

function planned({ date, ...facts }: CalendarSeed['days'][number], index: number): PlannedDay {
  return {
    ...{ line: index + 1, date, outcome: 'add', reason: null, field: null, text: facts.names.en },
    ...{ after: { ...facts, hours: null }, before: null, dayVersion: 0 },
  };
}

import { In, type EntityManager } from 'typeorm';
import { CityDay, type DayFacts } from '../calendar/city-day.entity.js';
import { CalendarImport, CalendarImportRow } from './calendar-import.entity.js';
import { factsOf, type PlannedDay } from './import-plan.js';

const CHUNK = 500;
const PREVIEW_DAYS = 7;

export type NewCalendarImport = Pick<
  CalendarImport,
  'cityId' | 'accountId' | 'fileName' | 'format' | 'status' | 'added' | 'changed' | 'same' | 'refused'
> & { appliedAt?: Date };

/** Days of an undone import. */
export interface TakenBack {
  reverted: number;
  /** Changed by somebody since, and left alone. */
  kept: number;
}

/** Keeps a plan with its rows. @returns id of the import */
export async function writePlan(tx: EntityManager, given: NewCalendarImport, plan: PlannedDay[]): Promise<string> {
  const record = tx.create(CalendarImport, given);
  await tx.insert(CalendarImport, record);
  for (let at = 0; at < plan.length; at += CHUNK) {
    const rows = plan.slice(at, at + CHUNK).map((row) => ({ ...row, importId: record.id }));
    await tx.createQueryBuilder().insert().into(CalendarImportRow).values(rows).updateEntity(false).execute();
  }
  return record.id;
}

/** Previews that nobody carried out for a week are of no use to anybody. */
export async function dropOldPreviews(tx: EntityManager, cityId: string): Promise<void> {
  await tx.query(
    `DELETE FROM calendar_imports WHERE city_id = ? AND status = 'previewed'
     AND created_at < CURRENT_TIMESTAMP(3) - INTERVAL ? DAY`,
    [cityId, PREVIEW_DAYS],
  );
}

/** Writes the days of a plan, which is known to be of today; each row keeps what its day was, and who had written it. */
export async function carryOutDays(
  tx: EntityManager,
  { id: importId, cityId }: Pick<CalendarImport, 'id' | 'cityId'>,
  rows: readonly Pick<CalendarImportRow, 'date' | 'outcome' | 'after' | 'dayVersion'>[],
): Promise<void> {
  const days = rows.map(({ date, after, dayVersion }) => ({
    ...factsOf(after as DayFacts),
    ...{ date: date!, cityId, importId, version: dayVersion + 1 },
  }));
  const added = days.filter((_day, index) => rows[index]!.outcome === 'add');
  for (let at = 0; at < added.length; at += CHUNK) {
    const chunk = added.slice(at, at + CHUNK);
    await tx.createQueryBuilder().insert().into(CityDay).values(chunk).updateEntity(false).execute();
  }
  await tx.query(
    `UPDATE calendar_import_rows r JOIN city_days d ON d.city_id = ? AND d.date = r.date
     SET r.before = JSON_SET(r.before, '$.importId', d.import_id) WHERE r.import_id = ? AND r.outcome = 'change'`,
    [cityId, importId],
  );
  for (const [index, day] of days.entries()) {
    if (rows[index]!.outcome === 'change') await tx.update(CityDay, { cityId, date: day.date }, day);
  }
}

/** The reverse of carryOutDays, for the days that the import was the last to write. */
export async function takeBackDays(tx: EntityManager, { id, cityId }: CalendarImport): Promise<TakenBack> {
  const rows = await tx.find(CalendarImportRow, { where: { importId: id, outcome: In(['add', 'change']) } });
  const days = await tx.find(CityDay, { where: { cityId, importId: id } });
  const mine = new Map(days.map((day) => [day.date, day]));
  const untouched = rows.filter(({ date }) => mine.has(date!));
  const gone = untouched.filter(({ outcome }) => outcome === 'add').map(({ date }) => date!);
  if (gone.length > 0) await tx.delete(CityDay, { cityId, date: In(gone) });
  for (const { date, outcome, before } of untouched) {
    if (outcome !== 'change') continue;
    const { importId, ...facts } = before as DayFacts & { importId?: number | null };
    const earlier = { importId: importId ? String(importId) : null, version: mine.get(date!)!.version + 1 };
    await tx.update(CityDay, { cityId, date: date! }, { ...factsOf(facts), ...earlier });
  }
  return { reverted: untouched.length, kept: rows.length - untouched.length };
}

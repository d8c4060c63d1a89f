import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, cleanText, found, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import { CityDay } from '../calendar/city-day.entity.js';
import { holdCity } from '../calendar/hold-city.js';
import { Cities } from '../cities.service.js';
import { cityNote } from '../city-note.js';
import { CalendarImport, CalendarImportRow } from './calendar-import.entity.js';
import { readCalendarFile, type CalendarFile } from './calendar-file.js';
import { carryOutDays, dropOldPreviews, takeBackDays, writePlan, type TakenBack } from './import-days.js';
import { countDays, planDays } from './import-plan.js';

/** An import with its rows, in the order of the file. */
export interface ImportWithRows {
  record: CalendarImport;
  rows: CalendarImportRow[];
}

export interface UndoneCalendarImport extends TakenBack {
  record: CalendarImport;
}

/** Files of holidays: first the plan, then exactly that is carried out, and it can be taken back as one. */
@Injectable()
export class CalendarImports {
  constructor(
    private readonly database: Database,
    private readonly cities: Cities,
    private readonly audit: Audit,
  ) {}

  /** Changes no day. @throws DomainError naming `file` when it cannot be read as a whole */
  async preview(accountId: string, cityId: string, file: CalendarFile): Promise<ImportWithRows> {
    await this.cities.one(cityId);
    const { format, days } = readCalendarFile(file);
    const fileName = cleanText(file.name).slice(0, 255);
    const present = await this.present(this.database.reads, cityId, days);
    const plan = planDays(days, present, fileName);
    const id = await this.database.transaction(async (tx) => {
      await dropOldPreviews(tx, cityId);
      return writePlan(tx, { cityId, accountId, fileName, format, status: 'previewed', ...countDays(plan) }, plan);
    });
    return this.one(cityId, id);
  }

  /**
   * Carries the plan out.
   * @throws DomainError conflict when it was before, or when a day of it has changed since it was shown
   */
  async apply(accountId: string, cityId: string, id: string): Promise<CalendarImport> {
    return this.database.transaction(async (tx) => {
      const record = await this.locked(tx, cityId, id);
      if (record.status === 'undone') throw new DomainError('conflict', 'city.import_undone');
      if (record.status === 'applied') throw new DomainError('conflict', 'city.import_applied');
      const rows = await tx.find(CalendarImportRow, { where: { importId: id, outcome: In(['add', 'change']) } });
      const present = await this.present(tx, cityId, rows);
      const isAsShown = rows.every(({ date, dayVersion }) => (present.get(date!)?.version ?? 0) === dayVersion);
      if (!isAsShown) throw new DomainError('conflict', 'city.import_overtaken');
      await carryOutDays(tx, record, rows);
      const changes = { status: 'applied' as const, appliedAt: new Date() };
      await tx.update(CalendarImport, { id }, changes);
      await this.audit.note(tx, cityNote({ accountId, cityId, action: 'city.import', after: { id } }));
      return Object.assign(record, changes);
    });
  }

  /**
   * Takes an import back: what it added goes, what it changed is as before. A day that somebody changed since stays.
   * @throws DomainError conflict when it was not carried out, or is taken back already
   */
  async undo(accountId: string, cityId: string, id: string): Promise<UndoneCalendarImport> {
    return this.database.transaction(async (tx) => {
      const record = await this.locked(tx, cityId, id);
      if (record.status === 'undone') throw new DomainError('conflict', 'city.import_undone');
      if (record.status === 'previewed') throw new DomainError('conflict', 'city.import_not_applied');
      const counts = await takeBackDays(tx, record);
      await tx.update(CalendarImport, { id }, { status: 'undone' });
      await this.audit.note(tx, cityNote({ accountId, cityId, action: 'city.import_undo', before: { id } }));
      return { record: Object.assign(record, { status: 'undone' as const }), ...counts };
    });
  }

  /** A city's imports, the newest first. @throws DomainError missing */
  async list(cityId: string, request: PageRequest): Promise<Page<CalendarImport>> {
    await this.cities.one(cityId);
    const query = this.database.reads
      .createQueryBuilder(CalendarImport, 'one')
      .where('one.cityId = :cityId', { cityId })
      .orderBy('one.id', 'DESC')
      .limit(request.limit + 1);
    if (request.after !== null) query.andWhere('one.id < :after', { after: request.after });
    return toPage(await query.getMany(), request);
  }

  /** @throws DomainError missing */
  async one(cityId: string, id: string): Promise<ImportWithRows> {
    const record = found(await this.database.reads.findOneBy(CalendarImport, { id, cityId }), 'city.import_missing');
    const rows = await this.database.reads.find(CalendarImportRow, {
      where: { importId: id },
      order: { line: 'ASC', id: 'ASC' },
    });
    return { record, rows };
  }

  private async present(
    manager: EntityManager,
    cityId: string,
    days: readonly { date: string | null }[],
  ): Promise<Map<string, CityDay>> {
    const dates = [...new Set(days.flatMap(({ date }) => (date === null ? [] : [date])))];
    if (dates.length === 0) return new Map();
    const rows = await manager.find(CityDay, { where: { cityId, date: In(dates) } });
    return new Map(rows.map((day) => [day.date, day]));
  }

  private async locked(tx: EntityManager, cityId: string, id: string): Promise<CalendarImport> {
    await holdCity(tx, cityId);
    const where = { id, cityId };
    return found(
      await tx.findOne(CalendarImport, { where, lock: { mode: 'pessimistic_write' } }),
      'city.import_missing',
    );
  }
}

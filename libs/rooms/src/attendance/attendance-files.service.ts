import { Injectable } from '@nestjs/common';
import { MoreThan, IsNull, type EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Event, EventQueries, EventRevision, lockEvent } from '@hamshahr/events';
import { ENCODING_OF_LANGUAGE, readFile, type Actor, type ContactFile } from '@hamshahr/people';
import { Clock, Database, DomainError, Tokens, cleanText, found } from '@hamshahr/platform';
import { Attendance, AttendanceFile } from './attendance.entity.js';
import { readAttendance, type AttendanceRow } from './attendance-table.js';
import { writeStays } from './attendance-writer.js';
import { Invitees } from './person-keys.js';

/** A row of a list as it would be taken. */
export type PlannedRow = AttendanceRow & { isInvited: boolean };

const MOST_FILES = 50;

/** Lists of who was there, as meeting servers and telephones write them. What one brought can be taken back as a whole. */
@Injectable()
export class AttendanceFiles {
  constructor(
    private readonly database: Database,
    private readonly events: EventQueries,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The lists that count, the newest first. @throws DomainError missing */
  async list(actor: Actor, eventId: string): Promise<AttendanceFile[]> {
    const { event } = await this.events.one(actor, eventId);
    const where = { eventId: event.id, undoneAt: IsNull(), people: MoreThan(0) };
    return this.database.reads.find(AttendanceFile, { where, order: { id: 'DESC' }, take: MOST_FILES });
  }

  /** What a list would bring; nothing is kept. @throws DomainError naming `file` */
  async preview(actor: Actor, eventId: string, file: ContactFile): Promise<PlannedRow[]> {
    const { event } = await this.events.one(actor, eventId);
    const { reads } = this.database;
    return plan(await readRows(reads, actor, event, file), await Invitees.of(reads, eventId, this.tokens));
  }

  /** Takes the rows that can be taken. @throws DomainError conflict when there is none, or the event has not begun */
  async add(actor: Actor, eventId: string, file: ContactFile): Promise<AttendanceFile> {
    const rows = await readRows(this.database.reads, actor, (await this.events.one(actor, eventId)).event, file);
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, actor, eventId);
      const invitees = await Invitees.of(tx, eventId, this.tokens);
      const good = rows.filter(({ fault }) => fault === null);
      if (good.length === 0) throw new DomainError('conflict', 'attendance.nobody');
      const stays = good.map(({ name, address, joinedAt, leftAt, seconds }) => ({
        ...{ person: invitees.named(name, address), joinedAt, leftAt, seconds },
      }));
      const kept = tx.create(AttendanceFile, {
        eventId,
        name: [...cleanText(file.name)].slice(0, 200).join('') || 'attendance.csv',
        people: new Set(stays.map(({ person }) => person.personKey)).size,
        refused: rows.length - good.length,
        createdBy: actor.accountId,
      });
      await tx.insert(AttendanceFile, kept);
      await writeStays(tx, { eventId, source: 'file', originId: kept.id }, stays);
      await this.note(tx, actor, 'attendance.file', event);
      return tx.findOneByOrFail(AttendanceFile, { id: kept.id });
    });
  }

  /** Takes everything back that a list brought. @throws DomainError missing, also when it is taken back already */
  async undo(actor: Actor, eventId: string, fileId: string): Promise<AttendanceFile> {
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, actor, eventId);
      const file = await tx.findOneBy(AttendanceFile, { id: fileId, eventId, undoneAt: IsNull() });
      found(file, 'attendance.file_missing');
      await tx.delete(Attendance, { eventId, source: 'file', originId: fileId });
      await tx.update(AttendanceFile, { id: fileId, eventId }, { undoneAt: this.clock.now() });
      await this.note(tx, actor, 'attendance.undo', event);
      return tx.findOneByOrFail(AttendanceFile, { id: fileId });
    });
  }

  private async note(tx: EntityManager, actor: Actor, action: string, { id, officeId }: Event): Promise<void> {
    const by = { type: 'account' as const, id: actor.accountId };
    await this.audit.note(tx, { officeId, actor: by, action, object: { type: 'event', id } });
  }
}

function plan(rows: AttendanceRow[], invitees: Invitees): PlannedRow[] {
  return rows.map((row) => ({
    ...row,
    isInvited: row.fault === null && invitees.named(row.name, row.address).invitationId !== null,
  }));
}

async function readRows(
  reads: EntityManager,
  { language }: Actor,
  { publishedRevisionId: id }: Event,
  file: ContactFile,
): Promise<AttendanceRow[]> {
  if (id === null) throw new DomainError('conflict', 'attendance.not_published');
  const span = await reads.findOneByOrFail(EventRevision, { id });
  const { table } = await readFile(file, { favoured: ENCODING_OF_LANGUAGE[language] });
  return readAttendance(table, span);
}

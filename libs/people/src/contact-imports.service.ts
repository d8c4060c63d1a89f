import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, found, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import type { Actor } from './actor.js';
import { ContactImport, ContactImportPart, ContactImportRow, type RowOutcome } from './contact-import.entity.js';
import { ContactLists } from './contact-lists.service.js';
import { missingFields } from './import-columns.js';
import type { ContactFile } from './import-file.js';
import { ImportPlanner, type ImportWishes } from './import-planner.service.js';
import { dropOldPreviews, figuresOf, readBytes, rememberTitles, writeBytes, writeRows } from './import-records.js';
import { carryOut, takeBack, type UndoCounts } from './import-steps.js';

export interface UndoneImport extends UndoCounts {
  record: ContactImport;
}

/** An import without its file and rows, for the list of them. */
export interface ImportSummary extends Pick<
  ContactImport,
  'id' | 'fileName' | 'status' | 'rows' | 'imported' | 'merged' | 'refused' | 'listId' | 'createdAt' | 'committedAt'
> {
  listName: string | null;
  accountName: string;
}

/** Turns a file into a plan that a person sees before anything changes; the commit follows that very plan. */
@Injectable()
export class ContactImports {
  constructor(
    private readonly database: Database,
    private readonly planner: ImportPlanner,
    private readonly lists: ContactLists,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError when the file as a whole cannot be read, unprocessable when it cannot be read as wished */
  async preview(actor: Actor, file: ContactFile, wishes: ImportWishes = {}): Promise<ContactImport> {
    const plan = await this.planner.plan(actor.officeId, file, wishes);
    return this.database.transaction(async (tx) => {
      await dropOldPreviews(tx, actor.officeId);
      const record = tx.create(ContactImport, {
        officeId: actor.officeId,
        accountId: actor.accountId,
        fileName: file.name.slice(0, 255),
        status: 'previewed',
        version: 1,
        ...figuresOf(plan),
      });
      await tx.insert(ContactImport, record);
      await writeBytes(tx, record.id, file.bytes);
      await writeRows(tx, record.id, plan);
      return record;
    });
  }

  /**
   * Reads the same file in another way and plans it anew. An encoding that is not named stays as it is.
   * @throws DomainError stale when another person did so meanwhile, conflict once it is carried out
   */
  async replan(actor: Actor, id: string, version: number, wishes: ImportWishes): Promise<ContactImport> {
    const seen = await this.one(actor, id);
    assertUntouched(seen);
    assertVersion(seen, version);
    const bytes = await readBytes(this.database.reads, id);
    const encoding = wishes.encoding ?? seen.encoding ?? undefined;
    const plan = await this.planner.plan(actor.officeId, { name: seen.fileName, bytes }, { ...wishes, encoding });
    return this.database.transaction(async (tx) => {
      const record = await this.locked(tx, actor, id);
      assertUntouched(record);
      assertVersion(record, version);
      const changes = { ...figuresOf(plan), version: version + 1 };
      await tx.update(ContactImport, { id }, changes);
      await tx.delete(ContactImportRow, { importId: id });
      await writeRows(tx, id, plan);
      return Object.assign(record, changes);
    });
  }

  /** Carries the plan out and puts everybody on the named list. A second commit is refused, never repeated. */
  async commit(actor: Actor, id: string, listName: string): Promise<ContactImport> {
    return this.database.transaction(async (tx) => {
      const record = await this.locked(tx, actor, id);
      assertUntouched(record);
      const [missing] = missingFields(record.columns ?? []);
      if (record.columns && missing) {
        throw new DomainError('conflict', 'import.column_unmapped', { field: 'columns', params: { column: missing } });
      }
      const list = await this.lists.findOrAdd(tx, actor, listName);
      await carryOut(tx, record, list.id);
      await rememberTitles(tx, record);
      const changes = { status: 'committed' as const, listId: list.id, committedAt: new Date(), sample: null };
      await tx.update(ContactImport, { id }, changes);
      await tx.delete(ContactImportPart, { importId: id });
      await this.note(tx, actor, id, 'contacts.import');
      return Object.assign(record, changes);
    });
  }

  /**
   * Takes a committed import back: its people leave its list, and those whom nothing else holds leave the contacts.
   * Blanks that it filled in stay filled.
   * @throws DomainError conflict import.not_committed | import.undone
   */
  async undo(actor: Actor, id: string): Promise<UndoneImport> {
    return this.database.transaction(async (tx) => {
      const record = await this.locked(tx, actor, id);
      if (record.status === 'undone') throw new DomainError('conflict', 'import.undone');
      if (record.status === 'previewed') throw new DomainError('conflict', 'import.not_committed');
      const counts = await takeBack(tx, record);
      record.status = 'undone';
      await tx.update(ContactImport, { id }, { status: 'undone' });
      await this.note(tx, actor, id, 'contacts.import_undo');
      return { record, ...counts };
    });
  }

  /** The office's imports, newest first. */
  async list(actor: Actor, request: PageRequest): Promise<Page<ImportSummary>> {
    const { limit, after } = request;
    const rows = await this.database.reads.query<ImportSummary[]>(
      `SELECT i.id, i.file_name AS fileName, i.status, i.\`rows\`, i.imported, i.merged, i.refused, i.list_id AS listId,
              l.name AS listName, a.name AS accountName, i.created_at AS createdAt, i.committed_at AS committedAt
       FROM contact_imports i JOIN accounts a ON a.id = i.account_id
       LEFT JOIN contact_lists l ON l.id = i.list_id
       WHERE i.office_id = ?${after === null ? '' : ' AND i.id < ?'} ORDER BY i.id DESC LIMIT ?`,
      [actor.officeId, ...(after === null ? [] : [after]), limit + 1],
    );
    return toPage(rows, request);
  }

  async one(actor: Actor, id: string): Promise<ContactImport> {
    return found(
      await this.database.reads.findOneBy(ContactImport, { id, officeId: actor.officeId }),
      'import.missing',
    );
  }

  /** The rows that will not come in, or join an existing person, in the order of the file. */
  async rows(actor: Actor, id: string, outcome: RowOutcome, limit = 200): Promise<ContactImportRow[]> {
    await this.one(actor, id);
    return this.database.reads.find(ContactImportRow, {
      where: { importId: id, outcome },
      order: { line: 'ASC' },
      take: limit,
    });
  }

  /** The office is held first, so that no two imports add the same person and both believe they did. */
  private async locked(tx: EntityManager, actor: Actor, id: string): Promise<ContactImport> {
    await tx.query('SELECT id FROM offices WHERE id = ? FOR UPDATE', [actor.officeId]);
    const where = { id, officeId: actor.officeId };
    return found(await tx.findOne(ContactImport, { where, lock: { mode: 'pessimistic_write' } }), 'import.missing');
  }

  private async note(tx: EntityManager, actor: Actor, id: string, action: string): Promise<void> {
    await this.audit.note(tx, {
      officeId: actor.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'contact_import', id },
    });
  }
}

function assertUntouched({ status }: ContactImport): void {
  if (status === 'undone') throw new DomainError('conflict', 'import.undone');
  if (status === 'committed') throw new DomainError('conflict', 'import.committed');
}

function assertVersion(record: ContactImport, version: number): void {
  if (record.version !== version) {
    throw new DomainError('stale', 'import.stale', { current: { version: record.version } });
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Cities } from '@hamshahr/cities';
import { Database, DomainError, Tokens, found } from '@hamshahr/platform';
import type { Actor } from './actor.js';
import { ContactImport, ContactImportRow, type RowOutcome } from './contact-import.entity.js';
import { ContactLists } from './contact-lists.service.js';
import type { CsvRow } from './csv.js';
import { readFile } from './import-file.js';
import { carryOut, takeBack, type UndoCounts } from './import-steps.js';
import { readRow, type ContactDraft } from './import-row.js';

const CHUNK = 500;
const NOTHING: ContactDraft = { name: '', address: '', language: null, cityId: null, organisation: null };

type PlannedRow = Pick<ContactImportRow, 'line' | 'outcome' | 'reason' | 'field' | 'addressHash' | 'draft'>;

export interface UndoneImport extends UndoCounts {
  record: ContactImport;
}

/** Turns a file into a plan that a person sees before anything changes; the commit follows that very plan. */
@Injectable()
export class ContactImports {
  constructor(
    private readonly database: Database,
    private readonly cities: Cities,
    private readonly tokens: Tokens,
    private readonly lists: ContactLists,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError invalid when the file as a whole cannot be read */
  async preview(actor: Actor, fileName: string, bytes: Buffer): Promise<ContactImport> {
    const rows = await readFile(fileName, bytes);
    const findCity = await this.cities.finder();
    const plan = await this.plan(actor.officeId, rows, findCity);
    const count = (outcome: RowOutcome) => plan.filter((row) => row.outcome === outcome).length;
    return this.database.transaction(async (tx) => {
      const record = tx.create(ContactImport, {
        officeId: actor.officeId,
        accountId: actor.accountId,
        fileName: fileName.slice(0, 255),
        status: 'previewed',
        rows: plan.length,
        imported: count('new'),
        merged: count('merge'),
        refused: count('refused'),
      });
      await tx.insert(ContactImport, record);
      for (let at = 0; at < plan.length; at += CHUNK) {
        const chunk = plan.slice(at, at + CHUNK).map((row) => ({ ...row, importId: record.id }));
        await tx.createQueryBuilder().insert().into(ContactImportRow).values(chunk).updateEntity(false).execute();
      }
      return record;
    });
  }

  /** Carries the plan out and puts everybody on the named list. A second commit is refused, never repeated. */
  async commit(actor: Actor, id: string, listName: string): Promise<ContactImport> {
    return this.database.transaction(async (tx) => {
      const record = await this.locked(tx, actor, id);
      if (record.status === 'undone') throw new DomainError('conflict', 'import.undone');
      if (record.status === 'committed') throw new DomainError('conflict', 'import.committed');
      const list = await this.lists.findOrAdd(tx, actor, listName);
      await carryOut(tx, record, list.id);
      record.status = 'committed';
      record.listId = list.id;
      record.committedAt = new Date();
      await tx.update(ContactImport, { id }, { status: 'committed', listId: list.id, committedAt: record.committedAt });
      await this.note(tx, actor, id, 'contacts.import');
      return record;
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

  private async plan(
    officeId: string,
    rows: CsvRow[],
    findCity: Awaited<ReturnType<Cities['finder']>>,
  ): Promise<PlannedRow[]> {
    const plan = rows.map(({ line, raw }): PlannedRow => {
      if (!raw)
        return { line, outcome: 'refused', reason: 'import.row.cells', field: null, addressHash: null, draft: NOTHING };
      const read = readRow(raw, findCity);
      if (!read.ok) {
        const reason = `import.row.${read.fault}`;
        return { line, outcome: 'refused', reason, field: read.field, addressHash: null, draft: read.draft };
      }
      const addressHash = this.tokens.addressHash(read.draft.address);
      return { line, outcome: 'new', reason: null, field: null, addressHash, draft: read.draft };
    });
    await this.markKnown(officeId, plan);
    return plan;
  }

  /** A person who is in the office's contacts, or in an earlier row, is merged instead of doubled. */
  private async markKnown(officeId: string, plan: PlannedRow[]): Promise<void> {
    const known = await this.knownHashes(officeId, plan);
    const inFile = new Set<string>();
    for (const row of plan) {
      if (!row.addressHash) continue;
      const hash = row.addressHash.toString('hex');
      if (known.has(hash)) Object.assign(row, { outcome: 'merge', reason: 'import.row.known' });
      else if (inFile.has(hash)) Object.assign(row, { outcome: 'merge', reason: 'import.row.repeated' });
      inFile.add(hash);
    }
  }

  private async knownHashes(officeId: string, plan: PlannedRow[]): Promise<Set<string>> {
    const hashes = plan.flatMap((row) => (row.addressHash ? [row.addressHash] : []));
    const known = new Set<string>();
    for (let at = 0; at < hashes.length; at += 1000) {
      const rows = await this.database.reads.query<{ hash: Buffer }[]>(
        'SELECT address_hash AS hash FROM contacts WHERE office_id = ? AND address_hash IN (?)',
        [officeId, hashes.slice(at, at + 1000)],
      );
      for (const { hash } of rows) known.add(hash.toString('hex'));
    }
    return known;
  }
}

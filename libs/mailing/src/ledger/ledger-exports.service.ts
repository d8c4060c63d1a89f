import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Approvals, type Approval } from '@hamshahr/approvals';
import { Audit } from '@hamshahr/audit';
import type { Actor } from '@hamshahr/people';
import {
  Database,
  DomainError,
  canonicalJson,
  cleanText,
  found,
  isOne,
  sha256,
  toPage,
  type Page,
  type PageRequest,
} from '@hamshahr/platform';
import { LedgerExport } from './ledger-export.entity.js';
import { ledgerCsv } from './ledger-csv.js';
import type { LedgerFilter } from './ledger-filter.js';
import { Ledger, ledgerScope } from './ledger.queries.js';

const SUBJECT = 'ledger_export';
/** How long a granted export can be fetched. */
const OPEN_HOURS = 24;

/** Takes parts of the ledger out of the house: asked for by one person, agreed to by another, fetched by the first. */
@Injectable()
export class LedgerExports {
  constructor(
    private readonly database: Database,
    private readonly approvals: Approvals,
    private readonly ledger: Ledger,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError invalid when nothing matches */
  async request(actor: Actor, filter: LedgerFilter, reason: string): Promise<LedgerExport> {
    const why = cleanText(reason);
    if (why === '') throw new DomainError('invalid', 'export.reason_missing', { field: 'reason' });
    const scope = ledgerScope(actor);
    return this.database.transaction(async (tx) => {
      const { rows, upToId } = await this.ledger.extent(tx, scope, filter);
      if (upToId === null) throw new DomainError('invalid', 'export.nothing');
      const content = { ...scope, filter, reason: why, upToId, rows };
      const contentHash = sha256(canonicalJson(content));
      const row = tx.create(LedgerExport, {
        ...content,
        contentHash,
        status: 'requested',
        requestedBy: actor.accountId,
      });
      await tx.insert(LedgerExport, row);
      await this.approvals.request(tx, {
        ...scope,
        subjectType: SUBJECT,
        subjectId: row.id,
        contentHash,
        requestedBy: actor.accountId,
      });
      await this.note(tx, actor.accountId, 'ledger.export_request', row);
      return tx.findOneByOrFail(LedgerExport, { id: row.id });
    });
  }

  async one(actor: Actor, id: string): Promise<LedgerExport> {
    const { officeId, unitId } = ledgerScope(actor);
    const row = await this.database.reads.findOneBy(LedgerExport, { id, officeId, ...(unitId ? { unitId } : {}) });
    return found(row, 'export.missing');
  }

  async list(actor: Actor, request: PageRequest): Promise<Page<LedgerExport>> {
    const { officeId, unitId } = ledgerScope(actor);
    const query = this.database.reads
      .createQueryBuilder(LedgerExport, 'export')
      .where('export.officeId = :officeId', { officeId })
      .orderBy('export.id', 'DESC')
      .limit(request.limit + 1);
    if (unitId) query.andWhere('export.unitId = :unitId', { unitId });
    if (request.after) query.andWhere('export.id < :after', { after: request.after });
    return toPage(await query.getMany(), request);
  }

  /**
   * @returns the file's text, page by page
   * @throws DomainError forbidden for another person's request, conflict before the approval and 24 hours after it
   */
  async download(actor: Actor, id: string): Promise<AsyncGenerator<string>> {
    const row = await this.one(actor, id);
    if (row.requestedBy !== actor.accountId) throw new DomainError('forbidden', 'export.not_yours');
    await this.database.transaction(async (tx) => {
      const result: unknown = await tx.query(
        `UPDATE ledger_exports SET downloads = downloads + 1
         WHERE id = ? AND status = 'granted' AND expires_at > UTC_TIMESTAMP(3)`,
        [id],
      );
      if (!isOne(result)) {
        if (row.status === 'granted') throw new DomainError('conflict', 'export.expired');
        throw new DomainError('conflict', 'export.not_granted');
      }
      await this.note(tx, actor.accountId, 'ledger.export_download', row);
    });
    return ledgerCsv(this.ledger, row);
  }

  /** Runs inside the transaction that decides. */
  async onGranted(tx: EntityManager, { subjectId, contentHash }: Approval): Promise<void> {
    const result: unknown = await tx.query(
      `UPDATE ledger_exports SET status = 'granted', expires_at = UTC_TIMESTAMP(3) + INTERVAL ? HOUR
       WHERE id = ? AND content_hash = ? AND status = 'requested'`,
      [OPEN_HOURS, subjectId, contentHash],
    );
    if (!isOne(result)) throw new DomainError('conflict', 'approval.content_changed');
  }

  async onRejected(tx: EntityManager, { subjectId }: Approval): Promise<void> {
    await tx.query("UPDATE ledger_exports SET status = 'rejected' WHERE id = ? AND status = 'requested'", [subjectId]);
  }

  private async note(tx: EntityManager, accountId: string, action: string, row: LedgerExport): Promise<void> {
    await this.audit.note(tx, {
      officeId: row.officeId,
      actor: { type: 'account', id: accountId },
      action,
      object: { type: SUBJECT, id: row.id },
      afterHash: row.contentHash,
    });
  }
}

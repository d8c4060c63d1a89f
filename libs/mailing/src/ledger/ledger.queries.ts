import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import type { Delivery } from '../delivery.entity.js';
import type { MailKind } from '../mail-kind.js';
import { conditions, type LedgerFilter, type LedgerScope } from './ledger-filter.js';

/** A line of the ledger: a delivery and what it belongs to. */
export interface LedgerRow extends Pick<
  Delivery,
  | 'id'
  | 'mailingId'
  | 'name'
  | 'address'
  | 'status'
  | 'attempts'
  | 'dueAt'
  | 'finishedAt'
  | 'response'
  | 'originId'
  | 'resendReason'
> {
  title: string;
  kind: MailKind;
  language: Language;
}

export function ledgerScope(actor: Actor): LedgerScope {
  return { officeId: actor.officeId, unitId: visibleUnit(actor) };
}

/** The search over all deliveries of an office. */
@Injectable()
export class Ledger {
  constructor(private readonly database: Database) {}

  async search(actor: Actor, filter: LedgerFilter, request: PageRequest): Promise<Page<LedgerRow>> {
    const { limit, after } = request;
    return toPage(await this.rows(ledgerScope(actor), filter, { after, limit: limit + 1 }), request);
  }

  /** Rows by falling id, below `after`; the join order lets MariaDB stop as soon as the page is full. */
  async rows(
    scope: LedgerScope,
    filter: LedgerFilter,
    { after, limit }: { after: string | null; limit: number },
  ): Promise<LedgerRow[]> {
    const where = conditions(scope, filter);
    return this.database.reads.query<LedgerRow[]>(
      `SELECT STRAIGHT_JOIN d.id, d.mailing_id AS mailingId, m.title, m.kind, d.name, d.address, v.language, d.status,
              d.attempts, d.due_at AS dueAt, d.finished_at AS finishedAt, d.response, d.origin_id AS originId,
              d.resend_reason AS resendReason
       FROM deliveries d JOIN mailings m ON m.id = d.mailing_id JOIN mailing_variants v ON v.id = d.variant_id
       WHERE ${where.sql}${after === null ? '' : ' AND d.id < ?'} ORDER BY d.id DESC LIMIT ?`,
      [...where.params, ...(after === null ? [] : [after]), limit],
    );
  }

  /** How many rows there are now, and the newest one's id, below which nothing is added later. */
  async extent(
    tx: EntityManager,
    scope: LedgerScope,
    filter: LedgerFilter,
  ): Promise<{ rows: number; upToId: string | null }> {
    const where = conditions(scope, filter);
    const [row] = await tx.query<{ n: string; newest: string | null }[]>(
      `SELECT COUNT(*) AS n, MAX(d.id) AS newest FROM deliveries d JOIN mailings m ON m.id = d.mailing_id WHERE ${where.sql}`,
      where.params,
    );
    return { rows: Number(row?.n ?? 0), upToId: row?.newest ?? null };
  }
}

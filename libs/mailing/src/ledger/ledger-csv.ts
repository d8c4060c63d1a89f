import { csvLine } from '@hamshahr/platform';
import type { Ledger, LedgerRow } from './ledger.queries.js';
import type { LedgerExport } from './ledger-export.entity.js';

const PAGE = 500;

const COLUMNS: readonly [title: string, cell: (row: LedgerRow) => string | number | null][] = [
  ['delivery', ({ id }) => id],
  ['mailing', ({ mailingId }) => mailingId],
  ['title', ({ title }) => title],
  ['kind', ({ kind }) => kind],
  ['name', ({ name }) => name],
  ['address', ({ address }) => address],
  ['language', ({ language }) => language],
  ['state', ({ status }) => status],
  ['attempts', ({ attempts }) => attempts],
  ['due', ({ dueAt }) => dueAt?.toISOString() ?? null],
  ['finished', ({ finishedAt }) => finishedAt?.toISOString() ?? null],
  ['server', ({ response }) => response],
  ['resend_of', ({ originId }) => originId],
  ['resend_reason', ({ resendReason }) => resendReason],
];

/** The file of an export, newest first, a page at a time: UTF-8 with a BOM, without which Excel breaks Persian. */
export async function* ledgerCsv(
  ledger: Ledger,
  { officeId, unitId, filter, upToId }: LedgerExport,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(COLUMNS.map(([title]) => title))}`;
  for (let after = String(BigInt(upToId) + 1n); ;) {
    const rows = await ledger.rows({ officeId, unitId }, filter, { after, limit: PAGE });
    if (rows.length > 0) yield rows.map((row) => csvLine(COLUMNS.map(([, cell]) => cell(row)))).join('');
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}

import { cleanText } from '@hamshahr/platform';
import type { DeliveryStatus } from '../delivery-status.js';
import { TEST_SUBJECT } from '../tests/test-mailing.js';

/** What of the ledger is asked for; everything given must hold. */
export interface LedgerFilter {
  state?: DeliveryStatus;
  /** Part of a name or an address. */
  q?: string;
  mailingId?: string;
  /** Domain of the address. */
  domain?: string;
  /** ISO 8601, of the last thing that happened or is due; `to` is not included. */
  from?: string;
  to?: string;
}

/** Whose deliveries may be seen; `unitId` narrows it for people who see only their unit. */
export interface LedgerScope {
  officeId: string;
  unitId: string | null;
}

/** Conditions on delivery `d` of mailing `m`; what was only tried out is not in the ledger. */
export function conditions(
  { officeId, unitId }: LedgerScope,
  filter: LedgerFilter,
): { sql: string; params: unknown[] } {
  const all: [sql: string, ...params: unknown[]][] = [
    ['m.office_id = ?', officeId],
    ['m.subject_type <> ?', TEST_SUBJECT],
  ];
  if (unitId !== null) all.push(['m.unit_id = ?', unitId]);
  if (filter.state) all.push(['d.status = ?', filter.state]);
  if (filter.mailingId) all.push(['d.mailing_id = ?', filter.mailingId]);
  if (filter.domain) all.push(['d.domain = ?', filter.domain]);
  if (filter.q) {
    const part = `%${cleanText(filter.q).replace(/[\\%_]/g, '\\$&')}%`;
    all.push(['(d.name LIKE ? OR d.address LIKE ?)', part, part]);
  }
  const at = 'COALESCE(d.finished_at, d.due_at, m.created_at)';
  if (filter.from) all.push([`${at} >= ?`, new Date(filter.from)]);
  if (filter.to) all.push([`${at} < ?`, new Date(filter.to)]);
  return { sql: all.map(([sql]) => sql).join(' AND '), params: all.flatMap(([, ...params]) => params) };
}

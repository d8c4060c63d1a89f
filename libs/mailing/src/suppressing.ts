import { FREE_KINDS, MAIL_KINDS, type MailClass } from './mail-kind.js';

/** As SQL; the names are our own. */
const EXEMPT = FREE_KINDS.map((kind) => `'${kind}'`).join(', ');

/** Mail that people may take themselves off: all but system mail, cancellations and answers to themselves (rule 31). */
export function mayUnsubscribe(kind: string): boolean {
  const known: Partial<Record<string, { class: MailClass }>> = MAIL_KINDS;
  return !FREE_KINDS.some((exempt) => exempt === kind) && known[kind]?.class !== 'system';
}

/**
 * SQL that is true when mailing `m` must not write to the address hash in `hash`: it bounced or complained (for every
 * office and kind), or its owner unsubscribed from the office that sends (not for cancellations, nor for answers to what they did).
 */
export function suppressedSql(hash: string): string {
  return `(EXISTS (SELECT 1 FROM suppressions sup WHERE sup.address_hash = ${hash})
    OR (m.kind NOT IN (${EXEMPT}) AND EXISTS (
      SELECT 1 FROM unsubscriptions uns WHERE uns.address_hash = ${hash} AND uns.office_id = m.office_id)))`;
}

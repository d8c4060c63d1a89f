import { MAIL_KINDS, type MailClass } from './mail-kind.js';

/** Whoever was invited must hear that it is off, also after taking themselves off the list. */
const EXEMPT = 'cancellation';

/** Mail that people may take themselves off: all but system mail and cancellations (rule 31). */
export function mayUnsubscribe(kind: string): boolean {
  const known: Partial<Record<string, { class: MailClass }>> = MAIL_KINDS;
  return kind !== EXEMPT && known[kind]?.class !== 'system';
}

/**
 * SQL that is true when mailing `m` must not write to the address hash in `hash`: it bounced or complained (for every
 * office and kind), or its owner unsubscribed from the office that sends (not for cancellations).
 */
export function suppressedSql(hash: string): string {
  return `(EXISTS (SELECT 1 FROM suppressions sup WHERE sup.address_hash = ${hash})
    OR (m.kind <> '${EXEMPT}' AND EXISTS (
      SELECT 1 FROM unsubscriptions uns WHERE uns.address_hash = ${hash} AND uns.office_id = m.office_id)))`;
}

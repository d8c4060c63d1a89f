import { Injectable } from '@nestjs/common';
import { Audit } from '@hamshahr/audit';
import { addressIn, type Actor } from '@hamshahr/people';
import {
  Database,
  DomainError,
  Tokens,
  cleanText,
  isOne,
  toPage,
  type Page,
  type PageRequest,
} from '@hamshahr/platform';
import { LiftedUnsubscription, type SuppressionReason } from './suppression.entity.js';

/** One address to which mail is held back. */
export interface SuppressedAddress {
  /** Place in the list, newest first. */
  id: string;
  /** Null where none of the office's contacts has it: only its hash is kept. */
  address: string | null;
  reason: SuppressionReason | 'unsubscribed';
  since: Date;
  scope: 'everywhere' | 'office';
}

/** Falls with age; 22 bits of the hash tell addresses of one millisecond apart. No time zone has a say in it. */
const PLACE = `CAST(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', s.since) DIV 1000 * 4194304
  + (CONV(HEX(LEFT(s.address_hash, 3)), 16, 10) DIV 4) AS UNSIGNED)`;

/** What holds an office's mail back, and the way back for those who ask for it. */
@Injectable()
export class Suppressions {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly audit: Audit,
  ) {}

  /**
   * The office's unsubscriptions, and what holds for every office as far as it concerns its own contacts.
   * @param q a whole address: only its rows, also when it is nobody's contact
   */
  async list(actor: Actor, request: PageRequest, q?: string): Promise<Page<SuppressedAddress>> {
    const { officeId } = actor;
    const { limit, after } = request;
    const wanted = q === undefined ? null : this.tokens.addressHash(q.trim());
    const known =
      'SELECT 1 FROM contacts k WHERE k.office_id = ? AND k.address_hash = p.address_hash AND k.erased_at IS NULL';
    const everywhere = wanted ? 'p.address_hash = ?' : `EXISTS (${known})`;
    const rows = await this.database.reads.query<SuppressedAddress[]>(
      `SELECT ${PLACE} AS id, c.address, s.reason, s.since, s.scope FROM (
         SELECT p.address_hash, p.reason, p.created_at AS since, 'everywhere' AS scope FROM suppressions p
         WHERE ${everywhere}
         UNION ALL
         SELECT u.address_hash, 'unsubscribed', u.created_at, 'office' FROM unsubscriptions u
         WHERE u.office_id = ?${wanted ? ' AND u.address_hash = ?' : ''}) s
       LEFT JOIN contacts c ON c.office_id = ? AND c.address_hash = s.address_hash AND c.erased_at IS NULL
       ${after === null ? '' : `WHERE ${PLACE} < ?`} ORDER BY id DESC LIMIT ?`,
      [
        wanted ?? officeId,
        officeId,
        ...(wanted ? [wanted] : []),
        officeId,
        ...(after === null ? [] : [after]),
        limit + 1,
      ],
    );
    return toPage(rows, request);
  }

  /** @throws DomainError missing unless the address is unsubscribed from the actor's office */
  async lift(actor: Actor, address: string, reason: string): Promise<void> {
    const why = cleanText(reason);
    if (why === '') throw new DomainError('invalid', 'suppression.reason_missing', { field: 'reason' });
    const addressHash = this.tokens.addressHash(addressIn(address));
    const { officeId, accountId } = actor;
    await this.database.transaction(async (tx) => {
      const sql = 'DELETE FROM unsubscriptions WHERE address_hash = ? AND office_id = ?';
      if (!isOne(await tx.query(sql, [addressHash, officeId]))) {
        throw new DomainError('missing', 'suppression.missing', { field: 'address' });
      }
      const lifted = tx.create(LiftedUnsubscription, { officeId, addressHash, reason: why, liftedBy: accountId });
      await tx.insert(LiftedUnsubscription, lifted);
      await this.audit.note(tx, {
        officeId,
        actor: { type: 'account', id: accountId },
        action: 'suppression.lift',
        object: { type: 'lifted_unsubscription', id: lifted.id },
      });
    });
  }
}

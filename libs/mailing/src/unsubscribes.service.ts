import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, Tokens, affected, found } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { Unsubscription } from './suppression.entity.js';

/** What a link out of the list opens: one address at one office. */
export interface UnsubscribeLink {
  deliveryId: string;
  officeId: string;
  addressHash: Buffer;
  address: string;
  language: Language;
  isUnsubscribed: boolean;
}

/** Whose mail an invitee turns off or on by the link of an invitation: every address that the office has of them. */
export interface ListOwner {
  officeId: string;
  contactId: string;
  invitationId: string;
  addressHashes: Buffer[];
}

/** People take themselves off an office's list, and back on, by the link of any mail they got (RFC 8058). */
@Injectable()
export class Unsubscribes {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError missing for a tampered, foreign or revoked link; all look the same */
  async open(token: unknown): Promise<UnsubscribeLink> {
    return this.find(this.database.reads, token);
  }

  /** Counts for the office that sent, at once also for mail that waits. Asking twice changes nothing. */
  async unsubscribe(token: unknown): Promise<UnsubscribeLink> {
    return this.database.transaction((tx) => this.unsubscribeWithin(tx, token));
  }

  /** The same for a wish that came by mail (RFC 2369), in the transaction that takes the mail in. */
  async unsubscribeWithin(tx: EntityManager, token: unknown): Promise<UnsubscribeLink> {
    return this.change(tx, token, 'contact.unsubscribe', true, ({ addressHash, officeId }) =>
      tx.query('INSERT IGNORE INTO unsubscriptions (address_hash, office_id) VALUES (?, ?)', [addressHash, officeId]),
    );
  }

  async resubscribe(token: unknown): Promise<UnsubscribeLink> {
    return this.database.transaction((tx) =>
      this.change(tx, token, 'contact.resubscribe', false, ({ addressHash, officeId }) =>
        tx.query('DELETE FROM unsubscriptions WHERE address_hash = ? AND office_id = ?', [addressHash, officeId]),
      ),
    );
  }

  /** Whether an office may not write to an address because its owner said so. */
  async isOff(officeId: string, addressHash: Buffer): Promise<boolean> {
    return this.database.reads.existsBy(Unsubscription, { officeId, addressHash });
  }

  /** What the owner of an invitation's link wants. Asking twice changes nothing. */
  async turn(owner: ListOwner, isOff: boolean): Promise<void> {
    const { officeId, contactId, invitationId, addressHashes } = owner;
    const sql = isOff
      ? 'INSERT IGNORE INTO unsubscriptions (address_hash, office_id) VALUES (?, ?)'
      : 'DELETE FROM unsubscriptions WHERE address_hash = ? AND office_id = ?';
    await this.database.transaction(async (tx) => {
      let changed = 0;
      for (const addressHash of addressHashes) changed += affected(await tx.query(sql, [addressHash, officeId]));
      if (changed === 0) return;
      await this.audit.note(tx, {
        officeId,
        actor: { type: 'invitee', id: invitationId },
        action: isOff ? 'contact.unsubscribe' : 'contact.resubscribe',
        object: { type: 'contact', id: contactId },
      });
    });
  }

  private async change(
    tx: EntityManager,
    token: unknown,
    action: string,
    isUnsubscribed: boolean,
    write: (link: UnsubscribeLink) => Promise<unknown>,
  ): Promise<UnsubscribeLink> {
    const link = await this.find(tx, token);
    if (affected(await write(link)) > 0) {
      await this.audit.note(tx, {
        officeId: link.officeId,
        actor: { type: 'invitee', id: link.deliveryId },
        action,
        object: { type: 'delivery', id: link.deliveryId },
      });
    }
    return { ...link, isUnsubscribed };
  }

  private async find(reads: EntityManager, token: unknown): Promise<UnsubscribeLink> {
    const claim = found(this.tokens.parse(token), 'unsubscribe.link_invalid');
    const [row] = await reads.query<(UnsubscribeLink & { tokenVersion: number; off: number | string })[]>(
      `SELECT d.id AS deliveryId, m.office_id AS officeId, d.address_hash AS addressHash, d.address, v.language,
              d.token_version AS tokenVersion, u.office_id IS NOT NULL AS off
       FROM deliveries d JOIN mailings m ON m.id = d.mailing_id JOIN mailing_variants v ON v.id = d.variant_id
       LEFT JOIN unsubscriptions u ON u.address_hash = d.address_hash AND u.office_id = m.office_id
       WHERE d.id = ?`,
      [claim.id],
    );
    const isTest = this.tokens.verify(claim, 'unsubscribe', 0);
    // The signature is checked even when there is no row, so that both answers take the same time.
    const isRight = this.tokens.verify(claim, 'unsubscribe', row?.tokenVersion ?? 1);
    // Version 0 is given to previews and test mails alone.
    if (isTest) throw new DomainError('missing', 'unsubscribe.test');
    if (!isRight || !row) throw new DomainError('missing', 'unsubscribe.link_invalid');
    const { deliveryId, officeId, addressHash, address, language } = row;
    return { deliveryId, officeId, addressHash, address, language, isUnsubscribed: Number(row.off) === 1 };
  }
}

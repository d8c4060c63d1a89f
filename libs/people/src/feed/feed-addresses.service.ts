import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, Tokens, affected, found, type TokenClaim } from '@hamshahr/platform';
import type { Actor } from '../actor.js';
import { Contact } from '../contact.entity.js';
import { Sessions } from '../sessions.service.js';
import { FeedAddress } from './feed-address.entity.js';

/** Whose calendar an address opens. */
export type FeedOwner = { kind: 'account'; actor: Actor } | { kind: 'contact'; contact: Contact };

type Whose = { accountId: string } | { contactId: string };

/** Secret calendar addresses: made, replaced and revoked by their owner or the office, opened by whoever holds one. */
@Injectable()
export class FeedAddresses {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /** The token of one's own feed; null while there is none. */
  async ofAccount(actor: Actor): Promise<string | null> {
    return this.token(this.database.reads, { accountId: actor.accountId });
  }

  /** Makes an address, or another one in place of the present, which opens nothing from then on. */
  async renewForAccount(actor: Actor): Promise<string> {
    return this.renew(actor, { accountId: actor.accountId });
  }

  async revokeForAccount(actor: Actor): Promise<void> {
    await this.revoke(actor, { accountId: actor.accountId });
  }

  /** @throws DomainError missing for another office's contact and an erased one */
  async ofContact(actor: Actor, contactId: string): Promise<string | null> {
    await this.contact(actor, contactId);
    return this.token(this.database.reads, { contactId });
  }

  /** @throws DomainError missing */
  async renewForContact(actor: Actor, contactId: string): Promise<string> {
    await this.contact(actor, contactId);
    return this.renew(actor, { contactId });
  }

  /** @throws DomainError missing */
  async revokeForContact(actor: Actor, contactId: string): Promise<void> {
    await this.contact(actor, contactId);
    await this.revoke(actor, { contactId });
  }

  /** @throws DomainError missing for a tampered, foreign or revoked address, a disabled account, an erased contact */
  async open(token: unknown): Promise<FeedOwner> {
    const claim = found(this.tokens.parse(token), 'feed.missing');
    const row = await this.database.reads.findOneBy(FeedAddress, { id: claim.id });
    return found(this.isRight(claim, row) && row ? await this.owner(row) : null, 'feed.missing');
  }

  /** The signature is checked even when there is no row, so that both answers take the same time. */
  private isRight(claim: TokenClaim, row: FeedAddress | null): boolean {
    const isSigned = this.tokens.verify(claim, 'feed', row?.tokenVersion ?? 1);
    return isSigned && row !== null && row.revokedAt === null;
  }

  private async owner({ accountId, contactId }: FeedAddress): Promise<FeedOwner | null> {
    if (accountId !== null) {
      const actor = await this.sessions.actorOfAccount(accountId);
      return actor && { kind: 'account', actor };
    }
    const contact = await this.database.reads.findOneBy(Contact, { id: contactId! });
    return contact && !contact.erasedAt ? { kind: 'contact', contact } : null;
  }

  private async contact({ officeId }: Actor, id: string): Promise<Contact> {
    const contact = await this.database.reads.findOneBy(Contact, { id, officeId });
    return found(contact?.erasedAt ? null : contact, 'contact.missing');
  }

  private async token(reads: EntityManager, whose: Whose): Promise<string | null> {
    const row = await reads.findOneBy(FeedAddress, whose);
    return row && !row.revokedAt ? this.tokens.sign('feed', row.id, row.tokenVersion) : null;
  }

  private async renew(actor: Actor, whose: Whose): Promise<string> {
    const { accountId = null, contactId = null } = whose as Partial<Record<'accountId' | 'contactId', string>>;
    return this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO feed_addresses (office_id, account_id, contact_id, token_version) VALUES (?, ?, ?, 1)
         ON DUPLICATE KEY UPDATE token_version = token_version + 1, revoked_at = NULL`,
        [actor.officeId, accountId, contactId],
      );
      await this.note(tx, actor, 'feed.renew', whose);
      return (await this.token(tx, whose))!;
    });
  }

  private async revoke(actor: Actor, whose: Whose): Promise<void> {
    const [column, id] = 'accountId' in whose ? ['account_id', whose.accountId] : ['contact_id', whose.contactId];
    await this.database.transaction(async (tx) => {
      const result: unknown = await tx.query(
        `UPDATE feed_addresses SET revoked_at = UTC_TIMESTAMP(3) WHERE ${column} = ? AND revoked_at IS NULL`,
        [id],
      );
      if (affected(result) > 0) await this.note(tx, actor, 'feed.revoke', whose);
    });
  }

  private async note(tx: EntityManager, actor: Actor, action: string, whose: Whose): Promise<void> {
    const { id } = await tx.findOneByOrFail(FeedAddress, whose);
    await this.audit.note(tx, {
      officeId: actor.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'feed_address', id },
    });
  }
}

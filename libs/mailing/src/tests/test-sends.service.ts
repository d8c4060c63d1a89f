import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { newUid } from '@hamshahr/calendar';
import { Account, type Actor } from '@hamshahr/people';
import { Database, DomainError, Tokens, found } from '@hamshahr/platform';
import { MailingRecords } from '../mailing-records.js';
import { lockMailing, scopeOf } from '../mailing-transitions.js';
import { Mailing, MailingTransition, MailingVariant } from '../mailing.entity.js';
import { TEST_SUBJECT, testParts } from './test-mailing.js';

/** A test that was put on its way. */
export interface TestSend {
  id: string;
  recipients: { accountId: string; address: string; variantId: string; language: string }[];
}

/** How long a test tries to leave: whoever waits for it longer asks again. */
const MINUTES = 60;

/**
 * Sends a mailing's mails to people of the office before anybody else gets them: through the real path, as a mailing of
 * its own that is no official mail, so that nothing of the real one moves (ADR 8).
 */
@Injectable()
export class TestSends {
  constructor(
    private readonly database: Database,
    private readonly records: MailingRecords,
    private readonly tokens: Tokens,
  ) {}

  /**
   * @param variantId the mail everybody gets; without it each gets the one in their language, else the first
   * @throws DomainError invalid unless all are active accounts of the office; conflict while the mailing is a draft
   */
  async send(actor: Actor, mailingId: string, accountIds: string[], variantId?: string): Promise<TestSend> {
    return this.database.transaction(async (tx) => {
      const original = await lockMailing(tx, scopeOf(actor), mailingId);
      // What was frozen before an edit is not what the next submission would freeze.
      if (original.status === 'draft') throw new DomainError('conflict', 'mailing.test_draft');
      const accounts = await accountsOf(tx, actor.officeId, accountIds);
      const variants = await tx.find(MailingVariant, {
        where: { mailingId },
        order: { recipients: 'DESC', id: 'ASC' },
      });
      const chosen = accounts.map((account) => ({ account, variant: choose(variants, account, variantId) }));
      const test = await this.write(tx, actor, original, accounts.length);
      const copies = await copyVariants(tx, test.id, new Set(chosen.map(({ variant }) => variant)));
      for (const { account, variant } of chosen) {
        await this.address(tx, test.id, copies.get(variant.id)!, account);
      }
      await this.records.note(tx, actor.accountId, 'mailing.test', original);
      return {
        id: test.id,
        recipients: chosen.map(({ account, variant }) => ({
          accountId: account.id,
          address: account.email,
          variantId: variant.id,
          language: variant.language,
        })),
      };
    });
  }

  /** Its kind is the real one's, so that it reads alike; it is under way at once, because nobody has to agree. */
  private async write(tx: EntityManager, actor: Actor, original: Mailing, recipients: number): Promise<Mailing> {
    const { officeId, unitId, contentId, kind, title, contentHash, sequence } = original;
    const [{ now }] = (await tx.query<{ now: Date }[]>('SELECT UTC_TIMESTAMP() AS now')) as [{ now: Date }];
    const test = tx.create(Mailing, {
      officeId,
      unitId,
      subjectType: TEST_SUBJECT,
      subjectId: original.id,
      contentId,
      kind,
      title,
      status: 'sending',
      listIds: [],
      segment: null,
      recipientIds: null,
      remarks: null,
      recipients,
      contentHash,
      tokenKey: this.records.tokenKey,
      sequence: sequence ?? 0,
      stamp: now,
      sendWhenApproved: false,
      startedAt: now,
      notBefore: now,
      expiresAt: new Date(now.getTime() + MINUTES * 60_000),
      createdBy: actor.accountId,
    });
    await tx.insert(Mailing, test);
    await tx.insert(MailingTransition, {
      mailingId: test.id,
      toStatus: 'sending',
      accountId: actor.accountId,
      reason: null,
    });
    return test;
  }

  /** Token version 0 is never issued: the links open a page that says so, and nothing else. */
  private async address(tx: EntityManager, mailingId: string, variantId: string, { id, name, email }: Account) {
    await tx.query(
      `INSERT INTO deliveries (mailing_id, variant_id, recipient_id, name, address, address_hash, domain, token_version,
                               status, due_at, is_forced)
       VALUES (?, ?, ?, ?, ?, ?, LOWER(SUBSTRING_INDEX(?, '@', -1)), 0, 'queued', UTC_TIMESTAMP(3), 1)`,
      [mailingId, variantId, id, name, email, this.tokens.addressHash(email), email],
    );
  }
}

async function accountsOf(tx: EntityManager, officeId: string, ids: string[]): Promise<Account[]> {
  const wanted = [...new Set(ids)];
  const accounts = await tx.find(Account, {
    where: { id: In(wanted), officeId, disabledAt: IsNull(), pendingAt: IsNull() },
    order: { id: 'ASC' },
  });
  if (accounts.length !== wanted.length) {
    throw new DomainError('invalid', 'mailing.test_accounts', { field: 'accountIds' });
  }
  return accounts;
}

function choose(variants: MailingVariant[], { language }: Account, variantId?: string): MailingVariant {
  const wanted =
    variantId === undefined
      ? (variants.find((variant) => variant.language === language) ?? variants[0])
      : variants.find(({ id }) => id === variantId);
  return found(wanted, 'mailing.variant_missing');
}

/** @returns the id of each variant's marked copy, by the id of the variant */
async function copyVariants(
  tx: EntityManager,
  mailingId: string,
  variants: ReadonlySet<MailingVariant>,
): Promise<Map<string, string>> {
  const copies = new Map<string, string>();
  for (const { id, language, cityId, baseId, parts } of variants) {
    const copy = tx.create(MailingVariant, {
      mailingId,
      language,
      cityId,
      baseId,
      recipients: 0,
      parts: testParts(parts, newUid(parts.domain)),
    });
    await tx.insert(MailingVariant, copy);
    copies.set(id, copy.id);
  }
  return copies;
}

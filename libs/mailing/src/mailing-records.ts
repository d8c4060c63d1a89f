import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import type { Config } from '@hamshahr/config';
import { CONFIG, Tokens } from '@hamshahr/platform';
import type { Mailing } from './mailing.entity.js';

/** What a mailing is written down with: the key of its tokens, the base of its links, and its audit rows. */
@Injectable()
export class MailingRecords {
  constructor(
    private readonly tokens: Tokens,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Letter of the key that signs the tokens of mailings made now. */
  get tokenKey(): string {
    return this.tokens.currentKey;
  }

  get publicUrl(): string {
    return this.config.http.baseUrl;
  }

  /** @param accountId null when the system itself acts */
  async note(tx: EntityManager, accountId: string | null, action: string, mailing: Mailing): Promise<void> {
    await this.audit.note(tx, {
      officeId: mailing.officeId,
      actor: accountId === null ? { type: 'system', id: null } : { type: 'account', id: accountId },
      action,
      object: { type: 'mailing', id: mailing.id },
      afterHash: mailing.contentHash,
    });
  }
}

import { Injectable } from '@nestjs/common';
import { verify } from '@node-rs/argon2';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, isOne, sha256 } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { nameFor } from './account-names.js';
import { readPassword } from './account-input.js';
import { Account, type Calendar } from './account.entity.js';
import type { Actor } from './actor.js';

export interface Preferences {
  language?: Language;
  /** Null follows the language. */
  calendar?: Calendar | null;
}

/** What people change of their own account, without an admin. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** What is left out stays. */
  async prefer(actor: Actor, preferences: Preferences): Promise<Actor> {
    const { language = actor.language, calendar = actor.calendar } = preferences;
    await this.database.reads.query('UPDATE accounts SET language = ?, calendar = ? WHERE id = ?', [
      language,
      calendar,
      actor.accountId,
    ]);
    const account = await this.database.reads.findOneByOrFail(Account, { id: actor.accountId });
    return { ...actor, language, calendar, name: nameFor(account, language) };
  }

  /**
   * Changes the password and ends every other log-in of the account.
   * @param session secret of the log-in that goes on; null when a program asks
   * @throws DomainError forbidden for a wrong present password, invalid for a new one of a wrong length
   */
  async changePassword(actor: Actor, current: string, password: string, session: string | null): Promise<void> {
    const before = await this.database.reads.findOneByOrFail(Account, { id: actor.accountId });
    if (!(await verify(before.passwordHash, current).catch(() => false))) {
      throw new DomainError('forbidden', 'session.wrong_password', { field: 'current' });
    }
    const passwordHash = await readPassword(password);
    await this.database.transaction(async (tx) => {
      const result: unknown = await tx.query(
        'UPDATE accounts SET password_hash = ? WHERE id = ? AND password_hash = ?',
        [passwordHash, actor.accountId, before.passwordHash],
      );
      if (!isOne(result)) throw new DomainError('forbidden', 'session.wrong_password', { field: 'current' });
      await tx.query('DELETE FROM sessions WHERE account_id = ? AND secret_hash <> ?', [
        actor.accountId,
        sha256(session ?? ''),
      ]);
      await this.audit.note(tx, {
        officeId: actor.officeId,
        actor: { type: 'account', id: actor.accountId },
        action: 'account.own_password',
        object: { type: 'account', id: actor.accountId },
      });
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { Config } from '@hamshahr/config';
import { Audit } from '@hamshahr/audit';
import { CONFIG, Database, DomainError, affected, cleanText, newSecret, sha256 } from '@hamshahr/platform';
import { nameFor } from './account-names.js';
import { Account } from './account.entity.js';
import type { Actor } from './actor.js';
import { readAddress } from './address.js';
import { ApiToken, Session } from './credential.entity.js';
import type { Role } from './role.js';

type ActorRow = Omit<Actor, 'roles'> & { roles: string | null; latinName: string | null };

/** Verified against when no account has the address, so that both answers take the same time. */
const NOBODY = hash(newSecret());

/** Proves who is asking: log-ins of browsers and API tokens of programs. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError forbidden with the same words for an unknown address and a wrong password */
  async logIn(email: string, password: string): Promise<{ secret: string; expiresAt: Date }> {
    const mailbox = readAddress(email.trim().toLowerCase());
    const account =
      'address' in mailbox ? await this.database.reads.findOneBy(Account, { email: mailbox.address }) : null;
    const isRight = await verify(account?.passwordHash ?? (await NOBODY), password).catch(() => false);
    const isActive = account && !account.disabledAt && !account.pendingAt;
    if (!isActive || !isRight) throw new DomainError('forbidden', 'session.wrong_credentials');
    const secret = newSecret();
    const expiresAt = new Date(Date.now() + this.config.security.sessionHours * 3_600_000);
    await this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM sessions WHERE expires_at < UTC_TIMESTAMP(3)');
      const session = tx.create(Session, { accountId: account.id, secretHash: sha256(secret), expiresAt });
      await tx.insert(Session, session);
      await this.audit.note(tx, {
        officeId: account.officeId,
        actor: { type: 'account', id: account.id },
        action: 'session.log_in',
        object: { type: 'session', id: session.id },
      });
    });
    return { secret, expiresAt };
  }

  async logOut(secret: string): Promise<void> {
    await this.database.reads.query('DELETE FROM sessions WHERE secret_hash = ?', [sha256(secret)]);
  }

  async actorOfSession(secret: string): Promise<Actor | null> {
    return this.actor(
      'SELECT account_id FROM sessions WHERE secret_hash = ? AND expires_at > UTC_TIMESTAMP(3)',
      secret,
    );
  }

  async actorOfToken(secret: string): Promise<Actor | null> {
    return this.actor('SELECT account_id FROM api_tokens WHERE secret_hash = ? AND revoked_at IS NULL', secret);
  }

  /** The account behind a secret calendar address; null for a disabled one. */
  async actorOfAccount(accountId: string): Promise<Actor | null> {
    return this.read('?', accountId);
  }

  /**
   * @returns the token itself, which is shown this once
   * @throws DomainError invalid when nothing of the name can be read
   */
  async addToken(actor: Actor, wished: string): Promise<{ token: ApiToken; secret: string }> {
    const name = cleanText(wished);
    if (name === '') throw new DomainError('invalid', 'api_token.name_missing', { field: 'name' });
    const secret = newSecret();
    return this.database.transaction(async (tx) => {
      const token = tx.create(ApiToken, { accountId: actor.accountId, name, secretHash: sha256(secret) });
      await tx.insert(ApiToken, token);
      await this.audit.note(tx, {
        officeId: actor.officeId,
        actor: { type: 'account', id: actor.accountId },
        action: 'api_token.add',
        object: { type: 'api_token', id: token.id },
      });
      return { token, secret };
    });
  }

  async tokens(actor: Actor): Promise<ApiToken[]> {
    return this.database.reads.find(ApiToken, { where: { accountId: actor.accountId }, order: { id: 'DESC' } });
  }

  async revokeToken(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const result: unknown = await tx.query(
        'UPDATE api_tokens SET revoked_at = UTC_TIMESTAMP(3) WHERE id = ? AND account_id = ? AND revoked_at IS NULL',
        [id, actor.accountId],
      );
      if (affected(result) !== 1) throw new DomainError('missing', 'api_token.missing');
      await this.audit.note(tx, {
        officeId: actor.officeId,
        actor: { type: 'account', id: actor.accountId },
        action: 'api_token.revoke',
        object: { type: 'api_token', id },
      });
    });
  }

  private async actor(credential: string, secret: string): Promise<Actor | null> {
    return this.read(credential, sha256(secret));
  }

  private async read(account: string, parameter: string | Buffer): Promise<Actor | null> {
    const [row] = await this.database.reads.query<ActorRow[]>(
      `SELECT a.id AS accountId, a.office_id AS officeId, a.unit_id AS unitId, a.language, a.calendar, a.name, a.latin_name AS latinName, a.email, a.created_by AS createdBy,
              (SELECT GROUP_CONCAT(r.role) FROM account_roles r WHERE r.account_id = a.id) AS roles
       FROM accounts a WHERE a.disabled_at IS NULL AND a.pending_at IS NULL AND a.id = (${account})`,
      [parameter],
    );
    if (!row) return null;
    const { latinName, ...actor } = row;
    const name = nameFor({ name: actor.name, latinName }, actor.language);
    return { ...actor, name, roles: new Set((row.roles ?? '').split(',') as Role[]) };
  }
}

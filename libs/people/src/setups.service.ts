import { timingSafeEqual, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cities, City, type Names, type NewCity } from '@hamshahr/cities';
import { Database, DomainError, Tokens, sha256 } from '@hamshahr/platform';
import { readNewAccount, type NewAccount } from './account-input.js';
import { Account } from './account.entity.js';
import { Accounts, type AccountWithRoles } from './accounts.service.js';
import { Offices } from './offices.service.js';
import { Setup } from './setup.entity.js';

/** What the first person says about their house. */
export interface FirstHouse {
  /** Slug of a known city, or a new one. */
  city: string | NewCity;
  office: { slug: string; names: Names };
  account: Omit<NewAccount, 'unitId' | 'roles'>;
}

/** The first office and account, made in the browser by whoever can read the server's log. */
@Injectable()
export class Setups {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly cities: Cities,
    private readonly offices: Offices,
    private readonly accounts: Accounts,
  ) {}

  async isNeeded(): Promise<boolean> {
    return !(await this.database.reads.exists(Account));
  }

  /** The one-time code, the same in every process; null once somebody has an account. */
  async code(): Promise<string | null> {
    if (!(await this.isNeeded())) return null;
    const row = (await this.row()) ?? (await this.begin());
    return row && this.tokens.setupCode(row.nonce);
  }

  private async row(): Promise<Setup | null> {
    return this.database.reads.findOneBy(Setup, { id: '1' });
  }

  /** A set-up that ended a moment ago has taken the row away; a new one would only lie about. */
  private async begin(): Promise<Setup | null> {
    await this.database.reads.query('INSERT IGNORE INTO setups (id, nonce) VALUES (1, ?)', [randomBytes(32)]);
    if (await this.isNeeded()) return this.row();
    await this.database.reads.query('DELETE FROM setups');
    return null;
  }

  /**
   * Makes city, office and the first account, who is organizer, approver and admin: there is nobody else yet.
   * @throws DomainError conflict once somebody has an account, forbidden for a wrong code, invalid naming the field
   */
  async setUp(code: string, { city, office, account }: FirstHouse): Promise<AccountWithRoles> {
    const roles: NewAccount['roles'] = ['organizer', 'approver', 'admin'];
    const right = await this.code();
    if (right === null) throw new DomainError('conflict', 'setup.done');
    if (!isSame(code, right)) throw new DomainError('forbidden', 'setup.code_wrong', { field: 'code' });
    const read = await within('account', () => readNewAccount({ ...account, unitId: null, roles }));
    return this.database.transaction(async (tx) => {
      await this.take(tx);
      const { id: cityId } = await this.cityOf(tx, city);
      const { id } = await within('office', () => this.offices.addWithin(tx, cityId, office.slug, office.names));
      return this.accounts.addWithin(tx, id, null, read);
    });
  }

  /** The row is taken away with the code in it: of two at once, the second finds nothing. */
  private async take(tx: EntityManager): Promise<void> {
    const [row] = await tx.query<unknown[]>('SELECT id FROM setups WHERE id = 1 FOR UPDATE');
    if (!row || (await tx.exists(Account))) throw new DomainError('conflict', 'setup.done');
    await tx.query('DELETE FROM setups');
  }

  private async cityOf(tx: EntityManager, city: string | NewCity): Promise<City> {
    if (typeof city === 'string') return this.cities.bySlug(city, 'city.slug');
    return within('city.new', () => this.cities.addWithCalendar(tx, null, city));
  }
}

/** People read it off a screen: case, blanks and hyphens do not matter. */
function isSame(typed: string, right: string): boolean {
  const plain = (code: string) => sha256(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
  return timingSafeEqual(plain(typed), plain(right));
}

/** Names the field as it stands in the whole form. */
async function within<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.details.field === undefined) throw error;
    const field = `${part}.${error.details.field}`;
    throw Object.assign(error, { details: { ...error.details, field } });
  }
}

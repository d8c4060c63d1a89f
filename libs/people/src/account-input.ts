import { hash } from '@node-rs/argon2';
import { cleanText, DomainError } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import type { Account } from './account.entity.js';
import { readAddress } from './address.js';
import type { Role } from './role.js';

export const PASSWORD_LENGTH = { min: 12, max: 200 };

/** What is typed about an account, before it is one. */
export interface NewAccount {
  email: string;
  name: string;
  latinName?: string | null;
  password: string;
  language: Language;
  unitId: string | null;
  roles: Role[];
}

/** The same, checked. */
export interface ReadAccount {
  columns: Pick<Account, 'email' | 'name' | 'latinName' | 'language' | 'passwordHash'>;
  unitId: string | null;
  roles: Role[];
}

/** @throws DomainError invalid naming the field */
export async function readNewAccount(input: NewAccount): Promise<ReadAccount> {
  const mailbox = readAddress(input.email.trim().toLowerCase());
  if ('fault' in mailbox) throw new DomainError('invalid', `account.${mailbox.fault}`, { field: 'email' });
  assertLength(input.password);
  const name = cleanText(input.name);
  const latinName = cleanText(input.latinName ?? '') || null;
  if (name === '' || name.length > 200) throw new DomainError('invalid', 'account.name_length', { field: 'name' });
  if ((latinName?.length ?? 0) > 200) throw new DomainError('invalid', 'account.name_length', { field: 'latinName' });
  const { language, unitId, roles } = input;
  const passwordHash = await hash(input.password);
  return { columns: { email: mailbox.address, name, latinName, language, passwordHash }, unitId, roles };
}

/** @returns the hash to be stored. @throws DomainError invalid naming `password` */
export async function readPassword(password: string): Promise<string> {
  assertLength(password);
  return hash(password);
}

function assertLength(password: string): void {
  if (password.length < PASSWORD_LENGTH.min || password.length > PASSWORD_LENGTH.max) {
    throw new DomainError('invalid', 'account.password_length', { field: 'password', params: PASSWORD_LENGTH });
  }
}

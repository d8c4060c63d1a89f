import { cleanText, DomainError } from '@hamshahr/platform';
import type { Account } from './account.entity.js';
import { readAddress } from './address.js';

export const PASSWORD_LENGTH = { min: 12, max: 200 };

/** What is typed about an account, before it is one. */
export interface TypedAccount {
  email: string;
  name: string;
  latinName?: string | null;
  password: string;
}

/** @throws DomainError invalid naming the field */
export function readAccount(input: TypedAccount): Pick<Account, 'email' | 'name' | 'latinName'> {
  const mailbox = readAddress(input.email.trim().toLowerCase());
  if ('fault' in mailbox) throw new DomainError('invalid', `account.${mailbox.fault}`, { field: 'email' });
  if (input.password.length < PASSWORD_LENGTH.min || input.password.length > PASSWORD_LENGTH.max) {
    throw new DomainError('invalid', 'account.password_length', { field: 'password', params: PASSWORD_LENGTH });
  }
  const name = cleanText(input.name);
  const latinName = cleanText(input.latinName ?? '') || null;
  if (name === '' || name.length > 200) throw new DomainError('invalid', 'account.name_length', { field: 'name' });
  if ((latinName?.length ?? 0) > 200) throw new DomainError('invalid', 'account.name_length', { field: 'latinName' });
  return { email: mailbox.address, name, latinName };
}

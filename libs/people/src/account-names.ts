import type { EntityManager } from 'typeorm';
import type { Language } from '@hamshahr/time';
import type { Account } from './account.entity.js';
import type { Actor } from './actor.js';

/** A colleague's name in a script that the reader can read. */
export function nameFor({ name, latinName }: Pick<Account, 'name' | 'latinName'>, reader: Language): string {
  return reader === 'fa' ? name : (latinName ?? name);
}

/** Names of the reader's office's accounts by id, in the reader's script, in one query; ids of other offices and null are not in it. */
export async function accountNames(
  reads: EntityManager,
  { officeId, language }: Pick<Actor, 'officeId' | 'language'>,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await reads.query<(Pick<Account, 'name' | 'latinName'> & { id: string })[]>(
    'SELECT id, name, latin_name AS latinName FROM accounts WHERE office_id = ? AND id IN (?)',
    [officeId, wanted],
  );
  return new Map(rows.map((row) => [row.id, nameFor(row, language)]));
}

import type { EntityManager } from 'typeorm';

/** Names of an office's accounts by id, in one query; ids of other offices and null are not in it. */
export async function accountNames(
  reads: EntityManager,
  officeId: string,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await reads.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM accounts WHERE office_id = ? AND id IN (?)',
    [officeId, wanted],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

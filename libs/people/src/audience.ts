import type { EntityManager } from 'typeorm';
import { DomainError } from '@hamshahr/platform';
import { segmentCondition, type Condition, type Segment } from './segment.js';

/** A set-based choice of people, to be embedded by INSERT … SELECT: no list is ever loaded whole. */
export interface Audience {
  /** SELECT of contact_id, name, address, address_hash, language, city_id; each person once. */
  sql: string;
  params: unknown[];
}

const EVERYBODY: Condition = { sql: '1 = 1', params: [] };

/**
 * Everybody on the lists, each once; with a segment only those who fit it, and without lists everybody of the office who
 * does.
 * @throws DomainError invalid when a list is not one of this office, or nothing is chosen
 */
export async function audienceOf(
  tx: EntityManager,
  officeId: string,
  listIds: string[],
  segment?: Segment,
): Promise<Audience> {
  if (listIds.length > 0 || !segment) await assertLists(tx, officeId, listIds);
  const fits = segment ? segmentCondition(segment) : EVERYBODY;
  const isListed = 'c.id IN (SELECT m.contact_id FROM contact_list_members m WHERE m.list_id IN (?))';
  const listed = listIds.length > 0 ? { sql: isListed, params: [listIds] } : EVERYBODY;
  return {
    sql: `SELECT c.id AS contact_id, c.name, c.address, c.address_hash, c.language, c.city_id
          FROM contacts c WHERE c.office_id = ? AND c.erased_at IS NULL AND ${listed.sql} AND ${fits.sql}`,
    params: [officeId, ...listed.params, ...fits.params],
  };
}

async function assertLists(tx: EntityManager, officeId: string, listIds: string[]): Promise<void> {
  const known = await tx.query<{ id: string }[]>('SELECT id FROM contact_lists WHERE office_id = ? AND id IN (?)', [
    officeId,
    listIds.length > 0 ? listIds : ['0'],
  ]);
  const unknown = listIds.find((id) => !known.some((list) => list.id === id));
  if (unknown !== undefined || listIds.length === 0) {
    throw new DomainError('invalid', 'list.unknown', { field: 'listIds', params: { list: unknown ?? '' } });
  }
}

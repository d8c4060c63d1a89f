import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@hamshahr/people';
import { DomainError, found, isOne } from '@hamshahr/platform';
import { Expert, ExpertConsent, type ConsentSource } from './expert.entity.js';
import { writeTerms } from './terms.js';

/** What is recorded of a consent. */
export interface GivenConsent {
  /** Of the text. */
  version: string;
  /** In which the text was read. */
  language: Expert['language'];
  /** Also to a public profile. */
  publishes: boolean;
}

/** An expert of the own office who is neither merged nor erased. @throws DomainError missing */
export async function expertOf(reads: EntityManager, { officeId }: Pick<Actor, 'officeId'>, id: string) {
  const expert = found(await reads.findOneBy(Expert, { id, officeId }), 'expert.missing');
  if (expert.status === 'merged' || expert.status === 'erased') throw new DomainError('missing', 'expert.missing');
  return expert;
}

/** `expertOf`, held until the transaction ends. @throws DomainError missing */
export async function holdExpert(tx: EntityManager, actor: Pick<Actor, 'officeId'>, id: string): Promise<Expert> {
  await tx.query('SELECT id FROM experts WHERE id = ? AND office_id = ? FOR UPDATE', [id, actor.officeId]);
  return expertOf(tx, actor, id);
}

/** Writes columns of a held row, and the terms it is found by. @returns the row as it is then */
export async function writeExpert(tx: EntityManager, id: string, columns: Partial<Expert>): Promise<Expert> {
  await tx.update(Expert, { id }, { ...columns, version: () => 'version + 1', updatedAt: () => 'UTC_TIMESTAMP(3)' });
  const expert = await tx.findOneByOrFail(Expert, { id });
  await writeTerms(tx, expert);
  return expert;
}

export async function giveConsent(
  tx: EntityManager,
  expertId: string,
  source: ConsentSource,
  { version, language, publishes }: GivenConsent,
): Promise<void> {
  await tx.insert(ExpertConsent, {
    ...{ expertId, source, language, publishes, version: version.slice(0, 20) },
    givenAt: () => 'UTC_TIMESTAMP(3)',
  });
}

/** Ends every consent; from then on nothing of it is public. @returns whether anything changed */
export async function withdraw(tx: EntityManager, expertId: string): Promise<boolean> {
  await tx.query(
    'UPDATE expert_consents SET withdrawn_at = UTC_TIMESTAMP(3) WHERE expert_id = ? AND withdrawn_at IS NULL',
    [expertId],
  );
  const result: unknown = await tx.query(
    `UPDATE experts SET status = 'withdrawn', publishes = 0, version = version + 1, updated_at = UTC_TIMESTAMP(3)
     WHERE id = ? AND status IN ('unproven', 'active')`,
    [expertId],
  );
  return isOne(result);
}

/** Empties rows: talks and consents are still counted, nobody can be found by them. */
export async function empty(tx: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `UPDATE experts SET status = 'erased', name = '—', name_key = '', local_key = '', address = CONCAT('erased-', id, '@erased.invalid'),
       address_hash = UNHEX(SHA2(CONCAT('erased expert ', id), 256)), slug = CONCAT('erased-', id), city_id = NULL,
       organisation = '', position = '', spoken = '[]', themes = '[]', availability = '', bio = '', cv_id = NULL,
       publishes = 0, shown = '[]', proven_at = NULL, token_version = token_version + 1, version = version + 1
     WHERE id IN (?)`,
    [ids],
  );
  await tx.query('DELETE FROM expert_terms WHERE expert_id IN (?)', [ids]);
  await tx.query('DELETE FROM expert_notes WHERE expert_id IN (?)', [ids]);
  await tx.query('DELETE FROM expert_files WHERE expert_id IN (?)', [ids]);
  await tx.query("UPDATE expert_talks SET title = '', language = NULL WHERE expert_id IN (?)", [ids]);
  await tx.query(
    'UPDATE expert_consents SET withdrawn_at = COALESCE(withdrawn_at, UTC_TIMESTAMP(3)) WHERE expert_id IN (?)',
    [ids],
  );
}

/** Latin letters of the name, where it has some, and a part that nobody can guess. */
export function newSlug(name: string): string {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
  return `${latin === '' ? 'expert' : latin}-${randomBytes(5).toString('hex')}`;
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError } from '@hamshahr/platform';
import { detailOf, type ExpertDetail } from './expert-detail.js';
import { Expert } from './expert.entity.js';
import { expertOf, holdExpert, writeExpert } from './expert-rows.js';
import { nameKey } from './fold.js';

/** Fields of which the office says whose stands; lists are joined. */
export const MERGED_FIELDS = [
  'name',
  'language',
  'cityId',
  'organisation',
  'position',
  'availability',
  'bio',
  'cv',
] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

/** What a merge would make: nothing is lost but the other's fields that were not taken. */
export interface MergePreview {
  kept: Expert;
  other: Expert;
  /** The entry as it would be. */
  result: Expert;
  /** What comes over from the other. */
  moved: { consents: number; talks: number; notes: number };
  /** Fields in which both say something, and not the same. */
  differing: MergedField[];
}

/** Makes one entry of two that are one person. The other entry stays as an empty sign that points to this one. */
@Injectable()
export class ExpertMerges {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @param take fields of the other that stand; without it an empty field is filled and no other is replaced */
  async preview(actor: Actor, id: string, otherId: string, take: readonly MergedField[]): Promise<MergePreview> {
    const { reads } = this.database;
    return plan(reads, await expertOf(reads, actor, id), await expertOf(reads, actor, otherId), take);
  }

  /**
   * Consents, talks and notes come over; the kept entry stays public only if it was. Its person's link goes on opening
   * it, the other's opens nothing any more: whoever wrote under that address is not proven to be the same.
   * @throws DomainError missing, conflict for an entry with itself or one that was withdrawn
   */
  async merge(actor: Actor, id: string, otherId: string, take: readonly MergedField[]): Promise<ExpertDetail> {
    return this.database.transaction(async (tx) => {
      // In one order, so that two merges of the same pair do not wait for each other.
      for (const each of [id, otherId].sort((a, b) => Number(a) - Number(b))) await holdExpert(tx, actor, each);
      const [kept, other] = [await expertOf(tx, actor, id), await expertOf(tx, actor, otherId)];
      const { result } = await plan(tx, kept, other, take);
      await this.move(tx, id, otherId);
      if (result.cvId !== kept.cvId) {
        await tx.query('UPDATE expert_files SET expert_id = ? WHERE id = ?', [id, result.cvId]);
      }
      const { name, language, cityId, organisation, position, availability, bio, cvId, themes, spoken } = result;
      await writeExpert(tx, id, {
        ...{ name, language, cityId, organisation, position, availability, bio, cvId, themes, spoken },
        nameKey: nameKey(name),
      });
      await this.audit.note(tx, {
        ...{ officeId: actor.officeId, actor: { type: 'account', id: actor.accountId } },
        ...{ action: 'expert.merge', object: { type: 'expert', id } },
      });
      return detailOf(tx, actor, id);
    });
  }

  private async move(tx: EntityManager, id: string, otherId: string): Promise<void> {
    for (const table of ['expert_consents', 'expert_talks', 'expert_notes']) {
      await tx.query(`UPDATE ${table} SET expert_id = ? WHERE expert_id = ?`, [id, otherId]);
    }
    await tx.query('UPDATE experts SET merged_into = ? WHERE merged_into = ?', [id, otherId]);
    await tx.query('DELETE FROM expert_terms WHERE expert_id = ?', [otherId]);
    await tx.query(
      `UPDATE experts SET status = 'merged', merged_into = ?, publishes = 0, name = '—', name_key = '', local_key = '',
         organisation = '', position = '', availability = '', bio = '', cv_id = NULL, city_id = NULL, spoken = '[]',
         themes = '[]', token_version = token_version + 1, version = version + 1, updated_at = UTC_TIMESTAMP(3)
       WHERE id = ?`,
      [id, otherId],
    );
  }
}

async function plan(
  reads: EntityManager,
  kept: Expert,
  other: Expert,
  take: readonly MergedField[],
): Promise<MergePreview> {
  if (kept.id === other.id) throw new DomainError('conflict', 'expert.merge_same', { field: 'otherId' });
  if (kept.status === 'withdrawn' || other.status === 'withdrawn') {
    throw new DomainError('conflict', 'expert.merge_withdrawn', { field: 'otherId' });
  }
  const isTaken = (field: MergedField) => take.includes(field) && !isEmpty(other[columnOf(field)]);
  const result = Object.assign(new Expert(), kept, {
    themes: joined(kept.themes, other.themes).slice(0, 20),
    spoken: joined(kept.spoken, other.spoken).slice(0, 20),
  });
  for (const field of MERGED_FIELDS) {
    const column = columnOf(field);
    if (isTaken(field) || isEmpty(kept[column])) Object.assign(result, { [column]: other[column] });
  }
  return {
    ...{ kept, other, result },
    moved: await countsOf(reads, other.id),
    differing: MERGED_FIELDS.filter((field) => {
      const column = columnOf(field);
      return !isEmpty(kept[column]) && !isEmpty(other[column]) && kept[column] !== other[column];
    }),
  };
}

const columnOf = (field: MergedField) => (field === 'cv' ? 'cvId' : field);
const isEmpty = (value: string | null): boolean => value === null || value === '';
const joined = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];

async function countsOf(reads: EntityManager, id: string): Promise<MergePreview['moved']> {
  const [row] = await reads.query<Record<keyof MergePreview['moved'], string>[]>(
    `SELECT (SELECT COUNT(*) FROM expert_consents WHERE expert_id = ?) AS consents,
            (SELECT COUNT(*) FROM expert_talks WHERE expert_id = ?) AS talks,
            (SELECT COUNT(*) FROM expert_notes WHERE expert_id = ?) AS notes`,
    [id, id, id],
  );
  return { consents: Number(row!.consents), talks: Number(row!.talks), notes: Number(row!.notes) };
}

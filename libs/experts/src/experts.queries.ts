import { Injectable } from '@nestjs/common';
import { Cities } from '@hamshahr/cities';
import type { Actor } from '@hamshahr/people';
import { Database, found, type PageRequest } from '@hamshahr/platform';
import { In } from 'typeorm';
import { duplicateSql, type Pair } from './duplicates.js';
import { Expert, type ExpertFile } from './expert.entity.js';
import { detailOf, type ExpertDetail } from './expert-detail.js';
import { searchSql, wantedTerms, type ExpertSearch } from './search.js';

/** Best matches first; `next` asks for the page after it. */
export interface FoundExperts {
  items: Expert[];
  next: string | null;
  /** How many fit in all. */
  total: number;
}

export interface DuplicatePair {
  reason: Pair['reason'];
  experts: [Expert, Expert];
}

/** The register as the office reads it. */
@Injectable()
export class ExpertQueries {
  constructor(
    private readonly database: Database,
    private readonly cities: Cities,
  ) {}

  /** Ranked by where the words stand, then newest first. `after` counts what was read already. */
  async search(actor: Actor, { limit, after }: PageRequest, search: ExpertSearch): Promise<FoundExperts> {
    const wanted = wantedTerms(search, await this.cities.list());
    const offset = Math.min(Number(after ?? 0), 100_000);
    const statuses = search.status ? [search.status] : ['unproven', 'active'];
    const matches = wanted.length === 0 ? null : searchSql(actor.officeId, wanted);
    const from = matches ? `experts e JOIN (${matches.sql}) m ON m.expert_id = e.id` : 'experts e';
    const where = 'e.office_id = ? AND e.status IN (?)';
    const params = [...(matches?.params ?? []), actor.officeId, statuses];
    const rows = await this.database.reads.query<{ id: string; total: string }[]>(
      `SELECT e.id, COUNT(*) OVER () AS total FROM ${from} WHERE ${where}
       ORDER BY ${matches ? 'm.score DESC, ' : ''}e.id DESC LIMIT ? OFFSET ?`,
      [...params, limit, offset],
    );
    const total = Number(rows[0]?.total ?? 0);
    const items = await this.inOrder(rows.map(({ id }) => String(id)));
    const end = offset + rows.length;
    return { items, total, next: rows.length > 0 && end < total ? String(end) : null };
  }

  /** @throws DomainError missing for another office's, and for what was merged or erased */
  async one(actor: Actor, id: string): Promise<ExpertDetail> {
    return detailOf(this.database.reads, actor, id);
  }

  /** @throws DomainError missing */
  async cv(actor: Actor, id: string): Promise<ExpertFile> {
    return found((await this.one(actor, id)).cv, 'expert.cv_missing');
  }

  /** Pairs who may be one person, at most 100. */
  async duplicates(actor: Actor): Promise<DuplicatePair[]> {
    const pairs = await this.database.reads.query<Pair[]>(duplicateSql, [actor.officeId, actor.officeId]);
    const experts = await this.inOrder(pairs.flatMap(({ one, other }) => [String(one), String(other)]));
    const byId = new Map(experts.map((expert) => [expert.id, expert]));
    return pairs.map(({ reason, one, other }) => ({
      reason,
      experts: [byId.get(String(one))!, byId.get(String(other))!],
    }));
  }

  private async inOrder(ids: string[]): Promise<Expert[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.reads.findBy(Expert, { id: In(ids) });
    const byId = new Map(rows.map((expert) => [expert.id, expert]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import { callOf, latestVersion } from './call-rows.js';
import { Call, CallVersion } from './call.entity.js';
import { countSubmissions, type SubmissionCounts } from '../submission/submission-counts.js';

/** A call as its office reads it. */
export interface CountedCall {
  id: string;
  call: Call;
  latest: CallVersion;
  /** What everybody reads; null before the first approval. */
  published: CallVersion | null;
  counts: SubmissionCounts;
  /** The approval that waits; null where none does. */
  approvalId: string | null;
}

/** An office's calls. */
@Injectable()
export class CallQueries {
  constructor(private readonly database: Database) {}

  /** @throws DomainError missing */
  async one(actor: Actor, id: string): Promise<CountedCall> {
    const call = await callOf(this.database.reads, actor, id);
    return (await this.complete([call]))[0]!;
  }

  /** @throws DomainError missing */
  async call(actor: Actor, id: string): Promise<Call> {
    return callOf(this.database.reads, actor, id);
  }

  async latest(actor: Actor, id: string): Promise<CallVersion> {
    await callOf(this.database.reads, actor, id);
    return latestVersion(this.database.reads, id);
  }

  /** Newest first; five queries, whatever the number of calls. */
  async list(actor: Actor, request: PageRequest): Promise<Page<CountedCall>> {
    const query = this.database.reads
      .createQueryBuilder(Call, 'call')
      .where('call.officeId = :officeId', { officeId: actor.officeId })
      .orderBy('call.id', 'DESC')
      .limit(request.limit + 1);
    const unitId = visibleUnit(actor);
    if (unitId) query.andWhere('call.unitId = :unitId', { unitId });
    if (request.after) query.andWhere('call.id < :after', { after: request.after });
    const page = toPage(await query.getMany(), request);
    return { items: await this.complete(page.items), next: page.next };
  }

  private async complete(calls: Call[]): Promise<CountedCall[]> {
    if (calls.length === 0) return [];
    const reads = this.database.reads;
    const ids = calls.map(({ id }) => id);
    const latest = await reads
      .createQueryBuilder(CallVersion, 'v')
      .where('v.callId IN (:...ids)', { ids })
      .andWhere('v.number = (SELECT MAX(n.number) FROM call_versions n WHERE n.call_id = v.call_id)')
      .getMany();
    const published = await reads.findBy(CallVersion, {
      id: In(calls.flatMap(({ publishedVersionId }) => publishedVersionId ?? [])),
    });
    const counts = await countSubmissions(reads, ids);
    const approvals = await reads.query<{ id: string; versionId: string }[]>(
      "SELECT id, subject_id AS versionId FROM approvals WHERE subject_type = 'call' AND status = 'pending' AND subject_id IN (?)",
      [latest.map(({ id }) => id)],
    );
    return calls.map((call) => {
      const written = latest.find(({ callId }) => callId === call.id)!;
      return {
        id: call.id,
        call,
        latest: written,
        published: published.find(({ id }) => id === call.publishedVersionId) ?? null,
        counts: counts.get(call.id)!,
        approvalId: approvals.find(({ versionId }) => versionId === written.id)?.id ?? null,
      };
    });
  }
}

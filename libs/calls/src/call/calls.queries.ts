import { Injectable } from '@nestjs/common';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database, cleanText, found, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import { callOf } from './call-rows.js';
import { Call, CallVersion, type CallPhase, type CallStatus } from './call.entity.js';
import type { PublicCall } from './public-calls.queries.js';
import { countedCalls, type CountedCall } from './counted-calls.js';

/** Which calls are asked for; everything given must hold. */
export interface CallFilter {
  statuses?: CallStatus[];
  phase?: CallPhase;
  /** Part of a title in any language. */
  q?: string;
}

/** What was last written, in all languages as JSON, with Persian ye and kaf for the Arabic ones. */
const TITLES = `REPLACE(REPLACE(REPLACE(JSON_EXTRACT(v.content, '$.texts.*.title'), 'ي', 'ی'), 'ى', 'ی'), 'ك', 'ک')
  COLLATE utf8mb4_unicode_ci`;

/** An office's calls. */
@Injectable()
export class CallQueries {
  constructor(private readonly database: Database) {}

  /** @throws DomainError missing */
  async one(actor: Actor, id: string): Promise<CountedCall> {
    const call = await callOf(this.database.reads, actor, id);
    return (await countedCalls(this.database.reads, [call]))[0]!;
  }

  /** One version, whatever became of it. @throws DomainError missing for another office's */
  async version(actor: Actor, id: string): Promise<PublicCall> {
    const version = found(await this.database.reads.findOneBy(CallVersion, { id }), 'call.missing');
    return { call: await callOf(this.database.reads, actor, version.callId), version };
  }

  /** Newest first; five queries, whatever the number of calls. */
  async list(actor: Actor, filter: CallFilter, request: PageRequest): Promise<Page<CountedCall>> {
    const query = this.database.reads
      .createQueryBuilder(Call, 'call')
      .where('call.officeId = :officeId', { officeId: actor.officeId })
      .orderBy('call.id', 'DESC')
      .limit(request.limit + 1);
    const unitId = visibleUnit(actor);
    if (unitId) query.andWhere('call.unitId = :unitId', { unitId });
    const { statuses, phase, q } = filter;
    if (statuses?.length) query.andWhere('call.status IN (:...statuses)', { statuses });
    if (phase) query.andWhere('call.phase = :phase', { phase });
    if (q && cleanText(q)) {
      const like = `%${cleanText(q).replace(/[%_\\]/g, '\\$&')}%`;
      query.andWhere(
        `EXISTS (SELECT 1 FROM call_versions v WHERE v.call_id = call.id AND ${TITLES} LIKE :like
           AND v.number = (SELECT MAX(n.number) FROM call_versions n WHERE n.call_id = call.id))`,
        { like },
      );
    }
    if (request.after) query.andWhere('call.id < :after', { after: request.after });
    const page = toPage(await query.getMany(), request);
    return { items: await countedCalls(this.database.reads, page.items), next: page.next };
  }
}

import { Injectable } from '@nestjs/common';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database, found, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import { callOf } from './call-rows.js';
import { Call, CallVersion } from './call.entity.js';
import type { PublicCall } from './public-calls.queries.js';
import { countedCalls, type CountedCall } from './counted-calls.js';

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
    return { items: await countedCalls(this.database.reads, page.items), next: page.next };
  }
}

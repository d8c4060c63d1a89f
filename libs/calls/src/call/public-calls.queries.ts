import { Injectable } from '@nestjs/common';
import { Database, found } from '@hamshahr/platform';
import { Call, CallVersion } from './call.entity.js';

/** A call as everybody reads it. */
export interface PublicCall {
  call: Call;
  version: CallVersion;
}

/** Calls that another person has approved; whoever reads them needs no account. */
@Injectable()
export class PublicCalls {
  constructor(private readonly database: Database) {}

  /** Listed calls whose deadline is ahead, the nearest first. */
  async list(limit = 100): Promise<PublicCall[]> {
    const rows = await this.database.reads
      .createQueryBuilder(Call, 'call')
      .innerJoinAndMapOne('call.shown', CallVersion, 'version', 'version.id = call.publishedVersionId')
      .where("call.status = 'open' AND version.closesAt > UTC_TIMESTAMP(3)")
      .andWhere('version.isListed')
      .orderBy('version.closesAt', 'ASC')
      .addOrderBy('call.id', 'ASC')
      .take(limit)
      .getMany();
    return (rows as (Call & { shown: CallVersion })[]).map(({ shown, ...call }) => ({
      call: call,
      version: shown,
    }));
  }

  /** Also one whose deadline is over: its people go on reading it. @throws DomainError missing */
  async bySlug(slug: string): Promise<PublicCall> {
    const isSlug = /^[a-z0-9-]{1,80}$/.test(slug);
    const call = found(isSlug ? await this.database.reads.findOneBy(Call, { slug }) : null, 'call.missing');
    const id = found(call.status === 'open' ? call.publishedVersionId : null, 'call.missing');
    return { call, version: await this.database.reads.findOneByOrFail(CallVersion, { id }) };
  }
}

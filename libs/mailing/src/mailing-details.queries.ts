import { Injectable } from '@nestjs/common';
import { accountNames, type Actor } from '@hamshahr/people';
import { Database, type Page, type PageRequest } from '@hamshahr/platform';
import type { DeliveryCounts } from './delivery-counts.js';
import { MailingQueries, type MailingFilter } from './mailings.queries.js';
import type { Pause } from './pace/pauses.js';
import type { Mailing, MailingVariant } from './mailing.entity.js';
import { MailingProgress, type Progress } from './progress/mailing-progress.service.js';

/** What a person reads of a mailing beside its own row. */
export interface MailingFrame {
  createdByName: string;
  /** The newest approval request; null before the first submission is through. */
  approvalId: string | null;
}

export interface MailingDetail extends MailingFrame {
  mailing: Mailing;
  variants: MailingVariant[];
  progress: Progress;
}

export interface MailingList {
  page: Page<Mailing>;
  counts: Map<string, DeliveryCounts>;
  frames: Map<string, MailingFrame>;
  officePause: Pause | null;
}

/** Mailings as people read them: with names, figures and what they wait for. */
@Injectable()
export class MailingDetails {
  constructor(
    private readonly database: Database,
    private readonly queries: MailingQueries,
    private readonly progress: MailingProgress,
  ) {}

  async one(actor: Actor, id: string): Promise<MailingDetail> {
    const mailing = await this.queries.one(actor, id);
    const frames = await this.frames(actor, [mailing]);
    return {
      mailing,
      ...frames.get(id)!,
      variants: await this.queries.variants(mailing),
      progress: await this.progress.now(id),
    };
  }

  /** Five queries, whatever the number of mailings. */
  async list(actor: Actor, filter: MailingFilter, request: PageRequest): Promise<MailingList> {
    const page = await this.queries.list(actor, filter, request);
    return {
      page,
      counts: await this.queries.counts(page.items.map(({ id }) => id)),
      frames: await this.frames(actor, page.items),
      officePause: await this.queries.officePause(actor),
    };
  }

  private async frames(reader: Actor, mailings: Mailing[]): Promise<Map<string, MailingFrame>> {
    if (mailings.length === 0) return new Map();
    const reads = this.database.reads;
    const names = await accountNames(
      reads,
      reader,
      mailings.map(({ createdBy }) => createdBy),
    );
    const approvals = await reads.query<{ mailingId: string; id: string }[]>(
      `SELECT subject_id AS mailingId, MAX(id) AS id FROM approvals
       WHERE subject_type = 'mailing' AND subject_id IN (?) GROUP BY subject_id`,
      [mailings.map(({ id }) => id)],
    );
    const newest = new Map(approvals.map(({ mailingId, id }) => [mailingId, id]));
    return new Map(
      mailings.map(({ id, createdBy }) => [
        id,
        { createdByName: names.get(createdBy) ?? '', approvalId: newest.get(id) ?? null },
      ]),
    );
  }
}

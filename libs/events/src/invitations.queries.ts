import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '@hamshahr/people';
import { Database, cleanText, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import type { Partstat } from './event-status.js';
import { EventQueries } from './events.queries.js';
import { Invitation } from './invitation.entity.js';

/** Invitees by answer, and `people`: those who accepted with their companions. */
export type ReplyCounts = Record<Partstat, number> & { people: number };

export const INVITATION_ORDERS = ['newest', 'name', 'replied'] as const;

export interface InvitationFilter {
  answer?: Partstat;
  /** Part of a name or an address. */
  q?: string;
  order?: (typeof INVITATION_ORDERS)[number];
}

/** Who is invited to an event, and what they answered. */
@Injectable()
export class InvitationQueries {
  constructor(
    private readonly database: Database,
    private readonly events: EventQueries,
  ) {}

  async list(
    actor: Actor,
    eventId: string,
    { answer, q, order }: InvitationFilter,
    request: PageRequest,
  ): Promise<Page<Invitation>> {
    const { event } = await this.events.one(actor, eventId);
    const query = this.database.reads
      .createQueryBuilder(Invitation, 'invitation')
      .where('invitation.eventId = :id AND invitation.invitedAt IS NOT NULL', { id: event.id })
      .limit(request.limit + 1);
    if (answer) query.andWhere('invitation.partstat = :answer', { answer });
    if (q !== undefined) {
      const part = `%${cleanText(q).replace(/[\\%_]/g, '\\$&')}%`;
      query.andWhere('(invitation.name LIKE :part OR invitation.address LIKE :part)', { part });
    }
    ORDERS[order ?? 'newest'](query, request.after);
    return toPage(await query.getMany(), request);
  }

  async counts(actor: Actor, eventId: string): Promise<ReplyCounts> {
    const { event } = await this.events.one(actor, eventId);
    const rows = await this.database.reads.query<{ partstat: Partstat; n: string; companions: string }[]>(
      `SELECT partstat, COUNT(*) AS n, SUM(companions) AS companions FROM invitations
       WHERE event_id = ? AND invited_at IS NOT NULL AND withdrawn_at IS NULL GROUP BY partstat`,
      [event.id],
    );
    const counts: ReplyCounts = { needs_action: 0, accepted: 0, tentative: 0, declined: 0, people: 0 };
    for (const { partstat, n, companions } of rows) {
      counts[partstat] = Number(n);
      if (partstat === 'accepted') counts.people = Number(n) + Number(companions);
    }
    return counts;
  }
}

type Order = (query: SelectQueryBuilder<Invitation>, after: string | null) => void;

/** The cursor is an invitation's id; it stands for the place of that row in the order. */
const CURSOR = (column: string) => `(SELECT s.${column} FROM invitations s WHERE s.id = :after)`;
/** Whoever has not answered comes last. */
const REPLIED = "COALESCE(invitation.repliedAt, '1970-01-01')";

const ORDERS: Record<NonNullable<InvitationFilter['order']>, Order> = {
  newest: (query, after) => {
    query.orderBy('invitation.id', 'DESC');
    if (after) query.andWhere('invitation.id < :after', { after });
  },
  name: (query, after) => {
    query.orderBy('invitation.name', 'ASC').addOrderBy('invitation.id', 'ASC');
    if (after) query.andWhere(`(invitation.name, invitation.id) > (${CURSOR('name')}, :after)`, { after });
  },
  replied: (query, after) => {
    query.orderBy(REPLIED, 'DESC').addOrderBy('invitation.id', 'DESC');
    const cursor = `COALESCE(${CURSOR('replied_at')}, '1970-01-01')`;
    if (after) query.andWhere(`(${REPLIED}, invitation.id) < (${cursor}, :after)`, { after });
  },
};

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { writableUnit, type Actor } from '@hamshahr/people';
import { Clock, Database } from '@hamshahr/platform';
import { textFor } from '../event-draft.js';
import { EventRevision } from '../event-revision.entity.js';
import { sessionText } from '../programme/programme-texts.js';

/** `withdrawn`: by its author; `refused`: the author comes no more; `disowned`: somebody else had typed the address. */
export const LEAVING = ['withdrawn', 'refused', 'disowned'] as const;
export type Leaving = (typeof LEAVING)[number];

/** A session of an event ahead whose proposal was taken back after it had become one. */
export interface LeftProposal {
  submissionId: string;
  eventId: string;
  eventTitle: string;
  /** As the programme calls it. */
  title: string;
  authorName: string;
  cause: Leaving;
}

type LeftRow = Omit<LeftProposal, 'eventTitle' | 'title'> & { sessionKey: string; revisionId: string; total: string };

/** Sessions that stand in a programme although nobody will give them. */
@Injectable()
export class LeftProposals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Until each is taken out of the newest programme, or its event is over; the next event first. For organizers, who
   * can take them out. Two queries.
   * @param limit rows
   */
  async for(actor: Actor, limit: number): Promise<{ count: number; items: LeftProposal[] }> {
    if (!actor.roles.has('organizer')) return { count: 0, items: [] };
    const rows = await this.rows(actor, limit);
    const revisions = new Map(
      (rows.length === 0
        ? []
        : await this.database.reads.findBy(EventRevision, { id: In([...new Set(rows.map((row) => row.revisionId))]) })
      ).map((revision) => [revision.id, revision]),
    );
    return {
      count: Number(rows[0]?.total ?? 0),
      items: rows.map(({ revisionId, sessionKey, total: _total, ...row }) => ({
        ...row,
        ...titlesOf(revisions.get(revisionId)!, sessionKey, actor),
      })),
    };
  }

  /** A postponed event has no day yet, whatever its old one was. */
  private async rows(actor: Actor, limit: number): Promise<LeftRow[]> {
    const unitId = writableUnit(actor);
    return this.database.reads.query<LeftRow[]>(
      `SELECT p.submission_id AS submissionId, p.event_id AS eventId, p.session_key AS sessionKey, r.id AS revisionId,
         a.name AS authorName, COUNT(*) OVER () AS total,
         CASE WHEN a.disowned_at IS NOT NULL THEN 'disowned' WHEN s.status = 'withdrawn' THEN 'withdrawn'
           ELSE 'refused' END AS cause
       FROM event_proposals p
       JOIN events e ON e.id = p.event_id AND e.status IN ('draft', 'published', 'postponed')
       JOIN event_revisions r ON r.event_id = e.id
         AND r.number = (SELECT MAX(n.number) FROM event_revisions n WHERE n.event_id = e.id)
       JOIN submissions s ON s.id = p.submission_id AND (s.status = 'withdrawn' OR s.confirmation = 'refused')
       JOIN submission_people a ON a.submission_id = s.id AND a.role = 'author'
       WHERE e.office_id = ?${unitId === null ? '' : ' AND e.unit_id = ?'}
         AND (e.status = 'postponed' OR r.ends_at > ?)
         AND JSON_CONTAINS(JSON_EXTRACT(r.programme, '$.sessions[*].key'), JSON_QUOTE(p.session_key))
       ORDER BY r.starts_at, p.id LIMIT ?`,
      [actor.officeId, ...(unitId === null ? [] : [unitId]), this.clock.now(), limit],
    );
  }
}

function titlesOf(revision: EventRevision, sessionKey: string, { language }: Actor) {
  const session = revision.programme!.sessions.find(({ key }) => key === sessionKey)!;
  return {
    eventTitle: textFor(revision, language).title,
    title: sessionText(session.texts, language, revision.mainLanguage)?.title ?? '',
  };
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { visibleUnit, writableUnit, type Actor } from '@hamshahr/people';
import { Clock, Database } from '@hamshahr/platform';
import { textFor } from './event-draft.js';
import { EventRevision } from './event-revision.entity.js';
import type { EventStatus, Partstat, RevisionStatus } from './event-status.js';

/** A note that nobody has read yet. */
export interface WaitingNote {
  invitationId: string;
  eventId: string;
  eventTitle: string;
  name: string;
  answer: Partstat;
  note: string;
  repliedAt: Date;
}

/** An event ahead, as people know it; a draft as it stands. */
export interface UpcomingEvent {
  id: string;
  title: string;
  startsAt: Date;
  zone: string;
  status: EventStatus;
  /** Of that revision. */
  revisionStatus: RevisionStatus;
}

type NoteRow = Omit<WaitingNote, 'eventTitle'> & { revisionId: string; total: string };

/** The revision of event `e` that people know; of a draft the latest. */
const KNOWN = `COALESCE(e.published_revision_id,
  (SELECT r.id FROM event_revisions r WHERE r.event_id = e.id ORDER BY r.number DESC LIMIT 1))`;

/** What of an office's events waits for a person: notes to read, and what comes next. */
@Injectable()
export class WaitingEvents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Unread notes, the oldest first; for organizers, who can mark them. Two queries. */
  async notes(actor: Actor, limit: number): Promise<{ count: number; items: WaitingNote[] }> {
    if (!actor.roles.has('organizer')) return { count: 0, items: [] };
    const unitId = writableUnit(actor);
    const rows = await this.database.reads.query<NoteRow[]>(
      `SELECT i.id AS invitationId, i.event_id AS eventId, i.name, i.partstat AS answer, i.note, i.replied_at AS repliedAt,
              ${KNOWN} AS revisionId, COUNT(*) OVER () AS total
       FROM invitations i JOIN events e ON e.id = i.event_id
       WHERE i.unread_since IS NOT NULL AND i.withdrawn_at IS NULL AND e.office_id = ?${unitId === null ? '' : ' AND e.unit_id = ?'}
       ORDER BY i.unread_since, i.id LIMIT ?`,
      [actor.officeId, ...(unitId === null ? [] : [unitId]), limit],
    );
    const titles = await this.titles(
      actor,
      rows.map(({ revisionId }) => revisionId),
    );
    return {
      count: Number(rows[0]?.total ?? 0),
      items: rows.map(({ revisionId, total: _total, ...note }) => ({ ...note, eventTitle: titles.get(revisionId)! })),
    };
  }

  /** Drafts and published events ahead, the next one first. Two queries. */
  async next(actor: Actor, limit: number): Promise<UpcomingEvent[]> {
    const unitId = visibleUnit(actor);
    const rows = await this.database.reads.query<(Omit<UpcomingEvent, 'title'> & { revisionId: string })[]>(
      `SELECT e.id, e.status, r.status AS revisionStatus, r.id AS revisionId, r.starts_at AS startsAt, r.zone
       FROM events e JOIN event_revisions r ON r.id = ${KNOWN}
       WHERE e.office_id = ?${unitId === null ? '' : ' AND e.unit_id = ?'} AND e.status IN ('draft', 'published')
         AND r.starts_at > ? ORDER BY r.starts_at, e.id LIMIT ?`,
      [actor.officeId, ...(unitId === null ? [] : [unitId]), this.clock.now(), limit],
    );
    const titles = await this.titles(
      actor,
      rows.map(({ revisionId }) => revisionId),
    );
    return rows.map(({ revisionId, ...event }) => ({ ...event, title: titles.get(revisionId)! }));
  }

  private async titles({ language }: Actor, revisionIds: string[]): Promise<Map<string, string>> {
    if (revisionIds.length === 0) return new Map();
    const revisions = await this.database.reads.findBy(EventRevision, { id: In([...new Set(revisionIds)]) });
    return new Map(revisions.map((revision) => [revision.id, textFor(revision, language).title]));
  }
}

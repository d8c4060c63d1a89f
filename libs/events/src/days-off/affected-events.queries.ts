import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Cities, CityCalendars, planOf, type CityCalendar, type Closed } from '@hamshahr/cities';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Clock, Database } from '@hamshahr/platform';
import { toWallClock } from '@hamshahr/time';
import { textFor } from '../event-draft.js';
import { EventRevision } from '../event-revision.entity.js';
import type { EventStatus } from '../event-status.js';

/** Events ahead that are looked at; an office plans a few dozen. */
const LOOKED_AT = 500;

/** An event ahead on a day on which nobody works in a city that takes part. */
export interface AffectedEvent {
  id: string;
  title: string;
  status: EventStatus;
  startsAt: Date;
  /** Day in the city, Gregorian `YYYY-MM-DD`. */
  date: string;
  /** Whether the city hosts it. */
  isHost: boolean;
  /** People of the city who are invited. */
  invitees: number;
  why: Exclude<Closed, { code: 'no_calendar' }>;
}

interface EventRow {
  id: string;
  status: EventStatus;
  startsAt: Date;
  endsAt: Date;
  revisionId: string;
  isHost: string;
  invitees: string;
}

/** What a city's calendar means for what is planned already: asked after every change of it. */
@Injectable()
export class AffectedEvents {
  constructor(
    private readonly database: Database,
    private readonly cities: Cities,
    private readonly calendars: CityCalendars,
    private readonly clock: Clock,
  ) {}

  /**
   * The drafts and published events ahead, of those the actor sees, that fall on a day off in a city that hosts them or
   * whose people are invited; the next one first. @throws DomainError missing
   */
  async of(actor: Actor, cityId: string): Promise<AffectedEvent[]> {
    await this.cities.one(cityId);
    const [calendar] = await this.calendars.load([cityId]);
    const ahead = await this.ahead(actor, cityId);
    const affected = ahead.flatMap((event) => {
      const off = calendar && dayOff(calendar, event);
      return off ? [{ event, ...off }] : [];
    });
    const titles = await this.titles(
      actor,
      affected.map(({ event }) => event.revisionId),
    );
    return affected.map(({ event: { id, status, startsAt, revisionId, isHost, invitees }, date, why }) => ({
      ...{ id, status, startsAt, date, why, title: titles.get(revisionId)! },
      ...{ isHost: Number(isHost) === 1, invitees: Number(invitees) },
    }));
  }

  private async ahead(actor: Actor, cityId: string): Promise<EventRow[]> {
    const unitId = visibleUnit(actor);
    return this.database.reads.query<EventRow[]>(
      `SELECT e.id, e.status, r.starts_at AS startsAt, r.ends_at AS endsAt, r.id AS revisionId,
              (r.host_city_id = ? OR COALESCE(r.co_host_city_id, 0) = ?) AS isHost,
              (SELECT COUNT(*) FROM invitations i WHERE i.event_id = e.id AND i.withdrawn_at IS NULL
                 AND COALESCE(i.reply_city_id, i.city_id) = ?) AS invitees
       FROM events e JOIN event_revisions r ON r.id = COALESCE(e.published_revision_id,
         (SELECT l.id FROM event_revisions l WHERE l.event_id = e.id ORDER BY l.number DESC LIMIT 1))
       WHERE e.office_id = ?${unitId === null ? '' : ' AND e.unit_id = ?'} AND e.status IN ('draft', 'published')
         AND r.starts_at > ? HAVING isHost OR invitees > 0 ORDER BY r.starts_at, e.id LIMIT ${LOOKED_AT}`,
      [cityId, cityId, cityId, actor.officeId, ...(unitId === null ? [] : [unitId]), this.clock.now()],
    );
  }

  private async titles({ language }: Actor, ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const revisions = await this.database.reads.findBy(EventRevision, { id: In(ids) });
    return new Map(revisions.map((revision) => [revision.id, textFor(revision, language).title]));
  }
}

/** The first of the event's days there on which nobody works; where no week is written down, nobody can say. */
function dayOff(
  calendar: CityCalendar,
  { startsAt, endsAt }: Pick<EventRow, 'startsAt' | 'endsAt'>,
): Pick<AffectedEvent, 'date' | 'why'> | null {
  const dayOf = (instant: Date) => toWallClock(instant, calendar.zone).slice(0, 10);
  for (const date of new Set([dayOf(startsAt), dayOf(new Date(endsAt.getTime() - 1))])) {
    const why = planOf(calendar, date).closed;
    if (why && why.code !== 'no_calendar') return { date, why };
  }
  return null;
}

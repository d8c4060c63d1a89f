import { Injectable } from '@nestjs/common';
import { isUneasy, type BusyTime, type CityCalendar } from '@hamshahr/cities';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database } from '@hamshahr/platform';

/** How far back a meeting counts for whose turn it is, and how many of them. */
const REMEMBERED_DAYS = 365;
const MOST_REMEMBERED = 300;
const DAY = 86_400_000;

interface EventRow {
  id: string;
  startsAt: Date;
  endsAt: Date;
  hostCityId: string;
  coHostCityId: string | null;
}

/** What the office's own events mean for a new one: time that is taken, and who had the uncomfortable hours. */
@Injectable()
export class OwnEventsQueries {
  constructor(private readonly database: Database) {}

  /**
   * When events that the actor sees take place, by their latest revision, drafts included; and when any of the office's to
   * which a named person is invited and has not declined do. Times alone: no title of another unit's event is told.
   */
  async taken(actor: Actor, contactIds: string[], from: Date, to: Date): Promise<BusyTime[]> {
    const unitId = visibleUnit(actor);
    const rows = await this.database.reads.query<{ startsAt: Date; endsAt: Date }[]>(
      `SELECT r.starts_at AS startsAt, r.ends_at AS endsAt FROM events e JOIN event_revisions r ON r.event_id = e.id
       WHERE e.office_id = ? AND e.status IN ('draft', 'published') AND r.starts_at < ? AND r.ends_at > ?
         AND r.number = (SELECT MAX(l.number) FROM event_revisions l WHERE l.event_id = e.id)
         AND (${unitId === null ? 'TRUE' : 'e.unit_id = ?'} OR e.id IN (
           SELECT i.event_id FROM invitations i
           WHERE i.contact_id IN (?) AND i.withdrawn_at IS NULL AND i.partstat <> 'declined'))`,
      [actor.officeId, to, from, ...(unitId === null ? [] : [unitId]), contactIds.length > 0 ? contactIds : ['0']],
    );
    return rows.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }));
  }

  /** How many of the office's meetings of the last year fell on an uncomfortable hour of each city that took part. */
  async uneasyHours(actor: Actor, calendars: readonly CityCalendar[], now: Date): Promise<Map<string, number>> {
    const byId = new Map(calendars.map((calendar) => [calendar.cityId, calendar]));
    const counts = new Map<string, number>();
    const events = await this.past(actor, now);
    const invited = await this.citiesOfGuests(events.map(({ id }) => id));
    for (const { id, startsAt, endsAt, hostCityId, coHostCityId } of events) {
      const cities = new Set([String(hostCityId), String(coHostCityId), ...(invited.get(id) ?? [])]);
      for (const cityId of cities) {
        const calendar = byId.get(cityId);
        if (calendar && isUneasy(calendar, startsAt, endsAt)) counts.set(cityId, (counts.get(cityId) ?? 0) + 1);
      }
    }
    return counts;
  }

  private past(actor: Actor, now: Date): Promise<EventRow[]> {
    return this.database.reads.query<EventRow[]>(
      `SELECT e.id, r.starts_at AS startsAt, r.ends_at AS endsAt, r.host_city_id AS hostCityId,
              r.co_host_city_id AS coHostCityId
       FROM events e JOIN event_revisions r ON r.id = e.published_revision_id
       WHERE e.office_id = ? AND e.status IN ('published', 'held') AND r.ends_at <= ? AND r.starts_at >= ?
       ORDER BY r.starts_at DESC LIMIT ?`,
      [actor.officeId, now, new Date(now.getTime() - REMEMBERED_DAYS * DAY), MOST_REMEMBERED],
    );
  }

  /** Per event the cities of those who said that they come. */
  private async citiesOfGuests(eventIds: string[]): Promise<Map<string, string[]>> {
    if (eventIds.length === 0) return new Map();
    const rows = await this.database.reads.query<{ eventId: string; cityId: string }[]>(
      `SELECT DISTINCT i.event_id AS eventId, COALESCE(i.reply_city_id, i.city_id) AS cityId FROM invitations i
       WHERE i.event_id IN (?) AND i.withdrawn_at IS NULL AND i.invited_at IS NOT NULL
         AND i.partstat IN ('accepted', 'tentative') AND COALESCE(i.reply_city_id, i.city_id) IS NOT NULL`,
      [eventIds],
    );
    const byEvent = Map.groupBy(rows, ({ eventId }) => eventId);
    return new Map([...byEvent].map(([id, all]) => [id, all.map(({ cityId }) => String(cityId))]));
  }
}

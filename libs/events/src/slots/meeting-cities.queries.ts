import { Injectable } from '@nestjs/common';
import { CityCalendars, SLOT_LIMITS, type CityCalendar } from '@hamshahr/cities';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError } from '@hamshahr/platform';
import type { WhoMeets } from './slot-wish.js';

export interface MeetingCities {
  /** The host first, then in the order in which they were named, then those of people. */
  calendars: CityCalendar[];
  peopleWithoutCity: number;
}

/** The calendars of those who are to meet; people and lists only of the actor's office. */
@Injectable()
export class MeetingCitiesQueries {
  constructor(
    private readonly database: Database,
    private readonly calendars: CityCalendars,
  ) {}

  /**
   * Where only people are named, the office's own city is the host.
   * @throws DomainError invalid naming the field: an unknown city, another office's people, nobody, too many cities
   */
  async of(actor: Actor, who: WhoMeets): Promise<MeetingCities> {
    await Promise.all([this.assertContacts(actor, who.contactIds), this.assertLists(actor, who.listIds)]);
    const people = await this.citiesOfPeople(actor, who);
    const isNamed = who.cityIds.length > 0 || people.length > 0;
    if (!isNamed) throw new DomainError('invalid', 'slots.no_city', { field: 'cityIds' });
    const host = who.cityIds.length > 0 ? [] : [await this.officeCity(actor)];
    const known = people.flatMap(({ cityId }) => (cityId === null ? [] : [cityId]));
    const ids = [...new Set([...host, ...who.cityIds, ...known])];
    if (ids.length > SLOT_LIMITS.cities) {
      throw new DomainError('invalid', 'slots.many_cities', { field: 'cityIds', params: { max: SLOT_LIMITS.cities } });
    }
    const loaded = new Map((await this.calendars.load(ids)).map((calendar) => [calendar.cityId, calendar]));
    if (who.cityIds.some((id) => !loaded.has(id))) {
      throw new DomainError('invalid', 'slots.city_unknown', { field: 'cityIds' });
    }
    return {
      calendars: ids.flatMap((id) => loaded.get(id) ?? []),
      peopleWithoutCity: people.find(({ cityId }) => cityId === null)?.people ?? 0,
    };
  }

  private async officeCity(actor: Actor): Promise<string> {
    const [office] = await this.database.reads.query<{ cityId: string }[]>(
      'SELECT city_id AS cityId FROM offices WHERE id = ?',
      [actor.officeId],
    );
    return String(office!.cityId);
  }

  /** The cities of named people and of those on named lists, where most are first. */
  private async citiesOfPeople(actor: Actor, { contactIds, listIds }: WhoMeets) {
    if (contactIds.length === 0 && listIds.length === 0) return [];
    const rows = await this.database.reads.query<{ cityId: string | null; people: string }[]>(
      `SELECT c.city_id AS cityId, COUNT(*) AS people FROM contacts c
       WHERE c.office_id = ? AND c.erased_at IS NULL
         AND (c.id IN (?) OR c.id IN (SELECT m.contact_id FROM contact_list_members m WHERE m.list_id IN (?)))
       GROUP BY c.city_id ORDER BY COUNT(*) DESC, c.city_id`,
      [actor.officeId, orNobody(contactIds), orNobody(listIds)],
    );
    return rows.map(({ cityId, people }) => ({
      cityId: cityId === null ? null : String(cityId),
      people: Number(people),
    }));
  }

  private async assertContacts(actor: Actor, ids: string[]): Promise<void> {
    const sql = 'SELECT COUNT(*) AS n FROM contacts WHERE office_id = ? AND erased_at IS NULL AND id IN (?)';
    if (!(await this.areAll(sql, actor, ids))) {
      throw new DomainError('invalid', 'slots.contact_unknown', { field: 'contactIds' });
    }
  }

  private async assertLists(actor: Actor, ids: string[]): Promise<void> {
    const sql = 'SELECT COUNT(*) AS n FROM contact_lists WHERE office_id = ? AND id IN (?)';
    if (!(await this.areAll(sql, actor, ids))) {
      throw new DomainError('invalid', 'slots.list_unknown', { field: 'listIds' });
    }
  }

  private async areAll(sql: string, actor: Actor, ids: string[]): Promise<boolean> {
    if (ids.length === 0) return true;
    const wanted = [...new Set(ids)];
    const [row] = await this.database.reads.query<{ n: string }[]>(sql, [actor.officeId, wanted]);
    return Number(row?.n) === wanted.length;
  }
}

const orNobody = (ids: string[]) => (ids.length > 0 ? ids : ['0']);

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { EventQueries, type Partstat } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { Database, csvLine } from '@hamshahr/platform';
import type { AttendanceSource } from './attendance.entity.js';
import { secondsPresent, type Stay } from './stays.js';

/** One person who was there. */
export interface PresentView {
  personKey: string;
  name: string;
  address: string | null;
  /** Of the invitation; null for guests and colleagues. */
  cityId: string | null;
  answer: Partstat | null;
  minutes: number;
  stays: number;
  firstJoinedAt: Date | null;
  lastLeftAt: Date | null;
  sources: AttendanceSource[];
}

export interface AttendanceSummary {
  people: PresentView[];
  /** By city, the largest first; null for those whose city nobody knows. */
  cities: { cityId: string | null; people: number; minutes: number }[];
}

interface Row extends Stay {
  personKey: string;
  name: string;
  address: string | null;
  cityId: string | null;
  answer: Partstat | null;
}

/** More than any event of sister cities has; one answer holds them all. */
const MOST_STAYS = 50_000;

/** Who was at an event, and how long. */
@Injectable()
export class AttendanceList {
  constructor(
    private readonly database: Database,
    private readonly events: EventQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError missing */
  async of(actor: Actor, eventId: string): Promise<AttendanceSummary> {
    const { event } = await this.events.one(actor, eventId);
    return summary(await rowsOf(this.database.reads, event.id));
  }

  /** CSV (RFC 4180) in UTF-8 with a BOM; the fetch is written into the audit trail. @throws DomainError missing */
  async download(actor: Actor, eventId: string): Promise<string> {
    const { event } = await this.events.one(actor, eventId);
    return this.database.transaction(async (tx) => {
      const { people } = summary(await rowsOf(tx, event.id));
      const cities = new Map(
        (await tx.query<{ id: string; slug: string }[]>('SELECT id, slug FROM cities')).map(({ id, slug }) => [
          String(id),
          slug,
        ]),
      );
      await this.audit.note(tx, {
        officeId: event.officeId,
        actor: { type: 'account', id: actor.accountId },
        action: 'attendance.download',
        object: { type: 'event', id: event.id },
      });
      return `\uFEFF${[TITLES, ...people.map((person) => cellsOf(person, cities))].map(csvLine).join('')}`;
    });
  }
}

const TITLES = [
  'name',
  'email',
  'city',
  'answer',
  'minutes',
  'first joined (UTC)',
  'last left (UTC)',
  'stays',
  'sources',
];

function cellsOf(person: PresentView, cities: ReadonlyMap<string, string>): (string | number | null)[] {
  const { name, address, cityId, answer, minutes, firstJoinedAt, lastLeftAt, stays, sources } = person;
  const city = cityId === null ? null : (cities.get(cityId) ?? null);
  const times = [firstJoinedAt?.toISOString() ?? null, lastLeftAt?.toISOString() ?? null];
  return [name, address, city, answer, minutes, ...times, stays, sources.join(' ')];
}

function rowsOf(reads: EntityManager, eventId: string): Promise<Row[]> {
  return reads.query<Row[]>(
    `SELECT a.person_key AS personKey, a.name, a.address, a.source, a.origin_id AS originId, a.joined_at AS joinedAt,
            a.left_at AS leftAt, a.seconds, COALESCE(i.reply_city_id, i.city_id) AS cityId, i.partstat AS answer
     FROM attendances a LEFT JOIN invitations i ON i.id = a.invitation_id AND i.event_id = a.event_id
     WHERE a.event_id = ? ORDER BY a.name, a.id LIMIT ${MOST_STAYS}`,
    [eventId],
  );
}

function summary(rows: Row[]): AttendanceSummary {
  const byPerson = new Map<string, Row[]>();
  for (const row of rows) byPerson.set(row.personKey, [...(byPerson.get(row.personKey) ?? []), row]);
  const people = [...byPerson.values()].map(toPresent);
  const cities = new Map<string | null, { cityId: string | null; people: number; minutes: number }>();
  for (const { cityId, minutes } of people) {
    const city = cities.get(cityId) ?? { cityId, people: 0, minutes: 0 };
    cities.set(cityId, { cityId, people: city.people + 1, minutes: city.minutes + minutes });
  }
  return { people, cities: [...cities.values()].sort((a, b) => b.people - a.people) };
}

function toPresent(rows: Row[]): PresentView {
  const { personKey, name, answer, cityId } = rows[0]!;
  const times = (dates: (Date | null)[]) => dates.filter((date) => date !== null).map((date) => date.getTime());
  const [joined, left] = [times(rows.map(({ joinedAt }) => joinedAt)), times(rows.map(({ leftAt }) => leftAt))];
  return {
    ...{ personKey, name, answer },
    address: rows.find(({ address }) => address !== null)?.address ?? null,
    cityId: cityId === null ? null : String(cityId),
    minutes: Math.round(secondsPresent(rows) / 60),
    stays: rows.filter(({ source }) => source !== 'check_in').length,
    firstJoinedAt: joined.length > 0 ? new Date(Math.min(...joined)) : null,
    lastLeftAt: left.length > 0 ? new Date(Math.max(...left)) : null,
    sources: [...new Set(rows.map(({ source }) => source))],
  };
}

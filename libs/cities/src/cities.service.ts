import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, canonicalJson, found, isDuplicate, isOne, sha256 } from '@hamshahr/platform';
import { isTimeZone } from '@hamshahr/time';
import { City, type Names } from './city.entity.js';
import { cleanNames, foldName } from './names.js';
import { CalendarSeeds } from './seed/calendar-seeds.service.js';

export interface NewCity {
  slug: string;
  names: Names;
  zone: string;
}

export type CityEdit = Pick<NewCity, 'names' | 'zone'>;

/** The cities of the network, shared by all offices. */
@Injectable()
export class Cities {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly seeds: CalendarSeeds,
  ) {}

  /** @throws DomainError invalid for an unknown zone, conflict for a slug in use */
  async add(accountId: string | null, city: NewCity): Promise<City> {
    return this.database.transaction((tx) => this.addWithin(tx, accountId, city));
  }

  /** `add` as a part of a larger transaction. */
  async addWithin(tx: EntityManager, accountId: string | null, city: NewCity): Promise<City> {
    assertZone(city.zone);
    const row = tx.create(City, { ...city, names: cleanNames(city.names), version: 1 });
    await insertUnique(tx, row);
    await this.note(tx, accountId, 'city.add', row);
    return row;
  }

  /** `addWithin`, with the calendar that the house brings along where it has one for this city. */
  async addWithCalendar(tx: EntityManager, accountId: string | null, city: NewCity): Promise<City> {
    const row = await this.addWithin(tx, accountId, city);
    await this.seeds.plantWithin(tx, row);
    return row;
  }

  /**
   * Writes a city's names and zone; events keep the zone they were written with.
   * @throws DomainError invalid for an unknown zone, stale with the present version
   */
  async edit(accountId: string, id: string, version: number, { names, zone }: CityEdit): Promise<City> {
    assertZone(zone);
    return this.database.transaction(async (tx) => {
      const before = found(await tx.findOneBy(City, { id }), 'city.missing');
      const result: unknown = await tx.query(
        'UPDATE cities SET names = ?, zone = ?, version = version + 1 WHERE id = ? AND version = ?',
        [JSON.stringify(cleanNames(names)), zone, id, version],
      );
      if (!isOne(result)) {
        throw new DomainError('stale', 'city.stale', { field: 'If-Match', current: { version: before.version } });
      }
      const city = await tx.findOneByOrFail(City, { id });
      await this.note(tx, accountId, 'city.edit', city, before);
      return city;
    });
  }

  async list(): Promise<City[]> {
    return this.database.reads.find(City, { order: { slug: 'ASC' } });
  }

  async one(id: string): Promise<City> {
    return found(await this.database.reads.findOneBy(City, { id }), 'city.missing');
  }

  async bySlug(slug: string, field = 'city'): Promise<City> {
    const city = /^[a-z0-9-]{1,60}$/.test(slug) ? await this.database.reads.findOneBy(City, { slug }) : null;
    if (!city) throw new DomainError('invalid', 'city.unknown', { field, params: { city: slug } });
    return city;
  }

  private async note(
    tx: EntityManager,
    accountId: string | null,
    action: string,
    city: City,
    before?: City,
  ): Promise<void> {
    await this.audit.note(tx, {
      officeId: null,
      actor: accountId === null ? { type: 'system', id: null } : { type: 'account', id: accountId },
      action,
      object: { type: 'city', id: city.id },
      ...(before ? { beforeHash: hashOf(before) } : {}),
      afterHash: hashOf(city),
    });
  }

  /** Finds cities by slug or by their name in any language; the way people write them in lists. */
  async finder(): Promise<(text: string) => City | undefined> {
    const byName = new Map<string, City>();
    for (const city of await this.list()) {
      for (const name of [city.slug, ...Object.values(city.names)]) byName.set(foldName(name), city);
    }
    return (text) => byName.get(foldName(text));
  }
}

function assertZone(zone: string): void {
  if (!isTimeZone(zone)) throw new DomainError('invalid', 'city.zone_unknown', { field: 'zone', params: { zone } });
}

const hashOf = ({ names, zone }: City) => sha256(canonicalJson({ names, zone }));

async function insertUnique(tx: EntityManager, city: City): Promise<void> {
  try {
    await tx.insert(City, city);
  } catch (error) {
    if (isDuplicate(error)) {
      throw new DomainError('conflict', 'city.slug_taken', { field: 'slug', params: { slug: city.slug } });
    }
    throw error;
  }
}

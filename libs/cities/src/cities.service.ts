import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, found, isDuplicate } from '@hamshahr/platform';
import { isTimeZone } from '@hamshahr/time';
import { City, type Names } from './city.entity.js';
import { cleanNames, foldName } from './names.js';

export interface NewCity {
  slug: string;
  names: Names;
  zone: string;
}

/** The cities of the network, shared by all offices. */
@Injectable()
export class Cities {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError invalid for an unknown zone, conflict for a slug in use */
  async add(accountId: string | null, city: NewCity): Promise<City> {
    if (!isTimeZone(city.zone)) {
      throw new DomainError('invalid', 'city.zone_unknown', { field: 'zone', params: { zone: city.zone } });
    }
    return this.database.transaction(async (tx) => {
      const row = tx.create(City, { ...city, names: cleanNames(city.names) });
      await insertUnique(tx, row);
      await this.audit.note(tx, {
        officeId: null,
        actor: accountId ? { type: 'account', id: accountId } : { type: 'system', id: null },
        action: 'city.add',
        object: { type: 'city', id: row.id },
      });
      return row;
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

  /** Finds cities by slug or by their name in any language; the way people write them in lists. */
  async finder(): Promise<(text: string) => City | undefined> {
    const byName = new Map<string, City>();
    for (const city of await this.list()) {
      for (const name of [city.slug, ...Object.values(city.names)]) byName.set(foldName(name), city);
    }
    return (text) => byName.get(foldName(text));
  }
}

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

import { Injectable } from '@nestjs/common';
import { Audit } from '@hamshahr/audit';
import { cleanNames, type Names } from '@hamshahr/cities';
import { Database, DomainError, found, isDuplicate } from '@hamshahr/platform';
import type { Actor } from './actor.js';
import { Office } from './office.entity.js';
import { Unit } from './unit.entity.js';

/** International offices and their units. */
@Injectable()
export class Offices {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** First-run set-up; there is no way to it through the API. */
  async add(cityId: string, slug: string, names: Names): Promise<Office> {
    return this.database.transaction(async (tx) => {
      const office = tx.create(Office, { cityId, slug, names: cleanNames(names) });
      await tx.insert(Office, office);
      await this.audit.note(tx, {
        officeId: office.id,
        actor: { type: 'system', id: null },
        action: 'office.add',
        object: { type: 'office', id: office.id },
      });
      return office;
    });
  }

  async one(id: string): Promise<Office> {
    return found(await this.database.reads.findOneBy(Office, { id }), 'office.missing');
  }

  async bySlug(slug: string): Promise<Office | null> {
    return this.database.reads.findOneBy(Office, { slug });
  }

  async units(officeId: string): Promise<Unit[]> {
    return this.database.reads.find(Unit, { where: { officeId }, order: { slug: 'ASC' } });
  }

  async addUnit(officeId: string, actor: Actor | null, slug: string, names: Names): Promise<Unit> {
    return this.database.transaction(async (tx) => {
      const unit = tx.create(Unit, { officeId, slug, names: cleanNames(names) });
      try {
        await tx.insert(Unit, unit);
      } catch (error) {
        if (isDuplicate(error))
          throw new DomainError('conflict', 'unit.slug_taken', { field: 'slug', params: { slug } });
        throw error;
      }
      await this.audit.note(tx, {
        officeId,
        actor: actor ? { type: 'account', id: actor.accountId } : { type: 'system', id: null },
        action: 'unit.add',
        object: { type: 'unit', id: unit.id },
      });
      return unit;
    });
  }
}

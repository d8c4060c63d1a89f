import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit, type AuditNote } from '@hamshahr/audit';
import { cleanNames, type Names } from '@hamshahr/cities';
import { Database, DomainError, canonicalJson, found, isDuplicate, isOne, sha256 } from '@hamshahr/platform';
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

  /** First-run set-up; nobody who has an account can do it. */
  async add(cityId: string, slug: string, names: Names): Promise<Office> {
    return this.database.transaction((tx) => this.addWithin(tx, cityId, slug, names));
  }

  /** `add` as a part of a larger transaction. @throws DomainError conflict for a slug in use */
  async addWithin(tx: EntityManager, cityId: string, slug: string, names: Names): Promise<Office> {
    const office = tx.create(Office, { cityId, slug, names: cleanNames(names), version: 1, wordingVersion: 1 });
    try {
      await tx.insert(Office, office);
    } catch (error) {
      if (isDuplicate(error))
        throw new DomainError('conflict', 'office.slug_taken', { field: 'slug', params: { slug } });
      throw error;
    }
    await this.note(tx, office.id, null, 'office.add', { type: 'office', id: office.id });
    return office;
  }

  /** @throws DomainError stale with the present version */
  async rename(actor: Actor, version: number, names: Names): Promise<Office> {
    const clean = cleanNames(names);
    return this.database.transaction(async (tx) => {
      const result: unknown = await tx.query(
        'UPDATE offices SET names = ?, version = version + 1 WHERE id = ? AND version = ?',
        [JSON.stringify(clean), actor.officeId, version],
      );
      const office = await tx.findOneByOrFail(Office, { id: actor.officeId });
      if (!isOne(result)) {
        throw new DomainError('stale', 'office.stale', { field: 'If-Match', current: { version: office.version } });
      }
      await this.note(tx, office.id, actor, 'office.rename', { type: 'office', id: office.id }, clean);
      return office;
    });
  }

  async renameUnit(actor: Actor, id: string, names: Names): Promise<Unit> {
    const clean = cleanNames(names);
    return this.database.transaction(async (tx) => {
      const where = { id, officeId: actor.officeId };
      const unit = await tx.findOne(Unit, { where, lock: { mode: 'pessimistic_write' } });
      if (!unit) throw new DomainError('missing', 'unit.missing');
      await tx.update(Unit, { id }, { names: clean });
      await this.note(tx, actor.officeId, actor, 'unit.rename', { type: 'unit', id }, clean);
      return Object.assign(unit, { names: clean });
    });
  }

  async one(id: string): Promise<Office> {
    return found(await this.database.reads.findOneBy(Office, { id }), 'office.missing');
  }

  /** The city of each office, by the office's id. */
  async seats(): Promise<Map<string, string>> {
    const offices = await this.database.reads.find(Office, { select: { id: true, cityId: true } });
    return new Map(offices.map(({ id, cityId }) => [id, cityId]));
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
      await this.note(tx, officeId, actor, 'unit.add', { type: 'unit', id: unit.id });
      return unit;
    });
  }

  private async note(
    tx: EntityManager,
    officeId: string,
    by: Actor | null,
    action: string,
    object: AuditNote['object'],
    names?: Names,
  ): Promise<void> {
    const actor = by ? { type: 'account' as const, id: by.accountId } : { type: 'system' as const, id: null };
    const afterHash = names ? { afterHash: sha256(canonicalJson(names)) } : {};
    await this.audit.note(tx, { officeId, actor, action, object, ...afterHash });
  }
}

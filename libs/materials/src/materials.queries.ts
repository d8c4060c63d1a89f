import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { EventQueries } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, found } from '@hamshahr/platform';
import { Material, MaterialPart, type MaterialAudience } from './material.entity.js';

/** A file on its way out: its bytes come part by part. */
export interface MaterialFile {
  file: Material & { fileName: string; mediaType: string; size: number };
  bytes: AsyncIterable<Buffer>;
}

/** Who reads it decides what there is. */
@Injectable()
export class MaterialQueries {
  constructor(
    private readonly database: Database,
    private readonly events: EventQueries,
  ) {}

  /** Everything of an event, for its own office. @throws DomainError missing */
  async list(actor: Actor, eventId: string): Promise<Material[]> {
    await this.events.one(actor, eventId);
    return this.database.reads.find(Material, { where: { eventId }, order: { id: 'ASC' } });
  }

  /** @throws DomainError missing */
  async one(actor: Actor, id: string): Promise<Material> {
    const material = found(await this.database.reads.findOneBy(Material, { id }), 'material.missing');
    try {
      await this.events.one(actor, material.eventId);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'missing')
        throw new DomainError('missing', 'material.missing');
      throw error;
    }
    return material;
  }

  /** What somebody outside finds, once it is approved. @param isParticipant holds an invitation to this event */
  async shown(eventId: string, isParticipant: boolean): Promise<Material[]> {
    const audience: MaterialAudience[] = isParticipant ? ['participants', 'public'] : ['public'];
    return this.database.reads.find(Material, {
      where: { eventId, status: 'approved', audience: In(audience) },
      order: { id: 'ASC' },
    });
  }

  /** @throws DomainError missing for a link, and for what this reader must not find */
  async file(material: Material | undefined): Promise<MaterialFile> {
    if (!material || material.fileName === null) throw new DomainError('missing', 'material.missing');
    return { file: material as MaterialFile['file'], bytes: this.parts(material.id) };
  }

  private async *parts(materialId: string): AsyncIterable<Buffer> {
    for (let part = 0; ; part += 1) {
      const row = await this.database.reads.findOneBy(MaterialPart, { materialId, part });
      if (!row) return;
      yield row.bytes;
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, requestContext, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import { AuditEntry } from './audit-entry.entity.js';

export interface AuditNote {
  officeId: string | null;
  actor: { type: 'account' | 'invitee' | 'system'; id: string | null };
  action: string;
  object: { type: string; id: string };
  beforeHash?: Buffer;
  afterHash?: Buffer;
}

/** What of the trail is asked for; everything given must hold. */
export interface AuditFilter {
  /** An account. */
  actorId?: string;
  /** Beginning of the action. */
  action?: string;
  objectType?: string;
  objectId?: string;
  /** ISO 8601; `to` is not included. */
  from?: string;
  to?: string;
}

/** Writes who did what inside the transaction that does it, so that neither exists without the other. */
@Injectable()
export class Audit {
  constructor(private readonly database: Database) {}

  async note(tx: EntityManager, note: AuditNote): Promise<void> {
    await tx.insert(AuditEntry, {
      officeId: note.officeId,
      actorType: note.actor.type,
      actorId: note.actor.id,
      action: note.action,
      objectType: note.object.type,
      objectId: note.object.id,
      beforeHash: note.beforeHash ?? null,
      afterHash: note.afterHash ?? null,
      requestId: requestContext()?.requestId ?? null,
    });
  }

  /** An office's entries, newest first. */
  async list(officeId: string, request: PageRequest, filter: AuditFilter = {}): Promise<Page<AuditEntry>> {
    const query = this.database.reads
      .createQueryBuilder(AuditEntry, 'entry')
      .where('entry.officeId = :officeId', { officeId })
      .orderBy('entry.id', 'DESC')
      .limit(request.limit + 1);
    if (request.after) query.andWhere('entry.id < :after', { after: request.after });
    const { actorId, action, objectType, objectId, from, to } = filter;
    if (actorId) query.andWhere("entry.actorType = 'account' AND entry.actorId = :actorId", { actorId });
    if (action) query.andWhere('entry.action LIKE :action', { action: `${action.replace(/[\\%_]/g, '\\$&')}%` });
    if (objectType) query.andWhere('entry.objectType = :objectType', { objectType });
    if (objectId) query.andWhere('entry.objectId = :objectId', { objectId });
    if (from) query.andWhere('entry.at >= :from', { from: new Date(from) });
    if (to) query.andWhere('entry.at < :to', { to: new Date(to) });
    return toPage(await query.getMany(), request);
  }
}

import type { AuditEntry } from '@hamshahr/audit';
import type { Page } from '@hamshahr/platform';

export class AuditEntryView {
  id!: string;
  at!: string;
  actorType!: string;
  actorId!: string | null;
  /** @example mailing.start */
  action!: string;
  objectType!: string;
  objectId!: string;
  requestId!: string | null;
}

export class AuditView {
  items!: AuditEntryView[];
  next!: string | null;
}

export function toAuditView({ items, next }: Page<AuditEntry>): AuditView {
  return {
    items: items.map(({ id, at, actorType, actorId, action, objectType, objectId, requestId }) => ({
      id,
      at: at.toISOString(),
      actorType,
      actorId,
      action,
      objectType,
      objectId,
      requestId,
    })),
    next,
  };
}

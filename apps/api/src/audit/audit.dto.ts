import { IsISO8601, IsOptional, IsString, Matches } from 'class-validator';
import type { AuditEntry } from '@hamshahr/audit';
import type { Page } from '@hamshahr/platform';
import { PageQuery } from '../http/page.dto.js';

const ID = /^[1-9]\d{0,18}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/;

export class AuditQuery extends PageQuery {
  /** What this account did. */
  @IsOptional()
  @IsString()
  @Matches(ID)
  actorId?: string;

  /** Beginning of the action. @example mailing. */
  @IsOptional()
  @IsString()
  @Matches(/^[a-z_.]{1,60}$/)
  action?: string;

  /** @example event */
  @IsOptional()
  @IsString()
  @Matches(/^[a-z_]{1,40}$/)
  objectType?: string;

  @IsOptional()
  @IsString()
  @Matches(ID)
  objectId?: string;

  /** A day or an instant in UTC. @example 2026-11-22 */
  @IsOptional()
  @IsString()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  from?: string;

  /** Not included. @example 2026-11-23T08:00:00Z */
  @IsOptional()
  @IsString()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  to?: string;
}

export class AuditEntryView {
  id!: string;
  at!: string;
  /** `account`, `invitee` or `system`. */
  actorType!: string;
  actorId!: string | null;
  /** Null for invitees, the system, and people of other offices. @example Sara Karimi */
  actorName!: string | null;
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

/** Entries, and the names of the office's accounts among their actors. */
export interface NamedEntries {
  page: Page<AuditEntry>;
  names: ReadonlyMap<string, string>;
}

export function toAuditView({ page, names }: NamedEntries): AuditView {
  return {
    items: page.items.map(({ id, at, actorType, actorId, action, objectType, objectId, requestId }) => ({
      ...{ id, at: at.toISOString(), actorType, actorId, action, objectType, objectId, requestId },
      actorName: actorType === 'account' && actorId !== null ? (names.get(actorId) ?? null) : null,
    })),
    next: page.next,
  };
}

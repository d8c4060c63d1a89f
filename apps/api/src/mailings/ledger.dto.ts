import { IntersectionType } from '@nestjs/swagger';
import { IsBoolean, IsISO8601, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import {
  DELIVERY_STATES,
  type Delivery,
  type DeliveryStatus,
  type LedgerExport,
  type LedgerFilter,
  type LedgerRow,
} from '@hamshahr/mailing';
import type { Page } from '@hamshahr/platform';
import { INSTANT } from '../http/instant.js';
import { PageQuery } from '../http/page.dto.js';

export class LedgerFilterDto {
  /** @example failed */
  @IsOptional()
  @IsIn([...DELIVERY_STATES])
  state?: DeliveryStatus;

  /** Part of a name or an address. */
  @IsOptional()
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @IsString()
  @Matches(/^[1-9]\d{0,18}$/)
  mailingId?: string;

  /** Domain of the address. @example xian.example */
  @IsOptional()
  @IsString()
  @MaxLength(253)
  @Matches(/^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/)
  domain?: string;

  /** A day or an instant in UTC, of the last thing that happened or is due. @example 2026-11-22 */
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

export class LedgerQuery extends IntersectionType(PageQuery, LedgerFilterDto) {}

export class NewLedgerExport extends LedgerFilterDto {
  /** Why it is needed; the person who agrees reads it. @example Yearly report of the committee */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason!: string;
}

export function toFilter({ state, q, mailingId, domain, from, to }: LedgerFilterDto): LedgerFilter {
  return JSON.parse(JSON.stringify({ state, q, mailingId, domain, from, to })) as LedgerFilter;
}

export class LedgerRowView {
  id!: string;
  mailingId!: string;
  title!: string;
  /** @example invitation */
  kind!: string;
  name!: string;
  address!: string;
  language!: string;
  /** @example sent */
  state!: string;
  attempts!: number;
  /** When the next attempt is due, in UTC. */
  dueAt!: string | null;
  finishedAt!: string | null;
  /** The mail server's last line. */
  response!: string | null;
  /** The approved message that this one repeats. */
  resendOf!: string | null;
  resendReason!: string | null;
}

export class LedgerView {
  items!: LedgerRowView[];
  next!: string | null;
}

export function toLedgerView({ items, next }: Page<LedgerRow>): LedgerView {
  return { items: items.map(toLedgerRowView), next };
}

function toLedgerRowView({ status, dueAt, finishedAt, originId, ...row }: LedgerRow): LedgerRowView {
  return {
    ...row,
    state: status,
    dueAt: dueAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    resendOf: originId,
  };
}

export class Resend {
  /** Kept with the message. @example The guest has deleted the first one */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason!: string;

  /** Send although the address bounced or its owner unsubscribed; official mail only. */
  @IsOptional()
  @IsBoolean()
  despiteSuppression?: boolean;
}

export class Retry {
  /** Kept with every message that goes out once more. @example Their mail server was down */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason!: string;
}

export class RetriedView {
  /** How many messages are on their way again; people who were suppressed or have heard newer news are left out. */
  retried!: number;
}

export const toRetriedView = (retried: number): RetriedView => ({ retried });

export class ResentView {
  id!: string;
  mailingId!: string;
  /** @example queued */
  state!: string;
  resendOf!: string | null;
}

export function toResentView({ id, mailingId, status, originId }: Delivery): ResentView {
  return { id, mailingId, state: status, resendOf: originId };
}

export class LedgerExportView {
  id!: string;
  filter!: LedgerFilterDto;
  reason!: string;
  rows!: number;
  /** Hash that an approval must name. */
  contentHash!: string;
  /** @example granted */
  status!: string;
  requestedBy!: string;
  /** Until when it can be fetched, in UTC. */
  expiresAt!: string | null;
  downloads!: number;
}

export class LedgerExportsView {
  items!: LedgerExportView[];
  next!: string | null;
}

export function toLedgerExportView(row: LedgerExport): LedgerExportView {
  const { id, filter, reason, rows, contentHash, status, requestedBy, expiresAt, downloads } = row;
  return {
    id,
    filter,
    reason,
    rows,
    contentHash: contentHash.toString('hex'),
    status,
    requestedBy,
    expiresAt: expiresAt?.toISOString() ?? null,
    downloads,
  };
}

export function toLedgerExportsView({ items, next }: Page<LedgerExport>): LedgerExportsView {
  return { items: items.map(toLedgerExportView), next };
}

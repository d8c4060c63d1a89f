import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { SuppressedAddress } from '@hamshahr/mailing';
import type { Page } from '@hamshahr/platform';
import { PageQuery } from '../http/page.dto.js';

export class SuppressionsQuery extends PageQuery {
  /** A whole address: whether mail to it is held back, whoever it belongs to. @example li.na@xian.example */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  q?: string;
}

export class SuppressionView {
  /** Only hashes are kept: null unless one of the office's contacts has the address. */
  address!: string | null;
  /** `hard_bounce`, `complaint`, `manual` or `unsubscribed`. @example unsubscribed */
  reason!: string;
  since!: string;
  /** `everywhere`: no office may write there; `office`: yours may not. */
  scope!: string;
}

export class SuppressionsView {
  items!: SuppressionView[];
  next!: string | null;
}

export function toSuppressionsView({ items, next }: Page<SuppressedAddress>): SuppressionsView {
  return {
    items: items.map(({ address, reason, since, scope }) => ({ address, reason, since: since.toISOString(), scope })),
    next,
  };
}

export class LiftDto {
  /** @example li.na@xian.example */
  @IsString()
  @MaxLength(1000)
  address!: string;

  /** How the person asked for mail again; kept with your name. @example Asked for it by telephone on 22 November */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason!: string;
}

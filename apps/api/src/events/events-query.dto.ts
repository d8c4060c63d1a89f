import { IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import {
  EVENT_KINDS,
  EVENT_ORDERS,
  EVENT_STATES,
  type EventFilter,
  type EventKind,
  type EventOrder,
  type EventStatus,
} from '@hamshahr/events';
import { INSTANT, oneOrMore } from '../http/instant.js';
import { PageQuery } from '../http/page.dto.js';

/** Which events; everything given must hold, of the latest revision. */
export class EventsQuery extends PageQuery {
  /** One or more of draft, published, held, cancelled, postponed, divided by commas. @example draft,published */
  @IsOptional()
  @IsString()
  @Matches(oneOrMore(EVENT_STATES))
  status?: string;

  @IsOptional()
  @IsIn([...EVENT_KINDS])
  kind?: EventKind;

  /** Part of a title in any language, at least two characters. */
  @IsOptional()
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  q?: string;

  /** The event starts at this day or instant in UTC, or later. @example 2026-12-01T00:00:00Z */
  @IsOptional()
  @IsString()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  from?: string;

  /** The event starts before it. @example 2027-01-01T00:00:00Z */
  @IsOptional()
  @IsString()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  to?: string;

  /** Only the parts of a series, by its id. @example 3 */
  @IsOptional()
  @IsString()
  @Matches(/^[1-9]\d{0,18}$/)
  series?: string;

  /** `newest`: last written first; `start`: the earliest start first. @example start */
  @IsOptional()
  @IsIn([...EVENT_ORDERS])
  order?: EventOrder;
}

export function toEventFilter({ status, kind, q, from, to, series, order }: EventsQuery): EventFilter {
  return {
    statuses: status?.split(',') as EventStatus[] | undefined,
    kind,
    q,
    series,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
    order,
  };
}

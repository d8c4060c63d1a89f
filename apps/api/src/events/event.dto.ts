import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  DRAFT_LIMITS,
  EVENT_KINDS,
  type CountedEvent,
  type EventKind,
  type EventRevision,
  type InvitationCounts,
} from '@hamshahr/events';
import type { Page } from '@hamshahr/platform';
import { LANGUAGES, formatOffset, offsetMinutes, type Language } from '@hamshahr/time';

export class EventTextDto {
  /** @example Clean and mass transport in sister cities */
  @IsString()
  @MaxLength(1000)
  title!: string;

  /** Markdown without HTML and images. */
  @IsString()
  @MaxLength(20_000)
  body!: string;
}

export class EventTextsDto {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => EventTextDto) fa?: EventTextDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => EventTextDto) en?: EventTextDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => EventTextDto) zh?: EventTextDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => EventTextDto) ru?: EventTextDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => EventTextDto) uz?: EventTextDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => EventTextDto) ms?: EventTextDto;
}

/** What an organizer writes down of an event. */
export class EventDraftDto {
  /** @example webinar */
  @IsIn([...EVENT_KINDS])
  kind!: EventKind;

  /** Slug of the host city. @example isfahan */
  @IsString()
  @MaxLength(60)
  hostCity!: string;

  /** Slug of the second host city of a joint seminar. @example xian */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  coHostCity?: string | null;

  /** Wall clock of the host city, or of `zone`. @example 2026-12-08T10:30 */
  @IsString()
  @MaxLength(16)
  start!: string;

  /** IANA zone of `start`; the host city's when missing. @example Asia/Tehran */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  zone?: string;

  /** Length in minutes. @example 90 */
  @IsInt()
  @Min(DRAFT_LIMITS.minutes.min)
  @Max(DRAFT_LIMITS.minutes.max)
  minutes!: number;

  /** @example https://meet.isfahan.example/transport */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  joinUrl?: string | null;

  /** People meet in a room of the house: each gets a link of their own, and there is no `joinUrl`. @example false */
  @IsOptional()
  @IsBoolean()
  hasRoom?: boolean | null;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  venue?: string | null;

  /** Seats, shown to readers; nobody is turned away. Compare with `people` among the answers. @example 40 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(DRAFT_LIMITS.capacity)
  capacity?: number | null;

  /** Put it on the public list of upcoming events. @example false */
  @IsOptional()
  @IsBoolean()
  listed?: boolean | null;

  /** Language for readers whose own and English are missing; the first of fa, en, zh, ru, uz, ms with a text when missing. @example fa */
  @IsOptional()
  @IsIn([...LANGUAGES])
  mainLanguage?: Language;

  @IsObject()
  @ValidateNested()
  @Type(() => EventTextsDto)
  texts!: EventTextsDto;
}

/** The event's place in its series, as this revision tells it. */
export class SeriesPartView {
  /** @example 2 */
  part!: number;
  /** @example 4 */
  parts!: number;
  mainLanguage!: string;
  texts!: EventTextsDto;
}

export class RevisionView {
  id!: string;
  number!: number;
  /** @example in_review */
  status!: string;
  kind!: string;
  hostCityId!: string;
  coHostCityId!: string | null;
  start!: string;
  zone!: string;
  /** Offset of the zone at the start. @example UTC+03:30 */
  offset!: string;
  minutes!: number;
  startsAt!: string;
  endsAt!: string;
  joinUrl!: string | null;
  hasRoom!: boolean;
  venue!: string | null;
  capacity!: number | null;
  listed!: boolean;
  series!: SeriesPartView | null;
  mainLanguage!: string;
  texts!: EventTextsDto;
}

/** Invitees by their present answer; people who were taken off do not count. */
export class EventCountsView implements InvitationCounts {
  invited!: number;
  accepted!: number;
  tentative!: number;
  declined!: number;
  needsAction!: number;
  /** Of those, people whose earlier answer was for another date or place. */
  askedAgain!: number;
}

export class EventView {
  id!: string;
  slug!: string;
  uid!: string;
  sequence!: number;
  /** @example draft */
  status!: string;
  /** Name it in If-Match when editing. */
  version!: number;
  unitId!: string | null;
  /** The series it is a part of. */
  seriesId!: string | null;
  /** In UTC. */
  createdAt!: string;
  /** What invitees were told; another than the latest revision while a change waits for its update mailing. */
  publishedRevisionId!: string | null;
  /** The latest revision. */
  revision!: RevisionView;
  counts!: EventCountsView;
}

export class EventsView {
  items!: EventView[];
  next!: string | null;
}

export function toRevisionView(revision: EventRevision): RevisionView {
  const { id, number, status, kind, hostCityId, coHostCityId, wallStart, zone, minutes, mainLanguage, texts } =
    revision;
  return {
    id,
    number,
    status,
    kind,
    hostCityId,
    coHostCityId,
    start: wallStart,
    zone,
    offset: formatOffset(offsetMinutes(revision.startsAt, zone)),
    minutes,
    startsAt: revision.startsAt.toISOString(),
    endsAt: revision.endsAt.toISOString(),
    joinUrl: revision.joinUrl,
    hasRoom: Boolean(revision.hasRoom),
    venue: revision.venue,
    capacity: revision.capacity,
    listed: Boolean(revision.listed),
    series: revision.series,
    mainLanguage,
    texts,
  };
}

export function toEventView({ event, revision, counts }: CountedEvent): EventView {
  const { id, slug, uid, sequence, status, version, unitId, seriesId, createdAt, publishedRevisionId } = event;
  return {
    id,
    slug,
    uid,
    sequence,
    status,
    version,
    unitId,
    seriesId,
    createdAt: createdAt.toISOString(),
    publishedRevisionId,
    revision: toRevisionView(revision),
    counts,
  };
}

export function toEventsView({ items, next }: Page<CountedEvent & { id: string }>): EventsView {
  return { items: items.map(toEventView), next };
}

import { OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SLOT_LIMITS } from '@hamshahr/cities';
import type { MeetingWish, SlotWish, WhoMeets } from '@hamshahr/events';
import { INSTANT } from '../http/instant.js';

const ID = /^[1-9]\d{0,18}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Of the body, which ends at 1 MiB. */
const FILE_LENGTH = 600_000;

/** Who meets; the first city is the host, whose dates count. Where only people are named, the office's city is. */
export class WhoMeetsDto {
  /** Ids of cities. @example ["1", "3"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SLOT_LIMITS.cities)
  @IsString({ each: true })
  @Matches(ID, { each: true })
  cityIds?: string[];

  /** People of the office's address book; each is where their city is. @example ["12"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  @Matches(ID, { each: true })
  contactIds?: string[];

  /** Lists of the office. @example ["2"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Matches(ID, { each: true })
  listIds?: string[];
}

export class CityWishDto {
  @IsString()
  @Matches(ID)
  cityId!: string;

  /** By this city's clock, in place of the `earliest` of all. @example 09:30 */
  @IsOptional()
  @IsString()
  @MaxLength(5)
  earliest?: string | null;

  /** @example 17:00 */
  @IsOptional()
  @IsString()
  @MaxLength(5)
  latest?: string | null;

  /** How much its comfort counts beside 1 of each other. @example 2 */
  @IsOptional()
  @IsNumber()
  @Min(0.1)
  @Max(SLOT_LIMITS.weight)
  weight?: number | null;
}

export class BusyTimeDto {
  /** @example 2026-11-23T05:00:00Z */
  @IsString()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  from!: string;

  /** @example 2026-11-23T06:00:00Z */
  @IsString()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  to!: string;
}

/** A range of dates, seen by cities beside each other. */
export class StripRequest extends WhoMeetsDto {
  /** First date, of the host's clock. @example 2026-11-22 */
  @IsString()
  @Matches(DATE)
  from!: string;

  /** Last date; at most 62 days. @example 2026-11-28 */
  @IsString()
  @Matches(DATE)
  to!: string;
}

export class SlotRequest extends WhoMeetsDto {
  /** How long, 1 to 1440 minutes. @example 90 */
  @IsInt()
  @Min(1)
  @Max(SLOT_LIMITS.minutes)
  minutes!: number;

  /** First date on which it may begin, of the host's clock. @example 2026-11-22 */
  @IsString()
  @Matches(DATE)
  from!: string;

  /** Last date; at most 400 days. @example 2026-12-21 */
  @IsString()
  @Matches(DATE)
  to!: string;

  /** Starts are multiples of so many minutes by the host's clock: 5, 10, 15, 20, 30 or 60; 15 when missing. @example 15 */
  @IsOptional()
  @IsInt()
  @Min(5)
  @Max(60)
  step?: number;

  /** How many slots are told, the best first; 50 when missing. @example 20 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(SLOT_LIMITS.slots)
  limit?: number;

  /** Nothing earlier than this by any city's clock. @example 09:00 */
  @IsOptional()
  @IsString()
  @MaxLength(5)
  earliest?: string | null;

  /** Everything ends by then; 24:00 is the end of the day. @example 18:00 */
  @IsOptional()
  @IsString()
  @MaxLength(5)
  latest?: string | null;

  /** What single cities want otherwise. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SLOT_LIMITS.cities)
  @ValidateNested({ each: true })
  @Type(() => CityWishDto)
  cities?: CityWishDto[];

  /** Cities whose comfort counts three times. @example ["1"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SLOT_LIMITS.cities)
  @IsString({ each: true })
  @Matches(ID, { each: true })
  preferredCityIds?: string[];

  /** Minutes from now before which nothing begins; 0 when missing. @example 2880 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(SLOT_LIMITS.noticeMinutes)
  noticeMinutes?: number;

  /** Times that are taken. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => BusyTimeDto)
  busy?: BusyTimeDto[];

  /** The text of an .ics file: a free/busy answer or a calendar; its times are taken. */
  @IsOptional()
  @IsString()
  @MaxLength(FILE_LENGTH)
  freeBusy?: string | null;

  /** Whether the office's own events, drafts included, take their time; true when missing. */
  @IsOptional()
  @IsBoolean()
  withOwnEvents?: boolean;

  /** Whether cities that had the uncomfortable hours in the last year are spared; true when missing. */
  @IsOptional()
  @IsBoolean()
  isFair?: boolean;

  /** The moment from which the notice counts; the present one when missing. @example 2026-11-21T08:00:00Z */
  @IsOptional()
  @IsString()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  now?: string | null;
}

export class TimeCheckRequest extends OmitType(SlotRequest, ['from', 'to', 'step', 'limit'] as const) {
  /** When it would begin. @example 2026-11-23T05:00:00Z */
  @IsString()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  start!: string;
}

export const toWho = ({ cityIds, contactIds, listIds }: WhoMeetsDto): WhoMeets => ({
  cityIds: cityIds ?? [],
  contactIds: contactIds ?? [],
  listIds: listIds ?? [],
});

export function toMeetingWish(body: Omit<SlotRequest, 'from' | 'to' | 'step' | 'limit'>): MeetingWish {
  return {
    ...toWho(body),
    minutes: body.minutes,
    earliest: body.earliest ?? null,
    latest: body.latest ?? null,
    cities: (body.cities ?? []).map(({ cityId, earliest, latest, weight }) => ({
      ...{ cityId, earliest: earliest ?? null, latest: latest ?? null, weight: weight ?? null },
    })),
    preferredCityIds: body.preferredCityIds ?? [],
    noticeMinutes: body.noticeMinutes ?? 0,
    busy: (body.busy ?? []).map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
    freeBusy: body.freeBusy ?? null,
    withOwnEvents: body.withOwnEvents ?? true,
    isFair: body.isFair ?? true,
    now: body.now == null ? null : new Date(body.now),
  };
}

export const toSlotWish = (body: SlotRequest): SlotWish => ({
  ...toMeetingWish(body),
  ...{ from: body.from, to: body.to, step: body.step ?? 15, limit: body.limit ?? 50 },
});

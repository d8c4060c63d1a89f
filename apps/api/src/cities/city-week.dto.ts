import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { weekendOf, type CityWeek } from '@hamshahr/cities';

export class ClockSpanDto {
  /** By the city's clock. @example 13:00 */
  @IsString()
  @MaxLength(5)
  from!: string;

  /** @example 14:00 */
  @IsString()
  @MaxLength(5)
  to!: string;
}

export class HoursDto {
  /** By the city's clock. @example 08:00 */
  @IsString()
  @MaxLength(5)
  from!: string;

  /** @example 16:00 */
  @IsString()
  @MaxLength(5)
  to!: string;

  /** Lunch, Friday prayer. A day of a week of which none are named keeps those it had; an empty list takes them away. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => ClockSpanDto)
  breaks?: ClockSpanDto[];
}

/** Office hours of each working day; a day that is missing or null belongs to the weekend. */
export class WeekHoursDto {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => HoursDto) mon?: HoursDto | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => HoursDto) tue?: HoursDto | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => HoursDto) wed?: HoursDto | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => HoursDto) thu?: HoursDto | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => HoursDto) fri?: HoursDto | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => HoursDto) sat?: HoursDto | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => HoursDto) sun?: HoursDto | null;
}

export class NewCityWeek {
  @IsObject()
  @ValidateNested()
  @Type(() => WeekHoursDto)
  days!: WeekHoursDto;
}

export class CityWeekView {
  /** First day on which it holds. @example 2020-01-01 */
  validFrom!: string;
  days!: WeekHoursDto;
  /** Days on which nobody works, in ISO order. @example ["thu", "fri"] */
  weekend!: string[];
  /** Name it in If-Match when editing. */
  version!: number;
}

export class CityWeeksView {
  items!: CityWeekView[];
}

export function toCityWeekView(week: CityWeek): CityWeekView {
  const { validFrom, days, version } = week;
  return { validFrom, days, weekend: weekendOf(week), version };
}

import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import {
  CERTAINTIES,
  DAY_KINDS,
  type CalendarGap,
  type Certainty,
  type CityDay,
  type CityWeek,
  type DayFacts,
  type DayKind,
  type NewPeriod,
} from '@hamshahr/cities';
import { NamesDto } from '../http/names.dto.js';
import { HoursDto, WeekHoursDto } from './city-week.dto.js';

export class DaysQuery {
  /** First day, Gregorian. @example 2026-01-01 */
  @IsString()
  @MaxLength(10)
  from!: string;

  /** Last day; at most five years later. @example 2026-12-31 */
  @IsString()
  @MaxLength(10)
  to!: string;
}

export class NewCityDay {
  /** `holiday`, `half_day` (with its hours) or `working_day` (a make-up day). @example holiday */
  @IsIn([...DAY_KINDS])
  kind!: DayKind;

  @IsObject()
  @ValidateNested()
  @Type(() => NamesDto)
  names!: NamesDto;

  /** `expected` where only the sighting of the moon will tell. @example certain */
  @IsOptional()
  @IsIn([...CERTAINTIES])
  certainty?: Certainty;

  /** Of half days; of make-up days where they differ from the first working day of the week. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => HoursDto)
  hours?: HoursDto | null;

  /** The law, page or person that says so. @example Notice of the State Council */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  source?: string;
}

export const toDayFacts = ({ kind, names, certainty, hours, source }: NewCityDay): DayFacts => ({
  ...{ kind, names, certainty: certainty ?? 'certain' },
  ...{ hours: hours ?? null, source: source ?? '' },
});

export class CityDayView {
  /** Gregorian. @example 2026-10-01 */
  date!: string;
  /** holiday, half_day or working_day. @example holiday */
  kind!: string;
  names!: NamesDto;
  /** certain or expected. @example certain */
  certainty!: string;
  hours!: HoursDto | null;
  source!: string;
  /** The import that wrote it last; null once a person has. */
  importId!: string | null;
  /** Name it in If-Match when editing. */
  version!: number;
}

export class CityDaysView {
  items!: CityDayView[];
}

export function toCityDayView({ id: _id, cityId: _cityId, ...day }: CityDay): CityDayView {
  return { ...day, importId: day.importId ?? null };
}

export class NewCityPeriod {
  /** Last day. @example 2026-03-20 */
  @IsString()
  @MaxLength(10)
  validTo!: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NamesDto)
  names?: NamesDto | null;

  @IsObject()
  @ValidateNested()
  @Type(() => WeekHoursDto)
  days!: WeekHoursDto;
}

export const toNewPeriod = ({ validTo, names, days }: NewCityPeriod): NewPeriod => ({
  ...{ validTo, days },
  names: names ?? null,
});

export class CityPeriodView {
  /** First day. @example 2026-02-19 */
  validFrom!: string;
  /** Last day. @example 2026-03-20 */
  validTo!: string;
  /** What it is called. */
  names!: NamesDto | null;
  days!: WeekHoursDto;
  /** Name it in If-Match when editing. */
  version!: number;
}

export class CityPeriodsView {
  items!: CityPeriodView[];
}

export function toCityPeriodView({ validFrom, validTo, names, days, version }: CityWeek): CityPeriodView {
  return { validFrom, validTo: validTo!, names, days, version };
}

export class CalendarYearView {
  /** @example 2026 */
  year!: number;
  holidays!: number;
  halfDays!: number;
  /** Make-up days. */
  workingDays!: number;
  /** How many of all these only the moon will tell. */
  expected!: number;
}

export class CalendarSummaryView {
  /** Years of which days are known. */
  years!: CalendarYearView[];
  /** This year, and from 1 October on the next, where no day of it is known. @example [2028] */
  missingYears!: number[];
}

export class CalendarGapView {
  cityId!: string;
  slug!: string;
  names!: NamesDto;
  /** @example [2028] */
  years!: number[];
}

export class CalendarGapsView {
  items!: CalendarGapView[];
}

export const toCalendarGapView = ({ city: { id, slug, names }, years }: CalendarGap): CalendarGapView => ({
  ...{ cityId: id, slug, names, years },
});

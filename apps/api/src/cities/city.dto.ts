import { Type } from 'class-transformer';
import { IsObject, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { CityWithWeek } from '@hamshahr/cities';
import { NamesDto } from '../http/names.dto.js';
import { CityWeekView, toCityWeekView } from './city-week.dto.js';

export class NewCity {
  /** Lower-case letters, digits and hyphens. @example xian */
  @IsString()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(60)
  slug!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => NamesDto)
  names!: NamesDto;

  /** IANA time zone. @example Asia/Shanghai */
  @IsString()
  @MaxLength(64)
  zone!: string;
}

export class CityEdit {
  @IsObject()
  @ValidateNested()
  @Type(() => NamesDto)
  names!: NamesDto;

  /** IANA time zone; times that are written down already keep theirs. @example Asia/Shanghai */
  @IsString()
  @MaxLength(64)
  zone!: string;
}

export class CityView {
  id!: string;
  slug!: string;
  names!: NamesDto;
  zone!: string;
  /** Name it in If-Match when editing. */
  version!: number;
  /** The week that holds today by the city's clock; null where nobody wrote it down. */
  week!: CityWeekView | null;
}

export class CitiesView {
  items!: CityView[];
}

export function toCityView({ city, week }: CityWithWeek): CityView {
  const { id, slug, names, zone, version } = city;
  return { id, slug, names, zone, version, week: week && toCityWeekView(week) };
}

import { Type } from 'class-transformer';
import { IsObject, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { City } from '@hamshahr/cities';
import { NamesDto } from '../http/names.dto.js';

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

export class CityView {
  id!: string;
  slug!: string;
  names!: NamesDto;
  zone!: string;
}

export class CitiesView {
  items!: CityView[];
}

export function toCityView({ id, slug, names, zone }: City): CityView {
  return { id, slug, names, zone };
}

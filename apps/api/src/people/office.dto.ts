import { Type } from 'class-transformer';
import { IsObject, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { Office, Unit } from '@hamshahr/people';
import { NamesDto } from '../http/names.dto.js';

export class NewUnit {
  /** @example transport-and-traffic */
  @IsString()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(40)
  slug!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => NamesDto)
  names!: NamesDto;
}

/** The names that an office or a unit is to have. */
export class NewNames {
  @IsObject()
  @ValidateNested()
  @Type(() => NamesDto)
  names!: NamesDto;
}

export class UnitView {
  id!: string;
  slug!: string;
  names!: NamesDto;
}

export function toUnitView({ id, slug, names }: Unit): UnitView {
  return { id, slug, names };
}

export class OfficeView {
  id!: string;
  slug!: string;
  cityId!: string;
  names!: NamesDto;
  units!: UnitView[];
  /** Name it in If-Match when editing. */
  version!: number;
}

export function toOfficeView({ office, units }: { office: Office; units: Unit[] }): OfficeView {
  const { id, slug, cityId, names, version } = office;
  return { id, slug, cityId, names, version, units: units.map(toUnitView) };
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ROLES, type AccountWithRoles, type Office, type Role, type Unit } from '@hamshahr/people';
import { LANGUAGES, type Language } from '@hamshahr/time';
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
}

export function toOfficeView({ office, units }: { office: Office; units: Unit[] }): OfficeView {
  const { id, slug, cityId, names } = office;
  return { id, slug, cityId, names, units: units.map(toUnitView) };
}

export class NewAccount {
  /** @example sara.karimi@isfahan.example */
  @IsString()
  @MaxLength(254)
  email!: string;

  /** @example Sara Karimi */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  /** The name in Latin letters, for mails in other scripts. @example Sara Karimi */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  latinName?: string | null;

  /** 12 to 200 characters. */
  @IsString()
  @MaxLength(1000)
  password!: string;

  @IsIn([...LANGUAGES])
  language!: Language;

  /** Unit whose events this person sees; null for the whole office. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,19}$/)
  unitId?: string | null;

  /** @example ["organizer"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ROLES.length)
  @IsIn([...ROLES], { each: true })
  roles!: Role[];
}

export class AccountView {
  id!: string;
  email!: string;
  name!: string;
  latinName!: string | null;
  language!: string;
  unitId!: string | null;
  roles!: string[];
}

export class AccountsView {
  items!: AccountView[];
}

export function toAccountView({ id, email, name, latinName, language, unitId, roles }: AccountWithRoles): AccountView {
  return { id, email, name, latinName, language, unitId, roles };
}

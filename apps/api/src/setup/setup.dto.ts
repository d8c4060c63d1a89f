import { ApiProperty, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { FirstHouse } from '@hamshahr/people';
import { DomainError } from '@hamshahr/platform';
import { NewCity } from '../cities/city.dto.js';
import { NamesDto } from '../http/names.dto.js';
import { NewAccount } from '../people/account.dto.js';

/** A known city by its slug, or a new one. */
export class SetupCity {
  /** @example isfahan */
  @IsOptional()
  @IsString()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(60)
  slug?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NewCity)
  new?: NewCity;
}

export class SetupOffice {
  /** Lower-case letters, digits and hyphens; it becomes the sender's address. @example isfahan */
  @IsString()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(40)
  slug!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => NamesDto)
  names!: NamesDto;
}

/** The first account; its roles are all there are, and it belongs to the whole office. */
export class SetupAccount extends PickType(NewAccount, ['email', 'name', 'latinName', 'password', 'language']) {}

export class SetupDto {
  /** The one-time code from the server's log. @example abcde-fghij-klmno-pqrst */
  @IsString()
  @MaxLength(100)
  code!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => SetupCity)
  city!: SetupCity;

  @IsObject()
  @ValidateNested()
  @Type(() => SetupOffice)
  office!: SetupOffice;

  @IsObject()
  @ValidateNested()
  @Type(() => SetupAccount)
  account!: SetupAccount;
}

/** @throws DomainError invalid unless the city is either a known or a new one */
export function toFirstHouse({ city, office, account }: SetupDto): FirstHouse {
  const { slug, new: made } = city;
  const chosen = made ?? slug;
  if (!chosen || (made && slug)) throw new DomainError('invalid', 'setup.city_choice', { field: 'city' });
  return { city: chosen, office, account };
}

/** An account of the sample programme; its password is public. */
export class SampleLogInView {
  email!: string;
  password!: string;
  name!: string;
  latinName!: string;
  /** The office's name by language. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  office!: Record<string, string>;
  roles!: string[];
}

export class SetupView {
  /** Whether nobody has an account yet. */
  needed!: boolean;
  /** Log-ins of the sample programme, to try the house with; none in a real one. */
  sampleLogIns!: SampleLogInView[];
  /** Where the mails of a house that is only tried can be read; null in a real one. */
  inboxUrl!: string | null;
}

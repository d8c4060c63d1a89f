import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { CALENDARS, type Actor, type ApiToken, type Calendar } from '@hamshahr/people';
import { LANGUAGES, type Language } from '@hamshahr/time';

export class LogIn {
  /** @example sara.karimi@isfahan.example */
  @IsString()
  @MaxLength(254)
  email!: string;

  @IsString()
  @MaxLength(200)
  password!: string;
}

export class ActorView {
  accountId!: string;
  officeId!: string;
  unitId!: string | null;
  name!: string;
  email!: string;
  /** Language of the console. @example fa */
  language!: string;
  /** `jalali`, `gregorian`, or null for the one that goes with the language. @example jalali */
  calendar!: string | null;
  /** @example ["organizer"] */
  roles!: string[];
}

export function toActorView(actor: Actor): ActorView {
  const { accountId, officeId, unitId, name, email, language, calendar, roles } = actor;
  return { accountId, officeId, unitId, name, email, language, calendar, roles: [...roles] };
}

/** What is left out stays. */
export class PreferencesDto {
  /** Language of the console. */
  @IsOptional()
  @IsIn([...LANGUAGES])
  language?: Language;

  /** Null for the calendar that goes with the language. */
  @IsOptional()
  @IsIn([...CALENDARS])
  calendar?: Calendar | null;
}

export class OwnPassword {
  /** The password until now. */
  @IsString()
  @MaxLength(200)
  current!: string;

  /** 12 to 200 characters. */
  @IsString()
  @MaxLength(1000)
  password!: string;
}

export class NewApiToken {
  /** What uses it. @example "Events feed of the city website" */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name!: string;
}

export class ApiTokenView {
  id!: string;
  name!: string;
  createdAt!: string;
  revokedAt!: string | null;
}

export class NewApiTokenView extends ApiTokenView {
  /** Shown this once. Send it as `Authorization: Bearer …`. */
  token!: string;
}

export class ApiTokensView {
  items!: ApiTokenView[];
}

export function toApiTokenView({ id, name, createdAt, revokedAt }: ApiToken): ApiTokenView {
  return {
    id,
    name,
    createdAt: (createdAt ?? new Date()).toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

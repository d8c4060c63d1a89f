import { IsString, MaxLength, MinLength } from 'class-validator';
import type { Actor, ApiToken } from '@hamshahr/people';

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
  /** @example ["organizer"] */
  roles!: string[];
}

export function toActorView(actor: Actor): ActorView {
  const { accountId, officeId, unitId, name, email, language, roles } = actor;
  return { accountId, officeId, unitId, name, email, language, roles: [...roles] };
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

import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { ROLES, nameFor, type AccountWithRoles, type Actor, type OpenAccountChange, type Role } from '@hamshahr/people';
import { LANGUAGES, type Language } from '@hamshahr/time';

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

export class NewPassword {
  /** 12 to 200 characters; it is told to the person by another way than this platform. */
  @IsString()
  @MaxLength(1000)
  password!: string;
}

export class NewRoles {
  /** All roles the account is to have. @example ["organizer", "viewer"] */
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
  /** `active`, `awaiting_approval` by a second admin, or `disabled`. @example active */
  status!: string;
  /** Roles that wait for a second admin's approval. */
  pendingRoles!: string[] | null;
  version!: number;
}

export class AccountsView {
  items!: AccountView[];
}

export function toAccountView(account: AccountWithRoles): AccountView {
  const { id, email, name, latinName, language, unitId, roles, pendingRoles, version } = account;
  const status = account.disabledAt ? 'disabled' : account.pendingAt ? 'awaiting_approval' : 'active';
  return { id, email, name, latinName, language, unitId, roles, status, pendingRoles, version };
}

export class ColleagueView {
  id!: string;
  name!: string;
  email!: string;
  /** @example fa */
  language!: string;
  /** Whether they decide about mailings of others. */
  isApprover!: boolean;
}

export interface Colleagues {
  accounts: AccountWithRoles[];
  reader: Actor;
}

export class ColleaguesView {
  items!: ColleagueView[];
}

/** Who may get a test mail and who may be asked to approve: active accounts, without their other roles. */
export function toColleaguesView({ accounts, reader }: Colleagues): ColleaguesView {
  const active = accounts.filter(({ disabledAt, pendingAt }) => !disabledAt && !pendingAt);
  return {
    items: active.map(({ id, name, latinName, email, language, roles }) => ({
      id,
      name: nameFor({ name, latinName }, reader.language),
      email,
      language,
      isApprover: roles.includes('approver'),
    })),
  };
}

export class AccountChangeView {
  id!: string;
  /** `add` a new account, or give one other `roles`. @example roles */
  kind!: string;
  accountId!: string;
  email!: string;
  name!: string;
  rolesNow!: string[];
  /** Roles it would have. */
  roles!: string[];
  requestedBy!: string;
  /** The approval that a second admin grants or rejects. */
  approvalId!: string | null;
  createdAt!: string;
}

export class AccountChangesView {
  items!: AccountChangeView[];
}

export function toAccountChangesView(changes: OpenAccountChange[]): AccountChangesView {
  return {
    items: changes.map(({ id, kind, accountId, email, name, rolesNow, roles, requestedBy, approvalId, createdAt }) => ({
      ...{ id, kind, accountId, email, name, rolesNow, roles, requestedBy, approvalId },
      createdAt: createdAt.toISOString(),
    })),
  };
}

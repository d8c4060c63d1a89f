import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import {
  CONTACT_ORDERS,
  MAX_THEMES,
  ROLE_LENGTH,
  type ContactInput,
  type ContactOrder,
  type ContactWithThemes,
  type FoundContacts,
} from '@hamshahr/people';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { PageQuery } from '../http/page.dto.js';

export const ID = /^[1-9]\d{0,18}$/;

export class ContactsQuery extends PageQuery {
  /** Part of the name, the address or the organisation. @example Li Na */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** Only people of this city. */
  @IsOptional()
  @IsString()
  @Matches(ID)
  cityId?: string;

  /** Only people with this position. @example Mayor */
  @IsOptional()
  @IsString()
  @MaxLength(ROLE_LENGTH)
  role?: string;

  /** Only people who care about this. @example clean transport */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  theme?: string;

  /** Only people on this list. */
  @IsOptional()
  @IsString()
  @Matches(ID)
  listId?: string;

  /** Only people who read this language. */
  @IsOptional()
  @IsIn([...LANGUAGES])
  language?: Language;

  /** The newest first, or by name. @example name */
  @IsOptional()
  @IsIn([...CONTACT_ORDERS])
  order?: ContactOrder;
}

export class ContactDto {
  /** @example Dr Li Na */
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  name!: string;

  /** @example li.na@xian.example */
  @IsString()
  @MaxLength(1000)
  address!: string;

  @IsIn([...LANGUAGES])
  language!: Language;

  /** City whose time this person reads; null for none. */
  @IsOptional()
  @IsString()
  @Matches(ID)
  cityId?: string | null;

  /** @example Xi'an Foreign Affairs Office */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  organisation?: string | null;

  /** Position. @example Deputy mayor */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  role?: string | null;

  /** What they care about, in short words. @example ["clean transport", "urban heritage"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_THEMES)
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  themes?: string[];
}

export function toContactInput(body: ContactDto): ContactInput {
  const { name, address, language, cityId, organisation, role, themes } = body;
  return {
    ...{ name, address, language },
    cityId: cityId ?? null,
    organisation: organisation ?? null,
    role: role ?? null,
    themes: themes ?? [],
  };
}

export class ContactView {
  id!: string;
  name!: string;
  address!: string;
  language!: string;
  cityId!: string | null;
  organisation!: string | null;
  role!: string | null;
  themes!: string[];
  version!: number;
}

export class ContactsView {
  items!: ContactView[];
  next!: string | null;
  /** How many fit in all. */
  total!: number;
}

export function toContactView(contact: ContactWithThemes): ContactView {
  const { id, name, address, language, cityId, organisation, role, themes, version } = contact;
  return { id, name, address, language, cityId, organisation, role, themes, version };
}

export function toContactsView({ items, next, total }: FoundContacts): ContactsView {
  return { items: items.map(toContactView), next, total };
}

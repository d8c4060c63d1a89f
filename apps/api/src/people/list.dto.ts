import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ROLE_LENGTH, type Joined, type ListWithCount, type Segment } from '@hamshahr/people';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { ID } from './contact.dto.js';

const MOST = 50;

export class NewList {
  /** @example Mayors of partner cities */
  @IsString()
  @MaxLength(1000)
  name!: string;
}

export class NewMembers {
  /** Ids of contacts. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @Matches(ID, { each: true })
  contactIds!: string[];
}

/** People by what is known of them: any value of a kind, all kinds together; at least one kind. */
export class SegmentDto {
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @Matches(ID, { each: true })
  cityIds?: string[];

  /** @example ["Mayor", "Deputy mayor"] */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @MaxLength(ROLE_LENGTH, { each: true })
  roles?: string[];

  /** @example ["clean transport"] */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  themes?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LANGUAGES.length)
  @IsIn([...LANGUAGES], { each: true })
  languages?: Language[];
}

export function toSegment({ cityIds, roles, themes, languages }: SegmentDto): Segment {
  return {
    cityIds: cityIds ?? undefined,
    roles: roles ?? undefined,
    themes: themes ?? undefined,
    languages: languages ?? undefined,
  };
}

export class ListsQuery {
  /** Only lists that this contact is on. */
  @IsOptional()
  @IsString()
  @Matches(ID)
  contactId?: string;
}

export class ListView {
  id!: string;
  name!: string;
  contacts!: number;
  createdAt!: string;
}

export class ListsView {
  items!: ListView[];
}

export function toListView({ id, name, contacts, createdAt }: ListWithCount): ListView {
  return { id, name, contacts, createdAt: createdAt.toISOString() };
}

export class JoinedView {
  /** People who were not on the list before. */
  added!: number;
  /** Everybody who is on it now. */
  contacts!: number;
}

export function toJoinedView({ added, contacts }: Joined): JoinedView {
  return { added, contacts };
}

import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { ExpertSubmission } from '@hamshahr/calls';
import {
  DUPLICATE_REASONS,
  EXPERT_STATES,
  MERGED_FIELDS,
  type DuplicatePair,
  type Expert,
  type ExpertSearch,
  type FoundExperts,
  type MergePreview,
  type MergedField,
  type ProfileInput,
} from '@hamshahr/experts';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { PageQuery } from '../http/page.dto.js';
import { ID } from '../people/contact.dto.js';

const SPOKEN = /^[a-z]{2,3}$/;
const FOUND_STATES = ['unproven', 'active', 'withdrawn'] as const;

export class ExpertsQuery extends PageQuery {
  /** Words of any kind: names, themes, languages, cities, in any script. @example urban heritage Chinese Xi'an */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** A language they speak, by its code of ISO 639-1. @example zh */
  @IsOptional()
  @Matches(/^[a-z]{2}$/)
  language?: string;

  @IsOptional()
  @IsString()
  @Matches(ID)
  cityId?: string;

  /** Words of a field of expertise. @example urban heritage */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  theme?: string;

  /** Words of what they write about when they are available. @example October */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  availability?: string;

  /** Without it, withdrawn entries are left out. */
  @IsOptional()
  @IsIn([...FOUND_STATES])
  status?: ExpertSearch['status'];
}

export class ExpertDto {
  /** @example Dr Li Na */
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  name!: string;

  @IsIn([...LANGUAGES])
  language!: Language;

  @IsOptional()
  @IsString()
  @Matches(ID)
  cityId?: string | null;

  /** @example Institute of Transport */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  organisation?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  position?: string;

  /** Codes of ISO 639. @example ["zh", "en"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(SPOKEN, { each: true })
  spoken?: string[];

  /** @example ["urban heritage"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  themes?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  availability?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  bio?: string;
}

export function toProfile(body: ExpertDto): ProfileInput {
  return {
    ...{ name: body.name, language: body.language, cityId: body.cityId ?? null },
    ...{ organisation: body.organisation ?? '', position: body.position ?? '', bio: body.bio ?? '' },
    ...{ spoken: body.spoken ?? [], themes: body.themes ?? [], availability: body.availability ?? '' },
  };
}

export class MergeDto {
  /** The entry that becomes a part of this one. */
  @IsString()
  @Matches(ID)
  otherId!: string;

  /** Fields of the other that stand instead; lists are joined, empty fields are filled anyway. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MERGED_FIELDS.length)
  @IsIn([...MERGED_FIELDS], { each: true })
  take?: MergedField[];
}

/** An entry as lists show it. */
export class ExpertView {
  id!: string;
  @ApiProperty({ enum: EXPERT_STATES })
  status!: string;
  name!: string;
  address!: string;
  language!: string;
  cityId!: string | null;
  organisation!: string;
  position!: string;
  spoken!: string[];
  themes!: string[];
  availability!: string;
  bio!: string;
  /** Whether everybody can read its profile now. */
  isPublic!: boolean;
  /** Address of the public profile, `/LANGUAGE/experts/…`. */
  slug!: string;
  hasCv!: boolean;
  /** When its person last said by a mailed link that this is them. */
  provenAt!: string | null;
  updatedAt!: string;
  version!: number;
}

export function toExpertView(expert: Expert): ExpertView {
  const { id, status, name, address, language, cityId, organisation, position, spoken, themes } = expert;
  return {
    ...{ id, status, name, address, language, cityId, organisation, position, spoken, themes },
    ...{ availability: expert.availability, bio: expert.bio, slug: expert.slug, version: expert.version },
    ...{ isPublic: status === 'active' && expert.publishes, hasCv: expert.cvId !== null },
    ...{ provenAt: expert.provenAt?.toISOString() ?? null, updatedAt: expert.updatedAt.toISOString() },
  };
}

export class ExpertsView {
  items!: ExpertView[];
  next!: string | null;
  /** How many fit in all. */
  total!: number;
}

export function toExpertsView({ items, next, total }: FoundExperts): ExpertsView {
  return { items: items.map(toExpertView), next, total };
}

export class DuplicateView {
  /** What both have alike: the name and city or organisation, or the name in the address. */
  @ApiProperty({ enum: DUPLICATE_REASONS })
  reason!: string;
  one!: ExpertView;
  other!: ExpertView;
}

export class DuplicatesView {
  items!: DuplicateView[];
}

export function toDuplicatesView(pairs: DuplicatePair[]): DuplicatesView {
  return {
    items: pairs.map(({ reason, experts: [one, other] }) => ({
      ...{ reason, one: toExpertView(one), other: toExpertView(other) },
    })),
  };
}

export class MovedView {
  consents!: number;
  talks!: number;
  notes!: number;
}

export class MergePreviewView {
  kept!: ExpertView;
  other!: ExpertView;
  /** The entry as it would be. */
  result!: ExpertView;
  /** Comes over from the other. */
  moved!: MovedView;
  /** Fields in which both say something, and not the same. */
  @ApiProperty({ enum: MERGED_FIELDS, isArray: true })
  differing!: string[];
}

export function toMergePreviewView({ kept, other, result, moved, differing }: MergePreview): MergePreviewView {
  return {
    ...{ kept: toExpertView(kept), other: toExpertView(other), result: toExpertView(result) },
    ...{ moved, differing },
  };
}

export class ExpertSubmissionView {
  id!: string;
  callId!: string;
  callSlug!: string;
  title!: string;
  role!: string;
  status!: string;
  decision!: string | null;
  submittedAt!: string | null;
  /** Whether a link mailed to this person was used for it; else anybody may have typed their address. */
  isProven!: boolean;
}

export class ExpertSubmissionsView {
  items!: ExpertSubmissionView[];
}

export function toExpertSubmissionsView(rows: ExpertSubmission[]): ExpertSubmissionsView {
  return { items: rows.map((row) => ({ ...row, submittedAt: row.submittedAt?.toISOString() ?? null })) };
}

export class ExportedExpertView {
  /** Everything the register keeps about one person, by what it is. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'object', additionalProperties: true } },
  })
  parts!: Record<string, object[]>;
}

import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  DECISIONS,
  QUESTION_KINDS,
  QUESTION_LIMITS,
  REGISTRATION_FORM_STATES,
  REGISTRATION_MODES,
  REGISTRATION_NOTICES,
  REGISTRATION_STATES,
  type Decision,
  type QuestionKind,
  type Registration,
  type RegistrationCounts,
  type RegistrationFilter,
  type RegistrationForm,
  type RegistrationFormInput,
  type RegistrationNotice,
  type RegistrationStatus,
} from '@hamshahr/participation';
import type { Page } from '@hamshahr/platform';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { oneOrMore } from '../http/instant.js';
import { LinesDto } from '../http/lines.dto.js';
import { PageQuery } from '../http/page.dto.js';

export class QuestionDto {
  /** Kept while the question stays, so that answers keep their question. @example q1 */
  @IsString()
  @MaxLength(3)
  id!: string;

  @IsIn([...QUESTION_KINDS])
  kind!: QuestionKind;

  @IsBoolean()
  isRequired!: boolean;

  @IsObject()
  @ValidateNested()
  @Type(() => LinesDto)
  label!: LinesDto;

  /** Of a choice. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(QUESTION_LIMITS.choices)
  @ValidateNested({ each: true })
  @Type(() => LinesDto)
  choices?: LinesDto[];
}

export class RegistrationFormDto {
  /** `open`: whoever confirms has a place; `approved`: the organizers look at each person first. @example open */
  @IsIn(['open', 'approved'])
  mode!: RegistrationFormInput['mode'];

  /** How long a place is held for somebody on the waitlist, in hours. @example 24 */
  @IsInt()
  @Min(1)
  @Max(168)
  offerHours!: number;

  @IsArray()
  @ArrayMaxSize(QUESTION_LIMITS.questions)
  @ValidateNested({ each: true })
  @Type(() => QuestionDto)
  questions!: QuestionDto[];
}

export class RegistrationFormView {
  @ApiProperty({ enum: REGISTRATION_MODES })
  mode!: string;
  offerHours!: number;
  questions!: QuestionDto[];
  /** Nobody can register before another person has approved it. */
  @ApiProperty({ enum: REGISTRATION_FORM_STATES })
  status!: string;
  /** Name it in If-Match when editing; 0 while there is none. */
  version!: number;
}

export class RegistrationCountsView {
  /** People by state. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  byStatus!: Record<string, number>;
  /** Seats; null when nobody counts them. */
  capacity!: number | null;
  /** Who comes or has a place held, with companions. */
  taken!: number;
}

export class RegistrationSettingsView {
  /** null: this event never took registrations. */
  form!: RegistrationFormView | null;
  counts!: RegistrationCountsView;
}

export class RegistrationsQuery extends PageQuery {
  /** One or more states, divided by commas. @example waiting,offered */
  @IsOptional()
  @IsString()
  @Matches(oneOrMore(REGISTRATION_STATES))
  status?: string;

  /** Part of a name or an address, at least two characters. */
  @IsOptional()
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  q?: string;
}

export class RegistrationView {
  id!: string;
  name!: string;
  address!: string;
  language!: string;
  cityId!: string | null;
  companions!: number;
  /** By the id of the question; a choice by its number. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  answers!: Record<string, string>;
  @ApiProperty({ enum: REGISTRATION_STATES })
  status!: string;
  /** Until when a place is held, in UTC. */
  offeredUntil!: string | null;
  /** In UTC. */
  createdAt!: string;
}

export class RegistrationsView {
  items!: RegistrationView[];
  next!: string | null;
}

export class DecisionRequest {
  /** @example ["7"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @Matches(/^[1-9]\d{0,18}$/, { each: true })
  ids!: string[];

  /** `place`: a place, or the end of the waitlist where none is left. @example place */
  @IsIn([...DECISIONS])
  as!: Decision;
}

export class DecidedView {
  items!: RegistrationView[];
}

export class RegistrationPreviewRequest {
  /** The reader's. @example fa */
  @IsIn([...LANGUAGES])
  language!: Language;

  /** Which of the form's mails. @example offer */
  @IsIn([...REGISTRATION_NOTICES])
  kind!: RegistrationNotice;
}

export function toFormInput({ mode, offerHours, questions }: RegistrationFormDto): RegistrationFormInput {
  return {
    mode,
    offerHours,
    questions: questions.map(({ id, kind, isRequired, label, choices }) => ({
      id,
      kind,
      isRequired,
      label: { ...label },
      choices: (choices ?? []).map((choice) => ({ ...choice })),
    })),
  };
}

export function toRegistrationFilter({ status, q }: RegistrationsQuery): RegistrationFilter {
  return { statuses: status?.split(',') as RegistrationStatus[] | undefined, q };
}

export function toRegistrationView(row: Registration): RegistrationView {
  const { id, name, address, language, cityId, companions, answers, status, offeredUntil, createdAt } = row;
  return {
    ...{ id, name, address, language, cityId, companions, status },
    answers: answers ?? {},
    offeredUntil: offeredUntil?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

export const toRegistrationsView = ({ items, next }: Page<Registration>): RegistrationsView => ({
  items: items.map(toRegistrationView),
  next,
});

export const toDecidedView = (items: Registration[]): DecidedView => ({ items: items.map(toRegistrationView) });

export interface RegistrationSettings {
  form: RegistrationForm | null;
  counts: RegistrationCounts;
}

export function toRegistrationSettingsView({ form, counts }: RegistrationSettings): RegistrationSettingsView {
  return { form: form && toFormView(form), counts };
}

function toFormView({ mode, offerHours, questions, status, version }: RegistrationForm): RegistrationFormView {
  return { mode, offerHours, questions: questions, status, version };
}

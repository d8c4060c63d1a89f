import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  ValidateNested,
} from 'class-validator';
import {
  ANONYMITIES,
  CALL_LIMITS,
  CALL_QUESTION_KINDS,
  QUESTION_STEPS,
  type Anonymity,
  type CallContent,
  type CallQuestionKind,
  type QuestionStep,
} from '@hamshahr/calls';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { LinesDto } from '../http/lines.dto.js';

export class CallTextDto {
  @IsString() @MaxLength(CALL_LIMITS.title * 4) title!: string;
  /** One or two sentences for lists. */
  @IsString() @MaxLength(CALL_LIMITS.summary * 4) summary!: string;
  /** Markdown. */
  @IsString() @MaxLength(CALL_LIMITS.body * 4) body!: string;
}

/** At least one language. */
export class CallTextsDto {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CallTextDto) fa?: CallTextDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CallTextDto) en?: CallTextDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CallTextDto) zh?: CallTextDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CallTextDto) ru?: CallTextDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CallTextDto) uz?: CallTextDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CallTextDto) ms?: CallTextDto;
}

export class TrackDto {
  /** Kept while the track stays. @example t1 */
  @IsString()
  @MaxLength(3)
  key!: string;
  @IsObject()
  @ValidateNested()
  @Type(() => LinesDto)
  name!: LinesDto;
}

export class CallQuestionDto {
  /** Kept while the question stays, so that answers keep their question. @example q1 */
  @IsString()
  @MaxLength(3)
  key!: string;
  /** Which step asks it: about the person, or about the proposal. */
  @IsIn([...QUESTION_STEPS])
  step!: QuestionStep;
  @IsIn([...CALL_QUESTION_KINDS])
  kind!: CallQuestionKind;
  @IsBoolean()
  isRequired!: boolean;
  /** Its answer tells who somebody is: never shown to reviewers of a blind call. */
  @IsBoolean()
  isPersonal!: boolean;
  @IsObject()
  @ValidateNested()
  @Type(() => LinesDto)
  label!: LinesDto;
  @IsObject()
  @ValidateNested()
  @Type(() => LinesDto)
  hint!: LinesDto;
  /** Of a choice; empty for other kinds. */
  @IsArray()
  @ArrayMaxSize(CALL_LIMITS.choices)
  @ValidateNested({ each: true })
  @Type(() => LinesDto)
  choices!: LinesDto[];
  /** Characters of a text, or the greatest number; null: the product's own limit. */
  @ApiProperty({ type: 'number', nullable: true })
  @IsOptional()
  @IsInt()
  max!: number | null;
}

export class ScoreCategoryDto {
  /** Kept while the category stays. @example c1 */
  @IsString()
  @MaxLength(3)
  key!: string;
  @IsObject()
  @ValidateNested()
  @Type(() => LinesDto)
  name!: LinesDto;
  /** 1 to 10. */
  @IsInt()
  @Min(1)
  @Max(10)
  weight!: number;
  /** Scores go from 0 to this, 2 to 10. */
  @IsInt()
  @Min(2)
  @Max(10)
  max!: number;
}

export class CallFieldLimitsDto {
  /** Characters of a proposal's title, 20 to 300. */
  @IsInt() @Min(20) @Max(300) titleChars!: number;
  /** Characters of its abstract, 100 to 10,000. */
  @IsInt() @Min(100) @Max(10_000) abstractChars!: number;
  /** 0 to 20. */
  @IsInt() @Min(0) @Max(20) coAuthors!: number;
  /** Files beside those that questions ask for, 0 to 10. */
  @IsInt() @Min(0) @Max(10) files!: number;
}

export class CallDeadlineDto {
  /** Wall clock in `zone`. @example 2027-01-31T23:59 */
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  wall!: string;
  /** IANA zone. @example Asia/Tehran */
  @IsString()
  @MaxLength(64)
  zone!: string;
}

export class CallContentDto {
  @IsIn([...LANGUAGES])
  mainLanguage!: Language;

  @IsObject()
  @ValidateNested()
  @Type(() => CallTextsDto)
  texts!: CallTextsDto;

  @IsArray()
  @ArrayMaxSize(CALL_LIMITS.tracks)
  @ValidateNested({ each: true })
  @Type(() => TrackDto)
  tracks!: TrackDto[];

  @IsArray()
  @ArrayMaxSize(CALL_LIMITS.questions)
  @ValidateNested({ each: true })
  @Type(() => CallQuestionDto)
  questions!: CallQuestionDto[];

  /** Languages that a proposal may be written in. */
  @IsArray()
  @ArrayMaxSize(LANGUAGES.length)
  @IsIn([...LANGUAGES], { each: true })
  languages!: Language[];

  @IsObject()
  @ValidateNested()
  @Type(() => CallFieldLimitsDto)
  limits!: CallFieldLimitsDto;

  /** `blind`: reviewers see no name before everything is decided. */
  @IsIn([...ANONYMITIES])
  anonymity!: Anonymity;

  @IsObject()
  @ValidateNested()
  @Type(() => CallDeadlineDto)
  closes!: CallDeadlineDto;

  /** Minutes after the deadline in which a submission is taken and marked as late; 0 refuses it. */
  @IsInt()
  @Min(0)
  @Max(10_080)
  graceMinutes!: number;

  @IsArray()
  @ArrayMaxSize(CALL_LIMITS.categories)
  @ValidateNested({ each: true })
  @Type(() => ScoreCategoryDto)
  categories!: ScoreCategoryDto[];

  /** Reviews that each submission shall get, 1 to 9. */
  @IsInt()
  @Min(1)
  @Max(9)
  reviewsWanted!: number;

  /** Days in which accepted people confirm, 1 to 60. */
  @IsInt()
  @Min(1)
  @Max(60)
  confirmDays!: number;

  /** On the public list of calls. */
  @IsBoolean()
  isListed!: boolean;

  /** Nobody can begin a submission without an access code. */
  @IsBoolean()
  needsCode!: boolean;
}

export function toCallContent(dto: CallContentDto): CallContent {
  const { texts, tracks, questions, categories, limits, closes, ...rest } = dto;
  return {
    ...rest,
    texts: { ...texts },
    limits: { ...limits },
    closes: { ...closes },
    tracks: tracks.map(({ key, name }) => ({ key, name: { ...name } })),
    categories: categories.map(({ name, ...category }) => ({ ...category, name: { ...name } })),
    questions: questions.map(({ label, hint, choices, max, ...question }) => ({
      ...question,
      label: { ...label },
      hint: { ...hint },
      choices: choices.map((choice) => ({ ...choice })),
      max: max ?? null,
    })),
  };
}

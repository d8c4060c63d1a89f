import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  PROGRAMME_LIMITS,
  SESSION_KINDS,
  SESSION_ROLES,
  sessionTime,
  type EventProgramme,
  type EventRevision,
  type SessionKind,
  type SessionRole,
} from '@hamshahr/events';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { LinesDto } from '../http/lines.dto.js';
import { EventTextsDto } from './event.dto.js';

const KEY = /^[a-z]\d{1,4}$/;

export class ProgrammeRoomDto {
  /** Kept while the room stays, so that a change is found. @example r1 */
  @IsString()
  @Matches(KEY)
  key!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => LinesDto)
  names!: LinesDto;
}

export class SpeakerDto {
  /** @example p1 */
  @IsString()
  @Matches(KEY)
  key!: string;

  /** In their own script. @example سارا احمدی */
  @IsString()
  @MaxLength(1000)
  name!: string;

  /** For readers of other scripts. @example Sara Ahmadi */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  latinName: string | null = null;

  /** Office or rank, as protocol writes it. */
  @IsObject()
  @ValidateNested()
  @Type(() => LinesDto)
  positions!: LinesDto;

  /** Slug of a city of the network. @example isfahan */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  city: string | null = null;
}

export class SessionSpeakerDto {
  /** Key of a speaker. @example p1 */
  @IsString()
  @Matches(KEY)
  speaker!: string;

  @IsIn([...SESSION_ROLES])
  role!: SessionRole;
}

export class SessionDto {
  /** @example s1 */
  @IsString()
  @Matches(KEY)
  key!: string;

  @IsIn([...SESSION_KINDS])
  kind!: SessionKind;

  /** Minutes by the clock on the wall after the event's start. @example 30 */
  @IsInt()
  @Min(0)
  startsAfter!: number;

  /** @example 45 */
  @IsInt()
  @Min(1)
  minutes!: number;

  /** Key of a room; null: everybody comes together. @example r1 */
  @IsOptional()
  @IsString()
  @Matches(KEY)
  room: string | null = null;

  /** May be empty for a break. */
  @IsObject()
  @ValidateNested()
  @Type(() => EventTextsDto)
  texts!: EventTextsDto;

  @IsArray()
  @ArrayMaxSize(PROGRAMME_LIMITS.speakers)
  @ValidateNested({ each: true })
  @Type(() => SessionSpeakerDto)
  speakers!: SessionSpeakerDto[];

  /** Spoken languages. */
  @IsArray()
  @IsIn([...LANGUAGES], { each: true })
  languages!: Language[];

  /** Languages into which interpreters speak. */
  @IsArray()
  @IsIn([...LANGUAGES], { each: true })
  interpretation!: Language[];
}

/** What happens when at an event; without sessions there is no programme. */
export class ProgrammeDto {
  /** In which sessions run beside each other. */
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => ProgrammeRoomDto)
  rooms!: ProgrammeRoomDto[];

  /** In the order of protocol. */
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => SpeakerDto)
  speakers!: SpeakerDto[];

  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => SessionDto)
  sessions!: SessionDto[];
}

export class ProgrammeSpeakerView {
  key!: string;
  name!: string;
  latinName!: string | null;
  positions!: LinesDto;
  cityId!: string | null;
}

export class SessionView extends SessionDto {
  /** In UTC. */
  startsAt!: string;
  endsAt!: string;
}

export class ProgrammeView {
  rooms!: ProgrammeRoomDto[];
  /** In the order of protocol. */
  speakers!: ProgrammeSpeakerView[];
  /** By their start. */
  sessions!: SessionView[];
}

export class EventProgrammeView {
  /** Name it in If-Match when writing. */
  version!: number;
  revisionId!: string;
  /** Whether this is what everybody finds on the public page. */
  isPublished!: boolean;
  /** null: there is none. */
  programme!: ProgrammeView | null;
}

export class ProgrammePageView {
  /** A complete document without scripts. */
  html!: string;
}

export class ProgrammePageQuery {
  /** The reader's; that of whoever asks when missing. @example fa */
  @IsOptional()
  @IsIn([...LANGUAGES])
  language?: Language;
}

export function toEventProgrammeView({ event, revision }: EventProgramme): EventProgrammeView {
  return {
    version: event.version,
    revisionId: revision.id,
    isPublished: revision.id === event.publishedRevisionId,
    programme: toProgrammeView(revision),
  };
}

export function toProgrammeView(revision: EventRevision): ProgrammeView | null {
  const { programme } = revision;
  if (!programme) return null;
  const sessions = programme.sessions.map((session) => {
    const { start, end } = sessionTime(revision, session);
    return { ...session, startsAt: start.toISOString(), endsAt: end.toISOString() };
  });
  return { ...programme, sessions };
}

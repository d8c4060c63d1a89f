import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { ExpertDetail, TalkInput } from '@hamshahr/experts';
import { ID } from '../people/contact.dto.js';
import { ExpertView, toExpertView } from './expert.dto.js';

export class ExpertNoteDto {
  /** Only the office reads it, and its person when they ask for what is kept about them. */
  @IsString()
  @MaxLength(10_000)
  text!: string;
}

export class ExpertTalkDto {
  /** @example Walls of old towns */
  @IsString()
  @MaxLength(1000)
  title!: string;

  /** A year, a month or a day, Gregorian. @example 2025-11 */
  @IsString()
  @MaxLength(20)
  heldOn!: string;

  /** Code of ISO 639. @example en */
  @IsOptional()
  @Matches(/^[a-z]{2,3}$/)
  language?: string | null;

  /** Event of the office at which it was given. */
  @IsOptional()
  @IsString()
  @Matches(ID)
  eventId?: string | null;
}

export function toTalkInput({ title, heldOn, language, eventId }: ExpertTalkDto): TalkInput {
  return { title, heldOn, language: language ?? null, eventId: eventId ?? null };
}

export class ExpertConsentView {
  /** Of the text that was agreed to. */
  version!: string;
  /** In which the text was read. */
  language!: string;
  /** `submission`: by whoever handed something in, not proven; `author`: the same, by a mailed link. */
  @ApiProperty({ enum: ['submission', 'co_author', 'page', 'author'] })
  source!: string;
  publishes!: boolean;
  givenAt!: string;
  withdrawnAt!: string | null;
}

export class ExpertTalkView {
  id!: string;
  title!: string;
  heldOn!: string;
  language!: string | null;
  eventId!: string | null;
}

export class ExpertNoteView {
  id!: string;
  text!: string;
  authorName!: string;
  at!: string;
}

export class ExpertCvView {
  fileName!: string;
  mediaType!: string;
  /** Bytes. */
  size!: number;
}

export class ExpertDetailView {
  expert!: ExpertView;
  /** Newest first. */
  consents!: ExpertConsentView[];
  talks!: ExpertTalkView[];
  /** Newest first. */
  notes!: ExpertNoteView[];
  @ApiProperty({ type: () => ExpertCvView, nullable: true })
  cv!: ExpertCvView | null;
}

export function toExpertDetailView({ expert, consents, talks, notes, cv }: ExpertDetail): ExpertDetailView {
  return {
    expert: toExpertView(expert),
    consents: consents.map(({ version, language, source, publishes, givenAt, withdrawnAt }) => ({
      ...{ version, language, source, publishes },
      ...{ givenAt: givenAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null },
    })),
    talks: talks.map(({ id, title, heldOn, language, eventId }) => ({ id, title, heldOn, language, eventId })),
    notes: notes.map(({ id, text, authorName, at }) => ({ id: String(id), text, authorName, at: at.toISOString() })),
    cv: cv && { fileName: cv.fileName, mediaType: cv.mediaType, size: cv.size },
  };
}

import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Max, Min, ValidateNested } from 'class-validator';
import {
  REMINDER_AUDIENCES,
  REMINDER_KINDS,
  REMINDER_OUTCOMES,
  REMINDER_STATES,
  REMINDER_UNITS,
  type ReminderAudience,
  type ReminderInput,
  type ReminderKind,
  type ReminderRule,
  type ReminderUnit,
} from '@hamshahr/participation';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { ReasonDto } from './invitation.dto.js';

export class ReminderDto {
  /** Before the start a reminder, after the end thanks. @example reminder */
  @IsIn([...REMINDER_KINDS])
  kind!: ReminderKind;

  /** How long before the start or after the end. @example 1 */
  @IsInt()
  @Min(0)
  @Max(129_600)
  amount!: number;

  /** Days are those of the host city's calendar, the others elapsed time. @example days */
  @IsIn([...REMINDER_UNITS])
  unit!: ReminderUnit;

  /** `expected`: yes or perhaps. @example expected */
  @IsIn([...REMINDER_AUDIENCES])
  audience!: ReminderAudience;

  /** What stands in the mail beside the letter, in every language that the event has a text in. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReasonDto)
  remarks?: ReasonDto | null;
}

export class ReminderPreviewRequest {
  /** The reader's. @example fa */
  @IsIn([...LANGUAGES])
  language!: Language;

  /** The reader's city; null or left out for somebody of whom nobody knows it. @example 4 */
  @IsOptional()
  @IsString()
  @Matches(/^[1-9]\d{0,18}$/)
  cityId?: string | null;
}

export class ReminderView {
  id!: string;
  eventId!: string;
  @ApiProperty({ enum: REMINDER_KINDS })
  kind!: string;
  amount!: number;
  @ApiProperty({ enum: REMINDER_UNITS })
  unit!: string;
  @ApiProperty({ enum: REMINDER_AUDIENCES })
  audience!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  remarks!: Record<string, string> | null;
  @ApiProperty({ enum: REMINDER_STATES })
  status!: string;
  /** When it is sent for the event's present time, ISO 8601; null while that is open. */
  dueAt!: string | null;
  /** What became of it for the event's present time. */
  @ApiProperty({ enum: REMINDER_OUTCOMES, nullable: true })
  outcome!: string | null;
  /** The mailing it sent last. */
  mailingId!: string | null;
  version!: number;
}

export class RemindersView {
  items!: ReminderView[];
}

export function toReminderInput({ kind, amount, unit, audience, remarks }: ReminderDto): ReminderInput {
  return { kind, amount, unit, audience, remarks: remarks ? { ...remarks } : null };
}

export function toReminderView(rule: ReminderRule): ReminderView {
  const { id, eventId, kind, amount, unit, audience, remarks, status, dueAt, outcome, mailingId, version } = rule;
  return {
    ...{ id, eventId, kind, amount, unit, audience, remarks, status, outcome, mailingId, version },
    dueAt: dueAt?.toISOString() ?? null,
  };
}

export const toRemindersView = (rules: ReminderRule[]): RemindersView => ({ items: rules.map(toReminderView) });

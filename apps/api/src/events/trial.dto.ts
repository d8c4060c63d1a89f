import { OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import type { EventDryRun } from '@hamshahr/events';
import { EVENT_KINDS, type EventMailKind } from '@hamshahr/mailing';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { NewEventMailing } from './invitation.dto.js';

/** A mailing as it would be submitted, without its reason. */
export class EventDryRunRequest extends OmitType(NewEventMailing, ['reason', 'sendWhenApproved'] as const) {}

export class DryRunGroupView {
  /** @example zh */
  language!: string;
  /** Null: nobody knows their city, so the mail shows the host's time and says so. */
  cityId!: string | null;
  recipients!: number;
  /** Language of the event's text in this mail; another than `language` where theirs is missing. @example en */
  textLanguage!: string;
}

export class EventDryRunView {
  /** People who would get a mail; with `suppressed` it is the number of recipients that a submission freezes. */
  recipients!: number;
  /** Named, but held back: the address bounced, complained or unsubscribed. */
  suppressed!: number;
  /** On the lists or in the segment, and left out because the event has reached them before. */
  alreadyInvited!: number;
  /** Who stands on several of the chosen lists; each gets one mail. */
  inSeveralLists!: number;
  withoutCity!: number;
  /** How many would read the event's text in another language than their own. */
  otherLanguage!: number;
  groups!: DryRunGroupView[];
}

export const toEventDryRunView = (run: EventDryRun): EventDryRunView => run;

export class EventPreviewRequest {
  /** The reader's. @example fa */
  @IsIn([...LANGUAGES])
  language!: Language;

  /** The reader's city; null or left out for somebody of whom nobody knows it. @example 4 */
  @IsOptional()
  @IsString()
  @Matches(/^[1-9]\d{0,18}$/)
  cityId?: string | null;

  /** An invitation when missing. @example invitation */
  @IsOptional()
  @IsIn([...EVENT_KINDS])
  kind?: EventMailKind;
}

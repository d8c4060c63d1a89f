import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  INVITATION_ORDERS,
  PARTSTATS,
  type Invitation,
  type InvitationFilter,
  type Partstat,
  type ReplyCounts,
} from '@hamshahr/events';
import { EVENT_KINDS, type EventMailKind } from '@hamshahr/mailing';
import type { Page } from '@hamshahr/platform';
import { SegmentDto } from '../people/list.dto.js';
import { PageQuery } from '../http/page.dto.js';

/** Why an event is called off, in each language the event has a text in. */
export class ReasonDto {
  @IsOptional() @IsString() @MaxLength(4000) fa?: string;
  @IsOptional() @IsString() @MaxLength(4000) en?: string;
  @IsOptional() @IsString() @MaxLength(4000) zh?: string;
  @IsOptional() @IsString() @MaxLength(4000) ru?: string;
  @IsOptional() @IsString() @MaxLength(4000) uz?: string;
  @IsOptional() @IsString() @MaxLength(4000) ms?: string;
}

export class NewEventMailing {
  /**
   * `invitation` goes to contact lists; `update` tells the invited of the newest revision; `cancellation` and
   * `postponement` take the event out of their calendars; `withdrawal` takes single people off.
   * @example invitation
   */
  @IsOptional()
  @IsIn([...EVENT_KINDS])
  kind?: EventMailKind;

  /** For an invitation: ids of contact lists; a person on several gets one mail. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Matches(/^\d{1,19}$/, { each: true })
  listIds?: string[];

  /** For an invitation: narrows the lists, or alone everybody of the office who fits. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SegmentDto)
  segment?: SegmentDto;

  /** For a withdrawal: ids of the invitations to take back. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @Matches(/^\d{1,19}$/, { each: true })
  invitationIds?: string[];

  /** For a cancellation, postponement or withdrawal. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReasonDto)
  reason?: ReasonDto;

  /** Starts by itself once approved; otherwise the organizer starts it. */
  @IsOptional()
  @IsBoolean()
  sendWhenApproved?: boolean;
}

export class InvitationsQuery extends PageQuery {
  @IsOptional()
  @IsIn([...PARTSTATS])
  answer?: Partstat;

  /** Part of a name or an address, at least two characters. */
  @IsOptional()
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  q?: string;

  /** `newest`: last invited first; `name`: by name; `replied`: the newest answer first. @example name */
  @IsOptional()
  @IsIn([...INVITATION_ORDERS])
  order?: InvitationFilter['order'];
}

export class SeenNotes {
  /** Whose notes; ids that are not invited to this event change nothing. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @Matches(/^[1-9]\d{0,18}$/, { each: true })
  invitationIds!: string[];
}

export class NotesView {
  /** How many notes have changed. */
  changed!: number;
}

export const toNotesView = (changed: number): NotesView => ({ changed });

export class InvitationView {
  id!: string;
  name!: string;
  address!: string;
  language!: string;
  cityId!: string | null;
  /** Language and city that the invitee chose on the reply page for later mail. @example en */
  replyLanguage!: string | null;
  replyCityId!: string | null;
  /** @example accepted */
  answer!: string;
  /** What this person answered before the event was moved, while the new answer is awaited. @example accepted */
  earlierAnswer!: string | null;
  /** When this person was taken off the event. */
  withdrawnAt!: string | null;
  companions!: number;
  note!: string;
  /** Nobody has marked the note as seen yet. */
  noteUnread!: boolean;
  repliedAt!: string | null;
}

export class ReplyCountsView {
  needs_action!: number;
  accepted!: number;
  tentative!: number;
  declined!: number;
  /** Those who accepted, with their companions. */
  people!: number;
}

export class InvitationsView {
  items!: InvitationView[];
  next!: string | null;
  counts!: ReplyCountsView;
}

export function toInvitationsView({ page, counts }: { page: Page<Invitation>; counts: ReplyCounts }): InvitationsView {
  return { items: page.items.map(toInvitationView), next: page.next, counts };
}

function toInvitationView(invitation: Invitation): InvitationView {
  const { id, name, address, language, cityId, partstat, companions, note, repliedAt, withdrawnAt } = invitation;
  return {
    id,
    name,
    address,
    language,
    cityId,
    replyLanguage: invitation.replyLanguage,
    replyCityId: invitation.replyCityId,
    answer: partstat,
    earlierAnswer: invitation.earlierPartstat,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    companions,
    note,
    noteUnread: invitation.unreadSince !== null,
    repliedAt: repliedAt?.toISOString() ?? null,
  };
}

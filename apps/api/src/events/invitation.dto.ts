import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { PARTSTATS, type Invitation, type Partstat, type ReplyCounts } from '@hamshahr/events';
import type { Page } from '@hamshahr/platform';
import { PageQuery } from '../http/page.dto.js';

export class NewInvitationMailing {
  /** Ids of contact lists; a person on several gets one mail. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Matches(/^\d{1,19}$/, { each: true })
  listIds!: string[];

  /** Starts by itself once approved; otherwise the organizer starts it. */
  @IsOptional()
  @IsBoolean()
  sendWhenApproved?: boolean;
}

export class InvitationsQuery extends PageQuery {
  @IsOptional()
  @IsIn([...PARTSTATS])
  answer?: Partstat;
}

export class InvitationView {
  id!: string;
  name!: string;
  address!: string;
  language!: string;
  cityId!: string | null;
  /** @example accepted */
  answer!: string;
  companions!: number;
  note!: string;
  repliedAt!: string | null;
}

export class ReplyCountsView {
  needs_action!: number;
  accepted!: number;
  tentative!: number;
  declined!: number;
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
  const { id, name, address, language, cityId, partstat, companions, note, repliedAt } = invitation;
  return {
    id,
    name,
    address,
    language,
    cityId,
    answer: partstat,
    companions,
    note,
    repliedAt: repliedAt?.toISOString() ?? null,
  };
}

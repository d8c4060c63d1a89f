import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { CONFIRMATIONS } from '@hamshahr/calls';
import { PROGRAMME_LIMITS, type AddedProposals, type ListedProposal } from '@hamshahr/events';
import { EventProgrammeView, toEventProgrammeView } from './programme.dto.js';

export class ProposalView {
  submissionId!: string;
  callId!: string;
  title!: string;
  language!: string;
  /** The author first. */
  people!: string[];
  @ApiProperty({ enum: CONFIRMATIONS })
  confirmation!: string;
  /** The event whose programme it is part of; null: none. */
  @ApiProperty({ type: 'string', nullable: true })
  eventId!: string | null;
  /** @example s4 */
  @ApiProperty({ type: 'string', nullable: true })
  sessionKey!: string | null;
}

export class ProposalsView {
  /** Newest first. */
  items!: ProposalView[];
}

export class AddProposalsDto {
  /** Confirmed ones, in the order of their sessions. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Matches(/^\d{1,20}$/, { each: true })
  submissionIds!: string[];

  /** Minutes by the clock on the wall after the event's start; missing: after the last session. @example 30 */
  @ApiProperty({ type: 'number', nullable: true, required: false })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  startsAfter?: number | null;

  /** Of each session. @example 20 */
  @IsInt()
  @Min(1)
  @Max(PROGRAMME_LIMITS.minutes)
  minutes!: number;

  /** Minutes between two sessions. @example 5 */
  @IsInt()
  @Min(0)
  @Max(PROGRAMME_LIMITS.minutes)
  pause!: number;

  /** Key of a room of the programme; null: everybody comes together. @example r1 */
  @ApiProperty({ type: 'string', nullable: true, required: false })
  @IsOptional()
  @IsString()
  @Matches(/^[a-z]\d{1,4}$/)
  room?: string | null;
}

export class PlacedProposalView {
  submissionId!: string;
  sessionKey!: string;
  /** Its summary was longer than a session's text can be, and ends with an ellipsis now. */
  isShortened!: boolean;
}

export class AddedProposalsView extends EventProgrammeView {
  placed!: PlacedProposalView[];
  /** The contact list of the event's speakers: invited from it, people are invited to speak. */
  @ApiProperty({ type: 'string', nullable: true })
  speakerListId!: string | null;
}

export function toProposalsView(proposals: ListedProposal[]): ProposalsView {
  return {
    items: proposals.map(({ submission, session }) => ({
      ...{ submissionId: submission.id, callId: submission.callId, title: submission.title },
      ...{ language: submission.language, confirmation: submission.confirmation },
      people: submission.people.map(({ name }) => name),
      ...{ eventId: session?.eventId ?? null, sessionKey: session?.sessionKey ?? null },
    })),
  };
}

export function toAddedProposalsView(added: AddedProposals): AddedProposalsView {
  return { ...toEventProgrammeView(added), placed: added.placed, speakerListId: added.event.speakerListId };
}

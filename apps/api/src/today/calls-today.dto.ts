import { ApiProperty } from '@nestjs/swagger';
import type { TodayView as TodayOf } from '@hamshahr/desk';
import { LEAVING, type LeftProposal } from '@hamshahr/events';

export class ClosingCallView {
  id!: string;
  title!: string;
  /** In UTC. */
  closesAt!: string;
  /** @example Asia/Tehran */
  zone!: string;
  /** Begun and not handed in. */
  drafts!: number;
  submitted!: number;
}

export class WaitingCallView {
  id!: string;
  title!: string;
  /** Of what the list is about. */
  count!: number;
}

export class UnreviewedCallView extends WaitingCallView {
  /** Of the missing reviews, how many a reviewer has been given. */
  assigned!: number;
  /** Day until which reviewers are to hand in. @example 2026-12-01 */
  reviewUntil!: string | null;
}

export class UnconfirmedSubmissionView {
  id!: string;
  callId!: string;
  title!: string;
  authorName!: string;
  /** Last moment to confirm, in UTC. */
  confirmBy!: string;
  /** The call's. @example Asia/Tehran */
  zone!: string;
}

export class UnconfirmedSubmissionsView {
  count!: number;
  /** The five whose day is next. */
  items!: UnconfirmedSubmissionView[];
}

export class UnclearSubmissionView {
  id!: string;
  callId!: string;
  title!: string;
  /** How many of its files wait. */
  files!: number;
}

export class UnclearSubmissionsView {
  count!: number;
  /** The five oldest. */
  items!: UnclearSubmissionView[];
}

export class LeftProposalView {
  submissionId!: string;
  eventId!: string;
  eventTitle!: string;
  /** Of the session, as the programme calls it. */
  title!: string;
  authorName!: string;
  /** `withdrawn`: by its author; `refused`: the author comes no more; `disowned`: it was sent under another's address. */
  @ApiProperty({ enum: LEAVING })
  cause!: LeftProposal['cause'];
}

export class LeftProposalsView {
  count!: number;
  /** Five, the next event first. */
  items!: LeftProposalView[];
}

/** Five calls of each kind; all but `closing` and `ownReviews` for organizers. */
export class CallsTodayView {
  /** Within fourteen days. */
  closing!: ClosingCallView[];
  /** Past their deadline and not in review yet; counts proposals. */
  over!: WaitingCallView[];
  /** In review; counts the reviews that are missing. */
  unreviewed!: UnreviewedCallView[];
  /** Reviewed; counts proposals without a decision. */
  undecided!: WaitingCallView[];
  /** Decided; counts proposals whose people no letter tells yet. */
  untold!: WaitingCallView[];
  /** Accepted, silent, and their day is within five days. */
  unconfirmed!: UnconfirmedSubmissionsView;
  /** Proposals of blind calls with files that somebody must look at before reviewers get them. */
  unclear!: UnclearSubmissionsView;
  /** Sessions of events ahead whose proposal was taken back after it had become one. */
  left!: LeftProposalsView;
  /** Calls in which the asking person has reviews to write. */
  ownReviews!: WaitingCallView[];
}

export function toCallsTodayView({ closing, unconfirmed, ...calls }: TodayOf['calls']): CallsTodayView {
  return {
    ...calls,
    closing: closing.map(({ closesAt, ...call }) => ({ ...call, closesAt: closesAt.toISOString() })),
    unconfirmed: {
      count: unconfirmed.count,
      items: unconfirmed.items.map(({ confirmBy, ...row }) => ({ ...row, confirmBy: confirmBy.toISOString() })),
    },
  };
}

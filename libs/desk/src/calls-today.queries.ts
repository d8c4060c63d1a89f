import { Injectable } from '@nestjs/common';
import {
  ReviewReading,
  WaitingCalls,
  WaitingFiles,
  callText,
  type OpenedReview,
  type UnclearSubmission,
  type WaitingCall,
  type WaitingCallsView,
} from '@hamshahr/calls';
import { LeftProposals, type LeftProposal } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';

/** What calls for participation ask of one person. */
export interface CallsTodayView extends WaitingCallsView {
  /** Proposals with files that blind reviewers do not get before somebody has looked. */
  unclear: { count: number; items: UnclearSubmission[] };
  /** Sessions of events ahead whose proposal was taken back after it had become one. */
  left: { count: number; items: LeftProposal[] };
  /** Calls in which this person has `count` reviews to write. */
  ownReviews: WaitingCall[];
}

/** Calls as they stand on the first page of the console. */
@Injectable()
export class CallsToday {
  constructor(
    private readonly calls: WaitingCalls,
    private readonly files: WaitingFiles,
    private readonly reviews: ReviewReading,
    private readonly proposals: LeftProposals,
  ) {}

  async of(actor: Actor, limit: number): Promise<CallsTodayView> {
    const [calls, unclear, left, ownReviews] = await Promise.all([
      this.calls.for(actor, limit),
      this.files.for(actor, limit),
      this.proposals.for(actor, limit),
      this.own(actor),
    ]);
    return { ...calls, unclear, left, ownReviews };
  }

  /** Through the one door that knows what a conflict of interest closes. */
  private async own(actor: Actor): Promise<WaitingCall[]> {
    if (!actor.roles.has('reviewer')) return [];
    const open = (await this.reviews.list(actor)).filter(
      ({ call, review }) => call.phase === 'review' && review?.isDone !== true,
    );
    return [...Map.groupBy(open, ({ call }) => call.id)].map(([id, own]) => ({
      ...{ id, count: own.length },
      title: titleOf(own[0]!, actor),
    }));
  }
}

function titleOf({ content }: OpenedReview, { language }: Actor): string {
  return callText(content, language).title;
}

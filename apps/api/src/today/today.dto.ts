import { CallsTodayView, toCallsTodayView } from './calls-today.dto.js';
import { CalendarGapView, toCalendarGapView } from '../cities/city-calendar.dto.js';
import { InboundMailView, toInboundMailView } from '../inbound/inbound.dto.js';
import type { ReadApproval, TodayView as TodayOf } from '@hamshahr/desk';

export class WaitingApprovalView {
  id!: string;
  /** @example mailing */
  subjectType!: string;
  subjectId!: string;
  title!: string;
  requestedByName!: string;
  /** In UTC. */
  requestedAt!: string;
  /** How many people a mailing goes to; null for everything else. */
  recipients!: number | null;
  /** Kind of a mailing, or of a change to an account; null for everything else. @example invitation */
  kind!: string | null;
}

export class WaitingApprovalsView {
  count!: number;
  /** The five that wait longest. */
  items!: WaitingApprovalView[];
}

export class FailedMailingView {
  id!: string;
  title!: string;
  /** Messages that failed and were not sent anew. */
  failed!: number;
}

export class DoubtfulMailingView {
  id!: string;
  title!: string;
  inDoubt!: number;
}

export class PausedMailingView {
  id!: string;
  title!: string;
  reason!: string | null;
}

export class ApprovedMailingView {
  id!: string;
  title!: string;
  recipients!: number;
}

export class TodayMailingsView {
  failed!: FailedMailingView[];
  inDoubt!: DoubtfulMailingView[];
  paused!: PausedMailingView[];
  /** Approved, and waiting for somebody to start them. */
  toStart!: ApprovedMailingView[];
}

export class UnreadNoteView {
  invitationId!: string;
  eventId!: string;
  eventTitle!: string;
  name!: string;
  /** @example accepted */
  answer!: string;
  note!: string;
  /** In UTC. */
  repliedAt!: string;
}

export class UnreadNotesView {
  count!: number;
  /** The five that wait longest. */
  items!: UnreadNoteView[];
}

export class WaitingMailsView {
  count!: number;
  /** The five newest. */
  items!: InboundMailView[];
}

export class UpcomingEventView {
  id!: string;
  title!: string;
  /** In UTC. */
  startsAt!: string;
  /** @example Asia/Tehran */
  zone!: string;
  /** draft or published. @example published */
  status!: string;
  /** How far a draft has come: draft, in_review, approved or rejected. @example in_review */
  revisionStatus!: string;
}

export class RejectedMailingView {
  mailingId!: string;
  eventId!: string;
  title!: string;
  reason!: string | null;
}

export class TodayView {
  /** Requests that this person may decide; their own are not among them. */
  approvals!: WaitingApprovalsView;
  mailings!: TodayMailingsView;
  /** Notes of invitees that nobody has read yet. */
  replies!: UnreadNotesView;
  /** Mail that came in and waits for a person. */
  inbound!: WaitingMailsView;
  /** The next five events. */
  next!: UpcomingEventView[];
  /** Mailings that were sent back and wait for a change. */
  rejected!: RejectedMailingView[];
  /** Whether the office has anybody to invite. */
  hasContacts!: boolean;
  /** For admins: cities of which no holidays are known of this year, or from 1 October on of the next; their own, and those without an office. */
  calendars!: CalendarGapView[];
  calls!: CallsTodayView;
}

export function toTodayView({
  approvals,
  mailings,
  replies,
  inbound,
  next,
  rejected,
  hasContacts,
  calendars,
  calls,
}: TodayOf): TodayView {
  return {
    approvals: { count: approvals.count, items: approvals.items.map(toWaitingApprovalView) },
    mailings,
    replies: {
      count: replies.count,
      items: replies.items.map(({ repliedAt, ...note }) => ({ ...note, repliedAt: repliedAt.toISOString() })),
    },
    inbound: { count: inbound.count, items: inbound.items.map(toInboundMailView) },
    next: next.map(({ startsAt, ...event }) => ({ ...event, startsAt: startsAt.toISOString() })),
    rejected,
    hasContacts,
    calendars: calendars.map(toCalendarGapView),
    calls: toCallsTodayView(calls),
  };
}

function toWaitingApprovalView({
  approval,
  title,
  recipients,
  kind,
  requestedByName,
}: ReadApproval): WaitingApprovalView {
  const { id, subjectType, subjectId, createdAt } = approval;
  return { id, subjectType, subjectId, title, requestedByName, requestedAt: createdAt.toISOString(), recipients, kind };
}

import { Injectable } from '@nestjs/common';
import { WaitingEvents, type UpcomingEvent, type WaitingNote } from '@hamshahr/events';
import { InboundList, WaitingMailings, type InboundRow, type WaitingMailingsView } from '@hamshahr/mailing';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { ApprovalReading, type ReadApproval } from './approval-reading.queries.js';
import { OfficeState, type OfficeStateView } from './office-state.queries.js';

/** How many rows of a kind stand on the first page; the rest is behind a link. */
const SHOWN = 5;

/** What waits for one person. */
export interface TodayView extends OfficeStateView {
  approvals: { count: number; items: ReadApproval[] };
  mailings: Omit<WaitingMailingsView, 'rejected'>;
  replies: { count: number; items: WaitingNote[] };
  /** Mail that came in and waits for a person. */
  inbound: { count: number; items: InboundRow[] };
  next: UpcomingEvent[];
  rejected: WaitingMailingsView['rejected'];
}

/** The first page of the console: only what this person may see, and of the work only what they may do. */
@Injectable()
export class Today {
  constructor(
    private readonly approvals: ApprovalReading,
    private readonly mailings: WaitingMailings,
    private readonly events: WaitingEvents,
    private readonly state: OfficeState,
    private readonly mails: InboundList,
  ) {}

  async of(actor: Actor): Promise<TodayView> {
    const approver = { ...actor, unitId: visibleUnit(actor) };
    const [approvals, { rejected, ...mailings }, replies, inbound, next, state] = await Promise.all([
      this.approvals.waitingFor(approver, SHOWN),
      this.mailings.for(actor),
      this.events.notes(actor, SHOWN),
      this.mails.waiting(actor, SHOWN),
      this.events.next(actor, SHOWN),
      this.state.of(actor, SHOWN),
    ]);
    return { approvals, mailings, replies, inbound, next, rejected, ...state };
  }
}

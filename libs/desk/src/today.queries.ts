import { Injectable } from '@nestjs/common';
import { WaitingApprovals } from '@hamshahr/approvals';
import { WaitingEvents, type UpcomingEvent, type WaitingNote } from '@hamshahr/events';
import { WaitingMailings, type WaitingMailingsView } from '@hamshahr/mailing';
import { Contacts, visibleUnit, type Actor } from '@hamshahr/people';
import { ApprovalReading, type ReadApproval } from './approval-reading.queries.js';

/** How many rows of a kind stand on the first page; the rest is behind a link. */
const SHOWN = 5;

/** What waits for one person. */
export interface TodayView {
  approvals: { count: number; items: ReadApproval[] };
  mailings: Omit<WaitingMailingsView, 'rejected'>;
  replies: { count: number; items: WaitingNote[] };
  next: UpcomingEvent[];
  rejected: WaitingMailingsView['rejected'];
  hasContacts: boolean;
}

/** The first page of the console: only what this person may see, and of the work only what they may do. */
@Injectable()
export class Today {
  constructor(
    private readonly waiting: WaitingApprovals,
    private readonly reading: ApprovalReading,
    private readonly mailings: WaitingMailings,
    private readonly events: WaitingEvents,
    private readonly contacts: Contacts,
  ) {}

  async of(actor: Actor): Promise<TodayView> {
    const approver = { ...actor, unitId: visibleUnit(actor) };
    const [approvals, { rejected, ...mailings }, replies, next, hasContacts] = await Promise.all([
      this.waiting.for(approver, SHOWN),
      this.mailings.for(actor),
      this.events.notes(actor, SHOWN),
      this.events.next(actor, SHOWN),
      this.contacts.any(actor),
    ]);
    const items = await this.reading.read(approver, approvals.items);
    return { approvals: { count: approvals.count, items }, mailings, replies, next, rejected, hasContacts };
  }
}

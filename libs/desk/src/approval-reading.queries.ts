import { Injectable } from '@nestjs/common';
import {
  Approvals,
  WaitingApprovals,
  type Approval,
  type ApprovalReader,
  type ApprovalStatus,
} from '@hamshahr/approvals';
import { accountNames, type Actor } from '@hamshahr/people';
import { Database, type Page, type PageRequest } from '@hamshahr/platform';

type Reader = ApprovalReader & Pick<Actor, 'language'>;

/** A request in words: what it is about, who asked and who decided. */
export interface ReadApproval {
  approval: Approval;
  title: string;
  recipients: number | null;
  kind: string | null;
  requestedByName: string;
  decidedByName: string | null;
}

/** Approval requests as people read them. */
@Injectable()
export class ApprovalReading {
  constructor(
    private readonly database: Database,
    private readonly approvals: Approvals,
    private readonly waiting: WaitingApprovals,
  ) {}

  async one(reader: Reader, id: string): Promise<ReadApproval> {
    const [read] = await this.read(reader, [await this.approvals.one(reader, id)]);
    return read!;
  }

  async list(reader: Reader, status: ApprovalStatus | null, request: PageRequest): Promise<Page<ReadApproval>> {
    const { items, next } = await this.approvals.list(reader, status, request);
    return { items: await this.read(reader, items), next };
  }

  /** Requests that this person may decide, the longest waiting first, and how many there are. */
  async waitingFor(
    reader: Parameters<WaitingApprovals['for']>[0] & Reader,
    limit: number,
  ): Promise<{ count: number; items: ReadApproval[] }> {
    const { count, items } = await this.waiting.for(reader, limit);
    return { count, items: await this.read(reader, items) };
  }

  /** One query for the names and one per kind of subject, whatever the number of requests. */
  async read(reader: Reader, approvals: Approval[]): Promise<ReadApproval[]> {
    const subjects = await this.waiting.subjects(approvals);
    const people = approvals.flatMap(({ requestedBy, decidedBy }) => [requestedBy, decidedBy]);
    const names = await accountNames(this.database.reads, reader, people);
    return approvals.map((approval) => ({
      approval,
      title: subjects.get(approval.id)?.title ?? '',
      recipients: subjects.get(approval.id)?.recipients ?? null,
      kind: subjects.get(approval.id)?.kind ?? null,
      requestedByName: names.get(approval.requestedBy) ?? '',
      decidedByName: approval.decidedBy === null ? null : (names.get(approval.decidedBy) ?? ''),
    }));
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { MailingSubjects, StandingMailings, type SystemKind } from '@hamshahr/mailing';
import { Database, oneByOne } from '@hamshahr/platform';
import { callText } from '../call/call-rows.js';
import { Call, CallVersion } from '../call/call.entity.js';
import { SubmissionPerson, type SubmissionNotice } from '../submission/submission.entity.js';
import { CallMailRendering, type SubmissionNews } from './call-mail-rendering.service.js';
import { SUBMISSION_SUBJECT, expertSubject, submissionSubject } from './submission-subject.js';

/** Whose entries in the register are asked about. */
interface Asked {
  ids: string[];
  call: Call;
  version: CallVersion;
}

/** What is written to several people in one mailing. */
interface Batch {
  callId: string;
  notice: SubmissionNotice;
}

const MOST_AT_ONCE = 100;
const PATIENCE = 14 * 24 * 3_600_000;

const KINDS: Readonly<Record<SubmissionNotice, SystemKind>> = {
  draft: 'submission_draft',
  receipt: 'submission_receipt',
  co_author: 'co_author',
  withdrawn: 'submission_news',
  confirmed: 'submission_news',
  refused: 'submission_news',
};
const NEWS: readonly SubmissionNotice[] = ['withdrawn', 'confirmed', 'refused'];

/** The worker's part: writes to the people of submissions about what happened. The rows alone decide. */
@Injectable()
export class SubmissionNotices implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly standing: StandingMailings,
    private readonly subjects: MailingSubjects,
    private readonly rendering: CallMailRendering,
  ) {}

  onModuleInit(): void {
    this.subjects.register(SUBMISSION_SUBJECT, submissionSubject(this.rendering, [], undefined));
  }

  /** @returns how many mailings were put on their way */
  async send(): Promise<number> {
    const batches = await this.database.reads.query<Batch[]>(
      `SELECT s.call_id AS callId, n.notice FROM submission_notices n JOIN submission_people p ON p.id = n.person_id
       JOIN submissions s ON s.id = p.submission_id GROUP BY s.call_id, n.notice ORDER BY MIN(n.id) LIMIT ${MOST_AT_ONCE}`,
    );
    await oneByOne(batches, (batch) => this.database.transaction((tx) => this.write(tx, batch)));
    return batches.length;
  }

  /** In one transaction: the mailing, and that these people were written to. */
  private async write(tx: EntityManager, { callId, notice }: Batch): Promise<void> {
    const ids = await waiting(tx, callId, notice);
    if (ids.length === 0) return;
    await tx.query('DELETE FROM submission_notices WHERE notice = ? AND person_id IN (?)', [notice, ids]);
    await tx.query('UPDATE submission_people SET noticed_at = UTC_TIMESTAMP(3) WHERE id IN (?)', [ids]);
    const call = await tx.findOneByOrFail(Call, { id: callId });
    const version = await tx.findOneByOrFail(CallVersion, { id: call.publishedVersionId! });
    const first = await tx.findOneOrFail(SubmissionPerson, { where: { id: In(ids) } });
    const news = NEWS.includes(notice) ? (notice as SubmissionNews) : undefined;
    await this.standing.send(tx, submissionSubject(this.rendering, ids, news), {
      ...{ officeId: call.officeId, unitId: call.unitId, subjectType: SUBMISSION_SUBJECT, subjectId: callId },
      ...{ threadOf: null, contentId: version.id, kind: KINDS[notice], remarks: null, createdBy: call.createdBy },
      title: callText(version.content, first.language).title,
      expiresAt: new Date(Date.now() + PATIENCE),
    });
    if (notice === 'receipt') await this.ask(tx, { ids, call, version });
  }

  /** A mail of its own, because only the mailbox may know the link that proves an address; nobody who has answered it gets another. */
  private async ask(tx: EntityManager, { ids, call, version }: Asked): Promise<void> {
    await this.standing.send(tx, expertSubject(this.rendering, ids), {
      ...{ officeId: call.officeId, unitId: call.unitId, subjectType: SUBMISSION_SUBJECT, subjectId: call.id },
      ...{ threadOf: null, contentId: version.id, kind: 'expert_page', remarks: null, createdBy: call.createdBy },
      title: callText(version.content, 'en').title,
      expiresAt: new Date(Date.now() + PATIENCE),
    });
  }
}

async function waiting(tx: EntityManager, callId: string, notice: SubmissionNotice): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT p.id FROM submission_notices n JOIN submission_people p ON p.id = n.person_id
     JOIN submissions s ON s.id = p.submission_id
     WHERE s.call_id = ? AND n.notice = ? ORDER BY p.id LIMIT 1000 FOR UPDATE`,
    [callId, notice],
  );
  return rows.map(({ id }) => id);
}

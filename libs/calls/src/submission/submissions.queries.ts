import { Injectable } from '@nestjs/common';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database, cleanText, found, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { callOf } from '../call/call-rows.js';
import { Call, CallVersion } from '../call/call.entity.js';
import {
  Submission,
  SubmissionChange,
  SubmissionFile,
  SubmissionPerson,
  type Decision,
  type SubmissionStatus,
} from './submission.entity.js';

/** Which submissions are asked for; everything given must hold. */
export interface SubmissionFilter {
  statuses?: SubmissionStatus[];
  /** `none`: not decided yet. */
  decision?: Decision | 'none';
  trackKey?: string;
  language?: Language;
  isLate?: boolean;
  /** Part of the title, or of the author's name. */
  q?: string;
}

/** A submission in a list: with who wrote it and how much there is. */
export interface ListedSubmission {
  id: string;
  submission: Submission;
  author: SubmissionPerson;
  coAuthors: number;
  files: number;
}

/** Everything that an office reads of a submission. */
export interface SubmissionDetail {
  submission: Submission;
  call: Call;
  /** The version of the call that the answers were given to. */
  version: CallVersion;
  /** The author first. */
  people: SubmissionPerson[];
  files: SubmissionFile[];
  /** Oldest first. */
  changes: SubmissionChange[];
}

/** Submissions as the office reads them: with names. What reviewers read comes from `review/`. */
@Injectable()
export class SubmissionQueries {
  constructor(private readonly database: Database) {}

  /** Newest first; three queries, whatever the number. @throws DomainError missing */
  async list(
    actor: Actor,
    callId: string,
    filter: SubmissionFilter,
    request: PageRequest,
  ): Promise<Page<ListedSubmission>> {
    await callOf(this.database.reads, actor, callId);
    const query = this.database.reads
      .createQueryBuilder(Submission, 's')
      .innerJoinAndMapOne('s.author', SubmissionPerson, 'a', "a.submissionId = s.id AND a.role = 'author'")
      .where('s.callId = :callId', { callId })
      .orderBy('s.id', 'DESC')
      .limit(request.limit + 1);
    const { statuses, decision, trackKey, language, isLate, q } = filter;
    if (statuses?.length) query.andWhere('s.status IN (:...statuses)', { statuses });
    if (decision === 'none') query.andWhere('s.decision IS NULL');
    else if (decision) query.andWhere('s.decision = :decision', { decision });
    if (trackKey) query.andWhere('s.trackKey = :trackKey', { trackKey });
    if (language) query.andWhere('s.language = :language', { language });
    if (isLate !== undefined) query.andWhere('s.isLate = :isLate', { isLate });
    if (q && cleanText(q)) {
      const like = `%${cleanText(q).replace(/[%_\\]/g, '\\$&')}%`;
      query.andWhere('(s.title LIKE :like OR a.name LIKE :like)', { like });
    }
    if (request.after) query.andWhere('s.id < :after', { after: request.after });
    const rows = (await query.getMany()) as (Submission & { author: SubmissionPerson })[];
    const page = toPage(rows, request);
    const counts = await this.counts(page.items.map(({ id }) => id));
    return {
      next: page.next,
      items: page.items.map((row) => ({
        id: row.id,
        submission: row,
        author: row.author,
        ...(counts.get(row.id) ?? { coAuthors: 0, files: 0 }),
      })),
    };
  }

  /** @throws DomainError missing for another office's */
  async one(actor: Actor, id: string): Promise<SubmissionDetail> {
    const reads = this.database.reads;
    const submission = found(
      await reads.findOneBy(Submission, { id, officeId: actor.officeId }),
      'submission.missing_here',
    );
    const unitId = visibleUnit(actor);
    const call = found(
      await reads.findOneBy(Call, { id: submission.callId, ...(unitId ? { unitId } : {}) }),
      'submission.missing_here',
    );
    return {
      submission,
      call,
      version: await reads.findOneByOrFail(CallVersion, { id: submission.versionId }),
      people: await reads.find(SubmissionPerson, {
        where: { submissionId: id },
        order: { role: 'ASC', id: 'ASC' },
      }),
      files: await reads.find(SubmissionFile, { where: { submissionId: id }, order: { id: 'ASC' } }),
      changes: await reads.find(SubmissionChange, { where: { submissionId: id }, order: { id: 'ASC' } }),
    };
  }

  /** A file of a submission of the own office. @throws DomainError missing */
  async file(actor: Actor, id: string, fileId: string): Promise<SubmissionFile> {
    const { files } = await this.one(actor, id);
    return found(
      files.find((file) => file.id === fileId),
      'submission.file_missing',
    );
  }

  private async counts(ids: string[]): Promise<Map<string, Pick<ListedSubmission, 'coAuthors' | 'files'>>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.reads.query<{ id: string; coAuthors: string; files: string }[]>(
      `SELECT s.id,
         (SELECT COUNT(*) FROM submission_people p WHERE p.submission_id = s.id AND p.role = 'co_author'
            AND p.state <> 'refused') AS coAuthors,
         (SELECT COUNT(*) FROM submission_files f WHERE f.submission_id = s.id) AS files
       FROM submissions s WHERE s.id IN (?)`,
      [ids],
    );
    return new Map(
      rows.map(({ id, coAuthors, files }) => [id, { coAuthors: Number(coAuthors), files: Number(files) }]),
    );
  }
}

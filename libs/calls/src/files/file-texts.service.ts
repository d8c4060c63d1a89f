import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, sha256 } from '@hamshahr/platform';
import { SubmissionQueries } from '../submission/submissions.queries.js';
import { SubmissionFile, SubmissionPerson } from '../submission/submission.entity.js';
import { clearanceOf, hashOfPeople, type FileClearance } from './clearance.js';
import { SubmissionFileText } from './file-text.entity.js';

/** Whether files for blind reviewers tell who wrote them. */
@Injectable()
export class FileTexts {
  constructor(
    private readonly database: Database,
    private readonly queries: SubmissionQueries,
    private readonly audit: Audit,
  ) {}

  /** Of every anonymous file of a submission. @param reads to see what a transaction has written */
  async clearances(submissionId: string, reads: EntityManager = this.database.reads): Promise<FileClearance[]> {
    const files = await reads.find(SubmissionFile, {
      where: { submissionId, purpose: 'anonymous' },
      select: { id: true },
    });
    if (files.length === 0) return [];
    const people = await reads.findBy(SubmissionPerson, { submissionId });
    const texts = await reads.find(SubmissionFileText, {
      where: { fileId: In(files.map(({ id }) => id)) },
      order: { fileId: 'ASC' },
    });
    return texts.map((text) => clearanceOf(text, people));
  }

  /** The files that a blind reviewer may read, in their order. */
  async clearFiles(submissionId: string, reads: EntityManager = this.database.reads): Promise<SubmissionFile[]> {
    const clear = (await this.clearances(submissionId, reads)).filter(({ state }) => state === 'clear');
    if (clear.length === 0) return [];
    return reads.find(SubmissionFile, { where: { id: In(clear.map(({ fileId }) => fileId)) }, order: { id: 'ASC' } });
  }

  /**
   * A person of the office has looked at a file and found nobody's name in it; new people undo that.
   * @throws DomainError missing for another office's file, or one that is not for blind reviewers
   */
  async clear(actor: Actor, submissionId: string, fileId: string): Promise<FileClearance> {
    const { submission, people, files } = await this.queries.one(actor, submissionId);
    if (!files.some(({ id, purpose }) => id === fileId && purpose === 'anonymous')) {
      throw new DomainError('missing', 'submission.file_missing');
    }
    return this.database.transaction(async (tx) => {
      await tx.query(
        'UPDATE submission_file_texts SET cleared_by = ?, cleared_at = UTC_TIMESTAMP(3), cleared_for = ? WHERE file_id = ?',
        [actor.accountId, hashOfPeople(people), fileId],
      );
      await this.audit.note(tx, {
        officeId: actor.officeId,
        actor: { type: 'account', id: actor.accountId },
        action: 'submission.file_clear',
        object: { type: 'submission', id: submission.id },
        afterHash: sha256(fileId),
      });
      return clearanceOf(await tx.findOneByOrFail(SubmissionFileText, { fileId }), people);
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readDocumentText, type DocumentText } from '../files/document-text.js';
import { SubmissionFileText } from '../files/file-text.entity.js';
import { Database, DomainError, Tokens, found, isOne, sha256 } from '@hamshahr/platform';
import { assertEditable, lockByToken, openByToken, type OpenedSubmission } from './opened.js';
import { madeIncomplete } from './problems.js';
import { noteChange } from './submission-changes.js';
import { SubmissionFile, SubmissionFilePart, type FilePurpose } from './submission.entity.js';

const PART = 512 * 1024;

/** A file on its way out: its bytes come part by part. */
export interface OutgoingFile {
  file: SubmissionFile;
  bytes: AsyncIterable<Buffer>;
}

/** What a file is, read from its bytes. */
export interface CheckedFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** Files of submissions: kept by id, in parts, and handed out as downloads only. */
@Injectable()
export class SubmissionFiles {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
  ) {}

  /**
   * @param file what `checkFile` made of the upload
   * @param questionKey of an answer; replaces the answer that was there
   * @throws DomainError conflict when there are too many or nothing can be changed
   */
  async add(
    token: unknown,
    purpose: FilePurpose,
    questionKey: string | null,
    file: CheckedFile,
  ): Promise<OpenedSubmission> {
    // Before the transaction: reading takes a while, and nothing shall be held meanwhile.
    const text = purpose === 'anonymous' ? await readDocumentText(file.bytes, file.mediaType) : null;
    return this.database.transaction(async (tx) => {
      const opened = await lockByToken(tx, this.tokens, token);
      assertEditable(opened);
      const { submission, files, version } = opened;
      const replaced = files.filter(
        (old) => old.purpose === purpose && purpose !== 'proposal' && old.questionKey === questionKey,
      );
      const { questions, limits } = version.content;
      if (purpose === 'answer' && !questions.some(({ key, kind }) => key === questionKey && kind === 'file')) {
        throw new DomainError('missing', 'submission.question_missing');
      }
      const proposals = files.filter((old) => old.purpose === 'proposal').length;
      if (purpose === 'proposal' && proposals >= limits.files) {
        throw new DomainError('conflict', 'submission.files', { field: 'file', params: { max: limits.files } });
      }
      for (const { id } of replaced) await tx.delete(SubmissionFile, { id });
      await insert(tx, submission.id, { purpose, questionKey, file, text });
      await noteChange(tx, submission.id, 'author', 'file_added', [purpose]);
      return openByToken(tx, this.tokens, token);
    });
  }

  /** @throws DomainError missing for a file of another submission */
  async remove(token: unknown, fileId: string): Promise<OpenedSubmission> {
    return this.database.transaction(async (tx) => {
      const opened = await lockByToken(tx, this.tokens, token);
      assertEditable(opened);
      const { submission } = opened;
      const result: unknown = await tx.query('DELETE FROM submission_files WHERE id = ? AND submission_id = ?', [
        fileId,
        submission.id,
      ]);
      if (!isOne(result)) throw new DomainError('missing', 'submission.file_missing');
      const after = await openByToken(tx, this.tokens, token);
      // What was handed in stays complete: the file of a required question can only be replaced.
      const isHandedIn = submission.status === 'submitted';
      const first = isHandedIn ? madeIncomplete(opened.problems, after.problems) : undefined;
      if (first) throw new DomainError('invalid', 'submission.incomplete', { field: first.field });
      await noteChange(tx, submission.id, 'author', 'file_removed');
      return after;
    });
  }

  /** The author's own file. @throws DomainError missing */
  async own(token: unknown, fileId: string): Promise<OutgoingFile> {
    const { files, person } = await openByToken(this.database.reads, this.tokens, token);
    const file = person.role === 'author' ? files.find(({ id }) => id === fileId) : undefined;
    return this.outgoing(found(file, 'submission.file_missing'));
  }

  /** For whoever may read it by another rule. */
  outgoing(file: SubmissionFile): OutgoingFile {
    return { file, bytes: this.parts(file.id) };
  }

  private async *parts(fileId: string): AsyncIterable<Buffer> {
    for (let part = 0; ; part += 1) {
      const row = await this.database.reads.findOneBy(SubmissionFilePart, { fileId, part });
      if (!row) return;
      yield row.bytes;
    }
  }
}

interface Inserted {
  purpose: FilePurpose;
  questionKey: string | null;
  file: CheckedFile;
  /** Of an anonymous file; null: nobody could read it. */
  text: DocumentText | null;
}

async function insert(
  tx: EntityManager,
  submissionId: string,
  { purpose, questionKey, file, text }: Inserted,
): Promise<void> {
  const row = tx.create(SubmissionFile, {
    ...{ submissionId, purpose, questionKey, fileName: file.name, mediaType: file.mediaType },
    ...{ size: file.bytes.length, contentHash: sha256(file.bytes) },
  });
  await tx.insert(SubmissionFile, row);
  for (let part = 0; part * PART < file.bytes.length; part += 1) {
    const bytes = file.bytes.subarray(part * PART, (part + 1) * PART);
    await tx.insert(SubmissionFilePart, { fileId: row.id, part, bytes });
  }
  if (purpose !== 'anonymous') return;
  const said = { isReadable: text !== null, text: text?.text ?? '', properties: text?.properties ?? [] };
  await tx.insert(SubmissionFileText, { fileId: row.id, ...said });
}

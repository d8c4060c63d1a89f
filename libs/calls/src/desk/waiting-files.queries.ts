import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { writableUnit, type Actor } from '@hamshahr/people';
import { Database } from '@hamshahr/platform';
import { clearanceOf, hashOfPeople } from '../files/clearance.js';
import { SubmissionFileText } from '../files/file-text.entity.js';
import { SubmissionPerson } from '../submission/submission.entity.js';

/** Files that one office can have in calls that are being judged; far beyond what is read by people. */
const MOST = 2000;
/** Results of searches that are kept in this process. */
const KEPT = 10_000;

/** A proposal with files that blind reviewers do not get before a person has looked. */
export interface UnclearSubmission {
  id: string;
  callId: string;
  title: string;
  files: number;
}

interface FileRow {
  fileId: string;
  submissionId: string;
  callId: string;
  title: string;
  isReadable: number;
  clearedFor: Buffer | null;
}

/**
 * Which files wait for the office. Whether a file is clear is computed, never stored; a text does not change, so what was
 * found in it for the same people is remembered here, and only new texts are read and searched.
 */
@Injectable()
export class WaitingFiles {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly database: Database) {}

  /** For organizers: of blind calls past their deadline, undecided, the oldest first. Three queries at most. */
  async for(actor: Actor, limit: number): Promise<{ count: number; items: UnclearSubmission[] }> {
    if (!actor.roles.has('organizer')) return { count: 0, items: [] };
    const files = await this.files(actor);
    if (files.length === 0) return { count: 0, items: [] };
    const clear = await this.clearOnes(files);
    const waiting = Map.groupBy(
      files.filter(({ fileId }) => !clear.has(fileId)),
      ({ submissionId }) => submissionId,
    );
    const items = [...waiting.values()].slice(0, limit).map((own) => {
      const { submissionId: id, callId, title } = own[0]!;
      return { id, callId, title, files: own.length };
    });
    return { count: waiting.size, items };
  }

  private async files(actor: Actor): Promise<FileRow[]> {
    const unitId = writableUnit(actor);
    return this.database.reads.query<FileRow[]>(
      `SELECT f.id AS fileId, s.id AS submissionId, s.call_id AS callId, s.title, t.is_readable AS isReadable,
         t.cleared_for AS clearedFor
       FROM calls c JOIN call_versions v ON v.id = c.published_version_id
       JOIN submissions s ON s.call_id = c.id AND s.status = 'submitted' AND s.decision IS NULL
       JOIN submission_files f ON f.submission_id = s.id AND f.purpose = 'anonymous'
       JOIN submission_file_texts t ON t.file_id = f.id
       WHERE c.office_id = ? AND c.status = 'open' AND c.phase <> 'decided' AND v.closes_at <= UTC_TIMESTAMP(3)
         AND JSON_VALUE(v.content, '$.anonymity') = 'blind'${unitId === null ? '' : ' AND c.unit_id = ?'}
       ORDER BY s.id, f.id LIMIT ${MOST}`,
      [actor.officeId, ...(unitId === null ? [] : [unitId])],
    );
  }

  private async clearOnes(files: readonly FileRow[]): Promise<Set<string>> {
    const ids = [...new Set(files.map(({ submissionId }) => submissionId))];
    const reads = this.database.reads;
    const people = Map.groupBy(
      await reads.findBy(SubmissionPerson, { submissionId: In(ids) }),
      ({ submissionId }) => submissionId,
    );
    const hashes = new Map(ids.map((id) => [id, hashOfPeople(people.get(id) ?? [])]));
    const keyOf = ({ fileId, submissionId }: FileRow) => `${fileId}:${hashes.get(submissionId)!.toString('hex')}`;
    const isSeen = ({ submissionId, clearedFor }: FileRow) => clearedFor?.equals(hashes.get(submissionId)!) ?? false;
    const searched = files.filter((file) => !isSeen(file) && Number(file.isReadable) === 1);
    const unknown = searched.filter((file) => !this.known.has(keyOf(file)));
    const texts = await this.texts(unknown.map(({ fileId }) => fileId));
    for (const file of unknown) {
      const text = texts.get(file.fileId);
      const isClear = text !== undefined && clearanceOf(text, people.get(file.submissionId) ?? []).state === 'clear';
      this.keep(keyOf(file), isClear);
    }
    const isClear = (file: FileRow) =>
      isSeen(file) || (searched.includes(file) && this.known.get(keyOf(file)) === true);
    return new Set(files.filter(isClear).map(({ fileId }) => fileId));
  }

  private async texts(fileIds: string[]): Promise<Map<string, SubmissionFileText>> {
    if (fileIds.length === 0) return new Map();
    const texts = await this.database.reads.findBy(SubmissionFileText, { fileId: In(fileIds) });
    return new Map(texts.map((text) => [text.fileId, text]));
  }

  private keep(key: string, isClear: boolean): void {
    if (this.known.size >= KEPT) this.known.delete(this.known.keys().next().value!);
    this.known.set(key, isClear);
  }
}

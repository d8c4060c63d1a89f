import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
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
/** Milliseconds that a request waits for searches. */
const MOST_WAIT = 2000;

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
 * Which files wait for the office, as far as they were searched. Whether a file is clear is computed, never stored; a text does not change, so what was
 * found in it for the same people is remembered here, and only new texts are read and searched.
 */
@Injectable()
export class WaitingFiles {
  private readonly known = new Map<string, boolean>();
  private readonly log = new Logger(WaitingFiles.name);
  private searching: Promise<void> | undefined;

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
    this.searching ??= this.search(unknown, people, keyOf).finally(() => (this.searching = undefined));
    // Today does not wait for all of many texts: what is not known yet comes with its next look.
    await Promise.race([this.searching, sleep(MOST_WAIT, undefined, { ref: false })]);
    const wasSearched = new Set(searched);
    const isClear = (file: FileRow) => isSeen(file) || (wasSearched.has(file) && this.known.get(keyOf(file)) !== false);
    return new Set(files.filter(isClear).map(({ fileId }) => fileId));
  }

  /** One text after the other, with the others' requests between them: a long one takes a second. */
  private async search(
    files: readonly FileRow[],
    people: ReadonlyMap<string, SubmissionPerson[]>,
    keyOf: (file: FileRow) => string,
  ): Promise<void> {
    try {
      for (const file of files) {
        const text = await this.database.reads.findOneBy(SubmissionFileText, { fileId: file.fileId });
        const names = people.get(file.submissionId) ?? [];
        this.keep(keyOf(file), text !== null && clearanceOf(text, names).state === 'clear');
        await nextTurn();
      }
    } catch (error) {
      this.log.warn(`a search for names was broken off: ${(error as Error).message}`);
    }
  }

  private keep(key: string, isClear: boolean): void {
    if (this.known.size >= KEPT) this.known.delete(this.known.keys().next().value!);
    this.known.set(key, isClear);
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, sha256 } from '@hamshahr/platform';
import { Expert, ExpertFile, ExpertFilePart } from './expert.entity.js';

/** Small enough for every packet limit of the database. */
const PART = 512 * 1024;

/** What a file is, read from its bytes. */
export interface CheckedFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** A file on its way out: its bytes come part by part. */
export interface OutgoingFile {
  file: ExpertFile;
  bytes: AsyncIterable<Buffer>;
}

/** Curricula vitae: one per expert, kept in parts, handed out as downloads only. */
@Injectable()
export class ExpertFiles {
  constructor(private readonly database: Database) {}

  /** The caller holds the expert's row. @param file null: there is none any more */
  async replace(tx: EntityManager, expert: Expert, file: CheckedFile | null): Promise<void> {
    const row = file && (await this.add(tx, expert.id, file));
    await tx.update(Expert, { id: expert.id }, { cvId: row?.id ?? null, version: () => 'version + 1' });
    if (expert.cvId !== null) await tx.delete(ExpertFile, { id: expert.cvId });
  }

  outgoing(file: ExpertFile): OutgoingFile {
    return { file, bytes: this.parts(file.id) };
  }

  private async add(tx: EntityManager, expertId: string, { name, mediaType, bytes }: CheckedFile): Promise<ExpertFile> {
    const row = tx.create(ExpertFile, {
      ...{ expertId, fileName: name, mediaType, size: bytes.length, contentHash: sha256(bytes) },
    });
    await tx.insert(ExpertFile, row);
    for (let part = 0; part * PART < bytes.length; part += 1) {
      const piece = bytes.subarray(part * PART, (part + 1) * PART);
      await tx.insert(ExpertFilePart, { fileId: row.id, part, bytes: piece });
    }
    return row;
  }

  private async *parts(fileId: string): AsyncIterable<Buffer> {
    for (let part = 0; ; part += 1) {
      const row = await this.database.reads.findOneBy(ExpertFilePart, { fileId, part });
      if (!row) return;
      yield row.bytes;
    }
  }
}

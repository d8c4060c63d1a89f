import type { EntityManager } from 'typeorm';
import { DomainError } from '@hamshahr/platform';
import {
  ContactColumnTitle,
  ContactImport,
  ContactImportPart,
  ContactImportRow,
  type RowOutcome,
} from './contact-import.entity.js';
import { titleKey } from './column-titles.js';
import type { ImportPlan } from './import-planner.service.js';

const CHUNK = 500;
/** Well below what MariaDB takes in one statement, where each byte is written as two. */
const PART = 1024 * 1024;
const PREVIEW_DAYS = 7;

/** What a plan says about the import as a whole. */
export function figuresOf(
  plan: ImportPlan,
): Pick<ContactImport, 'rows' | 'imported' | 'merged' | 'refused' | 'encoding' | 'columns' | 'sample'> {
  const count = (outcome: RowOutcome) => plan.rows.filter((row) => row.outcome === outcome).length;
  const { total, encoding, columns, sample } = plan;
  return {
    rows: total,
    imported: count('new'),
    merged: count('merge'),
    refused: count('refused'),
    encoding,
    columns,
    sample,
  };
}

export async function writeRows(tx: EntityManager, importId: string, { rows }: ImportPlan): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK).map((row) => ({ ...row, importId }));
    await tx.createQueryBuilder().insert().into(ContactImportRow).values(chunk).updateEntity(false).execute();
  }
}

export async function writeBytes(tx: EntityManager, importId: string, bytes: Buffer): Promise<void> {
  for (let part = 0; part * PART < bytes.length; part += 1) {
    await tx.insert(ContactImportPart, { importId, part, bytes: bytes.subarray(part * PART, (part + 1) * PART) });
  }
}

/** @throws DomainError conflict when the file is no longer kept */
export async function readBytes(reads: EntityManager, importId: string): Promise<Buffer> {
  const parts = await reads.find(ContactImportPart, { where: { importId }, order: { part: 'ASC' } });
  if (parts.length === 0) throw new DomainError('conflict', 'import.file_gone');
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}

/** Previews that nobody carried out for a week hold people's data for nothing. */
export async function dropOldPreviews(tx: EntityManager, officeId: string): Promise<void> {
  await tx.query(
    `DELETE FROM contact_imports WHERE office_id = ? AND status = 'previewed'
     AND created_at < CURRENT_TIMESTAMP(3) - INTERVAL ? DAY`,
    [officeId, PREVIEW_DAYS],
  );
}

/** What a person said about this file's columns is what the next file's titles mean. */
export async function rememberTitles(tx: EntityManager, { officeId, columns }: ContactImport): Promise<void> {
  const titles = (columns ?? []).flatMap(({ title, field, source }) =>
    source === 'chosen' && titleKey(title) !== '' ? [{ officeId, title: titleKey(title), field }] : [],
  );
  if (titles.length > 0) await tx.upsert(ContactColumnTitle, titles, ['officeId', 'title']);
}

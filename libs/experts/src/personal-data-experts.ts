import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  PersonalDataHolders,
  type Actor,
  type DataSubject,
  type Erased,
  type PersonalDataHolder,
} from '@hamshahr/people';
import { empty } from './expert-rows.js';

/** The register's part of what is kept about a person, with rows that were merged into theirs. */
@Injectable()
export class ExpertPersonalData implements PersonalDataHolder, OnModuleInit {
  constructor(private readonly holders: PersonalDataHolders) {}

  onModuleInit(): void {
    this.holders.register(this);
  }

  async export(reads: EntityManager, subject: DataSubject): Promise<Record<string, object[]>> {
    return exportOf(reads, await idsOf(reads, subject));
  }

  async erase(
    tx: EntityManager,
    _actor: Actor,
    subject: DataSubject,
    _erased: Erased,
  ): Promise<Record<string, number>> {
    const ids = await idsOf(tx, subject);
    await empty(tx, ids);
    return { experts: ids.length };
  }
}

async function idsOf(reads: EntityManager, { officeId, addressHashes }: DataSubject): Promise<string[]> {
  const rows = await reads.query<{ id: string; mergedInto: string | null }[]>(
    `SELECT id, merged_into AS mergedInto FROM experts WHERE office_id = ? AND address_hash IN (?) AND status <> 'erased'`,
    [officeId, addressHashes],
  );
  const own = rows.flatMap(({ id, mergedInto }) => (mergedInto === null ? [id] : [id, mergedInto]));
  if (own.length === 0) return [];
  const merged = await reads.query<{ id: string }[]>('SELECT id FROM experts WHERE merged_into IN (?)', [own]);
  return [...new Set([...own, ...merged.map(({ id }) => id)].map(String))];
}

/** Everything the register keeps about one person, by what it is; the office's notes too (GDPR art. 15). */
export async function exportOf(reads: EntityManager, ids: readonly string[]): Promise<Record<string, object[]>> {
  if (ids.length === 0) return { experts: [], expertConsents: [], expertTalks: [], expertNotes: [], expertFiles: [] };
  return {
    experts: await reads.query(
      `SELECT id, status, name, address, language, city_id AS cityId, organisation, position, spoken, themes,
              availability, bio, publishes, shown, slug, proven_at AS provenAt, created_at AS createdAt,
              updated_at AS updatedAt FROM experts WHERE id IN (?) ORDER BY id`,
      [ids],
    ),
    expertConsents: await reads.query(
      `SELECT version, language, source, publishes, given_at AS givenAt, withdrawn_at AS withdrawnAt
       FROM expert_consents WHERE expert_id IN (?) ORDER BY id`,
      [ids],
    ),
    expertTalks: await reads.query(
      'SELECT title, held_on AS heldOn, language, event_id AS eventId FROM expert_talks WHERE expert_id IN (?) ORDER BY id',
      [ids],
    ),
    expertNotes: await reads.query('SELECT text, at FROM expert_notes WHERE expert_id IN (?) ORDER BY id', [ids]),
    expertFiles: await reads.query(
      `SELECT file_name AS fileName, media_type AS mediaType, size, created_at AS createdAt
       FROM expert_files WHERE expert_id IN (?) ORDER BY id`,
      [ids],
    ),
  };
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  PersonalDataHolders,
  type Actor,
  type DataSubject,
  type Erased,
  type PersonalDataHolder,
} from '@hamshahr/people';
import { affected } from '@hamshahr/platform';

const MOST = 5000;

/**
 * Submissions of a person, and those they are named in. Erased, a submission still counts as one with its decision;
 * what its author wrote and sent is gone, and its link opens nothing.
 */
@Injectable()
export class SubmissionPersonalData implements PersonalDataHolder, OnModuleInit {
  constructor(private readonly holders: PersonalDataHolders) {}

  onModuleInit(): void {
    this.holders.register(this);
  }

  async export(reads: EntityManager, { officeId, addressHashes }: DataSubject): Promise<Record<string, object[]>> {
    return {
      submissions: await reads.query(
        `SELECT s.id, c.slug AS callSlug, p.role, p.state, p.name, p.address, p.language, p.city_id AS cityId,
                p.affiliation, p.position, p.bio, p.consent_version AS consentVersion, p.consent_at AS consentAt,
                p.proven_at AS provenAt, p.disowned_at AS disownedAt,
                p.publishes, s.status, s.title, IF(p.role = 'author', s.abstract, NULL) AS abstract,
                IF(p.role = 'author', s.answers, NULL) AS answers, IF(p.role = 'author', s.themes, NULL) AS themes,
                IF(p.role = 'author', s.spoken, NULL) AS spoken, s.submitted_at AS submittedAt,
                s.told_decision AS decision, s.confirmation,
                IF(p.role = 'author', (SELECT JSON_ARRAYAGG(f.file_name) FROM submission_files f
                   WHERE f.submission_id = s.id), NULL) AS files
         FROM submission_people p JOIN submissions s ON s.id = p.submission_id JOIN calls c ON c.id = s.call_id
         WHERE s.office_id = ? AND p.address_hash IN (?) ORDER BY s.id, p.id LIMIT ${MOST}`,
        [officeId, addressHashes],
      ),
    };
  }

  async erase(
    tx: EntityManager,
    _actor: Actor,
    { officeId, addressHashes }: DataSubject,
    erased: Erased,
  ): Promise<Record<string, number>> {
    const own = await tx.query<{ id: string }[]>(
      `SELECT s.id FROM submissions s JOIN submission_people p ON p.submission_id = s.id AND p.role = 'author'
       WHERE s.office_id = ? AND p.address_hash IN (?) ORDER BY s.id FOR UPDATE`,
      [officeId, addressHashes],
    );
    if (own.length > 0) {
      await this.empty(
        tx,
        own.map(({ id }) => id),
      );
    }
    await tx.query(
      `DELETE n FROM submission_notices n JOIN submission_people p ON p.id = n.person_id
       JOIN submissions s ON s.id = p.submission_id WHERE s.office_id = ? AND p.address_hash IN (?)`,
      [officeId, addressHashes],
    );
    // One person may stand behind a submission under two addresses: each row keeps a hash of its own.
    const result: unknown = await tx.query(
      `UPDATE submission_people p JOIN submissions s ON s.id = p.submission_id
       SET p.name = ?, p.address = ?, p.address_hash = UNHEX(SHA2(CONCAT('erased author ', p.id), 256)),
           p.token_version = p.token_version + 1, p.affiliation = '', p.position = '', p.bio = '', p.city_id = NULL,
           p.consent_version = NULL, p.consent_language = NULL, p.consent_at = NULL, p.publishes = 0,
           p.expert_id = NULL, p.state = IF(p.role = 'author', p.state, 'refused')
       WHERE s.office_id = ? AND p.address_hash IN (?)`,
      [erased.name, erased.address, officeId, addressHashes],
    );
    return { submissions: affected(result) };
  }

  /** Nobody can be judged or accepted any more who cannot be written to; what was decided goes on counting. */
  private async empty(tx: EntityManager, ids: string[]): Promise<void> {
    await tx.query('DELETE FROM submission_files WHERE submission_id IN (?)', [ids]);
    await tx.query(
      `UPDATE submissions SET title = '', abstract = '', answers = '{}', themes = '[]', spoken = '[]',
         status = IF(status = 'draft' OR decision IS NULL, 'withdrawn', status),
         confirmation = IF(confirmation = 'awaited', 'refused', confirmation), version = version + 1
       WHERE id IN (?)`,
      [ids],
    );
  }
}

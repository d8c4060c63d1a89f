import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, canonicalJson, isOne, sha256 } from '@hamshahr/platform';
import { isLanguage, type Language } from '@hamshahr/time';
import type { Actor } from './actor.js';
import { readWording, type Wording } from './office-wording-input.js';
import { Office, OfficeWording } from './office.entity.js';

/** Everything an office has worded, by language, and the version an edit names. */
export interface Wordings {
  byLanguage: ReadonlyMap<Language, Wording>;
  version: number;
}

/** How offices open and close their mails, language by language. */
@Injectable()
export class OfficeWordings {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async of(officeId: string, reads: EntityManager = this.database.reads): Promise<Wordings> {
    const { wordingVersion } = await reads.findOneByOrFail(Office, { id: officeId });
    const rows = await reads.findBy(OfficeWording, { officeId });
    return { byLanguage: new Map(rows.map((row) => [row.language, row])), version: wordingVersion };
  }

  /** Checks without writing, for a preview. @throws DomainError invalid naming the field */
  read(wording: Wording): Wording {
    return readWording(wording);
  }

  /**
   * Mailings that were submitted keep the words they were frozen with.
   * @throws DomainError invalid naming the field, stale with the present version, missing for a language that is none
   */
  async set(actor: Actor, language: string, version: number, wording: Wording): Promise<Wordings> {
    const words = readWording(wording);
    if (!isLanguage(language)) throw new DomainError('missing', 'wording.language_missing');
    const { officeId } = actor;
    return this.database.transaction(async (tx) => {
      const result: unknown = await tx.query(
        'UPDATE offices SET wording_version = wording_version + 1 WHERE id = ? AND wording_version = ?',
        [officeId, version],
      );
      if (!isOne(result)) {
        const current = { version: (await this.of(officeId, tx)).version };
        throw new DomainError('stale', 'wording.stale', { field: 'If-Match', current });
      }
      await tx.delete(OfficeWording, { officeId, language });
      await tx.insert(OfficeWording, { officeId, language, ...words });
      await this.audit.note(tx, {
        officeId,
        actor: { type: 'account', id: actor.accountId },
        action: 'office.wording',
        object: { type: 'office', id: officeId },
        afterHash: sha256(canonicalJson({ language, ...words })),
      });
      return this.of(officeId, tx);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Database } from '@hamshahr/platform';
import { AuditEntry } from './audit-entry.entity.js';
import { FIRST_SEAL, sealOf } from './seal.js';

const BATCH = 500;

export interface AuditVerdict {
  sealed: number;
  /** Entries older than a minute that no sealer has reached. */
  overdue: number;
  /** Number of the first entry whose place or seal is wrong; null when the chain holds. */
  brokenAt: string | null;
}

/**
 * Seals committed entries in batches, outside the transactions that write them: a chain inside would make every writer
 * wait for the one before.
 */
@Injectable()
export class AuditSeals {
  constructor(private readonly database: Database) {}

  /** Seals up to 500 entries; only one process at a time may run it. @returns how many were sealed */
  async seal(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const last = await tx.findOne(AuditEntry, { where: { number: MoreThan('0') }, order: { number: 'DESC' } });
      let previous: Buffer = last?.seal ?? FIRST_SEAL;
      let number = BigInt(last?.number ?? 0);
      const entries = await tx.find(AuditEntry, { where: { number: IsNull() }, order: { id: 'ASC' }, take: BATCH });
      for (const entry of entries) {
        number += 1n;
        previous = sealOf(previous, String(number), entry);
        await tx.update(AuditEntry, { id: entry.id, number: IsNull() }, { number: String(number), seal: previous });
      }
      return entries.length;
    });
  }

  /** Recomputes the whole chain, a page at a time. */
  async verify(): Promise<AuditVerdict> {
    let previous: Buffer = FIRST_SEAL;
    let number = 0n;
    for (;;) {
      const page = await this.database.reads.find(AuditEntry, {
        where: { number: MoreThan(String(number)) },
        order: { number: 'ASC' },
        take: BATCH,
      });
      for (const entry of page) {
        number += 1n;
        const seal = sealOf(previous, String(number), entry);
        if (entry.number !== String(number) || !entry.seal?.equals(seal)) {
          return { sealed: Number(number) - 1, overdue: await this.overdue(), brokenAt: String(number) };
        }
        previous = seal;
      }
      if (page.length < BATCH) return { sealed: Number(number), overdue: await this.overdue(), brokenAt: null };
    }
  }

  /** Entries that wait for their seal; more than a few for long means that no sealer runs. */
  async waiting(): Promise<number> {
    return this.database.reads.countBy(AuditEntry, { number: IsNull() });
  }

  private async overdue(): Promise<number> {
    const [row] = await this.database.reads.query<{ n: string }[]>(
      'SELECT COUNT(*) AS n FROM audit_entries WHERE number IS NULL AND at < UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE',
    );
    return Number(row?.n ?? 0);
  }
}

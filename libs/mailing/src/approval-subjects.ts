import { In, type EntityManager } from 'typeorm';
import type { ApprovalSubject } from '@hamshahr/approvals';
import { LedgerExport } from './ledger/ledger-export.entity.js';
import { Mailing } from './mailing.entity.js';

type Subjects = Promise<Map<string, ApprovalSubject>>;

/** What a mailing's approval is about: its title, and to how many it goes. */
export async function describeMailings(reads: EntityManager, ids: string[]): Subjects {
  const mailings = await reads.find(Mailing, {
    select: { id: true, title: true, recipients: true, kind: true },
    where: { id: In(ids) },
  });
  return new Map(mailings.map(({ id, title, recipients, kind }) => [id, { title, recipients, kind }]));
}

/** Why somebody wants a part of the ledger. */
export async function describeExports(reads: EntityManager, ids: string[]): Subjects {
  const exports = await reads.find(LedgerExport, { select: { id: true, reason: true }, where: { id: In(ids) } });
  return new Map(exports.map(({ id, reason }) => [id, { title: reason, recipients: null, kind: null }]));
}

import type { Database } from '@hamshahr/platform';
import { Mailing, MailingVariant } from './mailing.entity.js';
import { isTest } from './tests/test-mailing.js';

/** What a batch needs of its mailing. */
export interface LoadedMailing extends Pick<Mailing, 'id' | 'kind' | 'tokenKey' | 'sequence' | 'stamp' | 'expiresAt'> {
  variants: ReadonlyMap<string, MailingVariant>;
  /** It only tries another mailing out. */
  isTest: boolean;
  /** Set when this worker found a reason to stop sending it. */
  isHalted: boolean;
}

/** The frozen content of a mailing; a hundred variants of a few kilobytes at most, so it is read once per batch. */
export async function loadMailing(database: Database, id: string): Promise<LoadedMailing> {
  const mailing = await database.reads.findOneByOrFail(Mailing, { id });
  const variants = await database.reads.findBy(MailingVariant, { mailingId: id });
  return {
    id: mailing.id,
    kind: mailing.kind,
    tokenKey: mailing.tokenKey,
    sequence: mailing.sequence,
    stamp: mailing.stamp,
    expiresAt: mailing.expiresAt,
    variants: new Map(variants.map((variant) => [variant.id, variant])),
    isTest: isTest(mailing),
    isHalted: false,
  };
}

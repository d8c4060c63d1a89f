import { canonicalJson, sha256 } from '@hamshahr/platform';
import type { AuditEntry } from './audit-entry.entity.js';

/** The seal before the first entry. */
export const FIRST_SEAL = Buffer.alloc(32);

export type SealedFields = Omit<AuditEntry, 'seal'>;

/**
 * Chains an entry to all before it: whoever changes, removes or inserts a row must rewrite every later seal.
 * @param number the entry's place in the chain, from 1
 */
export function sealOf(previous: Buffer, number: string, entry: Omit<SealedFields, 'number'>): Buffer {
  const { id, at, officeId, actorType, actorId, action, objectType, objectId, beforeHash, afterHash, requestId } =
    entry;
  const fields = {
    number,
    id,
    at: at.toISOString(),
    officeId,
    actorType,
    actorId,
    action,
    objectType,
    objectId,
    beforeHash: beforeHash?.toString('hex') ?? null,
    afterHash: afterHash?.toString('hex') ?? null,
    requestId,
  };
  return sha256(previous, canonicalJson(fields));
}

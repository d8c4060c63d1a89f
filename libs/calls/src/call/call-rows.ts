import type { EntityManager } from 'typeorm';
import { visibleUnit, writableUnit, type Actor } from '@hamshahr/people';
import { canonicalJson, found, sha256 } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { Call, CallVersion } from './call.entity.js';
import type { CallContent, CallText } from './call-content.js';

/** Locks a call that the actor may change. @throws DomainError missing */
export async function lockCall(tx: EntityManager, actor: Actor, id: string): Promise<Call> {
  const unitId = writableUnit(actor);
  const call = await tx.findOne(Call, {
    where: { id, officeId: actor.officeId, ...(unitId ? { unitId } : {}) },
    lock: { mode: 'pessimistic_write' },
  });
  return found(call, 'call.missing');
}

/** A call that the actor may read. @throws DomainError missing */
export async function callOf(reads: EntityManager, actor: Actor, id: string): Promise<Call> {
  const unitId = visibleUnit(actor);
  const call = await reads.findOneBy(Call, { id, officeId: actor.officeId, ...(unitId ? { unitId } : {}) });
  return found(call, 'call.missing');
}

export async function latestVersion(reads: EntityManager, callId: string): Promise<CallVersion> {
  return reads.findOneOrFail(CallVersion, { where: { callId }, order: { number: 'DESC' } });
}

/** What an approval of a call signs. */
export function versionHash({ callId, content }: Pick<CallVersion, 'callId' | 'content'>): Buffer {
  return sha256(canonicalJson([callId, content]));
}

/** The text a reader gets: in their language, else English, else the main one. */
export function callText(content: CallContent, language: Language): CallText & { language: Language } {
  for (const choice of [language, 'en' as const, content.mainLanguage]) {
    const text = content.texts[choice];
    if (text) return { ...text, language: choice };
  }
  throw new Error('A call has no text in its main language');
}

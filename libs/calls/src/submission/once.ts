import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { DomainError, canonicalJson, sha256, type Idempotency, type IdempotentRequest } from '@hamshahr/platform';

/** How long a second click waits for what the first one does. */
const PATIENCE = { times: 40, milliseconds: 100 };

/**
 * A form that was shown once and sent with these values; null where it has no key, as of an older page.
 * Whoever does not hold the page cannot name its key, so nobody is led to what another person began.
 */
export function formRequest(callId: string, formKey: string | null, values: unknown): IdempotentRequest | null {
  if (formKey === null || !/^[0-9a-f-]{36}$/.test(formKey)) return null;
  const requestHash = sha256(canonicalJson(values));
  return { scope: `call-form:${callId}`, key: `${formKey}:${requestHash.toString('hex').slice(0, 32)}`, requestHash };
}

/** Does it once; a second time tells the same id. */
export async function onceFor(
  idempotency: Idempotency,
  request: IdempotentRequest | null,
  work: (answer: (tx: EntityManager, id: string) => Promise<void>) => Promise<string>,
): Promise<string> {
  if (!request) return work(async () => {});
  const known = await reserve(idempotency, request);
  if (known !== null) return known;
  try {
    return await work((tx, id) => idempotency.answer(tx, request, { status: 303, body: id }));
  } catch (error) {
    await idempotency.release(request);
    throw error;
  }
}

async function reserve(idempotency: Idempotency, request: IdempotentRequest): Promise<string | null> {
  for (let again = 1; ; again += 1) {
    try {
      return ((await idempotency.reserve(request))?.body ?? null) as string | null;
    } catch (error) {
      const isRunning = error instanceof DomainError && error.code === 'idempotency.in_progress';
      if (!isRunning || again === PATIENCE.times) throw error;
      await sleep(PATIENCE.milliseconds);
    }
  }
}

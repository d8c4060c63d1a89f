import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** What the door knows of the present request, for audit rows and for answers stored in the business transaction. */
export interface RequestContext {
  requestId: string;
  /** Called with the result of the request's transaction just before it commits. */
  beforeCommit?: (tx: EntityManager, result: unknown) => Promise<void>;
}

const storage = new AsyncLocalStorage<RequestContext>();

export function requestContext(): RequestContext | undefined {
  return storage.getStore();
}

export function withRequestContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

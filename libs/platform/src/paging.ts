import { DomainError } from './domain-error.js';

/** One page of a list ordered by falling id; `next` asks for the page after it. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface PageRequest {
  limit: number;
  after: string | null;
}

const HARD_LIMIT = 200;

/** @throws DomainError invalid when limit or cursor are out of range */
export function pageRequest(limit?: string, after?: string): PageRequest {
  const size = limit === undefined ? 50 : /^\d{1,4}$/.test(limit) ? Number(limit) : 0;
  if (size < 1 || size > HARD_LIMIT) {
    throw new DomainError('invalid', 'paging.limit', { field: 'limit', params: { max: HARD_LIMIT } });
  }
  if (after !== undefined && !/^\d{1,20}$/.test(after)) {
    throw new DomainError('invalid', 'paging.after', { field: 'after' });
  }
  return { limit: size, after: after ?? null };
}

/** Cuts limit + 1 rows into a page. */
export function toPage<T extends { id: string }>(rows: T[], request: PageRequest): Page<T> {
  const items = rows.slice(0, request.limit);
  return { items, next: rows.length > request.limit ? items.at(-1)!.id : null };
}

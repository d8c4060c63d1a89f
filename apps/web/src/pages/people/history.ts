import { queryOptions } from '@tanstack/react-query';
import { client } from '../../api/generated/client.gen.js';
import type { ImportView } from '../../api/generated/index.js';
import { ApiProblem } from '../../api/problem.js';

/** One message to a person and what became of it. */
export interface PersonMailRow {
  deliveryId: string;
  mailingId: string;
  title: string;
  kind: string;
  state: string;
  at: string | null;
  response: string | null;
  eventId: string | null;
}

/** One event to which a person is invited, and their answer. */
export interface PersonInvitation {
  eventId: string;
  title: string;
  startsAt: string;
  zone: string;
  answer: string;
  companions: number;
  note: string | null;
  repliedAt: string | null;
  withdrawnAt?: string | null;
}

interface Rows<T> {
  items: T[];
  next?: string | null;
}

export interface Page<T> {
  items: T[];
  next: string | null;
  /** The server does not have these yet. */
  isUnknown: boolean;
}

function pageOf<T>(rows: Rows<T> | null): Page<T> {
  return { items: rows?.items ?? [], next: rows?.next ?? null, isUnknown: rows === null };
}

/** Rows of an address that an older server does not have yet: null then, and nothing is shown. */
async function rowsAt<T>(url: string, query?: Record<string, string>): Promise<Rows<T> | null> {
  try {
    const { data } = await client.get<{ 200: Rows<T> | T[] }, unknown, true>({ url, ...(query ? { query } : {}) });
    return Array.isArray(data) ? { items: data } : data;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}

/** What was sent to a person, the newest first, a page at a time. */
export async function mailPage(id: string, after?: string): Promise<Page<PersonMailRow>> {
  return pageOf(await rowsAt<PersonMailRow>(`/api/v1/contacts/${id}/mail`, after ? { after } : undefined));
}

export function invitationsQuery(id: string) {
  return queryOptions({
    queryKey: ['contacts', 'invitations', id],
    queryFn: () => rowsAt<PersonInvitation>(`/api/v1/contacts/${id}/invitations`),
  });
}

/** Earlier imports, the newest first, a page at a time. */
export async function importsPage(after?: string): Promise<Page<ImportView>> {
  return pageOf(await rowsAt<ImportView>('/api/v1/contact-imports', after ? { after } : undefined));
}

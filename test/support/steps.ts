import type { Client } from './client.js';
import { aCsv, anEvent, type CsvPerson, type EventInput } from './factories.js';
import type { House } from './house.js';
import { sleep } from './launchers.js';

export interface MailingView {
  id: string;
  status: string;
  recipients: number;
  contentHash: string;
  notBefore: string | null;
  pauseReason: string | null;
  version: number;
}

export interface EventView {
  id: string;
  slug: string;
  uid: string;
  version: number;
  status: string;
  sequence: number;
  publishedRevisionId: string | null;
  revision: Record<string, unknown> & { id: string; startsAt: string; endsAt: string; status: string };
}

export interface ApprovalView {
  id: string;
  subjectType: string;
  subjectId: string;
  contentHash: string;
  status: string;
  reason: string | null;
}

export interface ImportView {
  id: string;
  rows: number;
  imported: number;
  merged: number;
  refused: number;
  listId: string | null;
}

/** Sends a file and commits its plan. */
export async function importPeople(client: Client, people: CsvPerson[], listName: string): Promise<string> {
  const plan = await client.must(
    client.post<ImportView>('/api/v1/contact-imports', aCsv(people), { type: 'text/csv' }),
  );
  const done = await client.must(client.post<ImportView>(`/api/v1/contact-imports/${plan.id}/commit`, { listName }));
  return done.listId!;
}

export async function createEvent(client: Client, changes: Partial<EventInput> = {}): Promise<EventView> {
  return client.must(client.post<EventView>('/api/v1/events', anEvent(changes)));
}

export async function submitMailing(
  client: Client,
  eventId: string,
  listIds: string[],
  sendWhenApproved = false,
): Promise<MailingView> {
  return client.must(client.post<MailingView>(`/api/v1/events/${eventId}/mailings`, { listIds, sendWhenApproved }));
}

/** A mailing of news about an event: `update`, `cancellation`, `postponement`, `withdrawal`. */
export async function submitNews(
  client: Client,
  eventId: string,
  kind: string,
  fields: Record<string, unknown> = {},
): Promise<MailingView> {
  return client.must(client.post<MailingView>(`/api/v1/events/${eventId}/mailings`, { kind, ...fields }));
}

/** From news to mails on their way. */
export async function sendNews(
  house: House,
  eventId: string,
  kind: string,
  fields: Record<string, unknown> = {},
): Promise<MailingView> {
  const organizer = await house.as('organizer');
  const { id } = await submitNews(organizer, eventId, kind, fields);
  await approve(await house.as('approver'), id);
  return act(organizer, id, 'start');
}

/** Edits an event from its present version. */
export async function editEvent(client: Client, eventId: string, input: EventInput): Promise<EventView> {
  const { version } = await client.must(client.get<EventView>(`/api/v1/events/${eventId}`));
  return client.must(client.put<EventView>(`/api/v1/events/${eventId}/draft`, input, version));
}

/** The newest approval request of a mailing or another subject, as the approver finds it. */
export async function approvalOf(client: Client, id: string, type = 'mailing'): Promise<ApprovalView> {
  const { items } = await client.must(client.get<{ items: ApprovalView[] }>('/api/v1/approvals?limit=200'));
  const approval = items.find(({ subjectId, subjectType }) => subjectId === id && subjectType === type);
  if (!approval) throw new Error(`no approval of ${type} ${id}`);
  return approval;
}

export async function approve(client: Client, mailingId: string): Promise<ApprovalView> {
  const { id, contentHash } = await approvalOf(client, mailingId);
  return client.must(client.post<ApprovalView>(`/api/v1/approvals/${id}/grant`, { contentHash }));
}

export async function act(client: Client, mailingId: string, verb: string): Promise<MailingView> {
  return client.must(client.post<MailingView>(`/api/v1/mailings/${mailingId}/${verb}`));
}

/** From people to a mailing on its way. */
export async function sendInvitations(
  house: House,
  people: CsvPerson[],
  listName: string,
  changes: Partial<EventInput> = {},
): Promise<{ event: EventView; mailing: MailingView; listId: string }> {
  const organizer = await house.as('organizer');
  const listId = await importPeople(organizer, people, listName);
  const event = await createEvent(organizer, changes);
  const submitted = await submitMailing(organizer, event.id, [listId]);
  await approve(await house.as('approver'), submitted.id);
  return { event, mailing: await act(organizer, submitted.id, 'start'), listId };
}

/** Asks again until the answer is right. */
export async function until<T>(
  what: string,
  question: () => Promise<T>,
  isRight: (answer: T) => boolean,
  ms = 15_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await question();
    if (isRight(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${ms} ms; last seen ${JSON.stringify(answer)}`);
    await sleep(40);
  }
}

export async function untilStatus(house: House, mailingId: string, status: string, ms?: number): Promise<MailingView> {
  const client = await house.as('approver');
  return until(
    `mailing ${mailingId} becomes ${status}`,
    () => client.must(client.get<MailingView>(`/api/v1/mailings/${mailingId}`)),
    (mailing) => mailing.status === status,
    ms,
  );
}

/** Deliveries of a mailing by state. */
export async function ledger(house: House, mailingId: string): Promise<Record<string, number>> {
  const rows = await house.sql<{ status: string; n: number }>(
    'SELECT status, COUNT(*) AS n FROM deliveries WHERE mailing_id = ? GROUP BY status',
    [mailingId],
  );
  return Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)]));
}

import { simpleParser, type ParsedMail } from 'mailparser';
import type { Answer } from './client.js';
import { manyPeople } from './factories.js';
import type { House } from './house.js';
import * as steps from './steps.js';

interface Settings {
  form: { status: string; version: number; mode: string; questions: { id: string }[] } | null;
  counts: { byStatus: Record<string, number>; capacity: number | null; taken: number };
}

export const openForm = { mode: 'open', offerHours: 24, questions: [] as object[] };

/** An event on the public list whose form another person has approved. */
export async function openEvent(
  house: House,
  name: string,
  capacity: number | null,
  form: object = openForm,
): Promise<{ id: string; slug: string }> {
  const { event, mailing } = await steps.sendInvitations(house, manyPeople(1, name), name, { capacity, listed: true });
  await steps.untilStatus(house, mailing.id, 'done');
  await saveForm(house, event.id, form, 0);
  const { id, contentHash } = await steps.approvalOf(await house.as('approver'), event.id, 'registration_form');
  const approver = await house.as('approver');
  await approver.must(approver.post(`/api/v1/approvals/${id}/grant`, { contentHash }));
  return { id: event.id, slug: event.slug };
}

export const saveForm = async (
  house: House,
  eventId: string,
  form: object,
  version: number,
): Promise<Answer<Settings>> =>
  (await house.as('organizer')).put<Settings>(`/api/v1/events/${eventId}/registration`, form, version);

export async function settingsOf(house: House, eventId: string): Promise<Settings> {
  const organizer = await house.as('organizer');
  return organizer.must(organizer.get<Settings>(`/api/v1/events/${eventId}/registration`));
}

/** Fills in the public form. */
export const register = (house: House, slug: string, address: string, fields: Record<string, string> = {}) =>
  house.guest().form(`/en/e/${slug}/register`, {
    ...{ name: `Person ${address}`, address: `${address}@register.example`, language: 'en', city: '', companions: '0' },
    ...fields,
  });

/** Mails to somebody who registered, in their order. */
export async function mailsTo(house: House, address: string): Promise<ParsedMail[]> {
  const to = `${address}@register.example`;
  const kept = house.sink.messages.filter(({ envelope }) => envelope.to.includes(to));
  return Promise.all(kept.map(({ raw }) => simpleParser(raw)));
}

export async function untilMails(house: House, address: string, count: number): Promise<ParsedMail[]> {
  return steps.until(
    `${address} has ${count} mails`,
    () => mailsTo(house, address),
    (mails) => mails.length >= count,
  );
}

/** The personal page that a mail about a registration opens. */
export function pagePath(mail: ParsedMail): string {
  const path = /\/reg\/[a-z0-9]+/.exec(mail.text ?? '')?.[0];
  if (!path) throw new Error(`no page in ${mail.subject}`);
  return path;
}

/** Registers, waits for the mail and confirms; the path of the personal page. */
export async function confirmed(house: House, slug: string, address: string, fields?: Record<string, string>) {
  await register(house, slug, address, fields);
  const [mail] = await untilMails(house, address, 1);
  const path = pagePath(mail!);
  await house.guest().form(path, { step: 'confirm' });
  return path;
}

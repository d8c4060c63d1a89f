import { queryOptions } from '@tanstack/react-query';
import {
  contactImportsList,
  contactHistoryChosen,
  contactHistoryInvitations,
  contactHistoryMail,
  type ContactMailsView,
  type ImportsView,
} from '../../api/generated/index.js';

/** What was sent to a person, the newest first, a page at a time. */
export async function mailPage(id: string, after?: string): Promise<ContactMailsView> {
  return (await contactHistoryMail({ path: { id }, ...(after ? { query: { after } } : {}) })).data;
}

export function invitationsQuery(id: string) {
  return queryOptions({
    queryKey: ['contacts', 'invitations', id],
    queryFn: async () => (await contactHistoryInvitations({ path: { id } })).data.items,
  });
}

export function choicesQuery(id: string) {
  return queryOptions({
    queryKey: ['contacts', 'choices', id],
    queryFn: async () => (await contactHistoryChosen({ path: { id } })).data.items,
  });
}

/** Earlier imports, the newest first, a page at a time. */
export async function importsPage(after?: string): Promise<ImportsView> {
  return (await contactImportsList(after ? { query: { after } } : {})).data;
}

import { queryOptions } from '@tanstack/react-query';
import { contactsOne, listsAll } from '../../api/generated/index.js';

/** The office's lists with how many people are on each. */
export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: async () => (await listsAll()).data.items,
});

export function contactQuery(id: string) {
  return queryOptions({
    queryKey: ['contacts', 'one', id],
    queryFn: async () => (await contactsOne({ path: { id } })).data,
  });
}

/** Everything that a change of people makes old. */
export const PEOPLE = [['contacts'], ['lists']] as const;

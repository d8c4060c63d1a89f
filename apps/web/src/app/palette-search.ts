import { queryOptions } from '@tanstack/react-query';
import { contactsSearch, eventsList } from '../api/generated/index.js';
import { titleOf } from '../pages/events/titles.js';
import type { Command } from './commands.js';

async function events(q: string): Promise<Command[]> {
  const { items } = (await eventsList({ query: { q, limit: '6' } })).data;
  return items.map((event) => ({
    id: `event-${event.id}`,
    label: titleOf(event.revision),
    run: (go) => void go({ to: '/events/$id', params: { id: event.id } }),
  }));
}

async function people(q: string): Promise<Command[]> {
  const { items } = (await contactsSearch({ query: { q, limit: '6' } })).data;
  return items.map(({ id, name, address }) => ({
    id: `person-${id}`,
    label: name,
    kind: address,
    run: (go) => void go({ to: '/people/$id', params: { id } }),
  }));
}

/** Events and people by a part of their name. */
export function foundQuery(q: string, withPeople: boolean) {
  return queryOptions({
    queryKey: ['palette', q, withPeople],
    queryFn: async () => (await Promise.all([events(q), withPeople ? people(q) : []])).flat(),
    placeholderData: (before: Command[] | undefined) => before,
  });
}

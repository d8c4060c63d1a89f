import { queryOptions } from '@tanstack/react-query';
import { eventsOne, mailingsList } from '../../api/generated/index.js';

export function eventQuery(id: string) {
  return queryOptions({
    queryKey: ['event', id],
    queryFn: async () => (await eventsOne({ path: { id } })).data,
  });
}

/** The mailings about an event, newest first. */
export function eventMailingsQuery(id: string) {
  return queryOptions({
    queryKey: ['mailings', 'of-event', id],
    queryFn: async () => (await mailingsList({ query: { event: id, limit: '100' } })).data,
  });
}

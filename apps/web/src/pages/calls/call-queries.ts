import { queryOptions } from '@tanstack/react-query';
import { nameIn } from '../../api/cities.js';
import { callsOne, callsCounts, mailingsList, type CallView } from '../../api/generated/index.js';

export function callQuery(id: string) {
  return queryOptions({
    queryKey: ['call', id],
    queryFn: async () => (await callsOne({ path: { id } })).data,
  });
}

/** What was handed in so far, by day, track, language and city. */
export function statisticsQuery(id: string) {
  return queryOptions({
    queryKey: ['call', id, 'statistics'],
    queryFn: async () => (await callsCounts({ path: { id } })).data,
  });
}

/** The letters about a call's decisions, newest first. */
export function callMailingsQuery(id: string) {
  return queryOptions({
    queryKey: ['mailings', 'of-call', id],
    queryFn: async () => (await mailingsList({ query: { call: id, limit: '100' } })).data,
  });
}

/** In the console's language, else English, else any. */
export function callTitle({ latest }: Pick<CallView, 'latest'>): string {
  const texts = latest.content.texts as Record<string, { title: string } | undefined>;
  return nameIn(Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text?.title])));
}

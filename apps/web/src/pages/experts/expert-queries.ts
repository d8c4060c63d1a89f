import { queryOptions } from '@tanstack/react-query';
import { expertsDuplicates, expertsOne, expertsSubmitted } from '../../api/generated/index.js';

export function expertQuery(id: string) {
  return queryOptions({
    queryKey: ['experts', 'one', id],
    queryFn: async () => (await expertsOne({ path: { id } })).data,
  });
}

export function submittedQuery(id: string) {
  return queryOptions({
    queryKey: ['experts', 'submitted', id],
    queryFn: async () => (await expertsSubmitted({ path: { id } })).data.items,
  });
}

export const duplicatesQuery = queryOptions({
  queryKey: ['experts', 'duplicates'],
  queryFn: async () => (await expertsDuplicates()).data.items,
});

/** Everything that a change of an expert makes old. */
export const EXPERTS = [['experts']] as const;

/** Languages that people of sister cities speak, by their codes of ISO 639. */
export const SPOKEN = ['fa', 'en', 'zh', 'ru', 'uz', 'ms', 'ar', 'tr', 'de', 'fr', 'es', 'it', 'ja', 'ko', 'kk', 'tg'];

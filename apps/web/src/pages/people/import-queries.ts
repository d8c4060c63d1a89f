import { queryOptions } from '@tanstack/react-query';
import { contactImportsOne, contactImportsRows } from '../../api/generated/index.js';

export const OUTCOMES = ['refused', 'merge', 'new'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Fields that a column may hold, as the API names them. */
export const FIELDS = ['name', 'email', 'language', 'city', 'organisation', 'role', 'themes'] as const;
export type Field = (typeof FIELDS)[number];

export const ENCODINGS = ['utf-8', 'windows-1256', 'windows-1251', 'windows-1252', 'gb18030', 'utf-16le'];

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: async () => (await contactImportsOne({ path: { id } })).data,
  });
}

/** Rows of one outcome as they stand in one version of the plan; the language is that of the reasons. */
export function importRowsQuery(id: string, version: number, outcome: Outcome, language: string) {
  return queryOptions({
    queryKey: ['imports', id, 'rows', version, outcome, language],
    queryFn: async () => (await contactImportsRows({ path: { id }, query: { outcome } })).data.items,
  });
}

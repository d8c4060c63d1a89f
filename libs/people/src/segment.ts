import { DomainError } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { wordKey } from './themes.js';

/** A choice of an office's people by what is known of them: any value of a kind, all kinds together. */
export interface Segment {
  cityIds?: string[];
  roles?: string[];
  themes?: string[];
  languages?: Language[];
}

/** A condition on contact `c`, to be embedded in a WHERE. */
export interface Condition {
  sql: string;
  params: unknown[];
}

/** @throws DomainError invalid when nothing is chosen, so that a slip does not mean everybody */
export function segmentCondition({ cityIds, roles, themes, languages }: Segment): Condition {
  const parts: Condition[] = [];
  if (cityIds?.length) parts.push({ sql: 'c.city_id IN (?)', params: [cityIds] });
  if (languages?.length) parts.push({ sql: 'c.language IN (?)', params: [languages] });
  if (roles?.length) parts.push({ sql: 'c.role_key IN (?)', params: [roles.map(wordKey)] });
  if (themes?.length) {
    const sql = 'EXISTS (SELECT 1 FROM contact_themes t WHERE t.contact_id = c.id AND t.theme_key IN (?))';
    parts.push({ sql, params: [themes.map(wordKey)] });
  }
  if (parts.length === 0) throw new DomainError('invalid', 'segment.empty', { field: 'segment' });
  return { sql: parts.map(({ sql }) => sql).join(' AND '), params: parts.flatMap(({ params }) => params) };
}

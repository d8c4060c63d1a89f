import type { City } from '@hamshahr/cities';
import { queryTerms, termsOf } from './fold.js';
import { MARKS } from './terms.js';

/** What experts are searched by; all of it must fit. */
export interface ExpertSearch {
  /** Words of any kind: a name, a theme, a language, a city. */
  q?: string;
  /** Code of ISO 639 that they speak. */
  language?: string;
  cityId?: string;
  theme?: string;
  availability?: string;
  /** Withdrawn entries are found only when they are asked for. */
  status?: 'unproven' | 'active' | 'withdrawn';
}

/** One thing that must fit: a term that is or begins so, or one of several terms exactly. */
export interface Wanted {
  /** Null: no term that begins so. */
  prefix: string | null;
  exact: string[];
}

/** More words narrow nothing that people look at. */
const MOST = 8;
/** Shorter beginnings would be in nearly every entry. */
const MIN_PREFIX = 3;

/** @param cities all of the network, whose present names are found in every language */
export function wantedTerms(search: ExpertSearch, cities: readonly City[]): Wanted[] {
  const { q = '', language, cityId, theme = '', availability = '' } = search;
  const names = cities.map(({ id, slug, names: each }) => ({
    id,
    terms: new Set([slug, ...Object.values(each)].flatMap((name) => termsOf(name))),
  }));
  const inCity = (term: string) => names.filter(({ terms }) => terms.has(term)).map(({ id }) => MARKS.city + id);
  const marked = (mark: string, text: string) => queryTerms(text).map((term) => begins(term, mark, []));
  return [
    ...(cityId === undefined ? [] : [{ prefix: null, exact: [MARKS.city + cityId] }]),
    ...(language === undefined ? [] : [{ prefix: null, exact: [MARKS.spoken + language] }]),
    ...marked(MARKS.theme, theme),
    ...marked(MARKS.availability, availability),
    ...queryTerms(q).map((term) => begins(term, '', inCity(term))),
  ].slice(0, MOST);
}

function begins(term: string, mark: string, others: string[]): Wanted {
  const isHan = /\p{Script=Han}/u.test(term);
  // One sign of Chinese is the beginning of pairs; pairs are whole.
  const isPrefix = isHan ? [...term].length === 1 : [...term].length >= MIN_PREFIX;
  return isPrefix ? { prefix: mark + term, exact: others } : { prefix: null, exact: [mark + term, ...others] };
}

/** @returns SQL that selects `expert_id, score`, best matches having the highest, and its parameters */
export function searchSql(officeId: string, wanted: readonly Wanted[]): { sql: string; params: unknown[] } {
  const params: unknown[] = [];
  const parts = wanted.map(({ prefix, exact }) => {
    params.push(officeId);
    const ways: string[] = [];
    if (prefix !== null) {
      // A range of the index; the marks and signs of LIKE need no thought.
      ways.push('(term >= ? AND term < ?)');
      params.push(prefix, `${prefix}\uFFFF`);
    }
    if (exact.length > 0) {
      ways.push('term IN (?)');
      params.push(exact);
    }
    const from = `FROM expert_terms WHERE office_id = ? AND (${ways.join(' OR ')})`;
    // One term stands once in an entry: nothing is to be put together.
    const isOne = prefix === null && exact.length === 1;
    return isOne
      ? `SELECT expert_id, weight ${from}`
      : `SELECT expert_id, MAX(weight) AS weight ${from} GROUP BY expert_id`;
  });
  params.push(wanted.length);
  return {
    sql: `SELECT expert_id, SUM(weight) AS score FROM (${parts.join(' UNION ALL ')}) parts
          GROUP BY expert_id HAVING COUNT(*) = ?`,
    params,
  };
}

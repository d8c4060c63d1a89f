import type { EntityManager } from 'typeorm';
import { LANGUAGES } from '@hamshahr/time';
import { ExpertTalk, type Expert } from './expert.entity.js';
import { termsOf } from './fold.js';
import { themeTerms } from './theme-words.js';

/** How much a word says, by where it stands. */
const WEIGHTS = { name: 8, theme: 6, city: 5, spoken: 4, work: 3, talk: 2, text: 1 } as const;

/** Terms with a sign of their own: they answer filters and are no words that people type. */
export const MARKS = { theme: '#', spoken: '@', availability: '~', city: '%' } as const;

export type Indexed = Pick<
  Expert,
  'name' | 'organisation' | 'position' | 'spoken' | 'themes' | 'availability' | 'bio' | 'cityId' | 'address'
>;

const MOST = 400;

/** Names of a language in all languages of the house: zh → chinese, چینی, 中文 … */
export function languageTerms(code: string): string[] {
  const names = LANGUAGES.map((each) => new Intl.DisplayNames([each], { type: 'language' }).of(code) ?? '');
  return [...new Set(names.flatMap(termsOf))];
}

/**
 * Every term by which an expert is found, with its weight. A city stands as its id, because names of cities change.
 * @param talks titles
 */
export function weighedTerms(expert: Indexed, talks: readonly string[]): Map<string, number> {
  const weighed = new Map<string, number>();
  const add = (terms: readonly string[], weight: number): void => {
    for (const term of terms) weighed.set(term, Math.max(weight, weighed.get(term) ?? 0));
  };
  add(termsOf(expert.name), WEIGHTS.name);
  for (const theme of expert.themes) {
    add(themeTerms(theme), WEIGHTS.theme);
    add(
      themeTerms(theme).map((term) => MARKS.theme + term),
      WEIGHTS.theme,
    );
  }
  if (expert.cityId !== null) add([MARKS.city + expert.cityId], WEIGHTS.city);
  for (const code of expert.spoken) add([MARKS.spoken + code, ...languageTerms(code)], WEIGHTS.spoken);
  add(termsOf(`${expert.organisation} ${expert.position}`), WEIGHTS.work);
  for (const title of talks) add(termsOf(title), WEIGHTS.talk);
  add(termsOf(expert.availability), WEIGHTS.text);
  add(
    termsOf(expert.availability).map((term) => MARKS.availability + term),
    WEIGHTS.text,
  );
  add(termsOf(expert.bio), WEIGHTS.text);
  return new Map([...weighed].slice(0, MOST));
}

/** Writes an expert's terms anew. The caller holds the row. */
export async function writeTerms(tx: EntityManager, expert: Expert): Promise<void> {
  const talks = await tx.findBy(ExpertTalk, { expertId: expert.id });
  await tx.query('DELETE FROM expert_terms WHERE expert_id = ?', [expert.id]);
  const terms = weighedTerms(
    expert,
    talks.map(({ title }) => title),
  );
  if (terms.size === 0) return;
  const rows = [...terms].flatMap(([term, weight]) => [expert.officeId, term, expert.id, weight]);
  const places = Array.from(terms, () => '(?, ?, ?, ?)').join(', ');
  await tx.query(`INSERT INTO expert_terms (office_id, term, expert_id, weight) VALUES ${places}`, rows);
}

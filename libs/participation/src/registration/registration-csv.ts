import { csvLine } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { wordsFor } from '@hamshahr/people';
import { answerText, type Question } from './question.js';
import type { Registration } from './registration.entity.js';

/** Heads of the columns before the questions. */
export const REGISTRATION_COLUMNS = [
  'name',
  'email',
  'language',
  'city',
  'companions',
  'status',
  'registered_at',
] as const;

/** A file that spreadsheets open: UTF-8 with a byte order mark, times in UTC, one column for each question. */
export function registrationCsv(
  rows: readonly Registration[],
  questions: readonly Question[],
  language: Language,
  cityName: (id: string) => string,
): string {
  const head = [...REGISTRATION_COLUMNS, ...questions.map(({ label }) => wordsFor(label, language))];
  const lines = rows.map((row) =>
    csvLine([
      row.name,
      row.address,
      row.language,
      row.cityId === null ? '' : cityName(row.cityId),
      row.companions,
      row.status,
      row.createdAt.toISOString(),
      ...questions.map((question) => answerText(question, row.answers?.[question.id], language)),
    ]),
  );
  return `\uFEFF${csvLine(head)}${lines.join('')}`;
}

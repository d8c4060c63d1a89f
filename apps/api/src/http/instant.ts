/** A day or an instant in UTC, as queries name it; together with IsISO8601, which knows the days of months. */
export const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/;

/** A day of the calendar; together with IsISO8601. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A pattern of one or more of these words, divided by commas. */
export function oneOrMore(words: readonly string[]): RegExp {
  const word = `(${words.join('|')})`;
  return new RegExp(`^${word}(,${word}){0,${words.length - 1}}$`);
}

/** Chromium knows no Uzbek and would write English words there: these are its own. */
const UZBEK_DAYS = {
  long: ['yakshanba', 'dushanba', 'seshanba', 'chorshanba', 'payshanba', 'juma', 'shanba'],
  short: ['Yak', 'Dush', 'Sesh', 'Chor', 'Pay', 'Jum', 'Shan'],
  narrow: ['Y', 'D', 'S', 'C', 'P', 'J', 'S'],
};

/** Several words in one sentence: “Isfahan and Xi’an”; or, as a unit, one after another. */
export function listOf(
  words: string[],
  language: string,
  type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction',
): string {
  if (language !== 'uz') {
    const list = new Intl.ListFormat(language, { type }).format(words);
    // ICU puts a comma before the last “and”, which Persian does not.
    return language === 'fa' ? list.replace('، و ', ' و ') : list;
  }
  if (type === 'unit' || words.length < 2) return words.join(', ');
  return `${words.slice(0, -1).join(', ')} ${type === 'disjunction' ? 'yoki' : 'va'} ${words.at(-1)}`;
}

/** The weekday of a moment in UTC. */
export function weekdayName(date: Date, language: string, weekday: 'long' | 'short' | 'narrow'): string {
  if (language === 'uz') return UZBEK_DAYS[weekday][date.getUTCDay()]!;
  return new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(date);
}

/** “in 40 seconds”, “in 3 minutes”, as the language says it. */
export function timeLeft(seconds: number, language: string): string {
  const [amount, unit] = seconds < 90 ? ([seconds, 'second'] as const) : ([seconds / 60, 'minute'] as const);
  const whole = Math.ceil(amount);
  if (language === 'uz') return `${whole} ${unit === 'second' ? 'soniya' : 'daqiqa'}dan keyin`;
  return new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(whole, unit);
}

/** The language whose way of writing numbers stands for one that the browser does not know. */
export const numbersOf = (language: string): string => (language === 'uz' ? 'ru' : language);

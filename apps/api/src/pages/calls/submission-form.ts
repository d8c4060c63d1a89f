import { PERSON_LIMITS, type CallContent, type CallQuestion } from '@hamshahr/calls';
import { TimeError, isLanguage, latinDigits, localizeDigits, parseDate, toJalali, type Language } from '@hamshahr/time';
import type { StepPage } from '@hamshahr/views';

export type Values = Readonly<Record<string, string>>;

/** Longer than anything that is taken: what is too long is shown again as it was typed. */
const MOST = 200_000;

export const LIMITS = ({ limits }: CallContent): StepPage['limits'] => ({
  ...{ name: PERSON_LIMITS.name, line: PERSON_LIMITS.affiliation, bio: PERSON_LIMITS.bio },
  ...{ title: limits.titleChars, abstract: limits.abstractChars },
});

/** What a browser sent, as text; several values of one name are parted by commas. Anything else counts as missing. */
export function readForm(body: unknown): Values {
  if (typeof body !== 'object' || body === null) return {};
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    const texts = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
    if (texts.length > 0 && name.length < 40) read[name] = texts.join(',').slice(0, MOST);
  }
  return read;
}

export const languageIn = (values: Values, fallback: Language): Language =>
  isLanguage(values.language) ? values.language : fallback;

/** Marks with which people in six languages divide words. */
export const readThemeList = (text: string): string[] => text.split(/[,;،؛、，；\n]+/u).filter((theme) => theme.trim());

/** Answers as the call keeps them: digits may be Persian, days of either calendar. */
export function readAnswers(questions: readonly CallQuestion[], values: Values): Record<string, string> {
  return Object.fromEntries(
    questions.map(({ key, kind }) => {
      const text = values[`answers.${key}`] ?? '';
      if (kind === 'number')
        return [
          key,
          latinDigits(text.trim())
            .replace(/[٬,](?=\d{3})/g, '')
            .replace('٫', '.'),
        ];
      return [key, kind === 'date' && text.trim() !== '' ? readDay(text) : text];
    }),
  );
}

/** What is no date stays as it was typed, and is refused as an answer. */
function readDay(text: string): string {
  try {
    const { year, month, day } = parseDate(text);
    return [year, pad(month), pad(day)].join('-');
  } catch (error) {
    if (error instanceof TimeError) return text;
    throw error;
  }
}

const pad = (value: number) => String(value).padStart(2, '0');

/** A stored day as its reader writes it. */
export function typedDay(day: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match || language !== 'fa') return day;
  const jalali = toJalali({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
  return localizeDigits([jalali.year, pad(jalali.month), pad(jalali.day)].join('/'), 'fa');
}

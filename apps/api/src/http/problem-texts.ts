import { IntlMessageFormat } from 'intl-messageformat';
import { cleanText } from '@hamshahr/platform';
import { problemsEn, type ProblemCode } from './problems.en.js';
import { problemsFa } from './problems.fa.js';

/** Languages of error texts: those that organizers work in. */
export type ProblemLanguage = 'en' | 'fa';

const catalogs: Record<ProblemLanguage, Record<ProblemCode, string>> = { en: problemsEn, fa: problemsFa };
const locales: Record<ProblemLanguage, string> = { en: 'en-GB', fa: 'fa-IR' };
/** How much of a caller's words a sentence repeats. */
const QUOTED = 200;
const parsed = new Map<string, IntlMessageFormat>();

/** The first language of Accept-Language that we write errors in, else English. */
export function problemLanguage(accepted: string | string[] | undefined): ProblemLanguage {
  const wished = String(accepted ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return wished.find((language): language is ProblemLanguage => language in catalogs) ?? 'en';
}

/** The sentence of a code; an unknown code is a mistake of ours and says so without details. */
export function problemText(
  code: string,
  language: ProblemLanguage,
  params: Record<string, string | number> = {},
): string {
  const catalog = catalogs[language];
  const text = catalog[code in catalog ? (code as ProblemCode) : 'server.error'];
  const key = `${language}:${text}`;
  let message = parsed.get(key);
  if (!message) {
    message = new IntlMessageFormat(text, locales[language], undefined, { ignoreTag: true });
    parsed.set(key, message);
  }
  return String(message.format(quotable(params)));
}

/** Words that a caller sent and a sentence repeats: on one line, without what turns it around, and not without end. */
function quotable(params: Record<string, string | number>): Record<string, string | number> {
  const short = (text: string) => (text.length <= QUOTED ? text : `${cleanText(text.slice(0, QUOTED))}…`);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? short(cleanText(value)) : value]),
  );
}

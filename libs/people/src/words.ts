import { DomainError, cleanText } from '@hamshahr/platform';
import { LANGUAGES, type Language } from '@hamshahr/time';

/** A few words that an office wrote, by language. */
export type Words = Partial<Record<Language, string>>;

/**
 * @param languages in which the words must stand: in some of them alone they would not be understood by the others
 * @param field path of the words in the request
 * @throws DomainError invalid naming the field and the language
 */
export function readWords(words: Words, languages: readonly Language[], field: string, max: number): Words {
  const read: Words = {};
  for (const language of LANGUAGES) {
    const text = cleanText(words[language] ?? '');
    if (text.length > max) {
      throw new DomainError('invalid', 'words.long', { field: `${field}.${language}`, params: { max } });
    }
    if (text !== '') read[language] = text;
    else if (languages.includes(language)) {
      throw new DomainError('invalid', 'words.missing', { field: `${field}.${language}`, params: { language } });
    }
  }
  return read;
}

/** The words of a reader's language, else English, else any. */
export function wordsFor(words: Words, language: Language): string {
  return words[language] ?? words.en ?? Object.values(words)[0] ?? '';
}

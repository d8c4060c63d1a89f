/** The languages a person can be written to in: BCP 47 primary subtags; zh is Simplified, uz is Latin script. */
export type Language = 'fa' | 'en' | 'zh' | 'ru' | 'uz' | 'ms';

export const LANGUAGES: readonly Language[] = Object.freeze(['fa', 'en', 'zh', 'ru', 'uz', 'ms'] as const);

export function isLanguage(x: unknown): x is Language {
  return (LANGUAGES as readonly unknown[]).includes(x);
}

/** The value of the HTML `dir` attribute. */
export function direction(language: Language): 'rtl' | 'ltr' {
  return language === 'fa' ? 'rtl' : 'ltr';
}

import type { Language } from './language.js';

/** Uzbek stands in CLDR in Latin script; the tag says so lest a later one changes. */
const TAGS: Partial<Record<Language, string>> = { zh: 'zh-Hans', uz: 'uz-Latn' };
/** 'GMT+3' in any digits: what CLDR answers for a zone without a name. */
const NUMBERED = /\p{Nd}/u;

/** Making one takes forty times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string, language: Language): Intl.DateTimeFormat {
  const key = `${language} ${zone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(TAGS[language] ?? language, { timeZone: zone, timeZoneName: 'long' });
  formatters.set(key, made);
  return made;
}

/**
 * A zone's name at one instant, in words of the language: 'Iran Standard Time', 'وقت عادی ایران'.
 * @returns the IANA name where the language has none
 */
export function zoneName(instant: Date, zone: string, language: Language): string {
  const name =
    formatterOf(zone, language)
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  if (name === '' || NUMBERED.test(name)) return zone;
  // CLDR writes oʻ and gʻ with U+2018; the letter is U+02BB.
  return language === 'uz' ? name.replace(/(?<=[og])[‘’]/gi, 'ʻ') : name;
}

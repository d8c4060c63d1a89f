import { foldName } from '@hamshahr/cities';

/** Longer words are cut alike on both sides. */
export const TERM_LENGTH = 50;

const HAN = /\p{Script=Han}/u;
/** Signs inside a word: half-space, apostrophes of five scripts, hyphens. */
const JOINERS = /[\u200C\u200D'’‘ʻʼ`´\-\u2010-\u2015]/u;
const JOINER_ALL = new RegExp(JOINERS, 'gu');
const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;

/** One spelling of digits: ۱۴۰۵ and ١٤٠٥ are 1405. */
function latinDigits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.codePointAt(0)! - PERSIAN_ZERO))
    .replace(/[٠-٩]/g, (digit) => String(digit.codePointAt(0)! - ARABIC_ZERO));
}

/** Uzbek and Arabic-script joiners are letters to Unicode, and none to people who search. */
const folded = (word: string): string => [...foldName(word.replace(JOINER_ALL, ''))].slice(0, TERM_LENGTH).join('');

/** Words as people divide them, still with the signs inside them; Chinese stands apart from other scripts. */
function words(text: string): string[] {
  return latinDigits(text.normalize('NFKC'))
    .replace(/[\p{Script=Han}]+/gu, ' $& ')
    .split(/[^\p{L}\p{N}\p{M}\u200C\u200D'’‘ʻʼ`´\-\u2010-\u2015]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** 城市遗产 → 城市, 市遗, 遗产; a single sign stays. */
function bigrams(word: string): string[] {
  const signs = [...word];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => signs[at]! + sign);
}

const isWorth = (term: string): boolean => HAN.test(term) || [...term].length > 1 || /\d/.test(term);

/**
 * What a text is found by: folded words (no case, no marks, one ی and one ک, Latin digits), a word with signs inside as
 * a whole and in its parts, Chinese in pairs of signs.
 */
export function termsOf(text: string): string[] {
  const terms = words(text).flatMap((word) => {
    if (HAN.test(word)) return bigrams(word);
    const whole = folded(word);
    return JOINERS.test(word) ? [whole, ...word.split(JOINERS).map(folded)] : [whole];
  });
  return [...new Set(terms.filter(isWorth))];
}

/** What is searched: like `termsOf`, but a word with signs inside as a whole only, so that "Xi'an" is one word. */
export function queryTerms(text: string): string[] {
  const terms = words(text).flatMap((word) => (HAN.test(word) ? bigrams(word) : [folded(word)]));
  return [...new Set(terms.filter(isWorth))];
}

/** The spelling under which names are compared: folded words in alphabetical order, whoever writes the family name first. */
export function nameKey(name: string): string {
  const parts = words(name)
    .map(folded)
    .filter((part) => !TITLES.has(part));
  return [...parts.sort().join(' ')].slice(0, 200).join('');
}

const TITLES = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'دکتر', 'مهندس', 'استاد', 'проф', 'др']);

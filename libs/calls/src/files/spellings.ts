import { foldName } from '@hamshahr/cities';

/** How a name may be spelled in another alphabet: what its letters sound like, without a dictionary. */

export type Alphabet = 'latin' | 'cyrillic' | 'arabic' | 'han';

/** The alphabet of a folded word; null for digits and for others. */
export function alphabetOf(word: string): Alphabet | null {
  if (/\p{Script=Han}/u.test(word)) return 'han';
  if (/\p{Script=Arabic}/u.test(word)) return 'arabic';
  if (/\p{Script=Cyrillic}/u.test(word)) return 'cyrillic';
  return /\p{Script=Latin}/u.test(word) ? 'latin' : null;
}

/** Whether two words of different alphabets may be the same name. Both are folded. */
export function soundsAlike(one: string, other: string): boolean {
  const [a, b] = [alphabetOf(one), alphabetOf(other)];
  if (a === b || a === null || b === null) return false;
  if (a === 'arabic') return persianSpelling(other).test(one);
  if (b === 'arabic') return persianSpelling(one).test(other);
  if (a === 'han' || b === 'han') return false;
  return soundKeys(one).some((key) => soundKeys(other).includes(key));
}

/** Russian and Uzbek letters whose sound Latin writes with others. */
const CYRILLIC: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k' },
  ...{ қ: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'o', ф: 'f', х: 'kh' },
  ...{ ҳ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};

/** Folding takes the marks of й, ё and ў away, so that they come as и, е and у. */
function latinOf(cyrillic: string): string[] {
  const spelled = (letters: Record<string, string>) =>
    [...cyrillic].map((letter) => letters[letter] ?? letter).join('');
  return cyrillic.includes('у') ? [spelled(CYRILLIC), spelled({ ...CYRILLIC, у: 'o' })] : [spelled(CYRILLIC)];
}

/** Spellings of one sound, as passports, newspapers and Uzbek have them; the first that fits counts. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 'S'],
  [/dzh|zh|dj/g, 'j'],
  [/ch|tch/g, 'C'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ts|tz/g, 'Z'],
  [/([aeou])[jy]$/g, '$1i'],
  [/[iy]*[jyi]a/g, 'a'],
  [/[iy]*[jyi]u/g, 'u'],
  [/[jy]o/g, 'e'],
  [/[jy]e/g, 'e'],
  [/ou|oo/g, 'u'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** What a word sounds like, however it is spelled in Latin or Cyrillic; several where a letter has two sounds. */
export function soundKeys(word: string): string[] {
  const latin =
    alphabetOf(word) === 'cyrillic' ? latinOf(word) : [word.replaceAll('x', 'ks'), word.replaceAll('x', 'h')];
  const keys = latin.map((spelled) => SOUNDS.reduce((text, [sound, one]) => text.replace(sound, one), spelled));
  return [...new Set(keys)];
}

/** Persian letters that a Latin spelling, or a Cyrillic letter with several of them, may stand for. */
const CONSONANTS: Record<string, string> = {
  ...{
    kh: '(?:خ|ک[هح])',
    gh: '(?:[قغ]|گ[هح])',
    sh: '(?:ش|[سص][هح])',
    ch: 'چ',
    zh: '(?:[ژج]|ز[هح])',
    th: '(?:[تثط][هح]?)',
    ph: '(?:ف|پ[هح])',
    dh: '(?:[ذضد][هح]?)',
    ck: 'ک',
    ts: '(?:تس|ص)',
  },
  ...{
    b: 'ب',
    c: '[کسچ]',
    d: '[دض]',
    f: 'ف',
    g: '[گغ]',
    h: '[هحة]',
    j: '[جژ]',
    k: 'ک',
    l: 'ل',
    ll: 'لل?',
    m: 'م',
    n: 'ن',
  },
  ...{ p: 'پ', q: '[قغ]', r: 'ر', s: '[سصث]', t: '[تط]', v: 'و', w: 'و', x: '(?:کس|خ)', z: '[زذضظ]' },
  ...{ х: '[خحه]', ҳ: '[حه]', г: '[گغقه]', ғ: '[غق]', к: '[کق]', қ: '[قک]', т: '[تط]' },
};
const TOKEN = /ll|kh|gh|sh|ch|zh|th|ph|dh|ck|ts|[aeiouy]+|./gu;
const KEPT = new Set('хҳгғкқт');
const spellings = new Map<string, RegExp>();
const MOST_KEPT = 20_000;
const NEVER = /(?!)/;

/**
 * What a name in Latin or Cyrillic letters looks like in Persian, where short vowels are not written and several
 * letters have one sound. @param word folded @returns a pattern of the whole folded word
 */
export function persianSpelling(word: string): RegExp {
  const known = spellings.get(word);
  if (known) return known;
  if (spellings.size >= MOST_KEPT) spellings.clear();
  const pattern = word.length > 40 ? NEVER : new RegExp(`^${persianPattern(word)}$`, 'u');
  spellings.set(word, pattern);
  return pattern;
}

function persianPattern(word: string): string {
  const spelled = [...word].map((letter) => (KEPT.has(letter) ? letter : (CYRILLIC[letter] ?? letter))).join('');
  const tokens = spelled.replace(/([^aeiouyl])\1+/gu, '$1').match(TOKEN) ?? [];
  return tokens
    .map((token, at) => {
      const isLast = at === tokens.length - 1;
      if (/^[aeiouy]/.test(token)) return vowels(token, at === 0, isLast);
      // A final h after a vowel may be the vowel's own: Fatemeh, Sarah.
      if (token === 'h' && isLast && at > 0) return '[هحةا]?';
      return CONSONANTS[token] ?? (/[\p{L}\p{N}]/u.test(token) ? '(?!)' : '');
    })
    .join('ع?');
}

function vowels(run: string, isFirst: boolean, isLast: boolean): string {
  if (isFirst && run.length === 1) return { a: '[اع]', e: '[اع]ی?', i: '[اع]ی?', o: '[اع]و?', u: '[اع]و?' }[run] ?? 'ی';
  const isGliding = run.length > 1;
  const letters = run.replace(/aa|ee|oo/g, (pair) => ({ aa: 'ā', ee: 'ī', oo: 'ū' })[pair]!);
  const parts = [...letters].map((letter, at) => {
    if (isFirst && at === 0 && letter !== 'y') return '[اع]';
    return isLast && at === letters.length - 1 ? LAST[letter]! : isGliding && letter === 'i' ? 'ی' : MIDDLE[letter]!;
  });
  return parts.join('ع?');
}

const MIDDLE: Record<string, string> = { a: 'ا?', e: '', i: 'ی?', o: 'و?ا?', u: 'و?', y: 'ی', ā: 'ا', ī: 'ی', ū: 'و' };
/** At its end a word writes its vowel. */
const LAST: Record<string, string> = {
  ...{ a: '[اهةی]', e: '[هةی]', i: 'ی', o: 'و', u: 'و', y: 'ی', ā: 'ا', ī: 'ی', ū: 'و' },
};

/** Folds as names are folded, and takes away what only some spellings write: a lonely hamza, the comma of oʻ and gʻ. */
export const foldSpelling = (word: string) => foldName(word).replace(/[ءʻʼ`]/g, '');

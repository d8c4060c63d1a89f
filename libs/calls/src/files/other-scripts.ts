import { hanTracesOf, latinFormsOf } from './pinyin-names.js';
import { alphabetOf, foldSpelling, soundsAlike, type Alphabet } from './spellings.js';

/** A stretch of a text; offsets in UTF-16 units, `end` exclusive. */
interface Found {
  start: number;
  end: number;
}

interface Word extends Found {
  folded: string;
  alphabet: Alphabet;
  /** Written close to the word before it: behind a half-space or a hyphen. */
  isJoined: boolean;
  /** Another clause stands between it and the word before it. */
  isApart: boolean;
}

const WORD = /[\p{L}\p{M}'’ʻʼ`]+/gu;
const APART = /[.;:!?()\n]/;
const CLOSE = /^[\u200c‐‑-]$/;
/** From this length on a word counts alone; shorter ones only beside another part of the name. */
const MIN_ALONE = 5;
const MIN_BESIDE = 2;
/** A given name of several Chinese signs that stands alone. */
const MIN_GIVEN = 7;
const MIN_STEM = 4;
const MOST_WORDS_OF_A_NAME = 4;

const ENDINGS: Partial<Record<Alphabet, RegExp>> = {
  cyrillic: /^\p{L}{1,4}$/u,
  latin: /^(s|ning|ni|ga|da|dan|lar|larning|nya)$/,
  arabic: /^(ی|ها|های|ان|م|ش|یان)$/,
};

/** Finds stretches that may be a name. @param isCommon titles and the like, folded, which point to nobody */
export type NameGuesser = (name: string, isCommon: (word: string) => boolean) => Found[];

/**
 * Stretches that may be a name in another script than it was given in: «زهرا کریمی» for Zahra Karimi, 王小明 for
 * Wang Xiaoming, Каримов for Karimov. They are guesses by sound, so a person has to look.
 */
export function guesserOf(text: string): NameGuesser {
  const words = wordsOf(text);
  return (name, isCommon) => {
    const parts = wordsOf(name).filter(({ folded }) => !isCommon(folded));
    const scripts = new Set(parts.map(({ alphabet }) => alphabet));
    if (parts.length === 0) return [];
    if (scripts.has('han')) return pinyinTraces(words, name);
    const others = words.filter(({ alphabet }) => !scripts.has(alphabet));
    const traces = alphabetTraces(others, parts);
    if (scripts.size > 1 || !scripts.has('latin')) return traces;
    const own = parts.map(({ folded }) => folded);
    return [...traces, ...hanTracesOf(text, own)];
  };
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const folded = foldSpelling(word);
    const alphabet = alphabetOf(folded);
    const last = words.at(-1);
    const between = last ? text.slice(last.end, start) : '';
    const [isJoined, isApart] = [CLOSE.test(between), APART.test(between)];
    if (alphabet) words.push({ folded, alphabet, start, end: start + word.length, isJoined, isApart });
  }
  return words;
}

/** Parts of a name, and neighbours written as one: Karimi Pour is Karimipour. */
function soughtParts(parts: readonly Word[]): string[] {
  const joined = parts.slice(1).map(({ folded }, at) => parts[at]!.folded + folded);
  return [...parts.map(({ folded }) => folded), ...joined].filter((part) => part.length >= MIN_BESIDE);
}

function alphabetTraces(words: readonly Word[], parts: readonly Word[]): Found[] {
  const sought = soughtParts(parts);
  const known = new Map<string, number[]>();
  const partsLike = (folded: string, alphabet: Alphabet) => {
    const found = known.get(folded) ?? sought.flatMap((part, at) => (isLike(folded, alphabet, part) ? [at] : []));
    known.set(folded, found);
    return found;
  };
  const like = words.map(({ folded, alphabet }) => partsLike(folded, alphabet));
  const traces: Found[] = [];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    const isLong = word.folded.length >= MIN_ALONE && like[at]!.some((part) => sought[part]!.length >= MIN_ALONE);
    if (isLong) traces.push(word);
    if (!next) continue;
    if (isOfTwo(like[at]!, like[at + 1]!)) traces.push(word, next);
    else if (next.isJoined && partsLike(word.folded + next.folded, word.alphabet).length > 0) {
      traces.push({ start: word.start, end: next.end });
    }
  }
  return traces;
}

/** Whether two neighbours may be two parts of the name. */
const isOfTwo = (one: readonly number[], other: readonly number[]) =>
  one.some((part) => other.some((next) => next !== part));

function isLike(word: string, alphabet: Alphabet, part: string): boolean {
  if (soundsAlike(word, part)) return true;
  const endings = ENDINGS[alphabet];
  // Feminine names lose their vowel before a Russian ending: Каримовой.
  const stems = alphabet === 'cyrillic' && part.length > MIN_STEM ? [part, part.replace(/a$/, '')] : [part];
  for (let length = Math.max(MIN_STEM, word.length - 6); endings && length < word.length; length += 1) {
    const stem = word.slice(0, length);
    if (endings.test(word.slice(length)) && stems.some((one) => soundsAlike(stem, one))) return true;
  }
  return false;
}

function pinyinTraces(words: readonly Word[], name: string): Found[] {
  const { whole, given } = latinFormsOf(name);
  const traces: Found[] = [];
  for (const [at, word] of words.entries()) {
    let spelled = '';
    for (const next of words.slice(at, at + MOST_WORDS_OF_A_NAME)) {
      if (next.alphabet !== 'latin' || (spelled !== '' && next.isApart)) break;
      spelled += next.folded;
      const isGiven = spelled.length >= MIN_GIVEN && given.has(spelled);
      if (whole.has(spelled) || isGiven) traces.push({ start: word.start, end: next.end });
    }
  }
  return traces;
}

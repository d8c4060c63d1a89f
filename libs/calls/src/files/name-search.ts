import { foldName } from '@hamshahr/cities';
import { guesserOf } from './other-scripts.js';

/** Somebody whose traces a text must not show. */
export interface NamedPerson {
  name: string;
  address: string;
  affiliation: string;
}

export const TRACE_KINDS = ['name', 'address', 'affiliation'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** Where a text tells who wrote it; offsets in UTF-16 units of the text as it was given, `end` exclusive. */
export interface NameTrace {
  start: number;
  end: number;
  kind: TraceKind;
  /** Perhaps: a name in another script than it was given in, found by its sound. */
  isGuess: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}'’ʻʼ]+/gu;
const HAN = /\p{Script=Han}/u;
/** Shorter ones are words of their own in some language, so they count beside another word of the name only. */
const MIN_WORD = 3;
/** From this length on a name may carry an ending of its language. */
const MIN_STEM = 4;
const MIN_AFFILIATION = 6;
const MIN_HAN = 2;

/** Endings that a name takes in a sentence, by script: Russian and Uzbek cases, English and Malay, Persian. */
const ENDINGS: readonly RegExp[] = [
  /^\p{Script=Cyrillic}{1,4}$/u,
  /^(s|ning|ni|ga|da|dan|lar|larning|nya)$/,
  /^(ی|ها|های|ان|م|ش|یان)$/,
];

/** Titles and parts that many names share; they point to nobody. */
const COMMON = new Set(
  ['dr', 'prof', 'professor', 'mr', 'mrs', 'miss', 'eng', 'bin', 'binti', 'binte', 'van', 'von', 'der', 'den', 'del']
    .concat(['ibn', 'abu', 'ogli', 'oglu', 'qizi', 'haji', 'hajah', 'datuk', 'dato', 'tuan', 'puan', 'the', 'and'])
    .concat(['دکتر', 'مهندس', 'استاد', 'آقای', 'خانم', 'سید', 'سیده', 'профессор', 'доктор', 'оглы', 'кызы'])
    .map(foldName),
);

/**
 * Names, addresses and affiliations of people in a text, whatever their case, marks, order or ending.
 * A name in another script than it was given in is found by its sound, as a guess.
 * @returns in the order of the text, none over another
 */
export function findNames(text: string, people: readonly NamedPerson[]): NameTrace[] {
  const words = wordsOf(text);
  const whole = squeeze(words);
  const guess = guesserOf(text);
  const traces = people.flatMap((person) => [
    ...nameTraces(words, whole, person.name),
    ...wholeTraces(whole, foldName(person.address), MIN_AFFILIATION, 'address'),
    ...wholeTraces(whole, foldName(person.affiliation), MIN_AFFILIATION, 'affiliation'),
    ...guess(person.name, (word) => COMMON.has(word)).map(({ start, end }): NameTrace => ({
      start,
      end,
      kind: 'name',
      isGuess: true,
    })),
  ]);
  return merged(traces);
}

interface Word {
  folded: string;
  start: number;
  end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ folded: foldName(word), start: index, end: index + word.length }))
    .filter(({ folded }) => folded !== '');
}

/** All words without what stands between them, with the way back to where each unit came from. */
interface Squeezed {
  text: string;
  /** By the unit of `text`: its word. */
  words: Word[];
  /** Units of `text` at which a word begins, or ends. */
  edges: Set<number>;
}

function squeeze(words: readonly Word[]): Squeezed {
  const edges = new Set<number>();
  const byUnit: Word[] = [];
  let text = '';
  for (const word of words) {
    // Chinese is written without spaces, so that each of its letters may begin a word.
    const isHan = HAN.test(word.folded);
    edges.add(text.length);
    for (let unit = 0; unit < word.folded.length; unit += 1) {
      if (isHan) edges.add(text.length + unit);
      byUnit.push(isHan && word.folded.length === word.end - word.start ? unitOf(word, unit) : word);
    }
    text += word.folded;
    edges.add(text.length);
  }
  return { text, words: byUnit, edges };
}

const unitOf = ({ folded, start }: Word, unit: number): Word => ({
  folded: folded[unit]!,
  start: start + unit,
  end: start + unit + 1,
});

function wholeTraces({ text, words, edges }: Squeezed, sought: string, min: number, kind: TraceKind): NameTrace[] {
  if (sought.length < (HAN.test(sought) ? MIN_HAN : min)) return [];
  const traces: NameTrace[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (edges.has(at) && edges.has(end)) {
      traces.push({ start: words[at]!.start, end: words[end - 1]!.end, kind, isGuess: false });
    }
  }
  return traces;
}

function nameTraces(words: readonly Word[], whole: Squeezed, name: string): NameTrace[] {
  const parts = wordsOf(name)
    .map(({ folded }) => folded)
    .filter((part) => !COMMON.has(part));
  const traces = HAN.test(name) ? wholeTraces(whole, parts.join(''), MIN_HAN, 'name') : [];
  const isPart = (word: Word | undefined) => word !== undefined && parts.some((part) => isForm(word.folded, part));
  for (const [index, word] of words.entries()) {
    if (!isPart(word)) continue;
    const isBeside = isPart(words[index - 1]) || isPart(words[index + 1]);
    if (word.folded.length >= MIN_WORD || (isBeside && parts.length > 1)) {
      traces.push({ start: word.start, end: word.end, kind: 'name', isGuess: false });
    }
  }
  return traces;
}

function isForm(word: string, part: string): boolean {
  if (word === part) return true;
  if (part.length < MIN_STEM || !word.startsWith(part)) return false;
  const ending = word.slice(part.length);
  return ENDINGS.some((endings) => endings.test(ending));
}

function merged(traces: NameTrace[]): NameTrace[] {
  const result: NameTrace[] = [];
  for (const trace of traces.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && trace.start < last.end) {
      last.end = Math.max(last.end, trace.end);
      last.isGuess &&= trace.isGuess;
    } else result.push({ ...trace });
  }
  return result;
}

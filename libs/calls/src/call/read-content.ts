import { readWords, type Words } from '@hamshahr/people';
import { DomainError, cleanLines, cleanText } from '@hamshahr/platform';
import { LANGUAGES, TimeError, isTimeZone, toInstant, type Language } from '@hamshahr/time';
import {
  CALL_LIMITS,
  type CallContent,
  type CallQuestion,
  type CallText,
  type CallTexts,
  type ScoreCategory,
  type Track,
} from './call-content.js';

/** Three years: a later deadline is a typing mistake. */
const FAR_MILLISECONDS = 3 * 366 * 24 * 3_600_000;

/**
 * What an office wrote, made clean, and the instant at which it closes.
 * @throws DomainError invalid naming the field as it stands in the request
 */
export function readContent(input: CallContent, now: Date): { content: CallContent; closesAt: Date } {
  const texts = readTexts(input.texts);
  const languages = LANGUAGES.filter((language) => texts[language]);
  if (!texts[input.mainLanguage]) {
    throw new DomainError('invalid', 'call.main_language', { field: 'mainLanguage' });
  }
  const closesAt = readDeadline(input.closes, now);
  for (const key of ['graceMinutes', 'reviewsWanted', 'confirmDays'] as const) assertRange(input[key], key, key);
  const { limits } = input;
  for (const key of ['titleChars', 'abstractChars', 'coAuthors', 'files'] as const) {
    assertRange(limits[key], key, `limits.${key}`);
  }
  if (input.languages.length === 0) throw new DomainError('invalid', 'call.languages', { field: 'languages' });
  return {
    content: {
      ...input,
      texts,
      languages: LANGUAGES.filter((language) => input.languages.includes(language)),
      tracks: readTracks(input.tracks, languages),
      questions: readQuestions(input.questions, languages),
      categories: readCategories(input.categories, languages),
    },
    closesAt,
  };
}

function readTexts(texts: CallTexts): CallTexts {
  const read: CallTexts = {};
  for (const language of LANGUAGES) {
    const text = texts[language];
    if (text) read[language] = readText(text, `texts.${language}`);
  }
  if (Object.keys(read).length === 0) throw new DomainError('invalid', 'call.texts', { field: 'texts' });
  return read;
}

function readText(text: CallText, field: string): CallText {
  const read = {
    title: cleanText(text.title),
    summary: cleanText(text.summary),
    body: cleanLines(text.body).trim(),
  };
  if (!/[\p{L}\p{N}]/u.test(read.title)) {
    throw new DomainError('invalid', 'call.title_missing', { field: `${field}.title` });
  }
  for (const part of ['title', 'summary', 'body'] as const) {
    const max = CALL_LIMITS[part];
    if (read[part].length > max) {
      throw new DomainError('invalid', 'words.long', { field: `${field}.${part}`, params: { max } });
    }
  }
  return read;
}

function readDeadline({ wall, zone }: CallContent['closes'], now: Date): Date {
  if (!isTimeZone(zone)) {
    throw new DomainError('invalid', 'event.zone_unknown', { field: 'closes.zone', params: { zone } });
  }
  let at: Date;
  try {
    at = toInstant(wall, zone);
  } catch (error) {
    if (!(error instanceof TimeError)) throw error;
    throw new DomainError('invalid', 'call.deadline_clock', { field: 'closes.wall', params: { zone } });
  }
  if (at <= now) throw new DomainError('invalid', 'call.deadline_past', { field: 'closes.wall' });
  if (at.getTime() > now.getTime() + FAR_MILLISECONDS) {
    throw new DomainError('invalid', 'call.deadline_far', { field: 'closes.wall' });
  }
  return at;
}

function readTracks(tracks: readonly Track[], languages: readonly Language[]): Track[] {
  assertCount(tracks, 'tracks');
  assertKeys(tracks, /^t[1-9]\d?$/, 'tracks');
  return tracks.map(({ key, name }, at) => ({ key, name: named(name, languages, `tracks.${at}.name`) }));
}

function readCategories(categories: readonly ScoreCategory[], languages: readonly Language[]): ScoreCategory[] {
  assertCount(categories, 'categories');
  if (categories.length === 0) throw new DomainError('invalid', 'call.categories', { field: 'categories' });
  assertKeys(categories, /^c[1-9]\d?$/, 'categories');
  return categories.map(({ key, name, weight, max }, at) => {
    assertRange(weight, 'weight', `categories.${at}.weight`);
    assertRange(max, 'score', `categories.${at}.max`);
    return { key, weight, max, name: named(name, languages, `categories.${at}.name`) };
  });
}

function readQuestions(questions: readonly CallQuestion[], languages: readonly Language[]): CallQuestion[] {
  assertCount(questions, 'questions');
  assertKeys(questions, /^q[1-9]\d?$/, 'questions');
  return questions.map((question, at) => readQuestion(question, languages, `questions.${at}`));
}

function readQuestion(question: CallQuestion, languages: readonly Language[], field: string): CallQuestion {
  const { kind, choices, max } = question;
  if (kind === 'choice' && (choices.length < 2 || choices.length > CALL_LIMITS.choices)) {
    const params = { max: CALL_LIMITS.choices };
    throw new DomainError('invalid', 'call.choices', { field: `${field}.choices`, params });
  }
  const most = kind === 'number' ? 1_000_000_000 : CALL_LIMITS.answer;
  if (max !== null && (!Number.isInteger(max) || max < 1 || max > most)) {
    throw new DomainError('invalid', 'call.range', { field: `${field}.max`, params: { min: 1, max: most } });
  }
  return {
    ...question,
    label: named(question.label, languages, `${field}.label`),
    hint: readWords(question.hint, [], `${field}.hint`, CALL_LIMITS.hint),
    choices: kind === 'choice' ? choices.map((choice, at) => named(choice, languages, `${field}.choices.${at}`)) : [],
  };
}

const named = (words: Words, languages: readonly Language[], field: string) =>
  readWords(words, languages, field, CALL_LIMITS.words);

function assertRange(
  value: number,
  name: 'graceMinutes' | 'reviewsWanted' | 'confirmDays' | 'weight' | 'score' | keyof CallContent['limits'],
  field: string,
): void {
  const range = CALL_LIMITS[name];
  if (!Number.isInteger(value) || value < range.min || value > range.max) {
    throw new DomainError('invalid', 'call.range', { field, params: range });
  }
}

function assertCount(list: readonly unknown[], field: 'tracks' | 'questions' | 'categories'): void {
  const max = CALL_LIMITS[field];
  if (list.length > max) throw new DomainError('invalid', 'call.too_many', { field, params: { max } });
}

function assertKeys(list: readonly { key: string }[], shape: RegExp, field: string): void {
  const seen = new Set<string>();
  list.forEach(({ key }, at) => {
    if (!shape.test(key) || seen.has(key)) {
      throw new DomainError('invalid', 'call.key', { field: `${field}.${at}.key` });
    }
    seen.add(key);
  });
}

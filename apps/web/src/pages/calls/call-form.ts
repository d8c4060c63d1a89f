import { LANGUAGES, localizeDigits, toWallClock, type Language } from '@hamshahr/time';
import type {
  CallContentDto,
  CallQuestionDto,
  LinesDto,
  ScoreCategoryDto,
  TrackDto,
} from '../../api/generated/index.js';
import { readNumber, readTime } from '../events/event-form.js';

export interface CallText {
  title: string;
  summary: string;
  body: string;
}

export type Question = Omit<CallQuestionDto, 'max'> & { max: string };
export type Category = Omit<ScoreCategoryDto, 'weight' | 'max'> & { weight: string; max: string };

/** Numbers of the form, as they are typed. */
export const NUMBERS = ['titleChars', 'abstractChars', 'coAuthors', 'files'] as const;
export const COUNTS = ['graceMinutes', 'reviewsWanted', 'confirmDays'] as const;

/** A call as it stands in the form: text where the API wants numbers, so that half-typed input stays what it is. */
export interface CallForm {
  mainLanguage: Language;
  texts: Partial<Record<Language, CallText>>;
  tracks: TrackDto[];
  questions: Question[];
  categories: Category[];
  languages: Language[];
  limits: Record<(typeof NUMBERS)[number], string>;
  counts: Record<(typeof COUNTS)[number], string>;
  anonymity: CallContentDto['anonymity'];
  /** Gregorian, 'YYYY-MM-DD'. */
  date: string;
  time: string;
  zone: string;
  isListed: boolean;
  needsCode: boolean;
  /** The greatest numbers of keys that were ever used here, so that none is given twice. */
  used: { t: number; q: number };
}

const QUALITY: LinesDto = { en: 'Quality', fa: 'کیفیت', zh: '质量', ru: 'Качество', uz: 'Sifat', ms: 'Mutu' };
const MOST = { titleChars: 150, abstractChars: 3000, coAuthors: 5, files: 3 };
const USUAL = { graceMinutes: 0, reviewsWanted: 2, confirmDays: 14 };

export function emptyForm(zone: string, language: Language): CallForm {
  return {
    mainLanguage: language,
    texts: {},
    ...{ tracks: [], questions: [], languages: [...LANGUAGES] },
    categories: [{ key: 'c1', name: QUALITY, weight: digits(1, language), max: digits(5, language) }],
    limits: inDigits(NUMBERS, MOST, language),
    counts: inDigits(COUNTS, USUAL, language),
    anonymity: 'blind',
    ...{ date: '', time: localizeDigits('23:59', language), zone },
    ...{ isListed: true, needsCode: false, used: { t: 0, q: 0 } },
  };
}

/** What a call says, in the digits of the console's language. */
export function formOf(content: CallContentDto, language: Language): CallForm {
  const { mainLanguage, texts, tracks, languages, anonymity, closes, isListed, needsCode } = content;
  const [date = '', time = ''] = closes.wall.split('T');
  const max = (value: number | null | undefined) => (value == null ? '' : digits(value, language));
  return {
    ...{ mainLanguage, texts, tracks, languages, anonymity, isListed, needsCode },
    questions: content.questions.map((question) => ({ ...question, max: max(question.max) })),
    categories: content.categories.map((each) => ({
      ...{ key: each.key, name: each.name },
      ...{ weight: digits(each.weight, language), max: digits(each.max, language) },
    })),
    limits: inDigits(NUMBERS, content.limits, language),
    counts: inDigits(COUNTS, content, language),
    ...{ date, time: localizeDigits(time, language), zone: closes.zone },
    used: { t: lastOf(tracks), q: lastOf(content.questions) },
  };
}

const lastOf = (items: readonly { key: string }[]) => Math.max(0, ...items.map(({ key }) => Number(key.slice(1)) || 0));

/** The same without the days: an earlier call, to be used again. */
export const withoutDates = (form: CallForm): CallForm => ({ ...form, date: '' });

const digits = (value: number, language: Language) => localizeDigits(String(value), language);

function inDigits<K extends string>(
  keys: readonly K[],
  values: Record<K, number>,
  language: Language,
): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, digits(values[key], language)])) as Record<K, string>;
}

const isFilled = (text: string | undefined) => (text ?? '').trim() !== '';
const isWritten = (text: CallText | undefined): text is CallText =>
  text !== undefined && [text.title, text.summary, text.body].some(isFilled);

/** Languages in which something is said, in the usual order. */
export function writtenLanguages({ texts }: Pick<CallForm, 'texts'>): Language[] {
  return LANGUAGES.filter((language) => isWritten(texts[language]));
}

/** Words that readers of a language would miss, as field names of the API. */
export function missingWords(form: CallForm, language: Language): string[] {
  const named = [
    ...form.tracks.map(({ name }, at) => [`tracks.${at}.name`, name] as const),
    ...form.questions.flatMap(({ label, choices, kind }, at) => [
      [`questions.${at}.label`, label] as const,
      ...(kind === 'choice' ? choices : []).map((choice, n) => [`questions.${at}.choices.${n}`, choice] as const),
    ]),
    ...form.categories.map(({ name }, at) => [`categories.${at}.name`, name] as const),
  ];
  return [
    ...(isFilled(form.texts[language]?.title) ? [] : [`texts.${language}.title`]),
    ...named.filter(([, words]) => !isFilled(words[language])).map(([field]) => `${field}.${language}`),
  ];
}

/** What the form lacks before it can be sent, as field names of the API. */
export function missingFields(form: CallForm): string[] {
  const written = writtenLanguages(form);
  return [
    ...(written.length > 0 ? written.flatMap((language) => missingWords(form, language)) : ['texts']),
    ...(form.date === '' || readTime(form.time) === null ? ['closes.wall'] : []),
  ].map((field) => (field === 'texts' ? `texts.${form.mainLanguage}.title` : field));
}

/** The language whose words a field holds: of `texts.fa.title`, of `questions.0.label.fa`. */
export function languageOf(field: string): Language | undefined {
  const part = field.split('.');
  return LANGUAGES.find((language) => language === part.at(-1) || (part[0] === 'texts' && language === part[1]));
}

/** The body of a request; ask `missingFields` first. */
export function contentOf(form: CallForm): CallContentDto {
  const written = writtenLanguages(form);
  const only = (words: LinesDto): LinesDto =>
    Object.fromEntries(written.flatMap((each) => (isFilled(words[each]) ? [[each, words[each]!]] : [])));
  return {
    mainLanguage: written.includes(form.mainLanguage) ? form.mainLanguage : (written[0] ?? form.mainLanguage),
    texts: Object.fromEntries(written.map((language) => [language, form.texts[language]!])),
    tracks: form.tracks.map(({ key, name }) => ({ key, name: only(name) })),
    questions: form.questions.map(({ max, ...question }) => ({
      ...question,
      label: only(question.label),
      hint: only(question.hint),
      choices: question.kind === 'choice' ? question.choices.map(only) : [],
      max: takesMax(question.kind) && max.trim() !== '' ? readNumber(max) : null,
    })),
    languages: LANGUAGES.filter((language) => form.languages.includes(language)),
    limits: numbersOf(NUMBERS, form.limits),
    ...numbersOf(COUNTS, form.counts),
    anonymity: form.anonymity,
    closes: { wall: `${form.date}T${readTime(form.time) ?? ''}`, zone: form.zone },
    categories: form.categories.map(({ key, name, weight, max }) => ({
      ...{ key, name: only(name), weight: readNumber(weight), max: readNumber(max) },
    })),
    ...{ isListed: form.isListed, needsCode: form.needsCode },
  };
}

function numbersOf<K extends string>(keys: readonly K[], texts: Record<K, string>): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, readNumber(texts[key])])) as Record<K, number>;
}

/** Kinds of answers that can be bounded: a text by its characters, a number by itself. */
export const takesMax = (kind: Question['kind']): boolean => ['text', 'long_text', 'number'].includes(kind);

const GAP = '…';
const DAY = 24 * 3_600_000;

/** What experts would see of a form that is still being written: gaps are shown as such. @param title of a call without one */
export function previewOf(form: CallForm, now: Date, title: string): CallContentDto {
  const written = writtenLanguages(form);
  const languages = written.length > 0 ? written : [form.mainLanguage];
  const full = (words: LinesDto): LinesDto =>
    Object.fromEntries(languages.map((each) => [each, isFilled(words[each]) ? words[each]! : GAP]));
  const texts = languages.map((each) => {
    const text = form.texts[each] ?? { title: '', summary: '', body: '' };
    return [each, { ...text, title: isFilled(text.title) ? text.title : title }] as const;
  });
  const later = toWallClock(new Date(now.getTime() + 30 * DAY), form.zone);
  const isDated = form.date !== '' && readTime(form.time) !== null;
  const whole = contentOf({ ...form, texts: Object.fromEntries(texts) });
  return {
    ...whole,
    tracks: whole.tracks.map((track) => ({ ...track, name: full(track.name) })),
    categories: whole.categories.map((category) => ({ ...category, name: full(category.name) })),
    questions: whole.questions.map((question) => ({
      ...question,
      label: full(question.label),
      choices:
        question.kind === 'choice'
          ? [...question.choices, {}, {}].slice(0, Math.max(2, question.choices.length)).map(full)
          : [],
      max: Number.isInteger(question.max) ? question.max : null,
    })),
    closes: isDated ? whole.closes : { wall: later.slice(0, 16), zone: form.zone },
  };
}

export function newQuestion({ questions, used }: CallForm): Question {
  return {
    ...{ key: freeKey(questions, 'q', used.q), kind: 'text', step: 'proposal', isRequired: false, isPersonal: false },
    ...{ label: {}, hint: {}, choices: [], max: '' },
  };
}

/** A key that nothing had, while there are such (keys have three characters); else one that nothing has. */
export function freeKey(items: readonly { key: string }[], letter: 't' | 'q' | 'c', used = 0): string {
  const last = Math.max(used, lastOf(items));
  if (last < 99) return `${letter}${last + 1}`;
  const free = Array.from({ length: 99 }, (_, at) => `${letter}${at + 1}`);
  return free.find((key) => !items.some((item) => item.key === key))!;
}

import type { Language } from '@hamshahr/time';
import type { MessageKey } from '../catalog.js';
import type { LanguageLink } from '../page-frame.js';
import type { Translator } from '../translator.js';
import type { Clock } from './moment.js';

export const SUBMISSION_PAGES = ['you', 'expertise', 'proposal', 'check'] as const;
export type SubmissionPageStep = (typeof SUBMISSION_PAGES)[number];

/** What is wrong with a field: the key that libs refuse it with. */
export interface SubmissionError {
  field: string;
  code: string;
  params?: Readonly<Record<string, string | number>>;
}

/** What every page of a submission shows and needs. */
export interface SubmissionPage {
  language: Language;
  languages: readonly LanguageLink[];
  office: string;
  call: { title: string; language: Language };
  callHref: string;
  /** The deadline up to which something can be changed. */
  until: Date;
  /** The reader's clock, else the call's. */
  clock: Clock;
  /** Address of the personal pages, `/x/…`. */
  base: string;
  errors: readonly SubmissionError[];
  /** Something was asked for that is not possible any more. */
  isTooLate: boolean;
}

/** A question of the call in the reader's words. */
export interface SubmissionQuestion {
  key: string;
  kind: 'text' | 'long_text' | 'choice' | 'number' | 'date' | 'file' | 'city' | 'language';
  isRequired: boolean;
  label: string;
  hint: string;
  choices: readonly string[];
  max: number | null;
}

export interface Option {
  value: string;
  label: string;
}

const SENTENCES: Readonly<Record<string, MessageKey>> = {
  'submission.missing': 'subErrMissing',
  'submission.title_missing': 'subErrMissing',
  'submission.track_missing': 'subErrMissing',
  'submission.incomplete': 'subErrMissing',
  'contact.name_missing': 'subErrName',
  'contact.theme_too_long': 'subErrTheme',
  'contact.themes_too_many': 'subErrTheme',
  'city.missing': 'subErrChoice',
  'submission.language': 'subErrChoice',
  'submission.track': 'subErrChoice',
  'submission.answer_choice': 'subErrChoice',
  'submission.answer_city': 'subErrChoice',
  'submission.answer_language': 'subErrChoice',
  'submission.answer_number': 'subErrNumber',
  'submission.answer_date': 'subErrDate',
  'submission.text_long': 'subErrLong',
  'expert.text_long': 'subErrLong',
  'call.code_wrong': 'subErrCode',
  'call.code_needed': 'subErrCodeNeeded',
  'submission.drafts': 'subErrDrafts',
  'submission.co_author_twice': 'subErrTwice',
  'submission.co_authors': 'subErrCount',
  'submission.files': 'subErrCount',
  'submission.consent': 'subErrConsent',
  'material.empty': 'subErrFileEmpty',
  'material.kind_unknown': 'subErrFileKind',
  'material.too_large': 'subErrFileLarge',
};

function familyOf(code: string): MessageKey {
  if (code.startsWith('file.')) return 'subErrFileUnsafe';
  return code.startsWith('contact.') ? 'subErrAddress' : 'subErrOther';
}

/** The sentence at a field. Faults of an address have many names; one sentence says what to do. */
export function errorSentence(t: Translator, { code, params }: SubmissionError): string {
  const key = SENTENCES[code] ?? familyOf(code);
  return t.say(key, { max: '', length: '', ...params });
}

const LABELS: Readonly<Record<string, MessageKey>> = {
  name: 'registerName',
  city: 'ownCityLabel',
  affiliation: 'subAffiliation',
  position: 'subPosition',
  bio: 'subBio',
  themes: 'subThemes',
  spoken: 'subSpoken',
  language: 'subLanguage',
  trackKey: 'subTrack',
  title: 'subTitle',
  abstract: 'subAbstract',
};

/** How a field is called; a question by its own words. */
export function fieldLabel(t: Translator, field: string, question: string | null): string {
  const key = LABELS[field];
  return question ?? (key ? t.say(key) : t.say('subErrOther'));
}

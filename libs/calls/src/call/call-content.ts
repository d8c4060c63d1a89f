import type { Words } from '@hamshahr/people';
import type { Language } from '@hamshahr/time';

export const QUESTION_KINDS = ['text', 'long_text', 'choice', 'number', 'date', 'file', 'city', 'language'] as const;
export type CallQuestionKind = (typeof QUESTION_KINDS)[number];

/** Which step of a submission asks it: about the person, or about the proposal. */
export const QUESTION_STEPS = ['expertise', 'proposal'] as const;
export type QuestionStep = (typeof QUESTION_STEPS)[number];

/** Whether reviewers know whose proposal they judge. */
export const ANONYMITIES = ['named', 'blind'] as const;
export type Anonymity = (typeof ANONYMITIES)[number];

/** What a call says in one language; `body` is Markdown. */
export interface CallText {
  title: string;
  summary: string;
  body: string;
}
export type CallTexts = Partial<Record<Language, CallText>>;

/** One of several subjects of a call; reviewers may be chosen for it. */
export interface Track {
  /** `t1`, `t2` …; kept while the track stays. */
  key: string;
  name: Words;
}

/** What a call asks beside the proposal itself. */
export interface CallQuestion {
  /** `q1`, `q2` …; kept while the question stays, so that answers keep their question. */
  key: string;
  step: QuestionStep;
  kind: CallQuestionKind;
  isRequired: boolean;
  /** Its answer tells who somebody is: never shown to reviewers of a blind call. */
  isPersonal: boolean;
  label: Words;
  hint: Words;
  /** Of a choice, in their order. */
  choices: Words[];
  /** Characters of a text, or the greatest number; null: the product's own limit. */
  max: number | null;
}

/** One thing that reviewers judge. */
export interface ScoreCategory {
  /** `c1`, `c2` …; kept while the category stays. */
  key: string;
  name: Words;
  /** 1 to 10; the total is the mean of the scores by their weights. */
  weight: number;
  /** Scores go from 0 to this, 2 to 10. */
  max: number;
}

/** Everything that one version of a call says and asks. */
export interface CallContent {
  mainLanguage: Language;
  texts: CallTexts;
  tracks: Track[];
  questions: CallQuestion[];
  /** Languages that a proposal may be written in. */
  languages: Language[];
  limits: { titleChars: number; abstractChars: number; coAuthors: number; files: number };
  anonymity: Anonymity;
  /** Wall clock `YYYY-MM-DDTHH:mm` in `zone` at which it closes. */
  closes: { wall: string; zone: string };
  /** Minutes after the deadline in which a submission is taken and marked as late; 0 refuses it. */
  graceMinutes: number;
  categories: ScoreCategory[];
  /** How many reviews each submission shall get. */
  reviewsWanted: number;
  /** Days in which accepted people confirm. */
  confirmDays: number;
  /** On the public list of calls; otherwise whoever has the address finds it. */
  isListed: boolean;
  /** Nobody can begin a submission without an access code. */
  needsCode: boolean;
}

/** Ranges of what an office can set; lengths in UTF-16 units. */
export const CALL_LIMITS = {
  title: 200,
  summary: 500,
  body: 10_000,
  words: 200,
  hint: 500,
  tracks: 20,
  questions: 40,
  choices: 40,
  categories: 10,
  titleChars: { min: 20, max: 300 },
  abstractChars: { min: 100, max: 10_000 },
  coAuthors: { min: 0, max: 20 },
  files: { min: 0, max: 10 },
  graceMinutes: { min: 0, max: 10_080 },
  reviewsWanted: { min: 1, max: 9 },
  confirmDays: { min: 1, max: 60 },
  weight: { min: 1, max: 10 },
  score: { min: 2, max: 10 },
  answer: 10_000,
} as const;

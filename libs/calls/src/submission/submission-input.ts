import { addressIn, themesIn } from '@hamshahr/people';
import { DomainError, cleanLines, cleanText, readAll } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import type { CallContent, CallQuestion } from '../call/call-content.js';
import type { CallAnswers, Submission } from './submission.entity.js';

/** Step 1: who submits. */
export interface YouInput {
  name: string;
  address: string;
  language: Language;
  cityId: string | null;
  affiliation: string;
  position: string;
}

/** Step 2: what they know. */
export interface ExpertiseInput {
  bio: string;
  /** One theme each. */
  themes: string[];
  /** Codes of ISO 639-1. */
  spoken: string[];
  answers: Readonly<Record<string, unknown>>;
}

/** Step 3: the proposal itself. */
export interface ProposalInput {
  title: string;
  abstract: string;
  language: Language;
  trackKey: string | null;
  answers: Readonly<Record<string, unknown>>;
}

/** The consents of step 4; the first is for the register of experts, the second for a public profile. */
export interface ConsentInput {
  version: string;
  /** In which language its text was read. */
  language: Language;
  registers: boolean;
  publishes: boolean;
}

export const PERSON_LIMITS = { name: 200, affiliation: 200, position: 120, bio: 4000 } as const;

/** @throws DomainError invalid naming every wrong field */
export function readYou(input: YouInput): YouInput {
  const read = readAll({
    name: () => readPersonName(input.name, 'name'),
    address: () => addressIn(input.address),
    affiliation: () => line(input.affiliation, 'affiliation', PERSON_LIMITS.affiliation),
    position: () => line(input.position, 'position', PERSON_LIMITS.position),
  });
  return { ...input, ...read };
}

/** @throws DomainError invalid naming the field */
export function readPersonName(text: string, field: string): string {
  const name = line(text, field, PERSON_LIMITS.name);
  if (!/[\p{L}\p{N}]/u.test(name)) throw new DomainError('invalid', 'contact.name_missing', { field });
  return name;
}

/** @throws DomainError invalid when it is too long */
export function readBio(text: string): string {
  return lines(text, 'bio', PERSON_LIMITS.bio);
}

/** Takes what is not complete yet. @throws DomainError invalid naming every field that cannot be kept */
export function readExpertise(
  content: CallContent,
  input: ExpertiseInput,
  before: CallAnswers,
): { bio: string } & Pick<Submission, 'themes' | 'spoken' | 'answers'> {
  return readAll({
    bio: () => readBio(input.bio),
    themes: () => themesIn(input.themes).map(({ theme }) => theme),
    spoken: () => [...new Set(input.spoken.filter((code) => /^[a-z]{2,3}$/.test(code)))].slice(0, 20),
    answers: () => readAnswers(questionsOf(content, 'expertise'), input.answers, before),
  });
}

/** Takes what is not complete yet. @throws DomainError invalid naming every field that cannot be kept */
export function readProposal(
  content: CallContent,
  input: ProposalInput,
  before: CallAnswers,
): Pick<Submission, 'title' | 'abstract' | 'language' | 'trackKey' | 'answers'> {
  const { limits, languages, tracks } = content;
  return readAll({
    language: () => {
      if (languages.includes(input.language)) return input.language;
      throw new DomainError('invalid', 'submission.language', { field: 'language' });
    },
    trackKey: () => {
      if (input.trackKey === null || tracks.some(({ key }) => key === input.trackKey)) return input.trackKey;
      throw new DomainError('invalid', 'submission.track', { field: 'trackKey' });
    },
    title: () => line(input.title, 'title', limits.titleChars),
    abstract: () => lines(input.abstract, 'abstract', limits.abstractChars),
    answers: () => readAnswers(questionsOf(content, 'proposal'), input.answers, before),
  });
}

export function questionsOf(content: CallContent, step: CallQuestion['step']): CallQuestion[] {
  return content.questions.filter((question) => question.step === step);
}

/** Answers of other steps, and of questions that a later version dropped, stay as they were. */
function readAnswers(
  questions: readonly CallQuestion[],
  given: Readonly<Record<string, unknown>>,
  before: CallAnswers,
): CallAnswers {
  const answers = { ...before };
  const asked = questions.filter(({ kind }) => kind !== 'file');
  const read = readAll<CallAnswers>(
    Object.fromEntries(asked.map((question) => [question.key, () => readAnswer(question, given[question.key])])),
  );
  for (const [key, answer] of Object.entries(read)) {
    if (answer === '') delete answers[key];
    else answers[key] = answer;
  }
  return answers;
}

/** @returns empty for no answer. @throws DomainError invalid naming the question, as `answers.q1` */
function readAnswer({ key, kind, max, choices }: CallQuestion, given: unknown): string {
  const field = `answers.${key}`;
  const text = typeof given === 'string' ? given : '';
  if (kind === 'text' || kind === 'long_text') {
    const most = max ?? (kind === 'text' ? 300 : 3000);
    return kind === 'text' ? line(text, field, most) : lines(text, field, most);
  }
  const value = line(text, field, 100);
  if (value === '') return '';
  const isRight = {
    choice: () => /^\d{1,2}$/.test(value) && Number(value) < choices.length,
    number: () => /^-?\d{1,10}([.]\d{1,4})?$/.test(value) && (max === null || Number(value) <= max),
    date: () => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)),
    city: () => /^[a-z0-9-]{1,40}$/.test(value),
    language: () => /^[a-z]{2,3}$/.test(value),
    file: () => false,
  }[kind]();
  if (!isRight) throw new DomainError('invalid', `submission.answer_${kind}`, { field, params: { max: max ?? '' } });
  return value;
}

function line(text: string, field: string, max: number): string {
  return within(cleanText(text), field, max);
}

function lines(text: string, field: string, max: number): string {
  return within(cleanLines(text).trim(), field, max);
}

function within(text: string, field: string, max: number): string {
  if (text.length <= max) return text;
  throw new DomainError('invalid', 'submission.text_long', { field, params: { max, length: text.length } });
}

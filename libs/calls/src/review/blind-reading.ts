import type { CallContent, CallQuestion } from '../call/call-content.js';
import type { NamedPerson } from '../files/name-search.js';
import type { Submission } from '../submission/submission.entity.js';
import { readableText, type ReadableText } from './redactions.js';
import type { SubmissionRedaction } from './review.entity.js';

/** An answer with its question. */
export interface ReadableAnswer extends ReadableText {
  question: CallQuestion;
}

/** A proposal as a reviewer reads it. */
export interface ReadableProposal {
  title: ReadableText;
  abstract: ReadableText;
  trackKey: string | null;
  language: string;
  answers: ReadableAnswer[];
}

type Written = Pick<Submission, 'title' | 'abstract' | 'trackKey' | 'language' | 'answers'>;

/** Texts that may name somebody; other answers are chosen from what the call offers. */
const FREE: readonly CallQuestion['kind'][] = ['text', 'long_text'];

/** Texts of a submission that a redaction can be made for, by the names of their fields. */
export function redactableTexts(content: CallContent, submission: Written): Map<string, string> {
  const answers = content.questions
    .filter(({ kind, isPersonal }) => FREE.includes(kind) && !isPersonal)
    .flatMap(({ key }): [string, string][] => {
      const text = submission.answers[key];
      return text === undefined ? [] : [[key, text]];
    });
  return new Map([['title', submission.title], ['abstract', submission.abstract], ...answers]);
}

/**
 * Everything that a blind reviewer reads of a submission, and the only way to it: no people, no history, no file; each
 * free text only as far as it names nobody. Questions that the call marks as personal, and questions for a file, are
 * not among it.
 * @param people everybody who stands behind it, also who refused
 */
export function whatABlindReviewerReads(
  content: CallContent,
  submission: Written,
  people: readonly NamedPerson[],
  redactions: readonly Pick<SubmissionRedaction, 'field' | 'ranges' | 'madeFor'>[],
): ReadableProposal {
  const readable = (field: string, text: string) =>
    readableText(
      text,
      people,
      redactions.find((redaction) => redaction.field === field),
    );
  return {
    title: readable('title', submission.title),
    abstract: readable('abstract', submission.abstract),
    trackKey: submission.trackKey,
    language: submission.language,
    answers: answersOf(content, submission, ({ isPersonal }) => !isPersonal).map(({ question, text }) => ({
      question,
      ...(FREE.includes(question.kind) ? readable(question.key, text) : { text, isWithheld: false }),
    })),
  };
}

/** The same for a reviewer of a call that hides nobody. */
export function whatANamedReviewerReads(content: CallContent, submission: Written): ReadableProposal {
  const shown = (text: string) => ({ text, isWithheld: false });
  return {
    title: shown(submission.title),
    abstract: shown(submission.abstract),
    trackKey: submission.trackKey,
    language: submission.language,
    answers: answersOf(content, submission, () => true).map(({ question, text }) => ({ question, ...shown(text) })),
  };
}

function answersOf(
  { questions }: CallContent,
  { answers }: Written,
  isShown: (question: CallQuestion) => boolean,
): { question: CallQuestion; text: string }[] {
  return questions
    .filter((question) => question.kind !== 'file' && isShown(question))
    .flatMap((question) => {
      const text = answers[question.key];
      return text === undefined ? [] : [{ question, text }];
    });
}

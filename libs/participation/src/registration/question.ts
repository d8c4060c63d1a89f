import { readWords, wordsFor, type Words } from '@hamshahr/people';
import { DomainError, cleanText, readAll } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';

export const QUESTION_KINDS = ['text', 'choice', 'yes_no'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export const QUESTION_LIMITS = { questions: 10, label: 300, choices: 20, answer: 1000 };

/** What an event asks of whoever registers; its texts in the languages of the event. */
export interface Question {
  /** `q1`, `q2` …; kept while the question stays, so that answers keep their question. */
  id: string;
  kind: QuestionKind;
  isRequired: boolean;
  label: Words;
  /** Of a choice, in their order. */
  choices: Words[];
}

/** By the question's id: text, the number of the choice from 0, or `yes` and `no`. */
export type Answers = Record<string, string>;

/**
 * @param languages those of the event's texts: a question in some of them alone would not be understood by the others
 * @throws DomainError invalid naming the field
 */
export function readQuestions(questions: readonly Question[], languages: readonly Language[]): Question[] {
  if (questions.length > QUESTION_LIMITS.questions) {
    const params = { max: QUESTION_LIMITS.questions };
    throw new DomainError('invalid', 'registration.questions_many', { field: 'questions', params });
  }
  const ids = new Set<string>();
  return questions.map(({ id, kind, isRequired, label, choices }, index) => {
    const field = `questions.${index}`;
    if (!/^q[1-9]\d?$/.test(id) || ids.has(id)) throw new DomainError('invalid', 'registration.question_id', { field });
    ids.add(id);
    const isChoice = kind === 'choice';
    if (isChoice && (choices.length < 2 || choices.length > QUESTION_LIMITS.choices)) {
      const params = { max: QUESTION_LIMITS.choices };
      throw new DomainError('invalid', 'registration.choices', { field: `${field}.choices`, params });
    }
    return {
      id,
      kind,
      isRequired,
      label: readWords(label, languages, `${field}.label`, QUESTION_LIMITS.label),
      choices: isChoice
        ? choices.map((choice, at) => readWords(choice, languages, `${field}.choices.${at}`, QUESTION_LIMITS.label))
        : [],
    };
  });
}

/** @throws DomainError invalid naming every question whose answer cannot be taken, as `answers.q1` */
export function readAnswers(questions: readonly Question[], given: Readonly<Record<string, unknown>>): Answers {
  const read = readAll<Answers>(
    Object.fromEntries(questions.map((question) => [question.id, () => takenAnswer(question, given[question.id])])),
  );
  return Object.fromEntries(Object.entries(read).filter(([, answer]) => answer !== ''));
}

function takenAnswer(question: Question, given: unknown): string {
  const answer = readAnswer(question, given);
  if (answer !== null) return answer;
  const params = { max: QUESTION_LIMITS.answer };
  throw new DomainError('invalid', 'registration.answer', { field: `answers.${question.id}`, params });
}

/** @returns null when it cannot be taken; empty for a question that need not be answered */
function readAnswer({ kind, isRequired, choices }: Question, given: unknown): string | null {
  const text = typeof given === 'string' ? cleanText(given).trim() : '';
  if (text === '') return isRequired ? null : '';
  if (text.length > QUESTION_LIMITS.answer) return null;
  if (kind === 'yes_no') return text === 'yes' || text === 'no' ? text : null;
  if (kind === 'choice') return /^\d{1,2}$/.test(text) && Number(text) < choices.length ? String(Number(text)) : null;
  return text;
}

/** An answer in words, for lists and exports. */
export function answerText(question: Question, answer: string | undefined, language: Language): string {
  if (answer === undefined) return '';
  return question.kind === 'choice' ? wordsFor(question.choices[Number(answer)] ?? {}, language) : answer;
}

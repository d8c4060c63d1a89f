import type { CallContent, CallQuestion } from '../call/call-content.js';
import { questionsOf } from './submission-input.js';
import type { Submission, SubmissionFile, SubmissionPerson } from './submission.entity.js';

export const SUBMISSION_STEPS = ['you', 'expertise', 'proposal'] as const;
export type SubmissionStep = (typeof SUBMISSION_STEPS)[number];

/** What is still missing before a submission can be handed in. */
export interface SubmissionProblem {
  step: SubmissionStep;
  /** As in the request of that step: `title`, `answers.q3`. */
  field: string;
  /** Key of its message. */
  code: 'submission.missing' | 'submission.title_missing' | 'submission.track_missing';
}

interface Complete {
  content: CallContent;
  submission: Pick<Submission, 'title' | 'abstract' | 'trackKey' | 'answers'>;
  author: Pick<SubmissionPerson, 'affiliation' | 'cityId' | 'bio'>;
  files: readonly Pick<SubmissionFile, 'purpose' | 'questionKey'>[];
}

/** In the order of the steps; empty when it is complete. */
export function problemsOf({ content, submission, author, files }: Complete): SubmissionProblem[] {
  const missing = (step: SubmissionStep, field: string): SubmissionProblem => ({
    step,
    field,
    code: 'submission.missing',
  });
  const problems: SubmissionProblem[] = [];
  if (author.bio === '') problems.push(missing('expertise', 'bio'));
  const isAnswered = ({ kind, key }: CallQuestion) =>
    kind === 'file' ? files.some(({ questionKey }) => questionKey === key) : submission.answers[key] !== undefined;
  const unanswered = (step: CallQuestion['step']) =>
    questionsOf(content, step)
      .filter((question) => question.isRequired && !isAnswered(question))
      .map(({ key }) => missing(step, `answers.${key}`));
  problems.push(...unanswered('expertise'));
  if (!/[\p{L}\p{N}]/u.test(submission.title)) {
    problems.push({ step: 'proposal', field: 'title', code: 'submission.title_missing' });
  }
  if (submission.abstract === '') problems.push(missing('proposal', 'abstract'));
  const isTrackKnown = content.tracks.some(({ key }) => key === submission.trackKey);
  if (content.tracks.length > 0 && !isTrackKnown) {
    problems.push({ step: 'proposal', field: 'trackKey', code: 'submission.track_missing' });
  }
  problems.push(...unanswered('proposal'));
  return problems;
}

/** What a change has made incomplete; what the call asks since then was never there. */
export function madeIncomplete(
  before: readonly SubmissionProblem[],
  after: readonly SubmissionProblem[],
): SubmissionProblem | undefined {
  return after.find(({ field }) => !before.some((problem) => problem.field === field));
}

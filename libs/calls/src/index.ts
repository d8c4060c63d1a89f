export {
  ANONYMITIES,
  CALL_LIMITS,
  QUESTION_KINDS as CALL_QUESTION_KINDS,
  QUESTION_STEPS,
  type Anonymity,
  type CallContent,
  type CallQuestion,
  type CallQuestionKind,
  type CallText,
  type CallTexts,
  type QuestionStep,
  type ScoreCategory,
  type Track,
} from './call/call-content.js';
export { callText } from './call/call-rows.js';
export {
  CALL_PHASES,
  CALL_STATES,
  CALL_VERSION_STATES,
  Call,
  CallAccessCode,
  CallVersion,
  type CallPhase,
  type CallStatus,
  type CallVersionStatus,
} from './call/call.entity.js';
export { AccessCodes, type AccessCodeInput } from './call/access-codes.service.js';
export { CallQueries, type CallFilter } from './call/calls.queries.js';
export { CallStatisticsQueries, type CallStatistics, type Share } from './call/call-statistics.queries.js';
export { emptySubmission, unsavedCall } from './call/unsaved-call.js';
export type { CountedCall } from './call/counted-calls.js';
export { CALL_SUBJECT, Calls } from './call/calls.service.js';
export { PublicCalls, type PublicCall } from './call/public-calls.queries.js';
export { CallsModule } from './calls.module.js';
export { AcceptedSubmissions, type AcceptedSubmission } from './decision/accepted-submissions.queries.js';
export { Confirmations } from './decision/confirmations.service.js';
export {
  DECISION_KINDS,
  DecisionMailings,
  type DecisionKind,
  type DecisionMailingRequest,
} from './decision/decision-mailings.service.js';
export { Decisions } from './decision/decisions.service.js';
export { LetterPreviews, type LetterWish } from './decision/letter-previews.service.js';
export {
  WaitingCalls,
  type ClosingCall,
  type UnconfirmedSubmission,
  type UnreviewedCall,
  type WaitingCall,
  type WaitingCallsView,
} from './desk/waiting-calls.queries.js';
export { WaitingFiles, type UnclearSubmission } from './desk/waiting-files.queries.js';
export { CLEARANCE_STATES, type ClearanceState, type FileClearance, type FileTrace } from './files/clearance.js';
export { SubmissionFileText } from './files/file-text.entity.js';
export { FileTexts } from './files/file-texts.service.js';
export { TRACE_KINDS, findNames, type NamedPerson, type NameTrace, type TraceKind } from './files/name-search.js';
export { clockOf } from './mail/clock-of.js';
export { SubmissionNotices } from './mail/submission-notices.service.js';
export type { ReadableAnswer, ReadableProposal } from './review/blind-reading.js';
export type { ReadableText } from './review/redactions.js';
export { REDACTION_STATES, Redactions, type RedactableText, type RedactionInput } from './review/redactions.service.js';
export {
  ASSIGNMENT_STATES,
  CONFLICT_KINDS,
  CallReviewer,
  RECOMMENDATIONS,
  Review,
  ReviewAssignment,
  ReviewComment,
  ReviewConflict,
  SubmissionRedaction,
  type ConflictKind,
  type Recommendation,
} from './review/review.entity.js';
export { ReviewBoards, type BoardRow, type ReviewBoard } from './review/review-board.queries.js';
export { ReviewDesk, type ListedConflict, type SubmissionReviews } from './review/review-desk.service.js';
export type { Pair as ReviewPair } from './review/review-plan.js';
export { ReviewPlans, type PreviewedPlan } from './review/review-plans.service.js';
export { ReviewReading, type OpenedReview } from './review/review-reading.queries.js';
export { Reviewers, type CallReviewers, type ListedReviewer, type ReviewerInput } from './review/reviewers.service.js';
export { Reviewing, type ReviewInput } from './review/reviewing.service.js';
export { SubmissionPeople } from './submission/submission-people.service.js';
export type { SubmissionWindow, Timeliness } from './submission/deadline.js';
export { ExpertSubmissions, type ExpertSubmission } from './submission/expert-submissions.queries.js';
export { OldDrafts } from './submission/old-drafts.service.js';
export type { OpenedSubmission } from './submission/opened.js';
export { SUBMISSION_STEPS, type SubmissionProblem, type SubmissionStep } from './submission/problems.js';
export type { SubmissionCounts } from './submission/submission-counts.js';
export { SubmissionFiles, type CheckedFile, type OutgoingFile } from './submission/submission-files.service.js';
export {
  PERSON_LIMITS,
  questionsOf,
  type ConsentInput,
  type ExpertiseInput,
  type ProposalInput,
  type YouInput,
} from './submission/submission-input.js';
export {
  CONFIRMATIONS,
  DECISIONS,
  FILE_PURPOSES,
  PERSON_ROLES,
  PERSON_STATES,
  SUBMISSION_STATES,
  Submission,
  SubmissionChange,
  WaitingNotice,
  SubmissionFile,
  SubmissionFilePart,
  SubmissionPerson,
  type CallAnswers,
  type Confirmation,
  type Decision,
  type FilePurpose,
  type PersonRole,
  type PersonStatus,
  type SubmissionNotice,
  type SubmissionStatus,
} from './submission/submission.entity.js';
export {
  SubmissionQueries,
  type ListedSubmission,
  type SubmissionDetail,
  type SubmissionFilter,
} from './submission/submissions.queries.js';
export { Submissions } from './submission/submissions.service.js';

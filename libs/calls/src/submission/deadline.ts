import type { Call, CallAccessCode, CallVersion } from '../call/call.entity.js';
import type { Submission } from './submission.entity.js';

/** Whether something can be handed in: in time, late but taken, or not any more. */
export type Timeliness = 'open' | 'late' | 'over';

export interface SubmissionWindow {
  state: Timeliness;
  /** The deadline that everybody reads. */
  closesAt: Date;
  /** The last instant at which something is taken, late or not. */
  until: Date;
}

/**
 * @param code the access code that the submission began with
 * @param now by the database's clock
 */
export function windowOf(
  { closesAt, content }: Pick<CallVersion, 'closesAt' | 'content'>,
  code: Pick<CallAccessCode, 'until'> | null,
  now: Date,
): SubmissionWindow {
  const graceEnd = closesAt.getTime() + content.graceMinutes * 60_000;
  const until = new Date(Math.max(graceEnd, code?.until?.getTime() ?? 0));
  const state = now <= closesAt ? 'open' : now <= until ? 'late' : 'over';
  return { state, closesAt, until };
}

/** What was handed in can be changed until the deadline that its author was told, without the grace. */
export function isEditable(
  submission: Pick<Submission, 'status' | 'decision'>,
  call: Pick<Call, 'status' | 'phase'>,
  window: SubmissionWindow,
  hasOwnDeadline: boolean,
): boolean {
  if (call.status !== 'open' || submission.decision !== null) return false;
  // A late expert's own deadline holds also where the others are judged already.
  if (call.phase !== 'collecting' && !hasOwnDeadline) return false;
  if (submission.status === 'draft') return window.state !== 'over';
  if (submission.status === 'withdrawn') return false;
  return window.state === 'open' || (hasOwnDeadline && window.state === 'late');
}

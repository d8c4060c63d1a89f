import type { Progress } from '@hamshahr/mailing';
import { DeliveryCountsView, OfficePauseView, toOfficePauseView } from './mailing.dto.js';

/** Data of a `progress` event. */
export class ProgressView {
  id!: string;
  /** @example sending */
  status!: string;
  recipients!: number;
  counts!: DeliveryCountsView;
  /** End of the undo window, in UTC; null once it is over. */
  undoUntil!: string | null;
  undoSeconds!: number;
  pauseReason!: string | null;
  officePause!: OfficePauseView | null;
  /** Messages a minute that the server accepted, over the last minute; null while nothing can leave. @example 1200 */
  rate!: number | null;
  /** Until what may leave now has left, at this rate; null when nobody can tell. Deferred messages do not count. */
  secondsLeft!: number | null;
  /** How many invitees of the event have answered. */
  replied!: number;
}

export function toProgressView({ undoUntil, officePause, ...progress }: Progress): ProgressView {
  return {
    ...progress,
    undoUntil: undoUntil?.toISOString() ?? null,
    officePause: toOfficePauseView(officePause),
  };
}

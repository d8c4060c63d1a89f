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
}

export function toProgressView({ undoUntil, officePause, ...progress }: Progress): ProgressView {
  return {
    ...progress,
    undoUntil: undoUntil?.toISOString() ?? null,
    officePause: toOfficePauseView(officePause),
  };
}

/** Figures of a mailing under way, as the database counts them. */
export interface PaceRow {
  /** Since the end of the undo window; negative before. */
  seconds: string | null;
  /** Messages accepted by the server within the last minute. */
  lastMinute: string;
  /** Messages that may leave now. */
  due: string;
}

export interface Pace {
  rate: number | null;
  secondsLeft: number | null;
}

/**
 * How fast a mailing leaves. Within its first minute the rate is taken from what there was of it, or a mailing of seconds
 * would look slow.
 * @param canLeave neither the mailing nor its office is halted
 */
export function paceOf(canLeave: boolean, { seconds, lastMinute, due }: PaceRow): Pace {
  const since = Number(seconds ?? -1);
  if (!canLeave || since < 1) return { rate: null, secondsLeft: null };
  const rate = Math.round((Number(lastMinute) * 60) / Math.min(since, 60));
  return { rate, secondsLeft: rate > 0 && Number(due) > 0 ? Math.ceil((Number(due) * 60) / rate) : null };
}

/** One stay: from when to when, or only its length, or only that there was one. */
export interface Stay {
  source: 'callback' | 'file' | 'check_in';
  originId: string;
  joinedAt: Date | null;
  leftAt: Date | null;
  /** Only where the times are not known. */
  seconds: number | null;
}

/**
 * How long one person was there. Who rejoins counts once with the time summed; what two sources or two devices tell of the
 * same minutes counts once. Where a list gives lengths alone they are summed, and the larger of both counts, because
 * nobody can tell whether they are the same time.
 */
export function secondsPresent(stays: readonly Stay[]): number {
  const spans = stays
    .filter(({ joinedAt, leftAt }) => joinedAt !== null && leftAt !== null)
    .map(({ joinedAt, leftAt }) => [joinedAt!.getTime(), leftAt!.getTime()] as const)
    .filter(([from, to]) => to > from)
    .sort(([a], [b]) => a - b);
  let [covered, end] = [0, -Infinity];
  for (const [from, to] of spans) {
    if (to > end) covered += to - Math.max(from, end);
    end = Math.max(end, to);
  }
  const lengths = new Map<string, number>();
  for (const { originId, seconds } of stays) {
    if (seconds !== null) lengths.set(originId, (lengths.get(originId) ?? 0) + seconds);
  }
  return Math.max(Math.round(covered / 1000), 0, ...lengths.values());
}

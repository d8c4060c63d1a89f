import { Injectable } from '@nestjs/common';
import type { Actor } from '@hamshahr/people';
import { Database } from '@hamshahr/platform';
import { toWallClock } from '@hamshahr/time';
import { callOf, latestVersion } from './call-rows.js';

/** How many submissions there are of one value; null where it was left open. */
export interface Share {
  value: string | null;
  count: number;
}

/** What was handed in and not taken back, by several measures; each sums up to the same number. */
export interface CallStatistics {
  /** Days `YYYY-MM-DD` in the call's zone, oldest first; days without any are left out. */
  days: Share[];
  /** Keys of tracks. */
  tracks: Share[];
  /** Languages of the proposals. */
  languages: Share[];
  /** Ids of the authors' cities. */
  cities: Share[];
}

/** What a call has brought so far. */
@Injectable()
export class CallStatisticsQueries {
  constructor(private readonly database: Database) {}

  /** Two queries and the call's own. @throws DomainError missing */
  async of(actor: Actor, callId: string): Promise<CallStatistics> {
    const { reads } = this.database;
    const call = await callOf(reads, actor, callId);
    const { zone } = (await latestVersion(reads, call.id)).content.closes;
    const rows = await reads.query<{ at: Date; track: string | null; language: string; city: string | null }[]>(
      `SELECT s.submitted_at AS at, s.track_key AS track, s.language, CAST(a.city_id AS CHAR) AS city
       FROM submissions s JOIN submission_people a ON a.submission_id = s.id AND a.role = 'author'
       WHERE s.call_id = ? AND s.status = 'submitted' AND s.submitted_at IS NOT NULL`,
      [callId],
    );
    return {
      days: shares(rows.map(({ at }) => toWallClock(at, zone).slice(0, 10))).toSorted(byValue),
      tracks: shares(rows.map(({ track }) => track)),
      languages: shares(rows.map(({ language }) => language)),
      cities: shares(rows.map(({ city }) => city)),
    };
  }
}

/** The most frequent first. */
function shares(values: (string | null)[]): Share[] {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count || byValue(a, b));
}

function byValue(a: Share, b: Share): number {
  return (a.value ?? '') < (b.value ?? '') ? -1 : 1;
}

import { TimeError, addWallMinutes, toInstant } from '@hamshahr/time';
import type { EventRevision } from '../event-revision.entity.js';
import type { Session } from './programme.js';

export interface SessionTime {
  start: Date;
  end: Date;
}

/**
 * When a session takes place. The second day of an event begins at its time of day also where the clocks change in the
 * night; a time that such a change skips or repeats is counted from the event's start instead.
 */
export function sessionTime(
  { wallStart, zone, startsAt }: Pick<EventRevision, 'wallStart' | 'zone' | 'startsAt'>,
  { startsAfter, minutes }: Pick<Session, 'startsAfter' | 'minutes'>,
): SessionTime {
  const start = startOf(addWallMinutes(wallStart, startsAfter), zone) ?? after(startsAt, startsAfter);
  return { start, end: after(start, minutes) };
}

function startOf(wallClock: string, zone: string): Date | null {
  try {
    return toInstant(wallClock, zone);
  } catch (error) {
    if (error instanceof TimeError) return null;
    throw error;
  }
}

const after = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000);

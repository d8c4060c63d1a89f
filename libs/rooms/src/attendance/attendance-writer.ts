import type { EntityManager } from 'typeorm';
import { Attendance, type AttendanceSource } from './attendance.entity.js';
import type { PresentPerson } from './person-keys.js';

export interface NewStay {
  person: PresentPerson;
  joinedAt: Date | null;
  leftAt: Date | null;
  seconds: number | null;
}

const BATCH = 500;

/** Writes the stays that one source tells of, in its order. */
export async function writeStays(
  tx: EntityManager,
  { eventId, source, originId }: { eventId: string; source: AttendanceSource; originId: string },
  stays: readonly NewStay[],
): Promise<void> {
  const rows = stays.map(({ person, ...stay }, number) => ({ eventId, source, originId, number, ...person, ...stay }));
  for (let at = 0; at < rows.length; at += BATCH) await tx.insert(Attendance, rows.slice(at, at + BATCH));
}

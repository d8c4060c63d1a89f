import type { EntityManager } from 'typeorm';
import type { Partstat } from './event-status.js';

/** Invitees of one event by their present answer. */
export interface InvitationCounts {
  invited: number;
  accepted: number;
  tentative: number;
  declined: number;
  needsAction: number;
  /** Of those, people whose earlier answer was for another date or place. */
  askedAgain: number;
}

const NAMES: Record<Partstat, Exclude<keyof InvitationCounts, 'invited' | 'askedAgain'>> = {
  accepted: 'accepted',
  tentative: 'tentative',
  declined: 'declined',
  needs_action: 'needsAction',
};

export const nobodyInvited = (): InvitationCounts => ({
  invited: 0,
  accepted: 0,
  tentative: 0,
  declined: 0,
  needsAction: 0,
  askedAgain: 0,
});

/** Invitees of several events in one query; people who were taken off do not count. */
export async function countInvitations(
  reads: EntityManager,
  eventIds: string[],
): Promise<Map<string, InvitationCounts>> {
  const counts = new Map(eventIds.map((id) => [id, nobodyInvited()]));
  if (eventIds.length === 0) return counts;
  const rows = await reads.query<{ eventId: string; partstat: Partstat; n: string; askedAgain: string }[]>(
    `SELECT event_id AS eventId, partstat, COUNT(*) AS n,
       COUNT(IF(partstat = 'needs_action', reset_by, NULL)) AS askedAgain FROM invitations
     WHERE event_id IN (?) AND withdrawn_at IS NULL AND invited_at IS NOT NULL GROUP BY event_id, partstat`,
    [eventIds],
  );
  for (const { eventId, partstat, n, askedAgain } of rows) {
    const event = counts.get(eventId)!;
    event[NAMES[partstat]] = Number(n);
    event.invited += Number(n);
    event.askedAgain += Number(askedAgain);
  }
  return counts;
}

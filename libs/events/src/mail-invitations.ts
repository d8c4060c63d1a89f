import type { EntityManager } from 'typeorm';
import type { InboundReading } from '@hamshahr/mailing';
import type { Tokens } from '@hamshahr/platform';
import { Event } from './event.entity.js';
import { Invitation } from './invitation.entity.js';

/** The invitation that a calendar mail speaks for. */
export interface Addressed {
  invitation: Invitation;
}

/** Why nobody can tell whether it may; `invitation` is whom it is about, as far as that is known. */
export interface Unproven {
  fault: 'unknown_event' | 'other_event' | 'not_invited' | 'forwarded' | 'unproven' | 'attendee_missing';
  invitation?: Invitation;
  eventId?: string;
}

/**
 * Rule 35: the token of the address that the mail was sent to, and ATTENDEE is the invited address; or no token, but our
 * own mail server vouches for From, and that is ATTENDEE.
 */
export async function invitationOf(
  tx: EntityManager,
  tokens: Tokens,
  reading: InboundReading,
): Promise<Addressed | Unproven> {
  const event = reading.uid === null ? null : await tx.findOneBy(Event, { uid: reading.uid });
  const attendees = (reading.answer?.attendees ?? []).map(({ address }) => address);
  const invitation = await byToken(tx, tokens, reading.tokens.reply);
  if (invitation) {
    if (!event) return { fault: 'unknown_event', invitation };
    if (event.id !== invitation.eventId) return { fault: 'other_event', invitation };
    if (attendees.length === 0) return { fault: 'attendee_missing', invitation };
    const isOwn = attendees.includes(invitation.address.toLowerCase());
    return isOwn ? { invitation } : { fault: 'forwarded', invitation };
  }
  if (!event) return { fault: 'unknown_event' };
  const named = await byAddress(tx, tokens, event, attendees);
  if (!named) return { fault: 'not_invited', eventId: event.id };
  const isProven = reading.isFromProven && reading.from === named.address.toLowerCase();
  return isProven ? { invitation: named } : { fault: 'unproven', invitation: named };
}

async function byToken(tx: EntityManager, tokens: Tokens, found: string[]): Promise<Invitation | null> {
  for (const token of found) {
    const claim = tokens.parse(token);
    if (!claim) continue;
    const invitation = await tx.findOneBy(Invitation, { id: claim.id });
    if (invitation?.invitedAt && tokens.verify(claim, 'reply', invitation.tokenVersion)) return invitation;
  }
  return null;
}

async function byAddress(
  tx: EntityManager,
  tokens: Tokens,
  event: Event,
  attendees: string[],
): Promise<Invitation | null> {
  for (const address of attendees.slice(0, 5)) {
    const where = { eventId: event.id, addressHash: tokens.addressHash(address) };
    const invitation = await tx.findOneBy(Invitation, where);
    if (invitation?.invitedAt) return invitation;
  }
  return null;
}

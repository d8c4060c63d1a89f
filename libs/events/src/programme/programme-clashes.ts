import { DomainError } from '@hamshahr/platform';
import type { Programme, Session } from './programme.js';

/**
 * What holds between the parts of a programme: sessions lie within the event, name rooms and people that exist, and
 * nobody and no room is in two places at once.
 * @throws DomainError invalid naming the later of two sessions
 */
export function checkTogether(programme: Programme, minutes: number): void {
  const { rooms, speakers, sessions } = programme;
  const [roomKeys, people] = [keysOf(rooms), keysOf(speakers)];
  for (const [index, session] of sessions.entries()) {
    const field = `sessions.${index}`;
    if (session.startsAfter + session.minutes > minutes)
      throw new DomainError('invalid', 'programme.outside', { field: `${field}.minutes` });
    if (session.room !== null && !roomKeys.has(session.room))
      throw new DomainError('invalid', 'programme.room', { field: `${field}.room` });
    const named = session.speakers.map(({ speaker }) => speaker);
    if (named.some((key) => !people.has(key)) || new Set(named).size !== named.length) {
      throw new DomainError('invalid', 'programme.speaker', { field: `${field}.speakers` });
    }
    for (const earlier of sessions.slice(0, index)) checkPair(programme, earlier, session, field);
  }
}

/** Whether all sessions still lie within an event of this length. */
export function fits(programme: Programme | null, minutes: number): boolean {
  return programme === null || programme.sessions.every((session) => session.startsAfter + session.minutes <= minutes);
}

function checkPair({ speakers }: Programme, earlier: Session, session: Session, field: string): void {
  if (!overlap(earlier, session)) return;
  if (earlier.room === null || session.room === null || earlier.room === session.room) {
    throw new DomainError('invalid', 'programme.room_taken', { field: `${field}.startsAfter` });
  }
  const twice = session.speakers.find(({ speaker }) => earlier.speakers.some((other) => other.speaker === speaker));
  if (!twice) return;
  const { name } = speakers.find(({ key }) => key === twice.speaker)!;
  throw new DomainError('invalid', 'programme.speaker_twice', { field: `${field}.speakers`, params: { name } });
}

function overlap(one: Session, other: Session): boolean {
  return one.startsAfter < other.startsAfter + other.minutes && other.startsAfter < one.startsAfter + one.minutes;
}

const keysOf = (items: readonly { key: string }[]) => new Set(items.map(({ key }) => key));

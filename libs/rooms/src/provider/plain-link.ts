import { DomainError } from '@hamshahr/platform';
import type { Meeting, MeetingState, Recording, RoomProvider } from './room-provider.js';

/** A meeting elsewhere, of which only the address is known: it opens in time, and that is all. */
export class PlainLink implements RoomProvider {
  async prepare(meeting: Meeting): Promise<void> {
    addressOf(meeting);
  }

  joinLink(meeting: Meeting): string {
    return addressOf(meeting);
  }

  async end(): Promise<void> {
    // Nobody here may end it.
  }

  async state(): Promise<MeetingState> {
    return { isRunning: null, participants: null };
  }

  async recordings(): Promise<Recording[]> {
    return [];
  }
}

function addressOf({ link }: Meeting): string {
  if (link === null) throw new DomainError('unavailable', 'room.link_missing');
  return link;
}

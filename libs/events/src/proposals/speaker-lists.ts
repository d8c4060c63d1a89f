import type { Mailing } from '@hamshahr/mailing';
import { DomainError } from '@hamshahr/platform';
import type { Event } from '../event.entity.js';

/** Whether an invitation goes to the event's speakers. */
export function isToSpeakers({ speakerListId }: Event, { kind, listIds }: Pick<Mailing, 'kind' | 'listIds'>): boolean {
  return kind === 'invitation' && speakerListId !== null && listIds.includes(speakerListId);
}

/**
 * Speakers get a letter of their own, so their list goes out alone.
 * @throws DomainError invalid naming `listIds`
 */
export function assertSpeakersApart({ speakerListId }: Event, listIds: readonly string[]): void {
  if (speakerListId === null || listIds.length < 2 || !listIds.includes(speakerListId)) return;
  throw new DomainError('invalid', 'mailing.speakers_apart', { field: 'listIds' });
}

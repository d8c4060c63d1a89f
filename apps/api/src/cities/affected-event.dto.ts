import type { AffectedEvent } from '@hamshahr/events';
import { NamesDto } from '../http/names.dto.js';

export class AffectedEventView {
  id!: string;
  title!: string;
  /** draft or published. @example published */
  status!: string;
  /** In UTC. */
  startsAt!: string;
  /** The day in the city. @example 2026-10-05 */
  date!: string;
  /** Whether the city hosts it. */
  isHost!: boolean;
  /** People of the city who are invited. */
  invitees!: number;
  /** weekend or holiday. @example holiday */
  reason!: string;
  /** Of the holiday; null for a weekend. */
  names!: NamesDto | null;
  /** Of the holiday: certain, or expected where only the moon will tell; null for a weekend. @example certain */
  certainty!: string | null;
}

export class AffectedEventsView {
  items!: AffectedEventView[];
}

export function toAffectedEventsView(events: AffectedEvent[]): AffectedEventsView {
  return {
    items: events.map(({ startsAt, why, ...event }) => ({
      ...event,
      startsAt: startsAt.toISOString(),
      reason: why.code,
      names: why.code === 'holiday' ? why.names : null,
      certainty: why.code === 'holiday' ? why.certainty : null,
    })),
  };
}

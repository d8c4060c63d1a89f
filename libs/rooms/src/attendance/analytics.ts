import { cleanText } from '@hamshahr/platform';

/** One person in the analytics of a meeting: as we named them when they joined, and their stays. */
export interface AnalyticsPerson {
  userId: string;
  name: string;
  stays: { joinedAt: Date; leftAt: Date }[];
}

const MOST_PEOPLE = 20_000;
const MOST_STAYS = 500;

/**
 * Reads what a BigBlueButton posts to `meta_analytics-callback-url` (data version 1.0, from its events by bbbevents):
 * `{meeting_id, internal_meeting_id, data: {finish, attendees: [{ext_user_id, name, joins: [], leaves: []}]}}`.
 * @param end when a stay without an end ended, where the meeting does not say
 * @returns null when it is something else
 */
export function readAnalytics(content: unknown, end: Date): AnalyticsPerson[] | null {
  const data = fieldsOf(fieldsOf(content)?.data);
  if (!data || !Array.isArray(data.attendees)) return null;
  const finish = instantOf(data.finish) ?? end;
  return data.attendees
    .slice(0, MOST_PEOPLE)
    .map((attendee) => personOf(fieldsOf(attendee), finish))
    .filter((person) => person !== null);
}

export function meetingIdOf(content: unknown): string | null {
  const id = fieldsOf(content)?.meeting_id;
  return typeof id === 'string' ? id : null;
}

function personOf(fields: Record<string, unknown> | null, finish: Date): AnalyticsPerson | null {
  if (!fields) return null;
  const name = typeof fields.name === 'string' ? cleanText(fields.name).replace(/\s+/g, ' ').trim() : '';
  const userId = typeof fields.ext_user_id === 'string' ? fields.ext_user_id : '';
  const [joins, leaves] = [instantsOf(fields.joins), instantsOf(fields.leaves)];
  const stays = joins.map((joinedAt, index) => ({ joinedAt, leftAt: leaves[index] ?? finish }));
  const good = stays.filter(({ joinedAt, leftAt }) => leftAt > joinedAt);
  if (name === '' || good.length === 0) return null;
  return { userId, name: [...name].slice(0, 200).join(''), stays: good };
}

function instantsOf(value: unknown): Date[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, MOST_STAYS)
    .map(instantOf)
    .filter((instant) => instant !== null)
    .sort((a, b) => a.getTime() - b.getTime());
}

/** ISO 8601 with its offset: a time without one could be anywhere. */
function instantOf(value: unknown): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(value)) return null;
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

function fieldsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

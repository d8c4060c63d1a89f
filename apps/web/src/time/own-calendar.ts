import type { CalendarSystem } from '@hamshahr/time';

/** What the account says, once it says it. */
export function ownCalendar(actor: object | null | undefined): CalendarSystem | null {
  const { calendar } = (actor ?? {}) as { calendar?: CalendarSystem | null };
  return calendar ?? null;
}

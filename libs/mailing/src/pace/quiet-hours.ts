import { firstInstant, toWallClock } from '@hamshahr/time';
import { ASKED_KINDS, MAIL_KINDS, WITHDRAWING_KINDS, type MailClass } from '../mail-kind.js';

/** Mail about an event that people must learn in time: it waits only where the office says so. */
const URGENT = new Set<string>(['invitation', 'update', ...WITHDRAWING_KINDS]);

/** Wall clocks `HH:mm`; from 21:00 until 08:00 goes over midnight. */
export interface QuietHours {
  from: string;
  until: string;
}

/** Reminders, calls and announcements always wait; system mail and answers never do: somebody sits and waits for them. */
export function isBound(kind: string, bindsAll: boolean): boolean {
  const known: Partial<Record<string, { class: MailClass }>> = MAIL_KINDS;
  if (known[kind]?.class === 'system' || ASKED_KINDS.some((asked) => asked === kind)) return false;
  return bindsAll || !URGENT.has(kind);
}

/** When the quiet hours of a zone that run at this moment end; null when none do. */
export function quietEnd(now: Date, zone: string, { from, until }: QuietHours): Date | null {
  const clock = toWallClock(now, zone);
  const [day, time] = [clock.slice(0, 10), clock.slice(11)];
  const overMidnight = from > until;
  const isQuiet = overMidnight ? time >= from || time < until : time >= from && time < until;
  if (!isQuiet) return null;
  return firstInstant(`${time < until ? day : dayAfter(day)}T${until}`, zone);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

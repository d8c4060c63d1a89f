import { readRemarks, type EventRevision } from '@hamshahr/events';
import { DomainError } from '@hamshahr/platform';
import type { ReminderAudience, ReminderKind, ReminderRule, ReminderUnit } from './reminder-rule.entity.js';

export interface ReminderInput {
  kind: ReminderKind;
  amount: number;
  unit: ReminderUnit;
  audience: ReminderAudience;
  remarks?: ReminderRule['remarks'];
}

/** Nobody remembers a reminder of a season ago. */
const MOST: Record<ReminderUnit, number> = { minutes: 90 * 1440, hours: 90 * 24, days: 90 };

/** @throws DomainError invalid naming the field */
export function readRule(
  { kind, amount, unit, audience, remarks }: ReminderInput,
  revision: EventRevision,
): Pick<ReminderRule, 'kind' | 'amount' | 'unit' | 'audience' | 'remarks'> {
  const least = kind === 'reminder' ? 1 : 0;
  if (!Number.isInteger(amount) || amount < least || amount > MOST[unit]) {
    throw new DomainError('invalid', 'reminder.amount', {
      field: 'amount',
      params: { min: least, max: MOST[unit] },
    });
  }
  return { kind, amount, unit, audience, remarks: readRemarks(remarks, revision, 'remarks') };
}

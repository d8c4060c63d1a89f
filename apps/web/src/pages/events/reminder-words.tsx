import { useTranslation } from 'react-i18next';
import type { ReminderView } from '../../api/generated/index.js';
import { Moment } from '../../time/when.js';
import { Badge, type Tone } from '../../ui/badge.js';

type Words = Pick<ReminderView, 'kind' | 'amount' | 'unit'>;

/** One day before the start; two hours after the end. */
export function useReminderTime(): (rule: Words) => string {
  const { t } = useTranslation();
  return ({ kind, amount, unit }) => {
    const count = { count: amount };
    return kind === 'reminder'
      ? t(`reminders.before.${unit as 'days'}`, count)
      : t(`reminders.after.${unit as 'days'}`, count);
  };
}

const TONES: Record<string, Tone> = {
  awaiting_approval: 'attention',
  approved: 'good',
  rejected: 'failure',
  off: 'plain',
};

export function ReminderBadge({ status }: Pick<ReminderView, 'status'>) {
  const { t } = useTranslation();
  return <Badge tone={TONES[status] ?? 'plain'}>{t(`reminders.status.${status as 'off'}`)}</Badge>;
}

/** What became of it, or when it will be sent; the moment carries its zone. */
export function ReminderFate({ rule: { status, outcome, dueAt } }: { rule: ReminderView }) {
  const { t } = useTranslation();
  if (outcome === 'planned' && dueAt !== null) return <Moment at={dueAt} />;
  if (outcome !== null && outcome !== 'planned') return t(`reminders.outcome.${outcome as 'sent'}`);
  return status === 'approved' ? t('reminders.open') : null;
}

import { useTranslation } from 'react-i18next';
import type { RefusedDayView } from '../../api/generated/index.js';
import { Card } from '../../ui/page.js';
import { useDay, useReason } from './reason-words.js';

/** Every day without a slot, and why. */
export function RefusedDays({ days }: { days: RefusedDayView[] }) {
  const { t } = useTranslation();
  const day = useDay();
  const reason = useReason();
  if (days.length === 0) return null;
  return (
    <Card title={t('slots.refused')}>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('slots.refused')}>
        <table className="table compact">
          <thead>
            <tr>
              <th scope="col">{t('slots.day')}</th>
              <th scope="col">{t('slots.why')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, why }) => (
              <tr key={date}>
                <th scope="row">{day(date)}</th>
                <td>{why.map(reason).join(t('slots.semicolon'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

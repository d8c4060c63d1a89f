import { useTranslation } from 'react-i18next';
import type { DeliveryCountsView, MailingDetailView, ProgressView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { Hint } from '../../ui/hint.js';
import { Card, Figure } from '../../ui/page.js';
import { timeLeft } from '../../i18n/words.js';

const total = (counts: DeliveryCountsView, ...states: (keyof DeliveryCountsView)[]) =>
  states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);

/** How far a sending has come: each message stands in exactly one of the counts. */
export function ProgressCard({ mailing, progress }: { mailing: MailingDetailView; progress: ProgressView | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { counts, recipients } = progress ?? mailing;
  const { rate, secondsLeft, replied } = progress ?? mailing;
  const number = (value: number) => formatNumber(value, language);
  const waiting = total(counts, 'planned', 'queued', 'sending');
  const sent = total(counts, 'sent');
  const failed = total(counts, 'failed', 'bounced', 'complained');
  const doubt = total(counts, 'in_doubt');
  const left = total(counts, 'suppressed', 'cancelled', 'superseded');
  const done = recipients - waiting;
  const share = recipients === 0 ? 0 : done / recipients;
  const part = (value: number) => ({ inlineSize: `${recipients === 0 ? 0 : (100 * value) / recipients}%` });
  return (
    <Card>
      <div className="card-head">
        <h2>
          {t('progress.done', {
            done: number(done),
            of: number(recipients),
            share: formatNumber(share, language, { style: 'percent', maximumFractionDigits: 0 }),
          })}
        </h2>
        {waiting > 0 && (
          <span className="muted">
            {rate !== null && rate > 0 && t('progress.rate', { n: number(Math.round(rate)) })}{' '}
            {secondsLeft !== null && t('progress.left', { time: timeLeft(secondsLeft, language) })}
          </span>
        )}
      </div>
      <div
        className="bar"
        role="progressbar"
        aria-label={t('progress.label')}
        aria-valuemin={0}
        aria-valuemax={recipients}
        aria-valuenow={done}
        aria-valuetext={t('progress.done', {
          done: number(done),
          of: number(recipients),
          share: formatNumber(share, language, { style: 'percent', maximumFractionDigits: 0 }),
        })}
      >
        <i className="sent" style={part(sent)} />
        <i className="doubt" style={part(doubt)} />
        <i className="failed" style={part(failed)} />
        <i className="left" style={part(left)} />
      </div>
      <div className="figures">
        <Figure label={t('progress.waiting')}>{number(waiting)}</Figure>
        <Figure
          label={
            <>
              {t('status.delivery.sent')} <Hint word="accepted" />
            </>
          }
        >
          {number(sent)}
        </Figure>
        <Figure label={t('progress.failed')} {...(failed > 0 ? { tone: 'failure' } : {})}>
          {number(failed)}
        </Figure>
        {doubt > 0 && (
          <Figure
            tone="attention"
            label={
              <>
                {t('status.delivery.in_doubt')} <Hint word="inDoubt" />
              </>
            }
          >
            {number(doubt)}
          </Figure>
        )}
        {left > 0 && <Figure label={t('progress.notSent')}>{number(left)}</Figure>}
        <Figure label={t('progress.replied')}>{number(replied)}</Figure>
      </div>
    </Card>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { submissionReviewsLift, type ReviewConflictView } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useMay } from '../../session/session.js';
import { Moment } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/page.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';

interface ConflictsProps {
  submissionId: string;
  callId: string;
  conflicts: readonly ReviewConflictView[];
}

/** Who must not judge a proposal and why; the office can say that a conflict is none. */
export function ConflictsCard({ submissionId, callId, conflicts }: ConflictsProps) {
  const { t } = useTranslation();
  const mayLift = useMay('organizer');
  const [asked, setAsked] = useState<ReviewConflictView | null>(null);
  const lift = useAction({
    run: async (reason: string) => {
      const { accountId, kind } = asked!;
      return (await submissionReviewsLift({ path: { id: submissionId }, body: { accountId, kind, reason } })).data;
    },
    stale: [
      ['submission', submissionId],
      ['call', callId],
    ],
    done: () => t('submissionReviews.liftDone'),
    after: () => setAsked(null),
    isQuiet: true,
  });
  return (
    <Card title={t('submissionReviews.conflicts')}>
      {conflicts.length === 0 && <p className="muted">{t('submissionReviews.noConflicts')}</p>}
      <ul className="plain-list">
        {conflicts.map((conflict) => (
          <li key={`${conflict.accountId} ${conflict.kind}`} className="row">
            <span className="grow">
              <strong>
                <bdi>{conflict.name}</bdi>
              </strong>{' '}
              {t(`submissionReviews.kind.${conflict.kind}`)}{' '}
              {conflict.at && (
                <span className="small muted">
                  <Moment at={conflict.liftedAt ?? conflict.at} />
                </span>
              )}
              {conflict.reason && (
                <q className="small" dir="auto">
                  {conflict.reason}
                </q>
              )}
              {conflict.liftedAt && (
                <div className="small muted">
                  {t('submissionReviews.lifted', { reason: `\u2068${conflict.liftReason}\u2069` })}
                </div>
              )}
            </span>
            {mayLift && !conflict.liftedAt && (
              <Button onPress={() => setAsked(conflict)}>{t('submissionReviews.lift')}</Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <ReasonDialog
          title={t('submissionReviews.liftTitle')}
          label={t('submissionReviews.liftReason')}
          hint={t('submissionReviews.liftHint')}
          maxLength={500}
          look="primary"
          isBusy={lift.isPending}
          problem={lift.error ? toProblem(lift.error) : null}
          onClose={() => setAsked(null)}
          onConfirm={(reason) => lift.mutate(reason)}
        />
      )}
    </Card>
  );
}

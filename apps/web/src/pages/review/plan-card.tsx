import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  callReviewsApplyPlan,
  callReviewsPlan,
  type CallView,
  type ReviewPlanView,
} from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card } from '../../ui/page.js';
import { useProposalNumber } from './review-words.js';

/** Who would judge what: looked at first, then carried out as it was looked at. */
export function PlanCard({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const plan = useQuery({
    queryKey: ['call', call.id, 'review-plan'],
    queryFn: async () => (await callReviewsPlan({ path: { id: call.id } })).data,
    enabled: isShown,
    staleTime: 0,
  });
  return (
    <Card title={t('reviewDesk.plan')}>
      <p className="muted">{t('reviewDesk.planHint')}</p>
      {isShown ? (
        <Loaded query={plan} lines={3}>
          {(known) => <Preview call={call} plan={known} />}
        </Loaded>
      ) : (
        <div>
          <Button onPress={() => setShown(true)}>{t('reviewDesk.look')}</Button>
        </div>
      )}
    </Card>
  );
}

function Preview({ call, plan }: { call: CallView; plan: ReviewPlanView }) {
  const { t } = useTranslation();
  const mayChange = useMay('organizer');
  const numberOf = useProposalNumber();
  const { assignments, gaps, loads, hash } = plan;
  const apply = useAction({
    run: async () => (await callReviewsApplyPlan({ path: { id: call.id }, body: { hash } })).data,
    stale: [['call', call.id]],
    done: () => t('reviewDesk.applied'),
  });
  return (
    <div className="stack">
      {gaps.length > 0 && (
        <Notice tone="attention" title={t('reviewDesk.planGaps', { count: gaps.length })}>
          <p>{t('reviewDesk.planGapsHint')}</p>
          <ul>
            {gaps.slice(0, 20).map(({ submissionId, title, lacks }) => (
              <li key={submissionId}>
                <bdi>{title}</bdi>
                <div className="small muted">
                  {numberOf(submissionId)}
                  {t('time.comma')}
                  {t('reviewDesk.lacks', { count: lacks })}
                </div>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {assignments.length === 0 ? (
        gaps.length === 0 && <p>{t('reviewDesk.planNothing')}</p>
      ) : (
        <>
          <p>
            <strong>{t('reviewDesk.planGives', { count: assignments.length })}</strong>
          </p>
          <ul className="plain-list">
            {loads.map(({ accountId, name, before, after, maxLoad }) => (
              <li key={accountId}>
                <details>
                  <summary>
                    <bdi>{name}</bdi>{' '}
                    <span className="muted">{t('reviewDesk.loadAfter', { before, after, max: maxLoad })}</span>
                  </summary>
                  <ul>
                    {assignments
                      .filter((pair) => pair.accountId === accountId)
                      .map(({ submissionId, title }) => (
                        <li key={submissionId}>
                          <bdi>{title}</bdi> <span className="small muted">{numberOf(submissionId)}</span>
                        </li>
                      ))}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
          {mayChange && (
            <div>
              <Button look="primary" isBusy={apply.isPending} onPress={() => apply.mutate()}>
                {t('reviewDesk.apply')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  callReviewsAssign,
  callReviewsWithdraw,
  type GivenReviewView,
  type SubmissionReviewsView,
  type SubmissionView,
} from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { Card, Empty, Facts } from '../../ui/page.js';
import { callQuery } from '../calls/call-queries.js';
import { wordsIn } from '../events/question-list.js';
import { reviewersQuery } from './review-queries.js';
import { ReviewBadge, useScore } from './review-words.js';

interface AssignmentsProps {
  submission: SubmissionView;
  given: SubmissionReviewsView;
}

/** Every review of a proposal, whole; and who else may judge it. */
export function AssignmentsCard({ submission, given }: AssignmentsProps) {
  const { t } = useTranslation();
  const call = useQuery(callQuery(submission.callId));
  const mayChange = useMay('organizer') && call.data !== undefined && call.data.phase !== 'decided';
  return (
    <Card title={t('submissionReviews.reviews')}>
      {given.reviews.length === 0 ? (
        <Empty title={t('submissionReviews.noReviews')}>{t('submissionReviews.noReviewsHint')}</Empty>
      ) : (
        <div className="columns top-columns">
          {given.reviews.map((review) => (
            <Given
              key={review.assignmentId}
              review={review}
              submission={submission}
              given={given}
              mayChange={mayChange}
            />
          ))}
        </div>
      )}
      {mayChange && <Assign submission={submission} given={given} />}
    </Card>
  );
}

interface GivenProps extends AssignmentsProps {
  review: GivenReviewView;
  mayChange: boolean;
}

function Given({ review, submission, given, mayChange }: GivenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const score = useScore();
  const { name, total, scores, recommendation, comment, assignmentId } = review;
  const isClosed = given.conflicts.some(({ accountId, liftedAt }) => accountId === review.accountId && !liftedAt);
  const state = isClosed && review.state !== 'withdrawn' ? 'conflict' : review.state;
  const withdraw = useAction({
    run: async () => (await callReviewsWithdraw({ path: { id: submission.callId, assignmentId } })).data,
    stale: [
      ['submission', submission.id],
      ['call', submission.callId],
    ],
    done: () => t('reviewDesk.unassigned', { name }),
  });
  return (
    <section className="stack">
      <div className="row">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <ReviewBadge state={state} />
        {recommendation && <Badge tone="action">{t(`reviews.recommend.${recommendation}`)}</Badge>}
      </div>
      {scores.length > 0 && (
        <Facts
          items={[
            ...given.categories.map(({ key, name: words, max }) => {
              const points = scores.find(({ category }) => category === key)?.points;
              const value = points === undefined ? '–' : t('reviews.pointsOf', { points, max });
              return [<bdi key={key}>{wordsIn(words, language)}</bdi>, value] as const;
            }),
            total !== null && [t('submissionReviews.total'), <strong key="total">{score(total)}</strong>],
          ]}
        />
      )}
      {comment && (
        <p className="reading" dir="auto">
          {comment}
        </p>
      )}
      {mayChange && (state === 'waiting' || state === 'draft') && (
        <Button look="quiet" isBusy={withdraw.isPending} onPress={() => withdraw.mutate()}>
          {t('reviewDesk.unassign', { name: `\u2068${name}\u2069` })}
        </Button>
      )}
    </section>
  );
}

/** By hand: whoever does not judge it yet and has no conflict. */
function Assign({ submission, given }: AssignmentsProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const reviewers = useQuery(reviewersQuery(submission.callId));
  const able = (reviewers.data?.items ?? []).filter(
    ({ accountId, isActive }) =>
      isActive &&
      !given.reviews.some((review) => review.accountId === accountId && review.state !== 'withdrawn') &&
      !given.conflicts.some((conflict) => conflict.accountId === accountId && !conflict.liftedAt),
  );
  const accountId = able.some((one) => one.accountId === chosen) ? chosen : able[0]?.accountId;
  const assign = useAction({
    run: async () => {
      const body = { submissionId: submission.id, accountId: accountId! };
      return (await callReviewsAssign({ path: { id: submission.callId }, body })).data;
    },
    stale: [
      ['submission', submission.id],
      ['call', submission.callId],
    ],
    done: () => t('reviewDesk.assigned'),
  });
  if (!accountId) return null;
  return (
    <div className="filters">
      <Select
        label={t('reviewDesk.reviewers')}
        choices={able.map((one) => ({ value: one.accountId, label: one.name }))}
        value={accountId}
        onChange={(event) => setChosen(event.target.value)}
      />
      <Button isBusy={assign.isPending} onPress={() => assign.mutate()}>
        {t('reviewDesk.assign')}
      </Button>
    </div>
  );
}

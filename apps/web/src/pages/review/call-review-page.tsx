import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CallView, ReviewBoardView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useActor, useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { Badge } from '../../ui/badge.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Figure } from '../../ui/page.js';
import { CallFrame } from '../calls/call-frame.js';
import { wordsIn } from '../events/question-list.js';
import { PlanCard } from './plan-card.js';
import { RankingCard } from './ranking-card.js';
import { boardQuery, reviewersQuery } from './review-queries.js';
import { PhaseBadge } from './review-words.js';
import { ReviewersCard } from './reviewers-card.js';
import './review.css';

const route = getRouteApi('/shell/calls/$id/review');

/** The judging of a call: who judges, the plan, and what it comes to. */
export function CallReviewPage() {
  const { id } = route.useParams();
  return <CallFrame id={id}>{(call) => <CallReview call={call} />}</CallFrame>;
}

function CallReview({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const board = useQuery(boardQuery(call.id));
  const maySee = useMay('organizer', 'approver', 'admin');
  const reviewers = useQuery({ ...reviewersQuery(call.id), enabled: maySee });
  const { accountId } = useActor();
  const isOwn = reviewers.data?.items.some((one) => one.accountId === accountId && one.isActive);
  return (
    <div className="parts">
      <div className="row">
        <PhaseBadge phase={call.phase} />
        <Badge>{t(call.latest.content.anonymity === 'blind' ? 'reviews.blind' : 'reviews.named')}</Badge>
        <span className="small muted">{t('reviewDesk.lead')}</span>
        {isOwn && <LinkButton to="/reviews">{t('reviewDesk.mine')}</LinkButton>}
      </div>
      <Loaded query={board}>
        {(known) => (
          <>
            <Figures board={known} />
            <RankingCard call={call} board={known} reviewers={reviewers.data?.items ?? []} />
            {maySee && (
              <Loaded query={reviewers}>
                {(people) => (
                  <>
                    <ReviewersCard call={call} known={people} statistics={known.statistics} />
                    {call.phase !== 'decided' && people.items.some(({ isActive }) => isActive) && (
                      <PlanCard call={call} />
                    )}
                  </>
                )}
              </Loaded>
            )}
            <Criteria board={known} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Figures({ board: { rows, reviewsWanted } }: { board: ReviewBoardView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sum = (of: (row: ReviewBoardView['rows'][number]) => number) => rows.reduce((all, row) => all + of(row), 0);
  const missing = sum((row) => row.missing);
  const withheld = sum((row) => row.withheld);
  const number = (value: number) => formatNumber(value, language);
  return (
    <div className="figures">
      <Figure label={t('reviewDesk.figures.submissions')}>{number(rows.length)}</Figure>
      <Figure label={t('reviewDesk.figures.reviews')}>
        {t('reviewDesk.reviewsOf', { done: sum((row) => row.count), wanted: rows.length * reviewsWanted })}
      </Figure>
      <Figure label={t('reviewDesk.figures.missing')} tone={missing > 0 ? 'attention' : undefined}>
        {number(missing)}
      </Figure>
      <Figure label={t('reviewDesk.figures.withheld')} tone={withheld > 0 ? 'attention' : undefined}>
        {number(withheld)}
      </Figure>
    </div>
  );
}

function Criteria({ board: { categories } }: { board: ReviewBoardView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card title={t('reviewDesk.criteria')}>
      <p className="small muted">{t('reviewDesk.criteriaHint')}</p>
      <ul className="plain-list">
        {categories.map(({ key, name, max, weight }) => (
          <li key={key}>
            <strong>
              <bdi>{wordsIn(name, language)}</bdi>
            </strong>{' '}
            <span className="muted">{t('reviewDesk.criterion', { max, weight })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

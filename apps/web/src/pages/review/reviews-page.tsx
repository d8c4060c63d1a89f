import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isLanguage } from '@hamshahr/time';
import type { ReviewCallView, ReviewRowView, ReviewsView } from '../../api/generated/index.js';
import { dayInWords } from '../../time/month-grid.js';
import { dayIn } from '../../time/today.js';
import { useLanguage, useCalendar } from '../../time/when.js';
import { ownZone } from '../../time/zones.js';
import { LinkButton } from '../../ui/button.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card, Empty, Page } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { wordsIn } from '../events/question-list.js';
import { reviewsQuery } from './review-queries.js';
import { PhaseBadge, Progress, ReviewBadge, useProposalNumber } from './review-words.js';
import './review.css';

const route = getRouteApi('/shell/reviews');
const SHOWN = ['all', 'waiting', 'draft', 'done'] as const;
type Shown = (typeof SHOWN)[number];

/** What somebody has to judge, call by call, with how far they are. */
export function ReviewsPage() {
  const { t } = useTranslation();
  const reviews = useQuery({ ...reviewsQuery, refetchInterval: 60_000 });
  return (
    <Page title={t('reviews.title')} lead={t('reviews.lead')}>
      <Loaded query={reviews}>{(known) => <Calls known={known} />}</Loaded>
    </Page>
  );
}

function Calls({ known }: { known: ReviewsView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const show: Shown = SHOWN.find((one) => one === search.show) ?? 'all';
  if (known.items.length === 0) return <Empty title={t('reviews.none')}>{t('reviews.noneHint')}</Empty>;
  return (
    <div className="parts">
      <FilterChips<Shown>
        label={t('reviews.show')}
        value={show}
        choices={SHOWN.map((value) => ({ value, label: t(`reviews.filter.${value}`) }))}
        onChange={(value) =>
          void navigate({ to: '/reviews', search: value === 'all' ? {} : { show: value }, replace: true })
        }
      />
      {known.calls.map((call) => (
        <CallCard
          key={call.id}
          call={call}
          items={known.items.filter(({ callId }) => callId === call.id)}
          show={show}
        />
      ))}
    </div>
  );
}

function CallCard({ call, items, show }: { call: ReviewCallView; items: ReviewRowView[]; show: Shown }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const next = items.find(({ progress }) => progress !== 'done');
  const { done, assigned } = call;
  return (
    <Card
      title={<bdi>{wordsIn(call.title, language)}</bdi>}
      actions={
        <>
          <PhaseBadge phase={call.phase} />
          {next && call.phase === 'review' && (
            <LinkButton to="/reviews/$id" params={{ id: next.id }} look="primary">
              {t('reviews.start')}
            </LinkButton>
          )}
        </>
      }
    >
      <Progress done={done} of={assigned} label={t('reviews.progressOf', { done, assigned })} />
      {call.phase === 'review' && next && <Open call={call} />}
      {!next && <p>{t('reviews.allDone')}</p>}
      <Rows items={items.filter(({ progress }) => show === 'all' || progress === show)} />
    </Card>
  );
}

/** What is still to be handed in, and until when. */
function Open({ call: { assigned, done, reviewUntil } }: { call: ReviewCallView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const calendar = useCalendar();
  const count = assigned - done;
  if (reviewUntil === null) return <p>{t('reviews.open', { count })}</p>;
  const isLate = reviewUntil < dayIn(ownZone());
  const day = dayInWords(reviewUntil, language, calendar);
  return (
    <Notice tone="attention" title={t(isLate ? 'reviews.openLate' : 'reviews.openUntil', { count, day })}></Notice>
  );
}

function Rows({ items }: { items: ReviewRowView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const numberOf = useProposalNumber();
  return (
    <Table
      label={t('reviews.title')}
      rows={items}
      rowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/reviews/$id', params: { id } })}
      empty={<p className="muted">{t('reviews.nothingFound')}</p>}
      columns={[
        {
          id: 'title',
          header: t('reviews.proposal'),
          isHeading: true,
          cell: ({ title, number }) => (
            <>
              {title.isWithheld ? <span className="muted">{t('reviews.titleWaits')}</span> : <bdi>{title.text}</bdi>}
              <div className="small muted">{numberOf(number)}</div>
            </>
          ),
        },
        {
          id: 'track',
          header: t('reviews.track'),
          cell: ({ track }) => (track ? <bdi>{wordsIn(track, language)}</bdi> : '–'),
        },
        {
          id: 'language',
          header: t('reviews.language'),
          wideOnly: true,
          cell: ({ language: code }) => (isLanguage(code) ? t(`language.${code}`) : code),
        },
        {
          id: 'state',
          header: t('reviews.status'),
          cell: ({ progress }) => <ReviewBadge state={progress} />,
        },
      ]}
    />
  );
}

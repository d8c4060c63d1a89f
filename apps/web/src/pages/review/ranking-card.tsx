import { useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BoardRowView, CallView, ReviewBoardView, ReviewerView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { Badge } from '../../ui/badge.js';
import { Card, Empty } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { ReviewBadge, useProposalNumber, useScore } from './review-words.js';

interface RankingProps {
  call: CallView;
  board: ReviewBoardView;
  reviewers: readonly ReviewerView[];
}

/** Proposals by what their reviewers gave, the best first; a row opens its reviews and its redaction. */
export function RankingCard({ call, board, reviewers }: RankingProps) {
  const { t } = useTranslation();
  const mayExport = useMay('organizer', 'approver', 'admin');
  return (
    <Card
      title={t('reviewDesk.ranking')}
      actions={
        mayExport &&
        board.rows.length > 0 && (
          <a className="button" href={`/api/v1/calls/${call.id}/review-board/export`} download>
            <Download aria-hidden="true" size={18} /> <span>{t('reviewDesk.export')}</span>
          </a>
        )
      }
    >
      <p className="small muted">{t('reviewDesk.rankingHint')}</p>
      <Ranking rows={board.rows} hasReviewers={reviewers.length > 0} mayOpen={mayExport} />
    </Card>
  );
}

interface RowsProps {
  rows: BoardRowView[];
  hasReviewers: boolean;
  mayOpen: boolean;
}

function Ranking({ rows, hasReviewers, mayOpen }: RowsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const score = useScore();
  const numberOf = useProposalNumber();
  return (
    <Table
      label={t('reviewDesk.ranking')}
      rows={rows}
      rowId={({ submissionId }) => submissionId}
      rowHeight={84}
      onOpen={
        mayOpen
          ? ({ submissionId }) => void navigate({ to: '/submissions/$id/review', params: { id: submissionId } })
          : undefined
      }
      empty={<Empty title={t('reviewDesk.noProposals')}>{t('reviewDesk.noProposalsHint')}</Empty>}
      columns={[
        {
          id: 'rank',
          header: t('reviewDesk.rank'),
          width: '4rem',
          wideOnly: true,
          cell: ({ rank }) => (rank === null ? '–' : formatNumber(rank, language)),
        },
        {
          id: 'title',
          header: t('reviews.proposal'),
          isHeading: true,
          cell: ({ title, authorName, submissionId, withheld }) => (
            <>
              <bdi>{title}</bdi>
              <div className="small muted">
                {numberOf(submissionId)}
                {t('time.comma')}
                <bdi>{authorName}</bdi>
              </div>
              {withheld > 0 && <Badge tone="attention">{t('reviewDesk.withheld', { count: withheld })}</Badge>}
            </>
          ),
        },
        { id: 'mean', header: t('reviewDesk.mean'), cell: ({ mean }) => <ScoreBar value={mean} /> },
        { id: 'spread', header: t('reviewDesk.spread'), wideOnly: true, cell: ({ spread }) => score(spread) },
        {
          id: 'reviews',
          header: t('reviewDesk.count'),
          cell: ({ reviews, count, missing }) => (
            <>
              {t('reviewDesk.reviewsOf', { done: count, wanted: count + missing })}
              {hasReviewers && <Who reviews={reviews} />}
            </>
          ),
        },
      ]}
    />
  );
}

function Who({ reviews }: { reviews: BoardRowView['reviews'] }) {
  const score = useScore();
  return (
    <ul className="plain-list small">
      {reviews.map(({ assignmentId, name, state, total }) => (
        <li key={assignmentId} className="row">
          <bdi>{name}</bdi>
          {state === 'done' ? <strong>{score(total)}</strong> : <ReviewBadge state={state} />}
        </li>
      ))}
    </ul>
  );
}

/** A score from 0 to 100, written and drawn. */
export function ScoreBar({ value }: { value: number | null }) {
  const score = useScore();
  if (value === null) return <>–</>;
  return (
    <span className="score-bar">
      <strong>{score(value)}</strong>
      <span aria-hidden="true">
        <i style={{ inlineSize: `${value}%` }} />
      </span>
    </span>
  );
}

import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallView, SubmissionRowView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { Menu } from '../../ui/menu.js';
import { wordsIn } from '../events/question-list.js';
import { COLUMNS, columnOf, decisionOf, mayBecome, type ColumnName, type Score } from './board.js';
import { useTold } from './call-badges.js';

interface CardProps {
  call: CallView;
  row: SubmissionRowView;
  mayWrite: boolean;
  /** null: nobody has reviewed it. */
  score: Score | null;
  /** On the reserve list. */
  place: { at: number; count: number } | null;
  isChosen: boolean;
  onToggle: () => void;
  onMove: (to: ColumnName) => void;
  onOrder: (by: number) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** One submission on the board. */
export function DecisionCard({
  call,
  row,
  mayWrite,
  score,
  place,
  isChosen,
  onToggle,
  onMove,
  onOrder,
  onKey,
}: CardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = useTold()(row);
  const track = call.latest.content.tracks.find(({ key }) => key === row.trackKey);
  const targets = COLUMNS.filter((to) => to !== columnOf(row) && mayBecome(row, decisionOf(to)));
  const facts = [
    row.authorName,
    ...(track ? [wordsIn(track.name, language)] : []),
    t(`language.${row.language as 'fa'}`),
    ...(row.isLate ? [t('submissions.isLate')] : []),
  ];
  return (
    <li className={isChosen ? 'board-card chosen' : 'board-card'} data-card={row.id} tabIndex={0} onKeyDown={onKey}>
      <div className="board-card-head">
        {mayWrite && (
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={t('decisions.select', { title: row.title })}
            onChange={onToggle}
          />
        )}
        {place && <strong className="rank">{formatNumber(place.at + 1, language)}</strong>}
        <Link to="/calls/$id/submissions/$submissionId" params={{ id: call.id, submissionId: row.id }}>
          <bdi lang={row.language}>{row.title}</bdi>
        </Link>
      </div>
      <ul className="board-facts small muted">
        {facts.map((fact) => (
          <li key={fact}>
            <bdi>{fact}</bdi>
          </li>
        ))}
      </ul>
      {score && (
        <p className="small">
          {t('decisions.score', {
            rank: score.rank,
            mean: Math.round(score.mean * 10) / 10,
            reviews: t('decisions.reviews', { count: score.count }),
          })}
        </p>
      )}
      {told !== '' && <p className="small">{told}</p>}
      {mayWrite && (
        <div className="row handles">
          {place && (
            <>
              <Button
                look="quiet"
                aria-label={t('decisions.up', { title: row.title })}
                isDisabled={place.at === 0}
                icon={<ArrowUp aria-hidden="true" size={18} />}
                onPress={() => onOrder(-1)}
              />
              <Button
                look="quiet"
                aria-label={t('decisions.down', { title: row.title })}
                isDisabled={place.at === place.count - 1}
                icon={<ArrowDown aria-hidden="true" size={18} />}
                onPress={() => onOrder(1)}
              />
            </>
          )}
          {targets.length > 0 && (
            <Menu
              label={t('decisions.move', { title: row.title })}
              actions={targets.map((to) => ({
                id: to,
                label: t(`decisions.to.${to}`),
                onAction: () => onMove(to),
              }))}
            />
          )}
        </div>
      )}
    </li>
  );
}

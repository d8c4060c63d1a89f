import { useTranslation } from 'react-i18next';
import type { SubmissionRowView } from '../../api/generated/index.js';
import { Button } from '../../ui/button.js';
import { COLUMNS, columnOf, decisionOf, mayBecome, type ColumnName } from './board.js';

interface MoveBarProps {
  /** Those that are selected. */
  rows: readonly SubmissionRowView[];
  onMove: (to: ColumnName) => void;
  onClear: () => void;
}

/** What can become of those that are selected: whatever at least one of them is not yet. */
export function MoveBar({ rows, onMove, onClear }: MoveBarProps) {
  const { t } = useTranslation();
  const able = COLUMNS.filter((to) => rows.some((row) => columnOf(row) !== to && mayBecome(row, decisionOf(to))));
  return (
    <div className="move-bar row" role="group" aria-label={t('decisions.selected', { count: rows.length })}>
      <strong>{t('decisions.selected', { count: rows.length })}</strong>
      {able.map((name) => (
        <Button key={name} onPress={() => onMove(name)}>
          {t(`decisions.to.${name}`)}
        </Button>
      ))}
      <Button look="quiet" onPress={onClear}>
        {t('decisions.clear')}
      </Button>
    </div>
  );
}

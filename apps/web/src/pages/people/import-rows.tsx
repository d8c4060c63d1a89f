import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRowView, ImportView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { Loaded } from '../../ui/loading.js';
import { Table, type Column } from '../../ui/table.js';
import { importRowsQuery, OUTCOMES, type Outcome } from './import-queries.js';

const WORD = { refused: 'refused', merge: 'merged', new: 'new' } as const;
const NOBODY = { refused: 'nobodyRefused', merge: 'nobodyMerged', new: 'nobodyNew' } as const;

/** The rows of the file by what happens to them, with the reason in words. */
export function ImportRows({ plan }: { plan: ImportView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const counts = { refused: plan.refused, merge: plan.merged, new: plan.imported };
  const [outcome, setOutcome] = useState<Outcome>(() => OUTCOMES.find((one) => counts[one] > 0) ?? 'new');
  const rows = useQuery(importRowsQuery(plan.id, plan.version, outcome, language));
  const columns = useColumns(outcome, plan.status === 'previewed');
  return (
    <section className="parts rows-part" aria-label={t('plan.rows')}>
      <FilterChips
        label={t('plan.rows')}
        value={outcome}
        onChange={setOutcome}
        choices={OUTCOMES.map((value) => ({
          value,
          label: `${t(`plan.${WORD[value]}`)} (${formatNumber(counts[value], language)})`,
        }))}
      />
      {outcome === 'refused' && plan.refused > 0 && plan.status === 'previewed' && (
        <p className="hint">{t('plan.refusedHint')}</p>
      )}
      <Loaded query={rows}>
        {(items) => (
          <>
            <Table
              label={t(`plan.${WORD[outcome]}`)}
              rows={items}
              columns={columns}
              rowId={({ line }) => String(line)}
              empty={<p className="muted">{t(`plan.${NOBODY[outcome]}`)}</p>}
            />
            {items.length < counts[outcome] && (
              <p className="small muted">{t('plan.firstOnly', { count: items.length })}</p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function useColumns(outcome: Outcome, isPlan: boolean): Column<ImportRowView>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => {
    // A row that is merged needs no remedy, though the API names one.
    const words = ({ reason, message }: Pick<ImportRowView, 'reason' | 'message'>) =>
      outcome === 'merge' && reason === 'import.row.repeated' ? t('plan.repeated') : message;
    return [
      { id: 'line', header: t('plan.line'), width: '4rem', cell: ({ line }) => formatNumber(line, language) },
      {
        id: 'person',
        header: t('plan.person'),
        isHeading: true,
        cell: ({ name, address, ...row }) => (
          <span className="person-cell">
            {name || address ? <bdi>{name}</bdi> : <span className="muted">{t('plan.unreadable')}</span>}
            <bdi dir="ltr" className="muted small">
              {address}
            </bdi>
            <span className="small narrow-only">{words(row)}</span>
          </span>
        ),
      },
      {
        id: 'reason',
        header: t(isPlan ? 'plan.reason' : 'plan.reasonDone'),
        wideOnly: true,
        cell: (row) => words(row) ?? (outcome === 'new' ? t(isPlan ? 'plan.asNew' : 'plan.asNewDone') : ''),
      },
    ];
  }, [t, language, outcome, isPlan]);
}

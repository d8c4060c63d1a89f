import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../../api/client.js';
import { contactImportsReplan, type ImportColumnView, type ImportView } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useAction } from '../../ui/action.js';
import { Select } from '../../ui/field.js';
import { Failure } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card } from '../../ui/page.js';
import { ENCODINGS, FIELDS, importQuery, type Field } from './import-queries.js';
import { listOf } from '../../i18n/words.js';

interface Choice {
  column: number;
  field: string | null;
}

/** How the file was read: its encoding, what each column holds, its first rows; each can be chosen otherwise. */
export function ImportReading({ plan }: { plan: ImportView }) {
  const { t, i18n } = useTranslation();
  const { replan, isStale } = useReplan(plan);
  const missing = plan.missing.map((field) => t(`plan.field.${field as Field}`));
  return (
    <Card title={t('plan.reading')}>
      <p className="hint">{t('plan.readingHint')}</p>
      {replan.error && !isStale && <Failure error={replan.error} />}
      {isStale && <Notice tone="attention" role="alert" title={t('plan.conflict')} />}
      {missing.length > 0 && (
        <Notice tone="attention" title={t('plan.missingTitle')}>
          {t('plan.missing', {
            fields: listOf(missing, i18n.resolvedLanguage ?? 'en'),
          })}
        </Notice>
      )}
      {plan.encoding === null ? (
        <p>{t('plan.workbook')}</p>
      ) : (
        <div className="encoding">
          <Select
            name="encoding"
            label={t('plan.encoding')}
            dir="ltr"
            value={plan.encoding}
            disabled={replan.isPending}
            onChange={(event) => replan.mutate({ encoding: event.target.value })}
            choices={ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
          />
        </div>
      )}
      <p className="small muted" role="status">
        {replan.isPending && t('plan.again')}
      </p>
      <Columns plan={plan} isBusy={replan.isPending} onChoose={(choice) => replan.mutate({ choice })} />
    </Card>
  );
}

function useReplan(plan: ImportView) {
  const client = useQueryClient();
  const key = importQuery(plan.id).queryKey;
  const replan = useAction({
    run: async ({ encoding, choice }: { encoding?: string; choice?: Choice }) => {
      const columns = chosenColumns(plan.columns, choice);
      const body = { ...(encoding ? { encoding } : {}), ...(columns.length > 0 ? { columns } : {}) };
      try {
        const headers = ifMatch(plan.version);
        return (await contactImportsReplan({ path: { id: plan.id }, headers, body })).data;
      } catch (error) {
        // Somebody read the same file otherwise: theirs is shown, and the choice can be made again on it.
        if (toProblem(error).code === 'import.stale') await client.invalidateQueries({ queryKey: key });
        throw error;
      }
    },
    isQuiet: true,
    after: (next) => client.setQueryData(key, next),
  });
  const isStale = replan.error !== null && toProblem(replan.error).code === 'import.stale';
  return { replan, isStale };
}

/** What a person has chosen so far and chooses now; a field moves to the column it is chosen for. */
function chosenColumns(columns: readonly ImportColumnView[], choice?: Choice): Choice[] {
  const before = columns
    .filter(({ source, column }) => source === 'chosen' && column !== choice?.column)
    .map(({ column, field }) => ({ column, field: field !== null && field === choice?.field ? null : field }));
  return choice ? [...before, choice] : before;
}

interface ColumnsProps {
  plan: ImportView;
  isBusy: boolean;
  onChoose: (choice: Choice) => void;
}

function Columns({ plan, isBusy, onChoose }: ColumnsProps) {
  const { t } = useTranslation();
  const choices = [
    { value: '', label: t('plan.leftOut') },
    ...FIELDS.map((value) => ({ value, label: t(`plan.field.${value}`) })),
  ];
  return (
    <div className="table-box first-rows" role="group" aria-label={t('plan.firstRows')} tabIndex={0}>
      <table className="table">
        <caption className="sr">{t('plan.firstRows')}</caption>
        <thead>
          <tr>
            {plan.columns.map(({ column, title, field, source }) => (
              <th key={column} scope="col">
                <span className="column-head">
                  <bdi>{title || t('plan.column', { n: column })}</bdi>
                  <select
                    className="input"
                    aria-label={t('plan.columnHolds', { title: title || column })}
                    value={field ?? ''}
                    disabled={isBusy}
                    onChange={(event) => onChoose({ column, field: event.target.value || null })}
                  >
                    {choices.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                  <span className={field ? 'small muted' : 'small column-unknown'}>
                    {t(`plan.source.${sourceOf(field, source)}`)}
                  </span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.firstRows.map(({ cells }, row) => (
            <tr key={row}>
              {plan.columns.map(({ column }) => (
                <td key={column} dir="auto">
                  <bdi>{cells[column - 1]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sourceOf(field: string | null, source: string | null) {
  if (source === null) return 'none';
  if (field === null) return 'left';
  return source as 'title' | 'remembered' | 'chosen';
}

import { useQuery } from '@tanstack/react-query';
import { localizeDigits } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn } from '../../api/cities.js';
import { listsAll } from '../../api/generated/index.js';
import type { ApiProblem } from '../../api/problem.js';
import { DateEntry } from '../../time/date-entry.js';
import { useLanguage } from '../../time/when.js';
import { Checkbox, Select, TextField } from '../../ui/field.js';
import { Card } from '../../ui/page.js';
import { useDaysOff } from '../events/use-days-off.js';
import { FreeBusyField } from './free-busy-field.js';
import { idsOf, rangeOf, type SlotSearch } from './slot-form.js';

export interface SlotFieldsProps {
  search: SlotSearch;
  /** By the clock of the office's city. */
  today: string;
  problem: ApiProblem | null;
  /** Name of the file with times that are taken. */
  file: string | null;
  onChange: (part: Partial<SlotSearch>) => void;
  onFile: (file: { name: string; text: string } | null) => void;
}

const toggled = (ids: string[], id: string): string | undefined =>
  (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]).join(',') || undefined;

/** Who meets, how long, when, and what is to be thought of. */
export function SlotFields(props: SlotFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t('slots.who')}>
        <Who {...props} />
      </Card>
      <Card title={t('slots.when')}>
        <When {...props} />
      </Card>
      <Card>
        <details open={hasWish(props)}>
          <summary className="slot-wishes">{t('slots.wishes')}</summary>
          <Wishes {...props} />
        </details>
      </Card>
    </>
  );
}

/** Something is wished for, or wrong, that must be seen. */
function hasWish({ search, problem, file }: SlotFieldsProps): boolean {
  const { earliest, latest, notice, prefer, anyway, unfair } = search;
  const isWrong = ['earliest', 'latest', 'noticeMinutes', 'freeBusy'].some((name) => problem?.for(name));
  return isWrong || file !== null || [earliest, latest, notice, prefer, anyway, unfair].some(Boolean);
}

function Who({ search, problem, onChange }: SlotFieldsProps) {
  const { t } = useTranslation();
  const { data: cities = [] } = useQuery(citiesQuery);
  const lists = useQuery({ queryKey: ['lists'], queryFn: async () => (await listsAll()).data.items });
  const chosen = idsOf(search.cities);
  const named = cities.filter(({ id }) => chosen.includes(id));
  return (
    <div className="stack">
      <fieldset className="choices">
        <legend>{t('slots.cities')}</legend>
        <div className="chips">
          {cities.map(({ id, names }) => (
            <label key={id} className="chip">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={() => onChange({ cities: toggled(chosen, id) })}
              />
              <span>{nameIn(names)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {named.length > 1 && (
        <Select
          label={t('slots.host')}
          hint={t('slots.hostHint')}
          value={chosen[0]}
          choices={named.map(({ id, names }) => ({ value: id, label: nameIn(names) }))}
          onChange={({ target: { value } }) =>
            onChange({ cities: [value, ...chosen.filter((id) => id !== value)].join(',') })
          }
        />
      )}
      {(lists.data?.length ?? 0) > 0 && (
        <Select
          label={t('slots.list')}
          name="listIds"
          value={search.list ?? ''}
          error={problem?.for('listIds')}
          choices={[
            { value: '', label: t('slots.noList') },
            ...(lists.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(change) => onChange({ list: change.target.value || undefined })}
        />
      )}
    </div>
  );
}

function When({ search, today, problem, onChange }: SlotFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { from, to } = rangeOf(search, today);
  const [host] = idsOf(search.cities);
  const marks = useDaysOff(host);
  return (
    <div className="stack">
      <TextField
        label={t('slots.minutes')}
        name="minutes"
        dir="ltr"
        inputMode="numeric"
        value={search.minutes ?? localizeDigits('90', language)}
        error={problem?.for('minutes')}
        onChange={(change) => onChange({ minutes: change.target.value })}
      />
      <DateEntry
        label={t('slots.from')}
        name="from"
        value={from}
        earliest={today}
        marks={marks}
        error={problem?.for('from')}
        onChange={(date) => onChange({ from: date || undefined })}
      />
      <DateEntry
        label={t('slots.to')}
        name="to"
        value={to}
        earliest={from}
        marks={marks}
        error={problem?.for('to')}
        onChange={(date) => onChange({ to: date || undefined })}
      />
    </div>
  );
}

function Wishes({ search, problem, file, onChange, onFile }: SlotFieldsProps) {
  const { t } = useTranslation();
  const { data: cities = [] } = useQuery(citiesQuery);
  const chosen = idsOf(search.cities);
  const preferred = idsOf(search.prefer);
  const text = (key: 'earliest' | 'latest' | 'notice', name: string) => ({
    ...{ name, dir: 'ltr', inputMode: 'numeric' as const, optional: t('form.optional') },
    value: search[key] ?? '',
    error: problem?.for(name),
    onChange: (change: { target: { value: string } }) => onChange({ [key]: change.target.value || undefined }),
  });
  return (
    <div className="stack">
      <div className="columns">
        <TextField label={t('slots.earliest')} hint={t('slots.clockHint')} {...text('earliest', 'earliest')} />
        <TextField label={t('slots.latest')} hint={t('slots.clockHint')} {...text('latest', 'latest')} />
      </div>
      <TextField label={t('slots.notice')} {...text('notice', 'noticeMinutes')} />
      <fieldset className="choices">
        <legend>{t('slots.prefer')}</legend>
        <div className="hint">{t('slots.preferHint')}</div>
        <div className="chips">
          {cities
            .filter(({ id }) => chosen.includes(id))
            .map(({ id, names }) => (
              <label key={id} className="chip">
                <input
                  type="checkbox"
                  checked={preferred.includes(id)}
                  onChange={() => onChange({ prefer: toggled(preferred, id) })}
                />
                <span>{nameIn(names)}</span>
              </label>
            ))}
        </div>
      </fieldset>
      <Checkbox
        label={t('slots.fair')}
        hint={t('slots.fairHint')}
        checked={search.unfair !== '1'}
        onChange={(change) => onChange({ unfair: change.target.checked ? undefined : '1' })}
      />
      <Checkbox
        label={t('slots.ownEvents')}
        checked={search.anyway !== '1'}
        onChange={(change) => onChange({ anyway: change.target.checked ? undefined : '1' })}
      />
      <FreeBusyField file={file} problem={problem} onFile={onFile} />
    </div>
  );
}

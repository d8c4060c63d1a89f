import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../api/cities.js';
import { ifMatch } from '../../api/client.js';
import {
  cityCalendarsPutDay,
  type CityDayView,
  type HoursDto,
  type NamesDto,
  type NewCityDay,
} from '../../api/generated/index.js';
import { ApiProblem, toProblem } from '../../api/problem.js';
import { DateEntry } from '../../time/date-entry.js';
import { useAction } from '../../ui/action.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Choices, TextField, fieldId } from '../../ui/field.js';
import { BothDays } from './both-days.js';
import { yearQuery } from './calendar-queries.js';
import { NamesFields, namesOf } from './city-fields.js';
import { ClockSpan } from './clock-span.js';
import type { Kind } from './day-line.js';
import { cleanTime } from './week.js';

interface DayDialogProps {
  cityId: string;
  /** The year that is shown: its days are known. */
  year: number;
  /** The day that is changed; null for a new one. */
  day: CityDayView | null;
  onClose: () => void;
}

type Certainty = 'certain' | 'expected';

/** What one date is: its kind, names, hours, how certain it is, and who says so. */
export function DayDialog({ cityId, year, day, onClose }: DayDialogProps) {
  const { t } = useTranslation();
  const [date, setDate] = useState(day?.date ?? '');
  const [kind, setKind] = useState((day?.kind ?? 'holiday') as Kind);
  const [names, setNames] = useState<NamesDto>(day?.names ?? { en: '' });
  const [certainty, setCertainty] = useState((day?.certainty ?? 'certain') as Certainty);
  const [hours, setHours] = useState<HoursDto | null>(day?.hours ?? null);
  const [source, setSource] = useState(day?.source ?? '');
  const marks = useKnownDays(cityId, year);
  const put = usePutDay(cityId, day);
  const save = useAction({
    run: () =>
      put(date, {
        ...{ kind, certainty, names: namesOf(names), source },
        hours: kind === 'holiday' ? null : cleanHours(hours),
      }),
    done: () => t('calendar.saved'),
    stale: [['cities']],
    isQuiet: true,
    after: onClose,
  });
  const problem = save.error ? toProblem(save.error) : null;
  return (
    <FormDialog
      title={t(day ? 'calendar.editTitle' : 'calendar.add')}
      submit={t('calendar.save')}
      problem={problem}
      isBusy={save.isPending}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      {day ? (
        <BothDays iso={day.date} />
      ) : (
        <DateEntry
          name="date"
          label={t('calendar.date')}
          value={date}
          onChange={setDate}
          error={problem?.for('date')}
          marks={marks}
        />
      )}
      <Choices
        name="kind"
        label={t('calendar.kindLabel')}
        value={kind}
        choices={(['holiday', 'half_day', 'working_day'] as const).map((value) => ({
          value,
          label: t(`calendar.kind.${value}`),
        }))}
        hint={t(`calendar.kindHint.${kind}`)}
        onChange={setKind}
      />
      {kind !== 'holiday' && (
        <HoursField
          hours={hours}
          onChange={setHours}
          hint={t(kind === 'half_day' ? 'calendar.hoursHalf' : 'calendar.hoursMakeUp')}
          error={problem?.errors.find(({ field }) => field.startsWith('hours'))?.detail}
        />
      )}
      <NamesFields name="names" names={names} onChange={setNames} problem={problem} />
      <Choices
        name="certainty"
        label={t('calendar.certaintyLabel')}
        value={certainty}
        choices={[
          { value: 'certain', label: t('calendar.certain') },
          { value: 'expected', label: t('calendar.expected') },
        ]}
        hint={t('calendar.certaintyHint')}
        onChange={setCertainty}
      />
      <TextField
        name="source"
        label={t('calendar.source')}
        hint={t('calendar.sourceHint')}
        optional={t('form.optional')}
        value={source}
        maxLength={300}
        error={problem?.for('source')}
        onChange={(event) => setSource(event.target.value)}
      />
    </FormDialog>
  );
}

/** The days of the shown year as marks in the picker. */
function useKnownDays(cityId: string, year: number) {
  const { data } = useQuery(yearQuery(cityId, year));
  return useCallback(
    (iso: string) => {
      const known = data?.find(({ date }) => date === iso);
      return known && nameIn(known.names);
    },
    [data],
  );
}

/** Saves on the version that was seen; who was late is told, and saving again writes over it. */
function usePutDay(cityId: string, day: CityDayView | null) {
  const { t } = useTranslation();
  const [version, setVersion] = useState(day?.version ?? 0);
  return async (date: string, body: NewCityDay) => {
    const errors = [
      ...(date === '' ? [{ field: 'date', code: 'date', detail: t('date.unreadable') }] : []),
      ...(body.names.en === '' ? [{ field: 'names.en', code: 'empty', detail: t('calendar.nameMissing') }] : []),
    ];
    if (errors[0]) throw new ApiProblem({ status: 400, errors, ...errors[0] });
    try {
      await cityCalendarsPutDay({ path: { id: cityId, date }, headers: ifMatch(version), body });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status !== 412) throw problem;
      if (!day) throw new ApiProblem({ code: 'taken', status: 412, field: 'date', detail: t('calendar.taken') });
      setVersion((problem.current as { version?: number } | undefined)?.version ?? 0);
      throw new ApiProblem({ code: 'stale', status: 412, detail: t('calendar.conflict') });
    }
  };
}

/** Times as the API writes them; a day of which neither is written has none. */
function cleanHours(hours: HoursDto | null): HoursDto | null {
  if (!hours) return null;
  const [from, to] = [cleanTime(hours.from), cleanTime(hours.to)];
  return from === '' && to === '' ? null : { ...hours, from, to };
}

interface HoursProps {
  hours: HoursDto | null;
  hint: string;
  error: string | undefined;
  onChange: (hours: HoursDto) => void;
}

function HoursField({ hours, hint, error, onChange }: HoursProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="choices" id={fieldId('hours')} tabIndex={-1}>
      <legend>{t('calendar.hours')}</legend>
      <div className="hint">{hint}</div>
      {error && <p className="error">{error}</p>}
      <ClockSpan
        name="hours"
        labels={{ from: t('calendar.hoursFrom'), to: t('calendar.hoursTo') }}
        span={hours}
        isWrong={error !== undefined}
        onChange={(span) => onChange({ ...hours, ...span })}
      />
    </fieldset>
  );
}

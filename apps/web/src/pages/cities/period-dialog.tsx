import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../../api/client.js';
import {
  cityCalendarsPutPeriod,
  type CityPeriodView,
  type NamesDto,
  type WeekHoursDto,
} from '../../api/generated/index.js';
import { ApiProblem, toProblem } from '../../api/problem.js';
import { DateEntry } from '../../time/date-entry.js';
import { useAction } from '../../ui/action.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { BothDays } from './both-days.js';
import { NamesFields, namesOf } from './city-fields.js';
import { cleanDays, WeekFields } from './week-fields.js';

interface DialogProps {
  cityId: string;
  /** The period that is changed; null for a new one. */
  period: CityPeriodView | null;
  like: WeekHoursDto | undefined;
  onClose: () => void;
}

/** First and last day of a period, what it is called, and the hours that hold in it. */
export function PeriodDialog({ cityId, period, like, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(period?.validFrom ?? '');
  const [to, setTo] = useState(period?.validTo ?? '');
  const [names, setNames] = useState<NamesDto>(period?.names ?? { en: '' });
  const [days, setDays] = useState<WeekHoursDto>(period?.days ?? like ?? {});
  const save = useAction({
    run: async () => {
      const errors = [
        ...(from === '' ? [{ field: 'validFrom', code: 'date', detail: t('date.unreadable') }] : []),
        ...(to === '' ? [{ field: 'validTo', code: 'date', detail: t('date.unreadable') }] : []),
        ...(names.en.trim() === '' ? [{ field: 'names.en', code: 'empty', detail: t('calendar.nameMissing') }] : []),
      ];
      if (errors[0]) throw new ApiProblem({ status: 400, errors, ...errors[0] });
      await cityCalendarsPutPeriod({
        path: { id: cityId, validFrom: from },
        headers: ifMatch(period?.version ?? 0),
        body: { validTo: to, names: namesOf(names), days: cleanDays(days) },
      });
    },
    done: () => t('period.saved'),
    stale: [['cities']],
    isQuiet: true,
    after: onClose,
  });
  const problem = save.error ? toProblem(save.error) : null;
  return (
    <FormDialog
      title={t(period ? 'period.editTitle' : 'period.add')}
      submit={t('period.save')}
      problem={problem}
      isBusy={save.isPending}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      {period ? (
        <BothDays iso={period.validFrom} />
      ) : (
        <DateEntry
          name="validFrom"
          label={t('period.first')}
          value={from}
          onChange={setFrom}
          error={problem?.for('validFrom')}
        />
      )}
      <DateEntry name="validTo" label={t('period.last')} value={to} onChange={setTo} error={problem?.for('validTo')} />
      <NamesFields name="names" names={names} onChange={setNames} problem={problem} />
      <WeekFields days={days} onChange={setDays} problem={problem} />
    </FormDialog>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../../api/client.js';
import { citiesPutWeek, type CityWeekView, type WeekHoursDto } from '../../api/generated/index.js';
import { ApiProblem, toProblem } from '../../api/problem.js';
import { useAction } from '../../ui/action.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { DateEntry } from '../../time/date-entry.js';
import { BothDays } from './both-days.js';
import { cleanDays, WeekFields } from './week-fields.js';

interface WeekDialogProps {
  cityId: string;
  /** The week that is changed; null for a new one, which begins with the hours of `like`. */
  week: CityWeekView | null;
  like: CityWeekView | undefined;
  onClose: () => void;
}

/** Office hours of seven days and from when they hold. */
export function WeekDialog({ cityId, week, like, onClose }: WeekDialogProps) {
  const { t } = useTranslation();
  const [date, setDate] = useState(week?.validFrom ?? '');
  const [days, setDays] = useState<WeekHoursDto>((week ?? like)?.days ?? {});
  const save = useAction({
    run: async () => {
      if (date === '')
        throw new ApiProblem({ code: 'date', status: 400, field: 'validFrom', detail: t('date.unreadable') });
      await citiesPutWeek({
        path: { id: cityId, validFrom: date },
        headers: ifMatch(week?.version ?? 0),
        body: { days: cleanDays(days) },
      });
    },
    done: () => t('weekForm.saved'),
    stale: [['cities']],
    isQuiet: true,
    after: onClose,
  });
  const problem = save.error ? toProblem(save.error) : null;
  return (
    <FormDialog
      title={week ? t('cityPage.editWeek') : t('weekForm.title')}
      submit={t('weekForm.submit')}
      problem={problem}
      isBusy={save.isPending}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      {week ? (
        <BothDays iso={week.validFrom} />
      ) : (
        <DateEntry
          name="validFrom"
          label={t('weekForm.validFrom')}
          value={date}
          onChange={setDate}
          error={problem?.for('validFrom')}
        />
      )}
      <WeekFields days={days} onChange={setDays} problem={problem} />
    </FormDialog>
  );
}

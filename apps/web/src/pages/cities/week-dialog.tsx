import { localizeDigits } from '@hamshahr/time';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../../api/client.js';
import { citiesPutWeek, type CityWeekView, type HoursDto, type WeekHoursDto } from '../../api/generated/index.js';
import { ApiProblem, toProblem } from '../../api/problem.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { fieldId } from '../../ui/field.js';
import { DateEntry } from '../../time/date-entry.js';
import { BothDays } from './both-days.js';
import { cleanTime, DAYS, dayName, daysFor, type Day } from './week.js';

interface WeekDialogProps {
  cityId: string;
  /** The week that is changed; null for a new one, which begins with the hours of `like`. */
  week: CityWeekView | null;
  like: CityWeekView | undefined;
  onClose: () => void;
}

const OFFICE: HoursDto = { from: '08:00', to: '16:00' };

/** Office hours of seven days and from when they hold. */
export function WeekDialog({ cityId, week, like, onClose }: WeekDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={week ? t('cityPage.editWeek') : t('weekForm.title')} isOpen onClose={onClose} wide>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary problem={problem} />
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
        <fieldset className="choices" id={fieldId('days')} tabIndex={-1}>
          <legend>{t('weekForm.days')}</legend>
          <div className="hint">{t('weekForm.daysHint')}</div>
          {daysFor(language).map((day) => (
            <DayRow
              key={day}
              day={day}
              hours={days[day] ?? null}
              error={problem?.errors.find(({ field }) => field.startsWith(`days.${day}`))?.detail}
              onChange={(hours) => setDays({ ...days, [day]: hours })}
            />
          ))}
        </fieldset>
        <div className="dialog-foot">
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={save.isPending}>
            {t('weekForm.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function cleanDays(days: WeekHoursDto): WeekHoursDto {
  return Object.fromEntries(
    DAYS.flatMap((day) => {
      const hours = days[day];
      return hours ? [[day, { from: cleanTime(hours.from), to: cleanTime(hours.to) }]] : [];
    }),
  );
}

interface DayRowProps {
  day: Day;
  hours: HoursDto | null;
  error: string | undefined;
  onChange: (hours: HoursDto | null) => void;
}

function DayRow({ day, hours, error, onChange }: DayRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = dayName(day, language);
  const time = (end: 'from' | 'to') => (
    <input
      className="input time-input"
      id={fieldId(`days.${day}.${end}`)}
      dir="ltr"
      inputMode="numeric"
      maxLength={5}
      autoComplete="off"
      aria-label={t(`weekForm.${end}`, { day: name })}
      aria-invalid={error ? true : undefined}
      value={localizeDigits(hours?.[end] ?? '', language)}
      onChange={(event) => hours && onChange({ ...hours, [end]: event.target.value })}
    />
  );
  return (
    <div className="day-row">
      <label className="day-check">
        <input
          type="checkbox"
          checked={hours !== null}
          onChange={(event) => onChange(event.target.checked ? OFFICE : null)}
        />
        {name}
      </label>
      {hours ? (
        <span className="day-hours">
          {time('from')}
          <span aria-hidden="true">–</span>
          {time('to')}
        </span>
      ) : (
        <span className="muted">{t('cityPage.off')}</span>
      )}
      {error && <p className="error">{error}</p>}
    </div>
  );
}

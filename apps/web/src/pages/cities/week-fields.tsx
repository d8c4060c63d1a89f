import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClockSpanDto, HoursDto, WeekHoursDto } from '../../api/generated/index.js';
import type { ApiProblem } from '../../api/problem.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { fieldId } from '../../ui/field.js';
import { ClockSpan } from './clock-span.js';
import { cleanTime, DAYS, dayName, daysFor, type Day } from './week.js';

const OFFICE: HoursDto = { from: '08:00', to: '16:00' };
const LUNCH: ClockSpanDto = { from: '12:00', to: '13:00' };
/** As many as the API takes. */
const MOST_BREAKS = 4;

/** Hours and breaks as the API writes them; a day without breaks says so, else it would keep those it had. */
export function cleanDays(days: WeekHoursDto): WeekHoursDto {
  const clean = ({ from, to }: ClockSpanDto) => ({ from: cleanTime(from), to: cleanTime(to) });
  return Object.fromEntries(
    DAYS.flatMap((day) => {
      const hours = days[day];
      return hours ? [[day, { ...clean(hours), breaks: (hours.breaks ?? []).map(clean) }]] : [];
    }),
  );
}

interface WeekFieldsProps {
  days: WeekHoursDto;
  onChange: (days: WeekHoursDto) => void;
  problem: ApiProblem | null;
}

/** Office hours of seven days with their breaks. */
export function WeekFields({ days, onChange, problem }: WeekFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <fieldset className="choices" id={fieldId('days')} tabIndex={-1}>
      <legend>{t('weekForm.days')}</legend>
      <div className="hint">{t('weekForm.daysHint')}</div>
      {daysFor(language).map((day) => (
        <DayRow
          key={day}
          day={day}
          hours={days[day] ?? null}
          error={problem?.errors.find(({ field }) => field.startsWith(`days.${day}`))?.detail}
          onChange={(hours) => onChange({ ...days, [day]: hours })}
        />
      ))}
    </fieldset>
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
        <div className="day-spans" id={fieldId(`days.${day}`)} tabIndex={-1}>
          <ClockSpan
            name={`days.${day}`}
            labels={{ from: t('weekForm.from', { day: name }), to: t('weekForm.to', { day: name }) }}
            span={hours}
            isWrong={error !== undefined}
            onChange={(span) => onChange({ ...hours, ...span })}
          />
          <Breaks day={day} breaks={hours.breaks ?? []} onChange={(breaks) => onChange({ ...hours, breaks })} />
        </div>
      ) : (
        <span className="muted">{t('cityPage.off')}</span>
      )}
      {error && <p className="error">{error}</p>}
    </div>
  );
}

interface BreaksProps {
  day: Day;
  breaks: readonly ClockSpanDto[];
  onChange: (breaks: ClockSpanDto[]) => void;
}

/** Lunch, Friday prayer: when nobody can be reached although the offices are open. */
function Breaks({ day, breaks, onChange }: BreaksProps) {
  const { t } = useTranslation();
  const name = dayName(day, useLanguage());
  return (
    <>
      {breaks.map((one, index) => (
        <span className="day-break" key={index}>
          <span className="small muted">{t('week.break')}</span>
          <ClockSpan
            name={`days.${day}.breaks.${index}`}
            labels={{ from: t('week.breakFrom', { day: name }), to: t('week.breakTo', { day: name }) }}
            span={one}
            isWrong={false}
            onChange={(span) => onChange(breaks.with(index, span))}
          />
          <Button
            look="quiet"
            aria-label={t('week.removeBreak', { day: name })}
            onPress={() => onChange(breaks.toSpliced(index, 1))}
            icon={<X aria-hidden="true" size={16} />}
          />
        </span>
      ))}
      {breaks.length < MOST_BREAKS && (
        <Button
          look="quiet"
          aria-label={t('week.addBreak', { day: name })}
          onPress={() => onChange([...breaks, LUNCH])}
          icon={<Plus aria-hidden="true" size={16} />}
        >
          {t('week.break')}
        </Button>
      )}
    </>
  );
}

import { formatDate, parseDate, type CalendarDate, type CalendarSystem, type Language } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../time/when.js';
import { TextField } from '../../ui/field.js';

/** A typed or pasted day of either calendar as `2027-03-21`; null when it is none. */
export function isoOf(text: string): string | null {
  try {
    return iso(parseDate(text));
  } catch {
    return null;
  }
}

function iso({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

interface DateEntryProps {
  name: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  error?: string | undefined;
}

/** A day in Jalali or Gregorian; what was understood stands under it in both calendars. */
export function DateEntry({ name, label, value, onChange, error }: DateEntryProps) {
  const { t } = useTranslation();
  const day = isoOf(value);
  return (
    <div className="date-entry">
      <TextField
        name={name}
        label={label}
        hint={t('weekForm.dateHint')}
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        value={value}
        error={error ?? (value.trim().length >= 10 && !day ? t('weekForm.dateWrong') : undefined)}
        onChange={(event) => onChange(event.target.value)}
      />
      <p role="status">{day && <Day iso={day} />}</p>
    </div>
  );
}

/** A day in the language's calendar first, the other one after it. */
export function Day({ iso: day }: { iso: string }) {
  const language = useLanguage();
  const noon = new Date(`${day}T12:00:00Z`);
  const first = language === 'fa' ? 'jalali' : 'gregorian';
  const second = first === 'jalali' ? 'gregorian' : 'jalali';
  return (
    <span className="both-days">
      <time dateTime={day}>{formatDate(noon, 'UTC', language, first)}</time>
      <span className="muted small">{secondDate(noon, language, second)}</span>
    </span>
  );
}

/** Jalali days are known for 1300–1500 only. */
function secondDate(noon: Date, language: Language, calendar: CalendarSystem): string {
  try {
    return formatDate(noon, 'UTC', language, calendar);
  } catch {
    return '';
  }
}

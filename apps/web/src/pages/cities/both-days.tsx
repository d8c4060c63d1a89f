import { formatDate, type CalendarSystem, type Language } from '@hamshahr/time';
import { useLanguage } from '../../time/when.js';

/** A day in the language's calendar first, the other one after it. */
export function BothDays({ iso: day }: { iso: string }) {
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

import { formatDate, type CalendarSystem, type Language } from '@hamshahr/time';
import { useCalendar, useLanguage } from '../../time/when.js';

/** A day in the person's own calendar first, the other one after it. */
export function BothDays({ iso: day }: { iso: string }) {
  const language = useLanguage();
  const own = useCalendar();
  const noon = new Date(`${day}T12:00:00Z`);
  // Jalali days are known for 1300–1500 only.
  const first = dateIn(noon, language, own) ? own : 'gregorian';
  const second = first === 'jalali' ? 'gregorian' : 'jalali';
  return (
    <span className="both-days">
      <time dateTime={day}>{dateIn(noon, language, first)}</time>
      <span className="muted small">{dateIn(noon, language, second)}</span>
    </span>
  );
}

function dateIn(noon: Date, language: Language, calendar: CalendarSystem): string {
  try {
    return formatDate(noon, 'UTC', language, calendar);
  } catch {
    return '';
  }
}

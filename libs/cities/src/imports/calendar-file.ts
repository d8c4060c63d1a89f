import { DomainError, decodeText } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import type { ImportFormat } from './calendar-import.entity.js';
import { readCsvDays } from './csv-days.js';
import type { FileDay } from './file-day.js';
import { readIcsDays } from './ics-days.js';

/** A file of days as it was sent. */
export interface CalendarFile {
  name: string;
  /** Null when something else was sent. */
  bytes: Buffer | null;
  /** Language of names that say none; null guesses by their letters. */
  language: Language | null;
}

const MAX_BYTES = 2 * 1024 * 1024;

/**
 * The days of a file; its first letters say what it is, whatever it is called.
 * @throws DomainError naming `file` and the remedy when it cannot be read as a whole
 */
export function readCalendarFile({ bytes, language }: CalendarFile): { format: ImportFormat; days: FileDay[] } {
  const at = { field: 'file' };
  if (bytes === null) throw new DomainError('invalid', 'city.import_no_file', at);
  if (bytes.length === 0) throw new DomainError('invalid', 'import.empty', at);
  if (bytes.length > MAX_BYTES) throw new DomainError('too_large', 'city.import_large', at);
  const isText = !/^(PK|%PDF|\xD0\xCF\x11\xE0)/.test(bytes.subarray(0, 4).toString('latin1'));
  if (!isText) throw new DomainError('invalid', 'city.import_kind', at);
  const text = decodeText(bytes)
    .text.replace(/^\uFEFF/, '')
    .trimStart();
  if (text === '') throw new DomainError('invalid', 'import.empty', at);
  if (text.startsWith('<') || text.startsWith('{')) throw new DomainError('invalid', 'city.import_kind', at);
  const isCalendar = /^BEGIN:VCALENDAR/i.test(text);
  const format = isCalendar ? 'ics' : 'csv';
  const days = isCalendar ? readIcsDays(text, language) : readCsvDays(text, language);
  if (days.length === 0) throw new DomainError('invalid', 'city.import_empty', at);
  return { format, days };
}

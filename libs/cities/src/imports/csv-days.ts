import { DomainError, cleanText, csvRecords, tooManyRows } from '@hamshahr/platform';
import { LANGUAGES, TimeError, parseDate, type Language } from '@hamshahr/time';
import { certaintyOf, columnOf, kindOf, languageOf, spanOf, type DayColumn } from './day-words.js';
import { MAX_DAYS, type DayRefusal, type DaySaying, type FileDay } from './file-day.js';

type Cells = (column: DayColumn) => string;

/**
 * The rows of a CSV file; its first row names the columns.
 * @param wish language of names that say none
 * @throws DomainError naming `file`: torn, too many rows, no column of dates or names
 */
export function readCsvDays(text: string, wish: Language | null): FileDay[] {
  const [header, ...rows] = csvRecords(text.replace(/^\uFEFF/, ''), MAX_DAYS);
  if (!header) throw new DomainError('invalid', 'import.empty', { field: 'file' });
  if (rows.length > MAX_DAYS) throw tooManyRows(MAX_DAYS);
  const columns = header.record.map(columnOf);
  const has = (...wanted: DayColumn[]) => wanted.some((one) => columns.includes(one));
  if (!has('date')) throw missing('date');
  if (!has('name', ...LANGUAGES)) throw missing('name');
  return rows.map(({ record, line }) => {
    if (record.length !== columns.length) {
      return { line, date: null, text: '', says: { field: null, reason: 'import.row.cells' } };
    }
    const cells: Cells = (column) => cleanText(record[columns.indexOf(column)] ?? '').trim();
    const date = dateOf(cells('date'));
    const names = namesOf(cells, wish);
    const shown = Object.values(names)[0] ?? '';
    return { line, date, text: shown.slice(0, 200), says: says(cells, date, names) };
  });
}

const missing = (column: string) =>
  new DomainError('invalid', 'city.import_column', { field: 'file', params: { column } });

/** Either calendar, in any digits, as people write it. */
function dateOf(text: string): string | null {
  try {
    const { year, month, day } = parseDate(text);
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  } catch (error) {
    if (error instanceof TimeError) return null;
    throw error;
  }
}

function namesOf(cells: Cells, wish: Language | null): DaySaying['names'] {
  const name = cells('name');
  const plain = name === '' ? [] : [[languageOf(name, null, wish), name]];
  const own = LANGUAGES.map((language) => [language, cells(language)]).filter(([, text]) => text !== '');
  return Object.fromEntries([...plain, ...own]) as DaySaying['names'];
}

function says(cells: Cells, date: string | null, names: DaySaying['names']): DaySaying | DayRefusal {
  if (date === null) return { field: 'date', reason: 'import.row.day_date' };
  const kind = kindOf(cells('kind'));
  if (!kind) return { field: 'kind', reason: 'import.row.day_kind' };
  const hours = cells('hours') === '' ? null : spanOf(cells('hours'));
  if (hours === undefined) return { field: 'hours', reason: 'import.row.day_hours' };
  const certainty = cells('certainty') === '' ? null : certaintyOf(cells('certainty'));
  if (certainty === undefined) return { field: 'certainty', reason: 'import.row.day_certainty' };
  return { kind, names, certainty, hours, source: cells('source') || null };
}

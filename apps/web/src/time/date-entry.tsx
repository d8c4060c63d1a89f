import {
  addMonths,
  formatMonth,
  localizeDigits,
  monthOf,
  parseDate,
  toJalali,
  type CalendarDate,
  type CalendarSystem,
  type Language,
} from '@hamshahr/time';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import { FieldFrame, fieldId } from '../ui/field.js';
import { DayNumber, MonthGrid, dayInWords } from './month-grid.js';
import { useLanguage, useCalendar } from './when.js';
import './date-entry.css';

const two = (value: number) => String(value).padStart(2, '0');
const toIso = ({ year, month, day }: CalendarDate) => `${year}-${two(month)}-${two(day)}`;

/** '1405/09/17' or '2026-12-08': as one types it, in the language's digits. */
function written(iso: string, calendar: CalendarSystem, language: Language): string {
  if (iso === '') return '';
  if (calendar === 'gregorian') return localizeDigits(iso, language);
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const jalali = toJalali({ year, month, day });
  return localizeDigits(`${jalali.year}/${two(jalali.month)}/${two(jalali.day)}`, language);
}

function read(text: string): string | null {
  try {
    return toIso(parseDate(text));
  } catch {
    return null;
  }
}

interface DateEntryProps {
  label: string;
  name: string;
  /** Gregorian, 'YYYY-MM-DD'; empty for none. */
  value: string;
  onChange: (iso: string) => void;
  error?: string | undefined;
  hint?: ReactNode;
  /** Days that are special in the calendar, such as days off: their reason. */
  marks?: (iso: string) => string | undefined;
  /** First day that can be picked, 'YYYY-MM-DD'. */
  earliest?: string | undefined;
}

/** A day, typed or pasted in either calendar with any digits, or picked; shown in words in both. */
export function DateEntry({ label, name, value, onChange, error, hint, marks, earliest }: DateEntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const calendar = useCalendar();
  const [text, setText] = useState(() => written(value, calendar, language));
  const [isOpen, setOpen] = useState(false);
  const known = useRef(value);
  useEffect(() => {
    if (value === known.current) return;
    known.current = value;
    setText(written(value, calendar, language));
  }, [value, calendar, language]);
  const type = (next: string) => {
    setText(next);
    const iso = next.trim() === '' ? '' : read(next);
    known.current = iso ?? '';
    onChange(iso ?? '');
  };
  const isUnreadable = text.trim() !== '' && read(text) === null;
  const other = calendar === 'jalali' ? 'gregorian' : 'jalali';
  const problem = error ?? (isUnreadable ? t('date.unreadable') : undefined);
  const said = value !== '' && (
    <>
      {dayInWords(value, language, calendar)} <span className="muted">· {dayInWords(value, language, other)}</span>
    </>
  );
  return (
    <FieldFrame id={fieldId(name)} label={label} hint={said || hint || t('date.hint')} error={problem}>
      <div className="date-entry">
        <input
          id={fieldId(name)}
          name={name}
          className="input"
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${fieldId(name)}-hint${problem ? ` ${fieldId(name)}-error` : ''}`}
          onChange={(event) => type(event.target.value)}
        />
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <AriaButton className="button plain" aria-label={t('date.pick', { label })}>
            <CalendarDays aria-hidden="true" size={18} />
          </AriaButton>
          <Popover className="popover" placement="bottom end">
            <Dialog className="date-picker" aria-label={label}>
              <Picker
                value={value}
                calendar={calendar}
                language={language}
                marks={marks}
                earliest={earliest}
                onPick={(iso) => {
                  known.current = iso;
                  setText(written(iso, calendar, language));
                  onChange(iso);
                  setOpen(false);
                }}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
    </FieldFrame>
  );
}

const STEPS: Record<string, number> = { ArrowUp: -7, ArrowDown: 7 };

function plusDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

interface PickerProps {
  value: string;
  calendar: CalendarSystem;
  language: Language;
  marks: ((iso: string) => string | undefined) | undefined;
  earliest: string | undefined;
  onPick: (iso: string) => void;
}

function Picker({ value, calendar, language, marks, earliest, onPick }: PickerProps) {
  const { t } = useTranslation();
  const today = earliest ?? new Date().toISOString().slice(0, 10);
  const [at, setAt] = useState(value || today);
  const [shown, setShown] = useState<CalendarSystem>(calendar);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const month = monthOf(at, shown);
  const turn = (count: number) => {
    const next = addMonths(month, count);
    // The first of that month: a day 31 need not exist there.
    setAt(firstOf(next, shown));
  };
  const isRtl = document.documentElement.dir === 'rtl';
  const walk = (event: KeyboardEvent) => {
    const side = { ArrowLeft: isRtl ? 1 : -1, ArrowRight: isRtl ? -1 : 1 }[event.key];
    const step = side ?? STEPS[event.key];
    if (step === undefined) {
      if (event.key === 'PageUp') turn(-1);
      else if (event.key === 'PageDown') turn(1);
      else return;
    } else setAt(plusDays(at, step));
    event.preventDefault();
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[data-at=true]')?.focus());
  };
  const [Before, After] = isRtl ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  return (
    <div ref={box} className="stack">
      <div className="row picker-head">
        <Button
          look="quiet"
          aria-label={t('date.before')}
          onPress={() => turn(-1)}
          icon={<Before aria-hidden="true" size={18} />}
        />
        <strong className="grow" id={id} aria-live="polite">
          {formatMonth(month, language, shown)}
        </strong>
        <Button
          look="quiet"
          aria-label={t('date.after')}
          onPress={() => turn(1)}
          icon={<After aria-hidden="true" size={18} />}
        />
      </div>
      <div onKeyDown={walk} role="presentation">
        <MonthGrid
          month={month}
          calendar={shown}
          language={language}
          label={formatMonth(month, language, shown)}
          weekdays="narrow"
          className="small-month"
          day={(day) => {
            const reason = marks?.(day.iso);
            return (
              <button
                type="button"
                className="day"
                data-at={day.iso === at}
                data-off={reason !== undefined}
                disabled={earliest !== undefined && day.iso < earliest}
                aria-pressed={day.iso === value}
                aria-current={day.iso === today ? 'date' : undefined}
                tabIndex={day.iso === at ? 0 : -1}
                aria-label={[dayInWords(day.iso, language, shown), reason]
                  .filter(Boolean)
                  .join(language === 'fa' ? '، ' : ', ')}
                title={reason}
                onClick={() => onPick(day.iso)}
              >
                <DayNumber day={day} language={language} />
              </button>
            );
          }}
        />
      </div>
      <Button look="quiet" onPress={() => setShown(shown === 'jalali' ? 'gregorian' : 'jalali')}>
        {shown === 'jalali' ? t('date.showGregorian') : t('date.showJalali')}
      </Button>
    </div>
  );
}

function firstOf({ year, month }: { year: number; month: number }, calendar: CalendarSystem): string {
  return calendar === 'jalali' ? toIso(parseDate(`${year}/${month}/1`)) : `${year}-${two(month)}-01`;
}

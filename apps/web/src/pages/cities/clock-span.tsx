import { localizeDigits } from '@hamshahr/time';
import type { ClockSpanDto } from '../../api/generated/index.js';
import { useLanguage } from '../../time/when.js';
import { fieldId } from '../../ui/field.js';

interface SpanProps {
  /** Name in the request, such as `days.mon`. */
  name: string;
  labels: { from: string; to: string };
  span: ClockSpanDto | null;
  isWrong: boolean;
  onChange: (span: ClockSpanDto) => void;
}

/** Two times by the clock of a city, in the digits of the language. */
export function ClockSpan({ name, labels, span, isWrong, onChange }: SpanProps) {
  const language = useLanguage();
  const time = (end: 'from' | 'to') => (
    <input
      className="input time-input"
      id={fieldId(`${name}.${end}`)}
      dir="ltr"
      inputMode="numeric"
      maxLength={5}
      autoComplete="off"
      aria-label={labels[end]}
      aria-invalid={isWrong ? true : undefined}
      value={localizeDigits(span?.[end] ?? '', language)}
      onChange={(event) => onChange({ from: '', to: '', ...span, [end]: event.target.value })}
    />
  );
  return (
    <span className="day-hours">
      {time('from')}
      <span aria-hidden="true">–</span>
      {time('to')}
    </span>
  );
}

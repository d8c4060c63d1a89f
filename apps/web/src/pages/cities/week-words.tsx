import { localizeDigits } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import type { HoursDto, WeekHoursDto } from '../../api/generated/index.js';
import { useLanguage } from '../../time/when.js';
import { dayName, daysFor, groupDays, type Day } from './week.js';
import { listOf } from '../../i18n/words.js';

function useWords() {
  const { t } = useTranslation();
  const language = useLanguage();
  const days = (group: readonly Day[]) => {
    const from = dayName(group[0]!, language);
    return group.length === 1 ? from : t('citiesPage.span', { from, to: dayName(group.at(-1)!, language) });
  };
  const hours = ({ from, to }: HoursDto) =>
    t('time.range', { from: localizeDigits(from, language), to: localizeDigits(to, language) });
  return { days, hours, language };
}

/** Office hours of a week, days with the same hours on one line. */
export function WeekHours({ days }: { days: WeekHoursDto }) {
  const { t } = useTranslation();
  const words = useWords();
  const groups = groupDays(days, daysFor(words.language));
  return (
    <ul className="week-words">
      {groups.map(
        (group) =>
          group.hours && (
            <li key={group.days[0]}>
              {t('citiesPage.line', { days: words.days(group.days), hours: words.hours(group.hours) })}
            </li>
          ),
      )}
    </ul>
  );
}

/** The days on which nobody works, such as “Thursday to Friday”. */
export function Weekend({ days }: { days: WeekHoursDto }) {
  const { t } = useTranslation();
  const { language } = useWords();
  const off = daysFor(language).filter((day) => !days[day]);
  if (off.length === 0) return <>{t('state.none')}</>;
  return (
    <>
      {listOf(
        off.map((day) => dayName(day, language)),
        language,
      )}
    </>
  );
}

/** One day's hours with its breaks, or that it is off. */
export function DayHours({ hours }: { hours: HoursDto | null | undefined }) {
  const { t } = useTranslation();
  const words = useWords();
  if (!hours) return <span className="muted">{t('cityPage.off')}</span>;
  const breaks = (hours.breaks ?? []).map(words.hours);
  return (
    <>
      <bdi>{words.hours(hours)}</bdi>
      {breaks.length > 0 && (
        <span className="muted small"> {t('week.breaks', { times: listOf(breaks, words.language) })}</span>
      )}
    </>
  );
}

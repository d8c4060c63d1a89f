import { useTranslation } from 'react-i18next';
import { nameIn } from '../../api/cities.js';
import { ifMatch } from '../../api/client.js';
import {
  cityCalendarsPutDay,
  cityCalendarsRemoveDay,
  type CityDayView,
  type NewCityDay,
} from '../../api/generated/index.js';
import { useAction } from '../../ui/action.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { BothDays } from './both-days.js';
import { CalendarActs } from './calendar-acts.js';
import { DayHours } from './week-words.js';

export type Kind = NewCityDay['kind'];

const TONE: Record<Kind, Tone> = { holiday: 'action', half_day: 'attention', working_day: 'good' };

/** What kind of day it is, and in words where the moon has the last word. */
export function DayKindBadge({ kind, certainty }: { kind: string; certainty: string | null }) {
  const { t } = useTranslation();
  return (
    <span className="day-kind">
      <Badge tone={TONE[kind as Kind]}>{t(`calendar.kind.${kind as Kind}`)}</Badge>
      {certainty === 'expected' && <span className="muted small">{t('calendar.expected')}</span>}
    </span>
  );
}

interface LineProps {
  day: CityDayView;
  cityId: string;
  onEdit: ((day: CityDayView) => void) | undefined;
}

/** One day of a calendar, with its hours and who says so. */
export function DayLine({ day, cityId, onEdit }: LineProps) {
  const { t } = useTranslation();
  const { remove } = useRemoval(cityId);
  const name = nameIn(day.names);
  return (
    <li>
      <div className="calendar-day">
        <BothDays iso={day.date} />
        <span>
          <bdi>{name}</bdi>
        </span>
        <DayKindBadge kind={day.kind} certainty={day.certainty} />
        {day.hours && (
          <span className="small">
            <DayHours hours={day.hours} />
          </span>
        )}
        {day.source && (
          <span className="muted small">
            {t('calendar.sourceIs')} <bdi>{day.source}</bdi>
          </span>
        )}
      </div>
      {onEdit && (
        <CalendarActs
          name={name}
          isBusy={remove.isPending}
          onEdit={() => onEdit(day)}
          onRemove={() => remove.mutate(day)}
        />
      )}
    </li>
  );
}

/** Takes a day out of the calendar; the toast puts it back as it was. */
function useRemoval(cityId: string) {
  const { t } = useTranslation();
  const restore = useAction({
    run: async ({ date, kind, names, certainty, hours, source }: CityDayView) =>
      (
        await cityCalendarsPutDay({
          path: { id: cityId, date },
          headers: ifMatch(0),
          body: { ...({ kind, certainty } as Pick<NewCityDay, 'kind' | 'certainty'>), names, hours, source },
        })
      ).data,
    stale: [['cities']],
    done: () => t('calendar.restored'),
  });
  const remove = useAction({
    run: async ({ date, version }: CityDayView) =>
      (await cityCalendarsRemoveDay({ path: { id: cityId, date }, headers: ifMatch(version) })).data,
    stale: [['cities']],
    done: (day) => t('calendar.removed', { name: nameIn(day.names) }),
    undo: (day) => restore.mutate(day),
  });
  return { remove };
}
